/** Finds an entry by its id without an index: a UUIDv7 holds the time of intake, and the log is in the order of time. */
import { type Entry, parseEntry, TILE_WIDTH } from "@tallystick/tlog";
import { CLOCK_STEP_BACK_US } from "./append.ts";
import type { IndexedEntry, LogReader } from "./read.ts";

/** How many groups a search may read before it gives up: the clock may have stepped often, but not everywhere. */
const GROUPS_READ_MAX = 4096;

/** Finds the entry with an id among the first `size` entries, or undefined. Reads about log2(size / 256) bundles. */
export async function findById(
  reader: LogReader,
  id: string,
  size: number,
): Promise<IndexedEntry | undefined> {
  const t = timeOfId(id);
  if (t === undefined || size === 0) return undefined;
  const groups = Math.ceil(size / TILE_WIDTH);
  const start = await lastGroupBefore(reader, t, groups, size);

  // Entries of one moment are spread over neighbours by concurrent requests and small clock steps: look around.
  let reads = 0;
  let left = start;
  let right = start + 1;
  while ((left >= 0 || right < groups) && reads < GROUPS_READ_MAX) {
    if (left >= 0) {
      const found = await lookInto(reader, left, size, id, t);
      reads += 1;
      if (found.entry !== undefined) return found.entry;
      left = found.tMax < t - CLOCK_STEP_BACK_US ? -1 : left - 1;
    }
    if (right < groups) {
      const found = await lookInto(reader, right, size, id, t);
      reads += 1;
      if (found.entry !== undefined) return found.entry;
      right = found.tMin > t + CLOCK_STEP_BACK_US ? groups : right + 1;
    }
  }
  return undefined;
}

/** The time in a UUIDv7, in microseconds at a resolution of a millisecond; undefined for anything else. */
export function timeOfId(id: string): number | undefined {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) return undefined;
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) * 1000;
}

/** The index of the first entry that was sealed at `t` (microseconds) or later; `size` when there is none. */
export async function indexAt(reader: LogReader, t: number, size: number): Promise<number> {
  if (size === 0) return 0;
  const groups = Math.ceil(size / TILE_WIDTH);
  // The clock may have stepped back by a little: one group more than the search needs.
  const start = Math.max(0, (await lastGroupBefore(reader, t, groups, size)) - 1);
  for (let group = start; group < groups; group++) {
    const found = (await read(reader, group, size, TILE_WIDTH)).find(({ entry }) => entry.t >= t);
    if (found !== undefined) return found.index;
  }
  return size;
}

async function lastGroupBefore(reader: LogReader, t: number, groups: number, size: number): Promise<number> {
  let low = 0;
  let high = groups - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [first] = await read(reader, middle, size, 1);
    if (first !== undefined && first.entry.t <= t + 999) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function lookInto(
  reader: LogReader,
  group: number,
  size: number,
  id: string,
  t: number,
): Promise<{ entry: IndexedEntry | undefined; tMin: number; tMax: number }> {
  let tMin = Number.POSITIVE_INFINITY;
  let tMax = Number.NEGATIVE_INFINITY;
  for (const indexed of await read(reader, group, size, TILE_WIDTH)) {
    if (indexed.entry.id === id) return { entry: indexed, tMin: t, tMax: t };
    tMin = Math.min(tMin, indexed.entry.t);
    tMax = Math.max(tMax, indexed.entry.t);
  }
  return { entry: undefined, tMin, tMax };
}

async function read(reader: LogReader, group: number, size: number, width: number): Promise<IndexedEntry[]> {
  const first = group * TILE_WIDTH;
  const lines = await reader.entries(group, Math.min(width, size - first));
  return lines.flatMap((bytes, i) => {
    const entry: Entry | undefined = parseEntry(bytes);
    return entry === undefined ? [] : [{ index: first + i, bytes, entry }];
  });
}
