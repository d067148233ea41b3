/** Readers of members by their dotted paths, taken apart once: what a parser looks for in each record. */
import { type Fields, LIST_MAX, member, toText } from "./fields.ts";
import { onceInARow } from "./remembered.ts";

/** Gives what stands at one of some paths: the first where there is anything. */
export type Reader<T> = (record: Fields) => T | undefined;

/** The first text, or number as text, at one of these paths. An index takes an element, `targets.0.id`; a dot of a name has a backslash. */
export function textAt(...paths: readonly string[]): Reader<string> {
  const split = paths.map(pathOf);
  return (record) => {
    for (const path of split) {
      const text = toText(walk(record, path));
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

/** The first value at one of these paths that is there and not null. */
export function valueAt(...paths: readonly string[]): Reader<unknown> {
  const split = paths.map(pathOf);
  return (record) => {
    for (const path of split) {
      const value = walk(record, path);
      if (value !== undefined && value !== null) return value;
    }
    return undefined;
  };
}

/** The texts of the list at a path. */
export function textsAt(...paths: readonly string[]): (record: Fields) => readonly string[] {
  const read = valueAt(...paths);
  return (record) => {
    const value = read(record);
    const elements = Array.isArray(value) ? value.slice(0, LIST_MAX) : [value];
    return elements.flatMap((element) => toText(element) ?? []);
  };
}

interface Path {
  readonly names: readonly string[];
  /** The same as one name: some write the dots into the name itself. */
  readonly whole: string;
  readonly first: string;
}

function pathOf(path: string): Path {
  const names = path.split(/(?<!\\)\./).map((name) => name.replaceAll("\\.", "."));
  return { names, whole: names.join("."), first: names[0] ?? "" };
}

/** Names one of which every record has at its top in which something stands at this path. */
export function topNames(path: string): readonly string[] {
  const { first, whole } = pathOf(path);
  return first === whole ? [first] : [first, whole];
}

function walk(record: Fields, { first, names, whole }: Path): unknown {
  let at = member(record, first);
  if (first === whole) return at;
  if (at === undefined) return hasDots(record) ? member(record, whole) : undefined;
  for (let i = 1; i < names.length; i++) {
    if (!isHolder(at)) return undefined;
    at = member(at, names[i] ?? "");
  }
  return at;
}

/** Whether names of a record have dots in them, as few have. */
const hasDots = onceInARow((record: Fields) => {
  for (const key in record) if (key.includes(".")) return true;
  return false;
});

/** An object, or a list, whose elements are members by their index. */
function isHolder(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
