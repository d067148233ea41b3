/** How tall a line of a list is, in pixels: narrow screens show it in two. */
import type { Preferences } from "../../state/preferences.ts";
import { useIsNarrow } from "../use-is-narrow.ts";

const HEIGHTS = {
  wide: { comfortable: 34, compact: 26 },
  narrow: { comfortable: 60, compact: 52 },
} as const;

export function useRowHeight(density: Preferences["density"]): number {
  return HEIGHTS[useIsNarrow() ? "narrow" : "wide"][density];
}
