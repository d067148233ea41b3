/** The rows of a list of events: a separator where a day begins, and a run of events that say the same as one row that can be opened. */
import type { ListedEvent } from "../api/answers.ts";
import { isObject, textOf } from "../api/json.ts";
import { valuesOf } from "../format/event-values.ts";

export type ListRow =
  | { readonly kind: "day"; readonly day: string }
  | EventRow
  /** Not there now: it is asked for when it is looked at. */
  | { readonly kind: "missing" };

export interface EventRow {
  readonly kind: "event";
  readonly event: ListedEvent;
  readonly key: string;
  /** Its place among all that was found, from 1. */
  readonly position: number;
  /** How many events say the same, this one included, where it stands for all of them. */
  readonly run: { readonly count: number; readonly isOpen: boolean } | undefined;
  /** Whether it is one of an opened run, behind the first. */
  readonly isInRun: boolean;
}

export interface RowsOptions {
  /** The day of a time by the clock that is shown. */
  readonly dayOf: (time: string) => string;
  readonly isFolded: boolean;
  /** The keys of the runs that were opened: each is its first event's. */
  readonly opened: ReadonlySet<string>;
  /** The place of the first of them, from 1. */
  readonly first: number;
  /** The day of the event before them. */
  readonly dayBefore: string | undefined;
}

/** Two lines are read as quickly as one that stands for two. */
export const RUN_EVENTS_MIN = 3;

export function rowsOf(events: readonly ListedEvent[], options: RowsOptions): readonly ListRow[] {
  const { dayOf, first, isFolded, opened } = options;
  const rows: ListRow[] = [];
  let day = options.dayBefore;
  let at = 0;
  while (at < events.length) {
    const event = events[at];
    if (event === undefined) break;
    const its = dayOf(event.time);
    if (its !== day) rows.push({ kind: "day", day: its });
    day = its;
    const length = isFolded ? runLength(events, at, dayOf) : 1;
    const key = keyOf(event);
    const isOpen = opened.has(key);
    const isRun = length >= RUN_EVENTS_MIN;
    rows.push({
      ...{ kind: "event", event, key, position: first + at, isInRun: false },
      run: isRun ? { count: length, isOpen } : undefined,
    });
    if (isRun && !isOpen) {
      at += length;
      continue;
    }
    for (let i = 1; i < length; i++) {
      const one = events[at + i];
      if (one === undefined) break;
      const place = { key: keyOf(one), position: first + at + i };
      rows.push({ kind: "event", event: one, ...place, run: undefined, isInRun: isRun });
    }
    at += length;
  }
  return rows;
}

/** An event in a list: its record's id, and which of the record's events it is. */
export function keyOf({ id, ord }: { readonly id: string; readonly ord: number }): string {
  return `${id}.${ord}`;
}

/** How many events from here on say the same on the same day. */
function runLength(events: readonly ListedEvent[], from: number, dayOf: (time: string) => string): number {
  const first = events[from];
  if (first === undefined) return 0;
  // Most events say something else than the one before, which their sentence tells at once.
  let said: string | undefined;
  let length = 1;
  for (;;) {
    const next = events[from + length];
    if (next === undefined || next.message !== first.message) return length;
    said ??= saidBy(first);
    if (saidBy(next) !== said || dayOf(next.time) !== dayOf(first.time)) return length;
    length += 1;
  }
}

/** All that a line says but the time; which kind of being acted, too, for it is shown. */
function saidBy({ message, whole }: ListedEvent): string {
  const type = isObject(whole["actor"]) ? textOf(whole["actor"]["type"]) : undefined;
  return JSON.stringify([message, type, valuesOf(whole).map(({ field, value }) => [field, value])]);
}
