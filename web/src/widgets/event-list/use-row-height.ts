/** How tall a line of a list is, in pixels: narrow screens show it in two. */
import { useSyncExternalStore } from "react";
import type { Preferences } from "../../state/preferences.ts";

const NARROW = "(max-width: 48rem)";
const HEIGHTS = {
  wide: { comfortable: 34, compact: 26 },
  narrow: { comfortable: 60, compact: 52 },
} as const;

export function useRowHeight(density: Preferences["density"]): number {
  return HEIGHTS[useSyncExternalStore(subscribe, isNarrow) ? "narrow" : "wide"][density];
}

function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}

function subscribe(listener: () => void): () => void {
  const narrow = matchMedia(NARROW);
  narrow.addEventListener("change", listener);
  return () => narrow.removeEventListener("change", listener);
}
