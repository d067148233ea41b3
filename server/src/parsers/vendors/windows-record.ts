/** An event of Windows' event log in whatever shape a collector gives it: its head and its data, by names without regard to case. */
import { type Fields, isFields, list, toText } from "../fields.ts";
import { onceAName, onceInARow } from "../remembered.ts";
import { namedInserts } from "./windows-inserts.ts";

/** More members than this are left to the record. */
const MEMBERS_MAX = 512;
const DEPTH_MAX = 6;
/** Keywords and the like are a few words. */
const LISTED_MAX = 8;
/** Under these a record has the event's own data; everything else is its head. */
const DATA: ReadonlySet<string> = new Set(["eventdata", "userdata"]);

/** Members that are asked for together with what they stand in. */
const PARENTS: ReadonlySet<string> = new Set(
  "system provider timecreated security user host event source".split(" "),
);

/** Reads the first of some names that says something; the names are lower case, without `_` and blanks. */
export type Find = (...names: readonly string[]) => string | undefined;

export interface WindowsRecord {
  /** Of the head: number, log, machine. */
  readonly head: Find;
  /** Of the event's data, or of the head where a collector keeps both on one level. */
  readonly data: Find;
}

/** Winlogbeat's, NXLog's, Fluent Bit's, Azure's, Wazuh's, and what evtx and XML become as JSON. */
export const windowsRecord = onceInARow(readWindows);

interface At {
  readonly head: Map<string, string>;
  readonly data: Map<string, string>;
  count: number;
}

function readWindows(record: Fields): WindowsRecord {
  const at: At = { head: new Map(), data: new Map(), count: 0 };
  const { data, head } = at;
  walk(record, "", { at, into: head, depth: 0 });
  for (const [name, value] of namedInserts(head.get("eventid"), list(record, "StringInserts")))
    note(data, fold(name), textOf(value));
  return { head: finder(head), data: finder(data, head) };
}

function walk(
  fields: Fields,
  parent: string,
  of: { readonly at: At; readonly into: Map<string, string>; readonly depth: number },
): void {
  const { at, depth, into } = of;
  for (const key in fields) {
    at.count += 1;
    if (at.count > MEMBERS_MAX) return;
    const value = fields[key];
    const name = fold(key);
    if (key === "#text" || key === "_") note(into, parent, textOf(value));
    else if (isFields(value)) {
      if (depth >= DEPTH_MAX) continue;
      const isAttributes = name === "#attributes" || name === "$";
      walk(value, isAttributes ? parent : name, {
        at,
        into: DATA.has(name) ? at.data : into,
        depth: depth + 1,
      });
    } else if (Array.isArray(value) && value.some(isFields)) {
      for (const [named, text] of value.filter(isFields).flatMap(namedValue))
        note(into, fold(named), textOf(text));
    } else noteLeaf(name, textOf(value), { at, into, parent });
  }
}

/** Notes a value by its name, and by that and its parent's where those are asked for together. */
function noteLeaf(
  name: string,
  text: string | undefined,
  of: { readonly at: At; readonly into: Map<string, string>; readonly parent: string },
): void {
  if (text === undefined) return;
  const { at, into, parent } = of;
  if (!name.includes(".")) {
    note(into, name, text);
    notePair(into, parent, name, text);
    return;
  }
  // Some write the whole path as one name.
  const path = name.split(".");
  const to = path.some((part) => DATA.has(part)) ? at.data : into;
  const [over = parent, own = ""] = path.slice(-2);
  note(to, own, text);
  notePair(to, over, own, text);
}

function notePair(to: Map<string, string>, over: string, own: string, text: string): void {
  if (PARENTS.has(over)) note(to, `${over}.${own.startsWith("@") ? own.slice(1) : own}`, text);
}

function note(to: Map<string, string>, name: string, text: string | undefined): void {
  if (text !== undefined && !to.has(name)) to.set(name, text);
}

function finder(...maps: readonly ReadonlyMap<string, string>[]): Find {
  return (...names) => {
    for (const map of maps) {
      for (const name of names) {
        const found = map.get(name);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
}

/** The same of values by names, as they are read of XML. */
export function windowsValues(values: ReadonlyMap<string, string>): WindowsRecord {
  const folded = new Map<string, string>();
  for (const [name, value] of values) note(folded, fold(name), textOf(value));
  const find = finder(folded);
  return { head: find, data: find };
}

/** `Threat Name`, `event_id` and `EventID` are names like any other. */
const fold = onceAName((name) => name.toLowerCase().replace(/[_\s]/g, ""));

/** `{"@Name":"TargetUserName","#text":"alice"}`, as XML becomes JSON. */
function namedValue(element: Fields): [string, unknown][] {
  const attributes = element["#attributes"] ?? element["$"];
  const name = element["@Name"] ?? element["Name"] ?? (isFields(attributes) ? attributes["Name"] : undefined);
  return typeof name === "string" ? [[name, element["#text"] ?? element["_"] ?? element["Value"]]] : [];
}

/** What says nothing is nothing: Windows writes `-` for it. */
function textOf(value: unknown): string | undefined {
  const text = Array.isArray(value)
    ? value
        .slice(0, LISTED_MAX)
        .flatMap((element) => toText(element) ?? [])
        .join(", ")
    : // Keywords are bits: all of their digits count.
      toText(isLong(value) ? String(BigInt(value)) : value)?.trim();
  return text === "" || text === "-" ? undefined : text;
}

function isLong(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
}
