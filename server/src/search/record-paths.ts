/** What a record says besides its event: its paths in four maps by the shape of their values. */
import type { Pairs } from "./native-columns.ts";

/** The paths of a record. A path stands once for each element of a list. */
export interface RecordPaths {
  /** Values that look like identifiers: a digit, more than six characters, no white space. */
  readonly ids: Pairs<string>;
  /** Other short texts, and booleans. */
  readonly attrs: Pairs<string>;
  readonly nums: Pairs<number>;
  /** Texts: what has white space in it, or is long. */
  readonly texts: Pairs<string>;
}

export const NO_PATHS: RecordPaths = { ids: [], attrs: [], nums: [], texts: [] };

/** A record with more than this is a document; what is beyond is found in the log only. */
export const PATHS_MAX = 512;
export const DEPTH_MAX = 16;
export const PATH_CHARACTERS_MAX = 256;
/** The longest identifier or attribute; anything longer is text. */
export const VALUE_CHARACTERS_MAX = 256;
const ID_CHARACTERS_MIN = 7;
const ID_NUMBER_MIN = 1000;
/** All texts of a record together; what is beyond is found in the log only. */
export const TEXT_CHARACTERS_MAX = 16_384;

/** Tells whether nobody should read what stands under a name. */
export type IsSecret = (name: string) => boolean;

/** A place in the shape of records: its path is put together once, and not for every record again. */
interface Place {
  readonly path: string;
  readonly isSecret: boolean;
  readonly below: Map<string, Place>;
}

/** Records of one kind have the same paths. Somebody who makes up names must not fill the memory with them. */
export const PLACES_MAX = 50_000;

/** Gives the function that reads a record's paths, as it was parsed from JSON. What stands under a secret's name is left out. */
export function createPathReader(isSecret: IsSecret): (record: Members) => RecordPaths {
  let root: Place = { path: "", isSecret: false, below: new Map() };
  let places = 0;

  const below = (place: Place, key: string): Place => {
    const known = place.below.get(key);
    if (known !== undefined) return known;
    const path = place.path === "" ? key : `${place.path}.${key}`;
    const made = { path, isSecret: isSecret(key) || path.length > PATH_CHARACTERS_MAX, below: new Map() };
    place.below.set(key, made);
    places += 1;
    return made;
  };

  const collectMembers = (value: Members, place: Place, depth: number, paths: Collected): void => {
    if (depth >= DEPTH_MAX) return;
    for (const key of Object.keys(value)) {
      if (paths.count >= PATHS_MAX) return;
      const at = below(place, key);
      if (!at.isSecret) collect(value[key], at, depth + 1, paths);
    }
  };

  const collect = (value: unknown, place: Place, depth: number, paths: Collected): void => {
    if (paths.count >= PATHS_MAX) return;
    if (typeof value === "string") collectText(value, place.path, paths);
    else if (typeof value === "boolean") paths.attrs.push([place.path, value ? "true" : "false"]);
    else if (typeof value === "number") collectNumber(value, place.path, paths);
    else if (Array.isArray(value)) {
      if (depth < DEPTH_MAX) for (const element of value) collect(element, place, depth + 1, paths);
      return;
    } else if (isMembers(value)) {
      collectMembers(value, place, depth, paths);
      return;
    }
    paths.count += 1;
  };

  return (record) => {
    if (places > PLACES_MAX) {
      root = { path: "", isSecret: false, below: new Map() };
      places = 0;
    }
    const paths: Collected = { ids: [], attrs: [], nums: [], texts: [], textCharacters: 0, count: 0 };
    collectMembers(record, root, 0, paths);
    return { ids: paths.ids, attrs: paths.attrs, nums: paths.nums, texts: paths.texts };
  };
}

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null;
}

interface Collected {
  readonly ids: (readonly [string, string])[];
  readonly attrs: (readonly [string, string])[];
  readonly nums: (readonly [string, number])[];
  readonly texts: (readonly [string, string])[];
  textCharacters: number;
  count: number;
}

// A whole number of some digits names something, as often as it counts: it is pasted like any identifier.
function collectNumber(value: number, path: string, paths: Collected): void {
  paths.nums.push([path, value]);
  if (Number.isSafeInteger(value) && value >= ID_NUMBER_MIN) paths.ids.push([path, String(value)]);
}

function collectText(value: string, path: string, paths: Collected): void {
  if (value === "") return;
  const shape = value.length > VALUE_CHARACTERS_MAX ? "text" : shapeOf(value);
  if (shape === "text") {
    const room = TEXT_CHARACTERS_MAX - paths.textCharacters;
    if (room > 0) paths.texts.push([path, value.slice(0, room)]);
    paths.textCharacters += value.length;
  } else if (shape === "id") {
    paths.ids.push([path, value]);
  } else {
    paths.attrs.push([path, value]);
  }
}

/** White space makes a text; a digit, and enough characters, an identifier. */
function shapeOf(value: string): "text" | "id" | "word" {
  let hasDigit = false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code <= 0x20 || code === 0xa0) return "text";
    if (code >= 0x30 && code <= 0x39) hasDigit = true;
  }
  return hasDigit && value.length >= ID_CHARACTERS_MIN ? "id" : "word";
}
