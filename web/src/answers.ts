/** The reading API's answers as types. What has another form is undefined: the page then says so, and shows no half of it. */

/** What a list shows of an event. */
export interface ListedEvent {
  readonly id: string;
  readonly ord: number;
  readonly index: number;
  readonly time: string;
  readonly outcome: string;
  readonly message: string;
  /** Whether the server sealed it of itself, such as its own start. */
  readonly isOwn: boolean;
}

export interface Page {
  readonly events: readonly ListedEvent[];
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
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** What the server's own events are sent with. It decides nothing but whether a newcomer is shown how to send one. */
const OWN = "tallystick";

export function readPage(value: unknown): Page | undefined {
  if (!isObject(value) || !Array.isArray(value["events"]) || !isObject(value["searchable"])) return undefined;
  const { size, of } = value["searchable"];
  const events = value["events"].map(readListedEvent);
  if (!events.every((event) => event !== undefined) || !isCount(size) || !isCount(of)) return undefined;
  return { events, cursor: textOf(value["cursor"]), size, of };
}

export function readListedEvent(value: unknown): ListedEvent | undefined {
  if (!isObject(value) || !isObject(value["log"])) return undefined;
  const { id, time, outcome, message } = value;
  const { index, ord } = value["log"];
  if (typeof id !== "string" || typeof time !== "string" || typeof message !== "string") return undefined;
  if (typeof outcome !== "string" || !isCount(index) || !isCount(ord)) return undefined;
  const isOwn = isObject(value["source"]) && value["source"]["name"] === OWN;
  return { id, ord, index, time, outcome, message, isOwn };
}

export function readEntry(value: unknown): OpenedEntry | undefined {
  if (!isObject(value)) return undefined;
  const { id, index, kind, received, events, raw } = value;
  if (typeof id !== "string" || !isCount(index) || typeof kind !== "string" || typeof received !== "string")
    return undefined;
  return {
    ...{ id, index, kind, received, raw: textOf(raw) },
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
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
