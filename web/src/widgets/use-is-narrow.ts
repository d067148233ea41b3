/** Whether the screen is as narrow as a phone's. */
import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 48rem)";

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}

function subscribe(listener: () => void): () => void {
  const narrow = matchMedia(NARROW);
  narrow.addEventListener("change", listener);
  return () => narrow.removeEventListener("change", listener);
}
