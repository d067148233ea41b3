/** An event of Windows' event log in whatever shape a collector gives it: its head and its data, by names without regard to case. */
import { type Fields, isFields, list, toText } from "../fields.ts";
import { onceAName, onceInARow } from "../remembered.ts";
import { namedInserts } from "./windows-inserts.ts";
import { AT, PLACES } from "./windows-names.ts";

/** More members than this are left to the record. */
const MEMBERS_MAX = 512;
const DEPTH_MAX = 6;
/** Keywords and the like are a few words. */
const LISTED_MAX = 8;
/** Under these a record has the event's own data; everything else is its head. */
const DATA: ReadonlySet<string> = new Set(["eventdata", "userdata"]);

/** Reads the first value that says something of some places ({@link AT}). */
export type Find = (...places: readonly number[]) => string | undefined;

export interface WindowsRecord {
  /** Of the head: number, log, machine. */
  readonly head: Find;
  /** Of the event's data, or of the head where a collector keeps both on one level. */
  readonly data: Find;
}

/** Winlogbeat's, NXLog's, Fluent Bit's, Azure's, Wazuh's, and what evtx and XML become as JSON. */
export const windowsRecord = onceInARow(readWindows);

type Values = (string | undefined)[];

const NO_VALUES: Values = new Array<string | undefined>(PLACES).fill(undefined);
/** The place of a name that nobody asks for. */
const NOWHERE = -1;
const NAMES: ReadonlyMap<string, number> = new Map(Object.entries(AT));
/** Names that are asked for together with what they stand in, by that: `name` in `provider`. */
const PAIRS: ReadonlyMap<string, ReadonlyMap<string, number>> = pairsOf(Object.entries(AT));

/** What a member's name says: worked out once, since records of a source have the same ones. */
interface Member {
  readonly place: number;
  /** What it is called in its parent. */
  readonly own: string;
  /** Where what stands in it belongs that is asked for by both names. */
  readonly pairs: ReadonlyMap<string, number> | undefined;
  /** Whether it holds the event's own data, or, where it is a path, is of it. */
  readonly isData: boolean;
  /** Whether its members are those of its parent. */
  readonly isAttributes: boolean;
  /** Whether it is the text of its parent. */
  readonly isText: boolean;
  /** Where it belongs by the last two names, if it is a path. */
  readonly pathPlace: number | undefined;
}

interface At {
  readonly head: Values;
  readonly data: Values;
  count: number;
}

function readWindows(record: Fields): WindowsRecord {
  const at: At = { head: NO_VALUES.slice(), data: NO_VALUES.slice(), count: 0 };
  const { data, head } = at;
  walk(record, ROOT, { at, into: head, depth: 0 });
  for (const [name, value] of namedInserts(head[AT.eventid], list(record, "StringInserts")))
    note(data, memberOf(name).place, value);
  return { head: finder(head), data: finder(data, head) };
}

function walk(
  fields: Fields,
  parent: Member,
  of: { readonly at: At; readonly into: Values; readonly depth: number },
): void {
  const { at, depth, into } = of;
  for (const key in fields) {
    at.count += 1;
    if (at.count > MEMBERS_MAX) return;
    const value = fields[key];
    const member = memberOf(key);
    if (isFields(value)) {
      if (depth >= DEPTH_MAX) continue;
      const inside = { at, into: member.isData ? at.data : into, depth: depth + 1 };
      walk(value, member.isAttributes ? parent : member, inside);
    } else if (Array.isArray(value) && (key === "Data" || (member.isText && parent.own === "data"))) {
      // Without names they are known by their places.
      for (const [place, one] of value.entries())
        if (isFields(one))
          for (const [named, text] of namedValue(one)) note(into, memberOf(named).place, text);
        else note(into, memberOf(`param${place + 1}`).place, one);
    } else if (Array.isArray(value) && value.some(isFields)) {
      for (const [named, text] of value.filter(isFields).flatMap(namedValue))
        note(into, memberOf(named).place, text);
    } else if (member.isText) note(into, parent.place, value);
    else if (member.pathPlace === undefined) {
      note(into, member.place, value);
      if (parent.pairs !== undefined) note(into, parent.pairs.get(member.own) ?? NOWHERE, value);
    } else {
      const to = member.isData ? at.data : into;
      note(to, member.place, value);
      note(to, member.pathPlace, value);
    }
  }
}

const memberOf = onceAName((key): Member => {
  const name = fold(key);
  const path = name.split(".");
  const [over = "", last = name] = path.slice(-2);
  const isPath = path.length > 1;
  const own = isPath ? last : name;
  return {
    place: NAMES.get(own) ?? NOWHERE,
    own: own.replace(/^@/, ""),
    pairs: isPath ? undefined : PAIRS.get(name),
    isData: path.some((part) => DATA.has(part)),
    isAttributes: name === "#attributes" || name === "$",
    isText: key === "#text" || key === "_",
    pathPlace: isPath ? (PAIRS.get(over)?.get(own.replace(/^@/, "")) ?? NOWHERE) : undefined,
  };
});

const ROOT = memberOf("");

function pairsOf(
  names: readonly (readonly [name: string, place: number])[],
): Map<string, Map<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  for (const [name, place] of names) {
    const [over = "", own] = name.split(".");
    if (own === undefined) continue;
    const inside = pairs.get(over) ?? new Map<string, number>();
    pairs.set(over, inside.set(own, place));
  }
  return pairs;
}

function note(to: Values, place: number, value: unknown): void {
  if (place === NOWHERE || to[place] !== undefined) return;
  const text = textOf(value);
  if (text !== undefined) to[place] = text;
}

function finder(values: Values, others: Values = NO_VALUES): Find {
  return (...places) => {
    for (const place of places) if (values[place] !== undefined) return values[place];
    for (const place of places) if (others[place] !== undefined) return others[place];
    return undefined;
  };
}

/** The same of values by names, as they are read of XML. */
export function windowsValues(values: Iterable<readonly [name: string, value: string]>): WindowsRecord {
  const read = new WindowsValues();
  for (const [name, value] of values) read.add(name, value);
  return read.record();
}

/** Values on one level, each under its first mention. */
export class WindowsValues {
  readonly #values = NO_VALUES.slice();

  add(name: string, value: string): void {
    const { pathPlace, place } = memberOf(name);
    note(this.#values, pathPlace ?? place, value);
  }

  record(): WindowsRecord {
    const find = finder(this.#values);
    return { head: find, data: find };
  }
}

/** `Threat Name`, `event_id` and `EventID` are names like any other. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[_\s]/g, "");
}

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
