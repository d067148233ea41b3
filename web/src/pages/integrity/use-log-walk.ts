/** A walk over the whole log in this browser, with its progress. It ends when it is called off or its page is left. */
import type { Report } from "@tallystick/tlog";
import { useCallback, useEffect, useRef, useState } from "react";
import { pause } from "../../api/api-client.ts";
import { useApp } from "../../app/app-context.ts";
import { logReader } from "../../proof/log-reader.ts";
import { useHeadMemory } from "../../proof/use-head-watch.ts";
import { usePins } from "../../proof/use-proof.ts";
import { verifyLog } from "../../proof/verify-log.ts";
import type { WalkProgress } from "../../proof/walk-progress.ts";

export type Walk =
  | { readonly kind: "idle" }
  | { readonly kind: "walking"; readonly progress: WalkProgress }
  | { readonly kind: "done"; readonly report: Report; readonly elapsedMs: number }
  | { readonly kind: "stopped"; readonly reason: string };

export interface LogWalking {
  readonly walk: Walk;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** A log that is behind what was seen of it has this long to publish, a few times. */
const WAIT_MS = 1000;

export function useLogWalk(): LogWalking {
  const { client, proofs } = useApp();
  const pins = usePins();
  const memory = useHeadMemory();
  const [walk, setWalk] = useState<Walk>({ kind: "idle" });
  const running = useRef<AbortController>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const start = useCallback(() => {
    running.current?.abort();
    const run = new AbortController();
    const { signal } = run;
    running.current = run;
    const startedMs = performance.now();
    const elapsed = (): number => performance.now() - startedMs;
    setWalk({ kind: "walking", progress: { done: 0, total: 0, elapsedMs: 0 } });
    verifyLog({
      ...{ pins, memory, read: logReader(client, signal) },
      nowMs: () => Date.now(),
      wait: () => pause(WAIT_MS, signal),
      onProgress(done, total) {
        if (!signal.aborted) setWalk({ kind: "walking", progress: { done, total, elapsedMs: elapsed() } });
      },
    }).then(
      (report) => {
        if (signal.aborted) return;
        if (report.verdict === "failed") proofs.addMismatch(mismatchOf(report));
        setWalk({ kind: "done", report, elapsedMs: elapsed() });
      },
      (error: unknown) => {
        const reason = signal.aborted
          ? "You stopped it. Nothing was found out."
          : `The log can't be read on: ${error instanceof Error ? error.message : String(error)}`;
        if (running.current === run) setWalk({ kind: "stopped", reason });
      },
    );
  }, [client, memory, pins, proofs]);
  return { walk, start, cancel };
}

function mismatchOf({ findings, firstBadIndex }: Report): string {
  const first =
    findings.find(({ level }) => level === "failure")?.message ?? "the log is not what was signed";
  return firstBadIndex === undefined
    ? first
    : `first bad index ${firstBadIndex.toLocaleString("en")}: ${first}`;
}
