/** What a record says besides its event: its paths in three maps by the shape of their values, and its free text. */
import type { Pairs } from "./native-columns.ts";

/** The paths of a record. A path stands once for each element of a list. */
export interface RecordPaths {
  /** Values that look like identifiers: a digit, more than six characters, no white space. */
  readonly ids: Pairs<string>;
  /** Other short texts, and booleans. */
  readonly attrs: Pairs<string>;
  readonly nums: Pairs<number>;
  /** Free text, one piece a line. */
  readonly body: string;
}

export const NO_PATHS: RecordPaths = { ids: [], attrs: [], nums: [], body: "" };

/** A record with more than this is a document; what is beyond is found in the log only. */
const PATHS_MAX = 512;
const DEPTH_MAX = 16;
const PATH_CHARACTERS_MAX = 256;
/** The longest identifier or attribute; anything longer is text. */
const VALUE_CHARACTERS_MAX = 256;
const ID_CHARACTERS_MIN = 7;
const BODY_CHARACTERS_MAX = 16_384;

/** Tells whether nobody should read what stands under a name. */
export type IsSecret = (name: string) => boolean;

/** The paths of a record as it was parsed from JSON. What stands under a secret's name is left out. */
export function pathsOf(record: Readonly<Record<string, unknown>>, isSecret: IsSecret): RecordPaths {
  const paths: Collected = { ids: [], attrs: [], nums: [], body: [], bodyCharacters: 0, count: 0, isSecret };
  collectMembers(record, "", 0, paths);
  return { ids: paths.ids, attrs: paths.attrs, nums: paths.nums, body: paths.body.join("\n") };
}

interface Collected {
  readonly ids: (readonly [string, string])[];
  readonly attrs: (readonly [string, string])[];
  readonly nums: (readonly [string, number])[];
  readonly body: string[];
  bodyCharacters: number;
  count: number;
  readonly isSecret: IsSecret;
}

function collectMembers(value: object, prefix: string, depth: number, paths: Collected): void {
  if (depth >= DEPTH_MAX) return;
  for (const [key, inner] of Object.entries(value)) {
    if (paths.count >= PATHS_MAX) return;
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (path.length <= PATH_CHARACTERS_MAX && !paths.isSecret(key)) collect(inner, path, depth + 1, paths);
  }
}

function collect(value: unknown, path: string, depth: number, paths: Collected): void {
  if (paths.count >= PATHS_MAX) return;
  if (Array.isArray(value)) {
    if (depth < DEPTH_MAX) for (const element of value) collect(element, path, depth + 1, paths);
    return;
  }
  if (typeof value === "object") {
    if (value !== null) collectMembers(value, path, depth, paths);
    return;
  }
  paths.count += 1;
  if (typeof value === "string") collectText(value, path, paths);
  else if (typeof value === "boolean") paths.attrs.push([path, String(value)]);
  else if (typeof value === "number") paths.nums.push([path, value]);
}

function collectText(value: string, path: string, paths: Collected): void {
  if (value === "") return;
  if (value.length > VALUE_CHARACTERS_MAX || /\s/.test(value)) {
    const room = BODY_CHARACTERS_MAX - paths.bodyCharacters;
    if (room > 0) paths.body.push(value.slice(0, room));
    paths.bodyCharacters += value.length;
  } else if (value.length >= ID_CHARACTERS_MIN && /\d/.test(value)) {
    paths.ids.push([path, value]);
  } else {
    paths.attrs.push([path, value]);
  }
}
