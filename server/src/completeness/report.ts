/** What is known of a source in numbers that people and Prometheus read. */
import { offsetQuantile } from "./offsets.ts";
import { type PerSecond, ratesAt } from "./rates.ts";
import type { SilenceRules } from "./rhythm.ts";
import { type Hole, sizeOf } from "./sequences.ts";
import { rhythmOfSource, type SourceState } from "./source-state.ts";

/** Times are in microseconds since 1970, lengths in seconds. */
export interface SourceReport {
  readonly name: string;
  readonly isPerson: boolean;
  readonly records: number;
  readonly events: number;
  readonly bytes: number;
  readonly firstUs: number;
  /** When its last record was sealed, and the time that this one gives of itself; 0: none ever did. */
  readonly lastUs: number;
  readonly lastTimeUs: number;
  /** Events a second. */
  readonly rates: PerSecond;
  /** From the event's own time to ours, over the last few thousand events; null: none has a time. */
  readonly lag: { readonly median: number; readonly p95: number } | null;
  /** Of events beyond the parsers' bound, and of the clock: 0 while most events are within it, else by how much it is ahead. */
  readonly skew: { readonly events: number; readonly largest: number; readonly median: number };
  readonly untimed: number;
  readonly unparsed: number;
  /** Numbers of the sender that did not arrive; null: it sends none. */
  readonly sequence: {
    /** Holes that were found, also those that were filled very late. */
    readonly gaps: number;
    /** Numbers that are missing now. */
    readonly missing: number;
    readonly repeats: number;
    readonly holes: readonly { readonly from: number; readonly to: number; readonly seenUs: number }[];
  } | null;
  /** Its token was revoked, or the source removed. */
  readonly isEnded: boolean;
  readonly silence: {
    readonly isSilent: boolean;
    readonly sinceUs: number;
    /** For how long nothing came, without the time in which the log did not run. */
    readonly quiet: number;
    /** The longest that is usual, and from where on it is silent; null: too little is known, or nothing is expected. */
    readonly usual: number | null;
    readonly allowed: number | null;
    /** Whether somebody has said from where on, or that it never is. */
    readonly isSet: boolean;
  };
}

/** The bounds of the parsers' mark `skew`, as they stand in an offset: behind by an hour, ahead by a minute. */
const BEHIND_SECONDS_MAX = 3600;
const AHEAD_SECONDS_MAX = 60;
const HOLES_SHOWN_MAX = 20;

export function reportOf(
  source: SourceState,
  { awakeUs, rules, t }: { readonly awakeUs: number; readonly rules: SilenceRules; readonly t: number },
): SourceReport {
  const { bytes, events, firstUs, isEnded, isPerson, lastTimeUs, lastUs, name, records, untimed, unparsed } =
    source;
  const [median, p95] = [0.5, 0.95].map((part) => offsetQuantile(source.offsets, part));
  const rhythm = rhythmOfSource(source, rules);
  return {
    ...{ name, isPerson, isEnded, records, events, bytes, firstUs, lastUs, lastTimeUs, untimed, unparsed },
    rates: ratesAt(source.rates, t),
    lag:
      median === undefined || p95 === undefined
        ? null
        : { median: rounded(Math.max(0, median)), p95: rounded(Math.max(0, p95)) },
    skew: { events: source.skewed, largest: source.largestSkewSeconds, median: skewOf(median ?? 0) },
    sequence: sequenceOf(source),
    silence: {
      ...{ isSilent: source.silentUs > 0, sinceUs: source.silentUs },
      quiet: secondsOf(awakeUs - source.lastAwakeUs),
      usual: rhythm?.usualUs === undefined ? null : secondsOf(rhythm.usualUs),
      allowed: rhythm === undefined ? null : secondsOf(rhythm.allowedUs),
      isSet: rules.own.has(name),
    },
  };
}

function sequenceOf({ gaps, sequences }: SourceState): SourceReport["sequence"] {
  if (sequences.length === 0) return null;
  const holes = sequences.flatMap((sequence): readonly Hole[] => sequence.holes);
  return {
    gaps,
    missing: holes.reduce((sum, hole) => sum + sizeOf(hole), 0),
    repeats: sequences.reduce((sum, { repeats }) => sum + repeats, 0),
    holes: holes.slice(-HOLES_SHOWN_MAX).map(({ from, seenUs, to }) => ({ from, to, seenUs })),
  };
}

function skewOf(median: number): number {
  return median > BEHIND_SECONDS_MAX || median < -AHEAD_SECONDS_MAX ? -Math.round(median) : 0;
}

function secondsOf(us: number): number {
  return rounded(us / 1_000_000);
}

// To milliseconds: the bounds that it was counted between are further apart.
function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
