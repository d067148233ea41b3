/** The configuration file: one YAML mapping of the flags' names to values. What it can't be read as is refused with line and column. */
import { readFileSync } from "node:fs";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";

/** A value of the file, as text, and where it stands: `file:line:column`. */
export interface FileValue {
  readonly text: string;
  readonly at: string;
}

/** One item of a list, such as a file to follow: its values by their names, those that stand in a list of their own in order. */
export interface FileItem {
  /** `file:line:column`. */
  readonly at: string;
  readonly values: ReadonlyMap<string, readonly FileValue[]>;
}

/** The lists that a file may hold, and the names of the values of their items. */
export type ListNames = Readonly<Record<string, readonly string[]>>;

export type ConfigFile =
  | {
      readonly kind: "values";
      readonly values: ReadonlyMap<string, FileValue>;
      readonly lists: ReadonlyMap<string, readonly FileItem[]>;
    }
  | { readonly kind: "refused"; readonly message: string };

/** A configuration is a page, not a document; YAML's aliases could grow without end. */
const FILE_BYTES_MAX = 262_144;

/** What may stand in a file: plain values, those whose names begin so and end as somebody likes, and lists. */
export interface KnownNames {
  readonly names: readonly string[];
  /** With their point, such as `zones.`. */
  readonly openNames: readonly string[];
  /** Names of values of which several may stand in a list; they are given with commas in between. */
  readonly plural: readonly string[];
  readonly listNames: ListNames;
}

/** Reads a file whose keys must be among the known ones. */
export function readConfigFile(path: string, known: KnownNames): ConfigFile {
  try {
    const text = readFileSync(path, "utf8");
    if (text.length <= FILE_BYTES_MAX) return parseConfigFile(text, path, known);
    return { kind: "refused", message: `${path} is larger than ${FILE_BYTES_MAX} bytes` };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { kind: "refused", message: `couldn't read the configuration ${path}: ${reason}` };
  }
}

/** The same from text. An empty file holds no values. */
function parseConfigFile(text: string, path: string, known: KnownNames): ConfigFile {
  const lines = new LineCounter();
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const refuse = (offset: number, message: string): ConfigFile => ({
    kind: "refused",
    message: `${at(offset)}: ${message}`,
  });
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return refuse(error.pos[0], error.message);
  const values = new Map<string, FileValue>();
  const lists = new Map<string, readonly FileItem[]>();
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { kind: "values", values, lists };
  if (!isMap(contents))
    return refuse(contents.range?.[0] ?? 0, "this must be a mapping, such as listen: 127.0.0.1:8080");
  const reading = { at, ...known, refuse, values, lists };
  return readMap(contents, "", reading) ?? { kind: "values", values, lists };
}

interface Reading extends KnownNames {
  readonly at: (offset: number) => string;
  readonly lists: Map<string, readonly FileItem[]>;
  readonly refuse: (offset: number, message: string) => ConfigFile;
  readonly values: Map<string, FileValue>;
}

// A setting whose name has a point may stand in a mapping of its own: `search: { keep: 90d }`.
function readMap(map: YAMLMap, prefix: string, reading: Reading): ConfigFile | undefined {
  const { at, listNames, names, openNames, plural, refuse, values } = reading;
  const nested = [...names, ...openNames];
  for (const { key, value } of map.items) {
    const keyAt = (isNode(key) ? key.range?.[0] : undefined) ?? 0;
    if (!isScalar(key) || typeof key.value !== "string") return refuse(keyAt, "keys must be plain names");
    const name = prefix + key.value;
    if (isMap(value) && prefix === "" && nested.some((known) => known.startsWith(`${name}.`))) {
      const refused = readMap(value, `${name}.`, reading);
      if (refused !== undefined) return refused;
      continue;
    }
    const fields = prefix === "" && Object.hasOwn(listNames, name) ? listNames[name] : undefined;
    if (fields !== undefined) {
      const refused = readList(value, { fields, keyAt, name }, reading);
      if (refused !== undefined) return refused;
      continue;
    }
    const isOpen = openNames.some((open) => name.startsWith(open) && name.length > open.length);
    if (!isOpen && !names.includes(name))
      return refuse(keyAt, unknown(name, [...nested, ...Object.keys(listNames)]));
    const items = isSeq(value) && plural.includes(name) ? value.items : [value];
    const texts = items.map(textOf).filter((text) => text !== undefined);
    if (texts.length < items.length) return refuse(keyAt, `${name} must have one plain value`);
    if (values.has(name)) return refuse(keyAt, `${name} stands here twice`);
    const valueAt = isNode(value) ? value.range?.[0] : undefined;
    values.set(name, { text: texts.join(","), at: at(valueAt ?? keyAt) });
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  if (!isScalar(value) || value.value === null || typeof value.value === "object") return undefined;
  return String(value.value);
}

interface ListPlace {
  readonly name: string;
  readonly keyAt: number;
  readonly fields: readonly string[];
}

// `files: [{ name: nginx, paths: [/var/log/nginx/*.log] }]`: items are flat.
function readList(
  list: unknown,
  { fields, keyAt, name }: ListPlace,
  reading: Reading,
): ConfigFile | undefined {
  const { at, lists, refuse } = reading;
  if (!isSeq(list)) return refuse(keyAt, `${name} must be a list, each item with: ${fields.join(", ")}`);
  const items: FileItem[] = [];
  for (const item of list.items) {
    const itemAt = (isNode(item) ? item.range?.[0] : undefined) ?? keyAt;
    if (!isMap(item))
      return refuse(itemAt, `an item of ${name} must be a mapping with: ${fields.join(", ")}`);
    const values = new Map<string, readonly FileValue[]>();
    for (const { key, value } of item.items) {
      const fieldAt = (isNode(key) ? key.range?.[0] : undefined) ?? itemAt;
      const field = isScalar(key) ? String(key.value) : "";
      if (!fields.includes(field)) return refuse(fieldAt, unknown(field, fields));
      const texts = (isSeq(value) ? value.items : [value]).map((one) =>
        isScalar(one) && one.value !== null && typeof one.value !== "object"
          ? { text: String(one.value), at: at(one.range?.[0] ?? fieldAt) }
          : undefined,
      );
      if (!texts.every((text) => text !== undefined))
        return refuse(fieldAt, `${field} must have one plain value, or a list of them`);
      values.set(field, texts);
    }
    items.push({ at: at(itemAt), values });
  }
  lists.set(name, items);
  return undefined;
}

function unknown(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  const hint = meant === undefined ? `it is none of ${names.join(", ")}` : `did you mean ${meant}?`;
  return `${JSON.stringify(name)} is not known: ${hint}`;
}

/** The name that a mistyped one was meant to be, if one is near enough: a third of its letters may differ. */
function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: distanceOf(word, name) }))
    .filter(({ name, distance }) => distance <= name.length / 3)
    .sort((a, b) => a.distance - b.distance);
  return best?.name;
}

// Levenshtein's distance, one row at a time; words here are short.
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= Math.min(a.length, 64); i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
