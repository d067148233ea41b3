/** Reading a stranger's JSON without ever throwing: what has another form than expected is undefined. */

export type Fields = Readonly<Record<string, unknown>>;

/** Text longer than this is cut when it becomes a field; the record holds it whole. */
export const TEXT_CHARACTERS_MAX = 8192;
/** How many elements of a list become fields. */
export const LIST_MAX = 64;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of its own, not one that every object inherits. */
export function member(fields: Fields | undefined, key: string): unknown {
  // Most that is asked for is not there, which this finds out five times as fast as reading it.
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** A text that is not empty. */
export function text(fields: Fields | undefined, key: string): string | undefined {
  return toText(member(fields, key));
}

/** A text or a number as text. */
export function toText(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string" || value === "") return undefined;
  return value.length <= TEXT_CHARACTERS_MAX ? value : value.slice(0, TEXT_CHARACTERS_MAX);
}

/** A number, or a text as one; NaN for anything else, also for objects, which may throw when they are made one. */
export function toNumber(value: unknown): number {
  return typeof value === "number" || (typeof value === "string" && value !== "")
    ? Number(value)
    : Number.NaN;
}

export function object(fields: Fields | undefined, key: string): Fields | undefined {
  const value = member(fields, key);
  return isFields(value) ? value : undefined;
}

/** The elements of a list, or the one value that stands in its place. */
export function list(fields: Fields | undefined, key: string): readonly unknown[] {
  const value = member(fields, key);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, LIST_MAX) : [value];
}

/** One of some words, in whatever case it came. */
export function word<T extends string>(words: readonly T[], value: unknown): T | undefined {
  const lower = typeof value === "string" ? value.toLowerCase() : undefined;
  return words.find((known) => known === lower);
}

/** A list, or undefined for one without elements. */
export function nonEmpty<T>(elements: readonly T[]): readonly T[] | undefined {
  return elements.length === 0 ? undefined : elements;
}

/** The same while it is made. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

type Uncertain<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
/** An object's type without undefined members: those that could be undefined may be absent instead. */
type Present<T> = Omit<T, Uncertain<T>> & { [K in Uncertain<T>]?: Exclude<T[K], undefined> };

/** An object without its undefined members. */
export function compact<T extends object>(fields: T): Present<T> {
  if (isWhole(fields)) return fields;
  const kept: Record<string, unknown> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) kept[key] = value;
  }
  if (!isPresent<T>(kept)) throw new Error("an undefined member was kept");
  return kept;
}

/** The same, or undefined when no member is left. */
export function some<T extends object>(fields: T): Present<T> | undefined {
  const kept = compact(fields);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

// Most have nothing to leave out. No list of members is made: every event comes by here several times.
function isWhole<T extends object>(fields: T): fields is T & Present<T> {
  for (const key in fields) if (fields[key] === undefined) return false;
  return true;
}

// What it tells the compiler is what the loop above has just seen to.
function isPresent<T extends object>(_kept: object): _kept is Present<T> {
  return true;
}
