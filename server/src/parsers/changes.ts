/** What changed between two states, member by member, with secrets masked. */
import type { Change } from "@tallystick/event";
import { isFields, member } from "./fields.ts";

/** More changes than this are left to the record itself. */
const CHANGES_MAX = 128;
const DEPTH_MAX = 8;
const MASK = "***";
/** What tells a secret stands at the end of its name or is short. */
const NAME_CHARACTERS_MAX = 128;
/** Names of members whose value nobody should read in a list of events. */
const SECRET = /pass(?:word|wd|phrase)?$|secret|token$|api_?key|private_?key|credential|authorization/i;

/** Whether what stands under a name is for nobody to read in a list of events. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name.slice(-NAME_CHARACTERS_MAX));
}

/** The members that differ, by dotted path. States that are no objects are one change at the path "". */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  const changes: Change[] = [];
  compare("", before, after, 0, changes);
  return changes;
}

/** A value as it may be shown under a path: masked where the path names a secret. */
export function masked(path: string, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (isSecretName(path.slice(path.lastIndexOf(".") + 1))) return MASK;
  if (Array.isArray(value)) return value.map((element) => masked(path, element));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(key, inner)]));
}

function compare(path: string, before: unknown, after: unknown, depth: number, changes: Change[]): void {
  if (changes.length >= CHANGES_MAX) return;
  const nested = (isFields(before) || before === undefined) && (isFields(after) || after === undefined);
  if (nested && depth < DEPTH_MAX && (before !== undefined || after !== undefined)) {
    const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    for (const key of keys) {
      const inner = path === "" ? key : `${path}.${key}`;
      compare(inner, member(before, key), member(after, key), depth + 1, changes);
    }
    return;
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  changes.push({
    path,
    ...(before === undefined ? {} : { before: masked(path, before) }),
    ...(after === undefined ? {} : { after: masked(path, after) }),
  });
}
