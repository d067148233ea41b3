/** How far a source's clock and ours are apart: received less the event's own time, as counts between fixed bounds. */

/** Upper bounds in seconds; below zero the source's clock is ahead. What is above the last one stands behind them all. */
export const OFFSET_BOUNDS: readonly number[] = [
  ...[-31_536_000, -2_592_000, -604_800, -86_400, -43_200, -21_600, -10_800, -7200, -3600, -1800, -900],
  ...[-300, -60, -10, -1, 0, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200],
  ...[10_800, 21_600, 43_200, 86_400, 172_800, 345_600, 604_800, 1_209_600, 2_592_000, 31_536_000],
];
/** At twice as many all counts are halved: what is told is about the last few thousand events, and a change shows. */
const REMEMBERED = 2000;

export function createOffsets(): number[] {
  return new Array<number>(OFFSET_BOUNDS.length + 1).fill(0);
}

/** Counts an event that came `seconds` behind its own time. */
export function countOffset(counts: number[], seconds: number): void {
  let at = 0;
  while (at < OFFSET_BOUNDS.length && seconds > (OFFSET_BOUNDS[at] ?? 0)) at += 1;
  counts[at] = (counts[at] ?? 0) + 1;
  if (totalOf(counts) < 2 * REMEMBERED) return;
  for (const [i, count] of counts.entries()) counts[i] = count / 2;
}

/** What so great a part of the events came behind by at most, in seconds, or is not known of a source without times. */
export function offsetQuantile(counts: readonly number[], part: number): number | undefined {
  const total = totalOf(counts);
  if (total === 0) return undefined;
  const wanted = total * part;
  let below = 0;
  for (const [i, count] of counts.entries()) {
    if (count > 0 && below + count >= wanted) return within(i, (wanted - below) / count);
    below += count;
  }
  return OFFSET_BOUNDS.at(-1);
}

// Between two bounds events are taken to be spread evenly, as Prometheus does. Beyond the ends there is the bound.
function within(bucket: number, part: number): number {
  const [low, high] = [OFFSET_BOUNDS[bucket - 1], OFFSET_BOUNDS[bucket]];
  if (low === undefined || high === undefined) return low ?? high ?? 0;
  return low + (high - low) * part;
}

function totalOf(counts: readonly number[]): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
