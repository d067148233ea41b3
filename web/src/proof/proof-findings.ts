/** What this tab found out about the log by computing it. A mismatch that was found once stays until the page is loaded again. */
import { useSyncExternalStore } from "react";
import type { HeadCheck } from "./check-head.ts";

export interface ProofFindings {
  /** What did not hold, oldest first. */
  readonly mismatches: readonly string[];
  /** The published head as it was checked last; undefined before the first check has ended. */
  readonly head: HeadFinding | undefined;
}

export interface HeadFinding {
  readonly check: HeadCheck;
  /** When the newest entry below the checkpoint was sealed, by the log's clock; undefined where that was not proven. */
  readonly newestMs: number | undefined;
  readonly checkedAt: Date;
}

/** More would say no more. */
const MISMATCHES_MAX = 20;

export class ProofFindingStore {
  readonly #listeners = new Set<() => void>();
  #now: ProofFindings = { mismatches: [], head: undefined };

  readonly now = (): ProofFindings => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Notes what did not hold; the same once only. */
  addMismatch(what: string): void {
    const { mismatches } = this.#now;
    if (mismatches.includes(what) || mismatches.length === MISMATCHES_MAX) return;
    this.#set({ ...this.#now, mismatches: [...mismatches, what] });
  }

  setHead(head: HeadFinding): void {
    this.#set({ ...this.#now, head });
    if (head.check.kind === "mismatch") this.addMismatch(head.check.what);
  }

  /** Begins anew: somebody trusts another key, and what was found was about the one before. */
  clear(): void {
    this.#set({ mismatches: [], head: undefined });
  }

  #set(next: ProofFindings): void {
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}

export function useProofFindings(store: ProofFindingStore): ProofFindings {
  return useSyncExternalStore(store.subscribe, store.now);
}
