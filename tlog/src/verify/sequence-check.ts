/** The sources' own numbers: a hole between the smallest and the largest that a source sent is a record that never arrived. */
import type { Entry } from "../entry.ts";
import type { Findings } from "./findings.ts";

/** More tokens than anybody hands out; each takes memory here. */
export const SOURCES_MAX = 100_000;
/** Records that arrive out of order make ranges that soon close again. A source with more holes than this is told so. */
export const RANGES_PER_SOURCE_MAX = 4096;
/** Over all sources: about 50 MB. */
export const RANGES_MAX = 1_000_000;
/** As many holes are written out for a source; the rest is counted. */
export const HOLES_SHOWN_MAX = 20;

/** The numbers that a source sent, as ranges from the first up to and with the second, ascending and apart. */
interface Source {
  readonly ranges: [number, number][];
  /** Whether it had too many holes to remember, so that nothing more is known. */
  isGivenUp: boolean;
}

export class SequenceCheck {
  readonly #findings: Findings;
  readonly #sources = new Map<string, Source>();
  #rangeCount = 0;
  #areTooMany = false;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Takes the number of an entry, if it has one. A number that came twice is a repeat, and fine. */
  take({ src, seq }: Entry): void {
    if (seq === undefined) return;
    const source = this.#sources.get(src) ?? this.#addSource(src);
    if (source === undefined || source.isGivenUp) return;
    const last = source.ranges.at(-1);
    if (last !== undefined && seq === last[1] + 1) {
      last[1] = seq;
      return;
    }
    this.#rangeCount += insert(source.ranges, seq);
    if (source.ranges.length <= RANGES_PER_SOURCE_MAX && this.#rangeCount <= RANGES_MAX) return;
    this.#rangeCount -= source.ranges.length;
    source.ranges.length = 0;
    source.isGivenUp = true;
  }

  finish(): void {
    for (const [src, { ranges, isGivenUp }] of this.#sources) {
      if (isGivenUp)
        this.#add("sequence-unknown", `the numbers of source ${src} have too many holes to be followed`);
      if (ranges.length > 1)
        this.#add("sequence-holes", `source ${src} numbered records that are not here: ${holesOf(ranges)}`);
    }
    if (this.#areTooMany)
      this.#add("sequence-sources", `only the numbers of the first ${SOURCES_MAX} sources were followed`);
    this.#findings.cover("sequences", `${this.#sources.size} sources number their records`);
  }

  #addSource(src: string): Source | undefined {
    if (this.#sources.size === SOURCES_MAX) {
      this.#areTooMany = true;
      return undefined;
    }
    const source: Source = { ranges: [], isGivenUp: false };
    this.#sources.set(src, source);
    return source;
  }

  #add(code: string, message: string): void {
    this.#findings.add({ level: "incomplete", check: "sequences", code, message });
  }
}

/** Puts a number in its place. Gives by how many the ranges became more. */
function insert(ranges: [number, number][], seq: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.[1] ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  const before = ranges[low - 1];
  const after = ranges[low];
  if (after !== undefined && after[0] <= seq) return 0;
  const joinsBefore = before !== undefined && before[1] + 1 === seq;
  const joinsAfter = after !== undefined && after[0] === seq + 1;
  if (joinsBefore && joinsAfter) {
    before[1] = after[1];
    ranges.splice(low, 1);
    return -1;
  }
  if (joinsBefore) before[1] = seq;
  else if (joinsAfter) after[0] = seq;
  else ranges.splice(low, 0, [seq, seq]);
  return joinsBefore || joinsAfter ? 0 : 1;
}

function holesOf(ranges: readonly [number, number][]): string {
  const holes: string[] = [];
  let end: number | undefined;
  for (const [first, last] of ranges.slice(0, HOLES_SHOWN_MAX + 1)) {
    if (end !== undefined) holes.push(end + 1 === first - 1 ? `${end + 1}` : `${end + 1} to ${first - 1}`);
    end = last;
  }
  const rest = ranges.length - 1 - holes.length;
  return rest > 0 ? `${holes.join(", ")} and ${rest} more holes` : holes.join(", ");
}
