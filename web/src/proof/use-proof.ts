/** The proof of the entry that a page shows: checked as soon as it is there, again by itself until a checkpoint covers it, and anew on demand. */
import { encodeUtf8 } from "@tallystick/tlog";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { OpenedEntry } from "../api/answers.ts";
import { pause } from "../api/api-client.ts";
import { useApp } from "../app/app-context.ts";
import { KeyPins } from "./pinned-key.ts";
import { type ProofState, type ProofText, proofText } from "./proof-text.ts";
import { type ProofBundle, type Proven, proveEvent } from "./prove-event.ts";
import { WitnessPin } from "./witness-pin.ts";

/** A log that grows publishes each second. */
const AGAIN_MS = 1000;
/** A log that has published nothing for this many tries is not about to. */
const TRIES = 10;

export interface Proof {
  readonly state: ProofState;
  readonly bundle: ProofBundle | undefined;
  readonly witnessed: ProofText | undefined;
  /** The bytes that the page shows, also where nothing about them could be checked. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Fetches everything once more, the bytes as well, and checks it. */
  readonly verifyNow: () => void;
}

const CHECKING: Proven = { state: { kind: "checking" } };

export function useProof(entry: OpenedEntry | undefined): Proof {
  const { client, proofs } = useApp();
  const pins = usePins();
  const witnesses = useWitnessPin();
  const [turn, setTurn] = useState(0);
  const [proven, setProven] = useState(CHECKING);
  const [shown, setShown] = useState(entry);
  if (shown !== entry) {
    // What was found about another entry must not stand beside this one, not for a moment.
    setShown(entry);
    setProven(CHECKING);
    setTurn(0);
  }
  useEffect(() => {
    if (entry === undefined) return;
    const asking = new AbortController();
    const { signal } = asking;
    const parts = { client, pins, witnesses, signal, now: () => new Date() };
    const run = async (): Promise<void> => {
      for (let left = TRIES; left > 0; left--) {
        const next = await proveEvent(entry, parts, { isFresh: turn > 0 && left === TRIES });
        if (signal.aborted) return;
        const { text, tone } = proofText(next.state);
        const red = tone === "red" ? text : next.witnessed?.tone === "red" ? next.witnessed.text : undefined;
        if (red !== undefined) proofs.addMismatch(`event ${entry.id}: ${red.replace(/^MISMATCH: /, "")}`);
        setProven(next);
        if (!isUnpublished(next.state)) return;
        await pause(AGAIN_MS, signal);
        if (signal.aborted) return;
      }
      setProven({ state: { kind: "unchecked", reason: "no checkpoint was published that covers it" } });
    };
    void run();
    return () => asking.abort();
  }, [client, entry, pins, proofs, turn, witnesses]);
  // Bytes that are no text come with the proof.
  const ofProof = proven.bundle?.bytes;
  const bytes = useMemo(
    () => (entry?.raw === undefined ? ofProof : new Uint8Array(encodeUtf8(entry.raw))),
    [entry, ofProof],
  );
  const verifyNow = useCallback(() => {
    setProven(CHECKING);
    setTurn((one) => one + 1);
  }, []);
  const { bundle, state, witnessed } = proven;
  return { state, bundle, witnessed, bytes, verifyNow };
}

/** The key that this browser keeps for the server whose page this is. */
export function usePins(): KeyPins {
  return useMemo(() => new KeyPins(localStorage, placeOf()), []);
}

/** The witnesses that this browser goes by, for that server. */
export function useWitnessPin(): WitnessPin {
  return useMemo(() => new WitnessPin(localStorage, placeOf()), []);
}

/** The path under which the page stands: servers that share a host differ by it. */
export function placeOf(): string {
  return new URL(document.baseURI).pathname;
}

function isUnpublished(state: ProofState): boolean {
  return state.kind === "checked" && state.verdict.kind === "unpublished";
}
