/** What each source sent since the start, and whether it sends faster than it may. In memory only: the log has the events themselves. */

/** What a source sent since the server was started. */
export interface SourceTraffic {
  readonly events: number;
  readonly bytes: number;
  /** Requests that were refused, and those of which a part was. */
  readonly refused: number;
  /** The protocols that its requests were seen to be. */
  readonly protocols: readonly string[];
  /** When the last event of it was taken, in milliseconds since 1970; undefined: none was. */
  readonly lastMs: number | undefined;
}

interface Counts {
  events: number;
  bytes: number;
  refused: number;
  readonly protocols: Set<string>;
  lastMs: number | undefined;
  /** Events that may still come at once, as of `filledMs`; below zero after a request that was larger. */
  allowance: number | undefined;
  filledMs: number;
}

/** What a source may send at once after it was silent: agents send what they kept while a network was away. */
const BURST_SECONDS = 10;

export class Traffic {
  readonly #bySource = new Map<string, Counts>();

  /** Counts a request that was taken. `rate` is what the source may send in a second. */
  taken(
    sourceId: string,
    taken: { readonly protocol: string; readonly events: number; readonly bytes: number },
    { nowMs, rate }: { readonly nowMs: number; readonly rate: number | null },
  ): void {
    const counts = this.#of(sourceId);
    counts.events += taken.events;
    counts.bytes += taken.bytes;
    counts.protocols.add(taken.protocol);
    if (taken.events > 0) counts.lastMs = nowMs;
    if (rate !== null) counts.allowance = allowanceOf(counts, rate, nowMs) - taken.events;
  }

  refused(sourceId: string): void {
    this.#of(sourceId).refused += 1;
  }

  /** Seconds until the source may send again; 0: now. A request is taken whole once anything is left. */
  secondsToWait(sourceId: string, rate: number | null, nowMs: number): number {
    if (rate === null) return 0;
    const counts = this.#of(sourceId);
    counts.allowance = allowanceOf(counts, rate, nowMs);
    return counts.allowance > 0 ? 0 : Math.floor(-counts.allowance / rate) + 1;
  }

  get(sourceId: string): SourceTraffic {
    const { bytes, events, lastMs, protocols, refused } = this.#bySource.get(sourceId) ?? emptyCounts();
    return { bytes, events, lastMs, protocols: [...protocols], refused };
  }

  forget(sourceId: string): void {
    this.#bySource.delete(sourceId);
  }

  #of(sourceId: string): Counts {
    const known = this.#bySource.get(sourceId);
    if (known !== undefined) return known;
    const counts = emptyCounts();
    this.#bySource.set(sourceId, counts);
    return counts;
  }
}

function allowanceOf(counts: Counts, rate: number, nowMs: number): number {
  const most = rate * BURST_SECONDS;
  const passedMs = Math.max(nowMs - counts.filledMs, 0);
  counts.filledMs = nowMs;
  return counts.allowance === undefined ? most : Math.min(most, counts.allowance + (rate * passedMs) / 1000);
}

function emptyCounts(): Counts {
  return {
    ...{ events: 0, bytes: 0, refused: 0, protocols: new Set() },
    ...{ lastMs: undefined, allowance: undefined, filledMs: 0 },
  };
}
