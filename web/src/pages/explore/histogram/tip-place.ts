/** Where a tip stands: beside what it is about, on the side where there is room. */
import type { CSSProperties } from "react";

export function tipPlace(at: number, count: number): CSSProperties {
  const place = ((at + 0.5) / Math.max(1, count)) * 100;
  return place < 50 ? { insetInlineStart: `${place}%` } : { insetInlineEnd: `${100 - place}%` };
}
