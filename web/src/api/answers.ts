/** The reading API's answers as types. What has another form is undefined: the page then says so, and shows no half of it. */

import { isObject, type JsonObject, textOf } from "./json.ts";
import { type Problem, readProblems } from "./problems.ts";
import { readTable, type Table } from "./table.ts";

/** What a list shows of an event. */
export interface ListedEvent {
  readonly id: string;
  readonly ord: number;
  readonly index: number;
  /** By which it stands in a list: when it was, or when it was received. */
  readonly time: string;
  readonly outcome: string;
  readonly message: string;
  /** Whether the server sealed it of itself, such as its own start. */
  readonly isOwn: boolean;
  /** The event as it was answered; each part that is read of it has to be asked for its form. */
  readonly whole: JsonObject;
}

export interface Page {
  readonly events: readonly ListedEvent[];
  /** What the query's pipes make of the events, in their place. */
  readonly table: Table | undefined;
  /** How many events there are in all, where that was asked. */
  readonly total: number | undefined;
  /** What is worth saying about the query. */
  readonly notices: readonly Problem[];
  readonly cursor: string | undefined;
  /** How many entries can be searched, and how many the log has. */
  readonly size: number;
  readonly of: number;
}

/** An entry of the log with what its record means. */
export interface OpenedEntry {
  readonly id: string;
  readonly index: number;
  readonly kind: string;
  readonly received: string;
  /** The sealed line itself, of which the leaf hash is made. */
  readonly line: string;
  readonly events: readonly JsonObject[];
  /** The record as it was received; absent where the entry has none, or where it is no text. */
  readonly raw: string | undefined;
}

export interface ApiError {
  readonly kind: "error";
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  /** Where in the query it is. */
  readonly offset: number | undefined;
  /** Everything that is wrong with the query. */
  readonly problems: readonly Problem[];
}

/** What the server's own events are sent with. It decides nothing but whether a newcomer is shown how to send one. */
const OWN = "tallystick";

export function readPage(value: unknown): Page | undefined {
  if (!isObject(value) || !isObject(value["searchable"])) return undefined;
  const { size, of } = value["searchable"];
  const table = readTable(value["table"]);
  const listed = table === undefined ? value["events"] : [];
  if (!Array.isArray(listed)) return undefined;
  const events = listed.map(readListedEvent);
  if (!events.every((event) => event !== undefined) || !isCount(size) || !isCount(of)) return undefined;
  const total = isCount(value["total"]) ? value["total"] : undefined;
  const notices = readProblems(value["notices"]);
  return { events, table, total, notices, cursor: textOf(value["cursor"]), size, of };
}

export function readListedEvent(value: unknown): ListedEvent | undefined {
  if (!isObject(value) || !isObject(value["log"])) return undefined;
  const { id, time, outcome, message } = value;
  const { index, ord } = value["log"];
  if (typeof id !== "string" || typeof time !== "string" || typeof message !== "string") return undefined;
  if (typeof outcome !== "string" || !isCount(index) || !isCount(ord)) return undefined;
  const isOwn = isObject(value["source"]) && value["source"]["name"] === OWN;
  return { id, ord, index, time, outcome, message, isOwn, whole: value };
}

/** The page as a list has it that goes by when events were received. */
export function byReceived(page: Page): Page {
  const events = page.events.map((event) => ({
    ...event,
    time: textOf(event.whole["received"]) ?? event.time,
  }));
  return { ...page, events };
}

export function readEntry(value: unknown): OpenedEntry | undefined {
  if (!isObject(value)) return undefined;
  const { id, index, kind, received, entry: line, events, raw } = value;
  if (typeof id !== "string" || !isCount(index) || typeof kind !== "string" || typeof received !== "string")
    return undefined;
  if (typeof line !== "string") return undefined;
  return {
    ...{ id, index, kind, received, line, raw: textOf(raw) },
    events: Array.isArray(events) ? events.filter(isObject) : [],
  };
}

/** The error that an answer holds; one in its place that says the status where it holds none. */
export function readError(value: unknown, status: number): ApiError {
  const error = isObject(value) && isObject(value["error"]) ? value["error"] : {};
  return {
    kind: "error",
    code: textOf(error["code"]) ?? "",
    message: textOf(error["message"]) ?? `the server answered with status ${status}`,
    hint: textOf(error["hint"]),
    offset: isCount(error["offset"]) ? error["offset"] : undefined,
    problems: readProblems(error["problems"]),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
