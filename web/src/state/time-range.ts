/** Arithmetic with the time that is looked at: moved, zoomed, made absolute. A length that ends now stays one as far as it can; words are the server's to read. */

/** As it stands in the address: `24h` or `2026-11-01T10:00:00Z`, and empty where nothing bounds it. */
export interface TimeRange {
  readonly since: string;
  readonly until: string;
}

/** Milliseconds since 1970, without the end. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

const UNIT_MS = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;
/** Shorter than this nobody sees anything, and longer than this no log is. */
const SPAN_MS_MIN = 1000;
const SPAN_MS_MAX = 36_500 * UNIT_MS.d;
const LENGTH = /^(\d{1,6})([wdhms])$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** From when to when; undefined where there is no first moment, or where only the server can tell. */
export function spanOf({ since, until }: TimeRange, nowMs: number): Span | undefined {
  const fromMs = momentOf(since, nowMs);
  const toMs = until === "" ? nowMs : momentOf(until, nowMs);
  return fromMs === undefined || toMs === undefined || fromMs >= toMs ? undefined : { fromMs, toMs };
}

/** The same for ever, whenever it is looked at. */
export function rangeOf({ fromMs, toMs }: Span): TimeRange {
  return { since: instantOf(fromMs), until: instantOf(toMs) };
}

/** Half of it earlier (-1) or later (1), so that half of what is seen stays. Undefined where it can't be: nothing is behind now. */
export function shifted(span: Span, direction: -1 | 1, nowMs: number): TimeRange | undefined {
  const half = Math.round((span.toMs - span.fromMs) / 2);
  const step = direction === -1 ? -Math.min(half, span.fromMs) : Math.min(half, nowMs - span.toMs);
  return step * direction > 0 ? rangeOf({ fromMs: span.fromMs + step, toMs: span.toMs + step }) : undefined;
}

/** Half as long (`in`) or twice as long (`out`), about its middle; one that ends now still does. Undefined at the limits. */
export function zoomed(
  range: TimeRange,
  span: Span,
  { by, nowMs }: { readonly by: "in" | "out"; readonly nowMs: number },
): TimeRange | undefined {
  const length = (span.toMs - span.fromMs) * (by === "in" ? 0.5 : 2);
  if (length < SPAN_MS_MIN || length > SPAN_MS_MAX) return undefined;
  if (range.until === "" && LENGTH.test(range.since)) return { since: lengthOf(length), until: "" };
  const middle = (span.fromMs + span.toMs) / 2;
  // There is nothing to be seen behind now, unless somebody looks there already.
  const toMs = Math.min(Math.round(middle + length / 2), Math.max(nowMs, span.toMs));
  return rangeOf({ fromMs: Math.max(0, toMs - Math.round(length)), toMs });
}

/** The same about a place in it, from 0 (its beginning) to 1 (its end): what stands there stays there. */
export function zoomedAt(
  span: Span,
  { by, nowMs, place }: { readonly by: "in" | "out"; readonly nowMs: number; readonly place: number },
): TimeRange | undefined {
  const length = (span.toMs - span.fromMs) * (by === "in" ? 0.5 : 2);
  if (length < SPAN_MS_MIN || length > SPAN_MS_MAX) return undefined;
  const at = span.fromMs + (span.toMs - span.fromMs) * place;
  const fromMs = Math.max(0, Math.round(at - length * place));
  return rangeOf({ fromMs, toMs: Math.min(Math.round(fromMs + length), Math.max(nowMs, span.toMs)) });
}

/** A length in the largest unit that it is whole in: `90m`, `2d`. */
export function lengthOf(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000)) * 1000;
  if (seconds % UNIT_MS.d === 0) return `${seconds / UNIT_MS.d}d`;
  if (seconds % UNIT_MS.h === 0) return `${seconds / UNIT_MS.h}h`;
  return seconds % UNIT_MS.m === 0 ? `${seconds / UNIT_MS.m}m` : `${seconds / 1000}s`;
}

function momentOf(text: string, nowMs: number): number | undefined {
  const [, count, unit] = LENGTH.exec(text) ?? [];
  if (count !== undefined)
    return nowMs - Number(count) * (Object.entries(UNIT_MS).find(([name]) => name === unit)?.[1] ?? 0);
  const ms = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
