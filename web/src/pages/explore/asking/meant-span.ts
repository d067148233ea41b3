/** From when to when the page looks, by the browser's own arithmetic, and by the server's word where only that can tell. */
import type { Explained } from "../../../api/explained.ts";
import { formatState, type PageState } from "../../../state/page-state.ts";
import { type Span, spanOf, type TimeRange } from "../../../state/time-range.ts";

/** Undefined where nothing bounds it, or where it is not known yet. */
export function spanMeant(
  range: TimeRange,
  explained: Explained | undefined,
  nowMs: number,
): Span | undefined {
  const own = spanOf(range, nowMs);
  if (own !== undefined) return own;
  const { since, until } = explained ?? {};
  if (since?.kind !== "moment") return undefined;
  const fromMs = Date.parse(since.at);
  const toMs = until?.kind === "moment" ? Date.parse(until.at) : nowMs;
  return fromMs < toMs ? { fromMs, toMs } : undefined;
}

/** An address that shows the same time whenever it is opened. */
export function absoluteLink(state: PageState, range: TimeRange): string {
  return new URL(location.pathname + formatState({ ...state, ...range }), location.href).href;
}
