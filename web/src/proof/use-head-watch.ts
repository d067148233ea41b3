/** Looks at the log's head from time to time, as long as the page is there and seen. */
import { useCallback, useEffect, useMemo } from "react";
import { useApp } from "../app/app-context.ts";
import { HeadMemory } from "./head-memory.ts";
import { placeOf, usePins } from "./use-proof.ts";
import { watchHead } from "./watch-head.ts";

/** Often enough to see within a minute that a log stands still, seldom enough to cost nothing. */
const LOOK_MS = 30_000;

/** What this browser remembers of the log whose page this is. */
export function useHeadMemory(): HeadMemory {
  return useMemo(() => new HeadMemory(localStorage, placeOf()), []);
}

/** One look, whenever it is called. */
export function useHeadLook(): (signal: AbortSignal) => Promise<void> {
  const { client, proofs } = useApp();
  const pins = usePins();
  const memory = useHeadMemory();
  return useCallback(
    (signal) => watchHead({ client, pins, memory, proofs, signal, now: () => new Date() }),
    [client, pins, memory, proofs],
  );
}

export function useHeadWatch(): void {
  const look = useHeadLook();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const lookIfSeen = (): void => {
      if (document.visibilityState === "visible") void look(signal);
    };
    lookIfSeen();
    const timer = setInterval(lookIfSeen, LOOK_MS);
    document.addEventListener("visibilitychange", lookIfSeen, { signal });
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [look]);
}
