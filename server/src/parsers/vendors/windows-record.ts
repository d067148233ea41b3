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

/** Reads the first of some names that says something. */
export type Find = (...names: readonly string[]) => string | undefined;

export interface WindowsRecord {
  /** Of the head: number, log, machine. */
  readonly head: Find;
  /** Of the event's data, or of the head where a collector keeps both on one level. */
  readonly data: Find;
}

/** Winlogbeat's, NXLog's, Fluent Bit's, Azure's, Wazuh's, and what evtx and XML become as JSON. */
export const windowsRecord = onceInARow(readWindows);

function readWindows(record: Fields): WindowsRecord {
  const [head, data] = [new Map<string, string>(), new Map<string, string>()];
  let count = 0;
  const walk = (fields: Fields, parent: string, of: { into: Map<string, string>; depth: number }): void => {
    const { depth, into } = of;
    const note = (name: string, value: unknown, to = into): void => {
      const text = textOf(value);
      if (text !== undefined && !to.has(name)) to.set(name, text);
    };
    for (const [key, value] of Object.entries(fields)) {
      count += 1;
      if (count > MEMBERS_MAX) return;
      const name = fold(key);
      if (key === "#text" || key === "_") note(parent, value);
      else if (isFields(value)) {
        if (depth >= DEPTH_MAX) continue;
        const isAttributes = name === "#attributes" || name === "$";
        const inner = DATA.has(name) ? data : into;
        walk(value, isAttributes ? parent : name, { into: inner, depth: depth + 1 });
      } else if (Array.isArray(value) && value.some(isFields)) {
        for (const [named, text] of value.filter(isFields).flatMap(namedValue)) note(fold(named), text);
      } else {
        // Some write the whole path as one name.
        const path = name.includes(".") ? name.split(".") : undefined;
        const to = path?.some((part) => DATA.has(part)) === true ? data : into;
        const [over = parent, own = ""] = path === undefined ? [parent, name] : path.slice(-2);
        note(own, value, to);
        if (over !== "") note(`${over}.${own.startsWith("@") ? own.slice(1) : own}`, value, to);
      }
    }
  };
  walk(record, "", { into: head, depth: 0 });
  for (const [name, value] of namedInserts(head.get("eventid"), list(record, "StringInserts"))) {
    const text = textOf(value);
    if (text !== undefined && !data.has(fold(name))) data.set(fold(name), text);
  }
  const find =
    (...maps: readonly ReadonlyMap<string, string>[]): Find =>
    (...names) => {
      for (const map of maps) {
        for (const name of names) {
          const found = map.get(fold(name));
          if (found !== undefined) return found;
        }
      }
      return undefined;
    };
  return { head: find(head), data: find(data, head) };
}

/** The same of values by names, as they are read of XML. */
export function windowsValues(values: ReadonlyMap<string, string>): WindowsRecord {
  const folded = new Map([...values].map(([name, value]): [string, string] => [fold(name), value]));
  const find: Find = (...names) =>
    names.map((name) => textOf(folded.get(fold(name)))).find((value) => value !== undefined);
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
