/** What changed in an event that was found, before and after: read from the log, for the copy has the paths alone. */
import type { Change } from "@tallystick/event";
import type { FoundEvent } from "../search/found-event.ts";
import type { OpenLog } from "../sequencer/open.ts";
import { type EventsOf, readRecord } from "./events.ts";

export type ChangedValuesOf = (event: FoundEvent) => Promise<readonly Change[]>;

export function createChangedValues(
  log: Pick<OpenLog, "origin" | "leafHash" | "reader" | "writer">,
  eventsOf: EventsOf,
): ChangedValuesOf {
  return async (event) => {
    const { index, name, ord } = event.log;
    if (name !== log.origin || typeof index !== "number" || index >= log.writer.head.size) return [];
    const entry = await log.reader.entry(index);
    const { events = [] } = entry === undefined ? {} : await readRecord(log, entry, eventsOf);
    return events.find((one) => one.log.ord === ord)?.changes ?? [];
  };
}
