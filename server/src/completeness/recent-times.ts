/** The times of the newest records, from whoever parsed them last: two followers of one log need not both parse every record. */
import type { ObservedEvent } from "./source-state.ts";

/** More than two full batches of the search copy, which it reads before they are searchable. */
const ENTRIES = 131_072;

export class RecentTimes {
  // By index modulo the length; three numbers each, so that it stays small.
  readonly #indexes = new Float64Array(ENTRIES).fill(-1);
  readonly #times = new Float64Array(ENTRIES);
  readonly #skews = new Float64Array(ENTRIES);

  /** Notes the event of a record. Of a record with several or none nothing is noted, nor of one that no parser understood. */
  note(index: number, events: readonly ObservedEvent[]): void {
    const [event] = events;
    if (event === undefined || events.length > 1 || event.isUnparsed === true) return;
    const at = index % ENTRIES;
    this.#indexes[at] = index;
    this.#times[at] = event.timeUs ?? Number.NaN;
    this.#skews[at] = event.skewSeconds;
  }

  /** The events of a record, if they were noted and not overwritten since. */
  get(index: number): readonly ObservedEvent[] | undefined {
    const at = index % ENTRIES;
    if (this.#indexes[at] !== index) return undefined;
    const timeUs = this.#times[at];
    return [
      {
        timeUs: timeUs === undefined || Number.isNaN(timeUs) ? undefined : timeUs,
        skewSeconds: this.#skews[at] ?? 0,
      },
    ];
  }
}
