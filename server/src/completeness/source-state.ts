/** What is known of one source: numbers of fixed size, folded over its records in the order of the log. */
import { countOffset, createOffsets } from "./offsets.ts";
import { countEvents, createRates, type Rates } from "./rates.ts";
import { type Day, learnSpell, type Rhythm, rhythmOf, type SilenceRules } from "./rhythm.ts";
import {
  createSequence,
  type Hole,
  type Sequence,
  sizeOf,
  sureAt,
  takeNumber,
  takeSure,
} from "./sequences.ts";

/** A record of a source, as far as completeness looks at it. */
export interface ObservedRecord {
  /** The name of the source, and the id of the token that it came with. */
  readonly source: string;
  readonly src: string;
  /** Whether that is a person's: what is public does not name it. */
  readonly isPerson: boolean;
  readonly seq: number | undefined;
  readonly bytes: number;
  readonly events: readonly ObservedEvent[];
}

export interface ObservedEvent {
  /** When it happened by the source's clock, in microseconds; undefined where the source gave no time. */
  readonly timeUs: number | undefined;
  /** By how many seconds the source's clock was ahead, beyond the bound of the parsers; 0 within it. */
  readonly skewSeconds: number;
  /** No parser understood the record. */
  readonly isUnparsed?: boolean;
}

/** Where in the log, and when. */
export interface Moment {
  readonly index: number;
  /** The log's clock. */
  readonly t: number;
  /** The same without the time in which the log did not run, and nobody could send. */
  readonly awakeUs: number;
}

export interface SourceState {
  readonly name: string;
  /** The token that its last record came with. */
  src: string;
  isPerson: boolean;
  /** Its token was revoked, or the source removed: nothing more is expected. */
  isEnded: boolean;
  records: number;
  events: number;
  bytes: number;
  firstUs: number;
  lastUs: number;
  lastIndex: number;
  /** By the clock that stands still while the log does. */
  readonly firstAwakeUs: number;
  lastAwakeUs: number;
  /** The newest time of its own, of the last record that has one; 0 before. */
  lastTimeUs: number;
  /** Events without a time of their own. */
  untimed: number;
  /** Records that no parser understood. */
  unparsed: number;
  readonly rates: Rates;
  readonly offsets: number[];
  skewed: number;
  largestSkewSeconds: number;
  readonly days: Day[];
  /** Since when it is silent by the log's clock; 0: it is not. */
  silentUs: number;
  readonly sequences: Sequence[];
  /** Holes that are sure. */
  gaps: number;
  /** What no notice has told yet. */
  readonly untold: { gaps: number; records: number; index: number; ranges: [number, number][] };
  /** When the last notice of gaps was made, by the clock that stands still with the log; 0: never. */
  gapNoticeUs: number;
}

/** A name that is reused for one token after the other. */
const SEQUENCES_MAX = 8;
/** As many are named in a notice. */
export const RANGES_MAX = 10;

export function createSource(name: string, { awakeUs, index, t }: Moment): SourceState {
  return {
    ...{ name, src: "", isPerson: false, isEnded: false, records: 0, events: 0, bytes: 0 },
    ...{
      firstUs: t,
      lastUs: t,
      lastIndex: index,
      firstAwakeUs: awakeUs,
      lastAwakeUs: awakeUs,
      lastTimeUs: 0,
      untimed: 0,
      unparsed: 0,
    },
    ...{ rates: createRates(), offsets: createOffsets(), skewed: 0, largestSkewSeconds: 0 },
    ...{ days: [], silentUs: 0, sequences: [], gaps: 0, gapNoticeUs: 0 },
    untold: { gaps: 0, records: 0, index: 0, ranges: [] },
  };
}

/** Takes a record of the source. */
export function takeRecord(source: SourceState, record: ObservedRecord, moment: Moment): void {
  const { awakeUs, index, t } = moment;
  // While nothing was expected of it, its silence was no habit.
  if (!source.isEnded) learnSpell(source.days, source.lastUs, awakeUs - source.lastAwakeUs);
  source.src = record.src;
  source.isPerson = record.isPerson;
  source.isEnded = false;
  source.records += 1;
  source.events += record.events.length;
  source.bytes += record.bytes;
  source.lastUs = t;
  source.lastIndex = index;
  source.lastAwakeUs = awakeUs;
  countEvents(source.rates, t, record.events.length);
  for (const event of record.events) {
    if (event.isUnparsed === true) source.unparsed += 1;
    takeTime(source, event, t);
  }
  if (record.seq !== undefined) takeSequence(source, record.src, record.seq, moment);
}

/** What its silence is held against; undefined: too little is known, or nothing is expected. */
export function rhythmOfSource(source: SourceState, { floorUs, own }: SilenceRules): Rhythm | undefined {
  const { days, firstAwakeUs, isEnded, lastAwakeUs, lastUs, name } = source;
  if (isEnded) return undefined;
  const shown = rhythmOf(days, { floorUs, lastUs, knownUs: lastAwakeUs - firstAwakeUs });
  const allowedUs = own.get(name);
  if (allowedUs === undefined) return shown;
  // Whoever says how long a source may be quiet knows it better than four weeks of it.
  return allowedUs === null
    ? undefined
    : { usualUs: shown?.usualUs, isSet: true, isOfWeekday: false, allowedUs };
}

/** Counts the holes that are sure by now. */
export function settleHoles(source: SourceState, awakeUs: number): void {
  for (const sequence of source.sequences)
    for (const hole of takeSure(sequence, awakeUs)) countHole(source, hole);
}

/** When a hole becomes sure next; undefined where none waits. */
export function holesDueUs(source: SourceState): number | undefined {
  let least: number | undefined;
  for (const sequence of source.sequences) {
    const due = sureAt(sequence);
    if (due !== undefined && (least === undefined || due < least)) least = due;
  }
  return least;
}

function takeTime(source: SourceState, { skewSeconds, timeUs }: ObservedEvent, t: number): void {
  if (timeUs === undefined) {
    source.untimed += 1;
    return;
  }
  source.lastTimeUs = timeUs;
  countOffset(source.offsets, (t - timeUs) / 1_000_000);
  if (skewSeconds === 0) return;
  source.skewed += 1;
  if (Math.abs(skewSeconds) > Math.abs(source.largestSkewSeconds)) source.largestSkewSeconds = skewSeconds;
}

function takeSequence(source: SourceState, src: string, seq: number, { awakeUs, index, t }: Moment): void {
  const known = source.sequences.find((sequence) => sequence.src === src);
  if (known === undefined) {
    source.sequences.push(createSequence(src, seq));
    if (source.sequences.length > SEQUENCES_MAX) source.sequences.shift();
    return;
  }
  const dropped = takeNumber(known, { src, seq, index, awakeUs, seenUs: t });
  if (dropped !== undefined) countHole(source, dropped);
}

function countHole(source: SourceState, hole: Hole): void {
  const { untold } = source;
  source.gaps += 1;
  if (untold.gaps === 0) untold.index = hole.index;
  untold.gaps += 1;
  untold.records += sizeOf(hole);
  if (untold.ranges.length < RANGES_MAX) untold.ranges.push([hole.from, hole.to]);
}
