/** What an event says, as rows of a name and lines of text in groups: who, what, where, when, how it ended, and its place. */

import { isObject, type JsonObject, textOf } from "../api/json.ts";
import { formatTime } from "./format.ts";

export interface DetailGroup {
  readonly title: string;
  readonly rows: readonly DetailRow[];
}

export interface DetailRow {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The groups that have anything in them. */
export function detailsOf(event: JsonObject, timeZone: string): readonly DetailGroup[] {
  const { actor, from, service, context, labels, source, log } = event;
  const part = (value: unknown): JsonObject => (isObject(value) ? value : {});
  const time = textOf(event["time"]) ?? "";
  const received = textOf(event["received"]) ?? "";
  const groups: readonly (readonly [string, readonly (readonly [string, unknown])[]])[] = [
    [
      "Who",
      [
        ["Name", part(actor)["name"]],
        ["Kind", part(actor)["type"]],
        ["Id", part(actor)["id"]],
        ["Email", part(actor)["email"]],
        ["Groups", part(actor)["groups"]],
        ["Credential", namesOf(part(actor)["credential"])],
        ["Session", part(actor)["session"]],
        ["On behalf of", listOf(part(actor)["via"]).map(namesOf)],
      ],
    ],
    [
      "What",
      [
        ["Action", event["action"]],
        ["Category", event["category"]],
        ["Target", listOf(event["targets"]).map(namesOf)],
        ["Changes", listOf(event["changes"]).map(changeOf)],
      ],
    ],
    [
      "Where",
      [
        ["From", [part(from)["ip"], part(from)["host"]].filter((text) => text !== undefined)],
        ["Program", part(from)["user_agent"]],
        ...membersOf(service).map(
          ([name, value]) => [name === "name" ? "Service" : capital(name), value] as const,
        ),
      ],
    ],
    [
      "When",
      [
        ["Here", time && `${formatTime(time, timeZone)} (${timeZone})`],
        ["Happened", time],
        ["Sealed", received],
      ],
    ],
    [
      "How it ended",
      [
        ["Outcome", event["outcome"]],
        ["Reason", event["reason"]],
        ["Severity", event["severity"]],
      ],
    ],
    ["Context", membersOf(context).map(([name, value]) => [capital(name), value] as const)],
    ["Labels", membersOf(labels)],
    [
      "Place in the log",
      [
        ["Index", part(log)["index"]],
        ["Leaf hash", part(log)["leaf_hash"]],
        ["Id", event["id"]],
        ["Log", part(log)["name"]],
        ["Sent with", part(source)["name"]],
        ["Read by", part(source)["parser"]],
        ["Sender's id", part(source)["event_id"]],
      ],
    ],
  ];
  return groups
    .map(([title, rows]) => ({
      title,
      rows: rows
        .map(([name, value]) => ({ name, lines: linesOf(value) }))
        .filter(({ lines }) => lines.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** What a change did, on one line. */
function changeOf(change: unknown): string {
  if (!isObject(change)) return "";
  const side = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));
  const path = textOf(change["path"]) ?? "";
  return `${path === "" ? "" : `${path}: `}${side(change["before"])} → ${side(change["after"])}`;
}

/** Whatever names a thing: its kind, its name, and its id where that is another. */
function namesOf(thing: unknown): string {
  if (!isObject(thing)) return "";
  const [type, name, id] = [
    textOf(thing["type"]),
    textOf(thing["name"]) ?? textOf(thing["email"]),
    textOf(thing["id"]),
  ];
  const words = [
    type,
    name ?? id,
    name !== undefined && id !== undefined && id !== name ? `(${id})` : undefined,
  ];
  return words.filter((word) => word !== undefined).join(" ");
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** A word of ours as a heading has it; the sender's own words stay as they are. */
function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return typeof value === "string" && value !== "" ? [value] : [];
}
