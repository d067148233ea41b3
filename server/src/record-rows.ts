/** From an entry of the log to its rows: what parsers make of the record, and what it says besides. */
import { parseBody, parseBodyHeader } from "@tallystick/tlog";
import type { EventsOf } from "./api/events.ts";
import { createEventsOf, NO_EVENT_SETTINGS } from "./event-settings.ts";
import type { Followed, LogFollower } from "./followers/log-follower.ts";
import { isSecretName } from "./parsers/changes.ts";
import { isFields } from "./parsers/fields.ts";
import { readJson } from "./parsers/parse.ts";
import type { Row } from "./search/event-columns.ts";
import { createPathReader, NO_PATHS } from "./search/record-paths.ts";
import { textPaths } from "./search/record-text.ts";
import { searchWords } from "./search/search-words.ts";
import type { EntrySource, LogEntry } from "./search/table-copy.ts";

/** Gives the rows of an entry of a log: one for each event of its record, none where it has no body. */
export type RowsOf = (followed: Followed, leafHash: string) => readonly Row[];

export function createRowsOf(log: string, eventsOf: EventsOf = createEventsOf(NO_EVENT_SETTINGS)): RowsOf {
  const pathsOf = createPathReader(isSecretName);
  return ({ body, entry, index }, leafHash) => {
    const parts = body && parseBody(body);
    const header = parts && parseBodyHeader(parts.header);
    if (parts === undefined || header === undefined) return [];
    const json = readJson(parts.bytes);
    const paths = isFields(json) ? pathsOf(json) : textPaths(parts.bytes);
    const [[, text] = ["", ""]] = paths.texts;
    const place = { log, index, id: entry.id, t: entry.t, sequence: entry.seq, leafHash };
    return eventsOf({ ...place, header, bytes: parts.bytes }, json).map((event) => {
      // Of most lines that no parser knows the message is the line: it needs not stand there twice.
      const besides = !isFields(json) && text === event.message ? NO_PATHS : paths;
      return { event, paths: besides, words: searchWords(event, besides) };
    });
  };
}

/** A follower as the search copy reads it. The copy holds no leaf hashes: they prove nothing about a row. */
export function entrySource(follower: LogFollower, rowsOf: RowsOf): EntrySource {
  return {
    next: async (size) => entriesOf(await follower.next(size), rowsOf),
    close: () => follower.close(),
  };
}

// One after the other: the rows of thousands of entries at once would be out of the processor's cache before their use.
function* entriesOf(followed: readonly Followed[], rowsOf: RowsOf): Generator<LogEntry> {
  for (const one of followed) yield { index: one.index, t: one.entry.t, rows: rowsOf(one, "") };
}
