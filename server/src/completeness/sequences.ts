/** The numbers that a sender gives its records, as they arrive: what is missing between them, with time for what was only late. */

/** Numbers that did not arrive, from the first up to and with the last. */
export interface Hole {
  from: number;
  to: number;
  /** The entry behind which they were missed, and when, by the clock that stands still while the log does. */
  readonly index: number;
  readonly awakeUs: number;
  /** When, by the log's clock. */
  readonly seenUs: number;
  /** Whether it was counted and told: it was not only late. */
  isSure: boolean;
}

/** The numbers of one token. */
export interface Sequence {
  readonly src: string;
  first: number;
  last: number;
  holes: Hole[];
  /** Records that came again under a number that was there. */
  repeats: number;
}

export interface Numbered {
  readonly src: string;
  readonly seq: number;
  readonly index: number;
  readonly awakeUs: number;
  readonly seenUs: number;
}

/** A sender that was refused tries again within minutes, and senders with many connections overtake themselves. */
export const LATE_US = 300_000_000;
/** Holes that are watched of one token: the oldest goes, as one that nobody will fill. */
export const HOLES_MAX = 64;

export function createSequence(src: string, seq: number): Sequence {
  return { src, first: seq, last: seq, holes: [], repeats: 0 };
}

/** Takes the next number. Gives the hole that had to make room, if it was not told yet. */
export function takeNumber(sequence: Sequence, { seq, src: _, ...at }: Numbered): Hole | undefined {
  if (seq === sequence.last + 1) {
    sequence.last = seq;
    return undefined;
  }
  if (seq > sequence.last) {
    const hole = { from: sequence.last + 1, to: seq - 1, ...at, isSure: false };
    sequence.last = seq;
    return watch(sequence, hole);
  }
  if (seq < sequence.first) {
    const hole = { from: seq + 1, to: sequence.first - 1, ...at, isSure: false };
    sequence.first = seq;
    return hole.from > hole.to ? undefined : watch(sequence, hole);
  }
  return fill(sequence, seq);
}

/** The holes that are sure by now and were not before. They are marked. */
export function takeSure({ holes }: Sequence, awakeUs: number): readonly Hole[] {
  const sure = holes.filter((hole) => !hole.isSure && hole.awakeUs + LATE_US <= awakeUs);
  for (const hole of sure) hole.isSure = true;
  return sure;
}

/** When the next hole becomes sure; undefined where none waits. */
export function sureAt({ holes }: Sequence): number | undefined {
  let least: number | undefined;
  for (const { awakeUs, isSure } of holes)
    if (!isSure && (least === undefined || awakeUs < least)) least = awakeUs;
  return least === undefined ? undefined : least + LATE_US;
}

export function sizeOf({ from, to }: Pick<Hole, "from" | "to">): number {
  return to - from + 1;
}

function watch(sequence: Sequence, hole: Hole): Hole | undefined {
  sequence.holes.push(hole);
  const dropped = sequence.holes.length > HOLES_MAX ? sequence.holes.shift() : undefined;
  return dropped?.isSure === false ? dropped : undefined;
}

// A hole that is filled in its middle becomes two, and the older place is kept for both.
function fill(sequence: Sequence, seq: number): Hole | undefined {
  const at = sequence.holes.findIndex(({ from, to }) => from <= seq && seq <= to);
  const hole = sequence.holes[at];
  if (hole === undefined) {
    sequence.repeats += 1;
    return undefined;
  }
  const parts = [
    { ...hole, to: seq - 1 },
    { ...hole, from: seq + 1 },
  ].filter(({ from, to }) => from <= to);
  sequence.holes.splice(at, 1, ...parts);
  const dropped = sequence.holes.length > HOLES_MAX ? sequence.holes.shift() : undefined;
  return dropped?.isSure === false ? dropped : undefined;
}
