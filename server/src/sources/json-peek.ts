/** Looks into a record that was gone over for the few members that tell it from others, such as its id. */
import type { Cutting, FindId, JsonRange } from "./json-cut.ts";
import { JsonWalk } from "./json-walk.ts";

/** Ids and types are shorter; what is longer is content. */
const PEEKED_LENGTH_MAX = 256;

/**
 * The strings and numbers of an object's own members with these names; undefined when it is no object. The scanner stands
 * behind the record again afterwards.
 */
export function peekMembers(
  cutting: Cutting,
  range: JsonRange,
  names: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const { scanner } = cutting;
  const { deepAt } = scanner;
  const after = { at: scanner.at, line: scanner.line };
  scanner.moveTo({ at: range.start, line: range.line });
  const walk = new JsonWalk(cutting);
  const found = new Map<string, string>();
  const visits = names.map((name): [string, () => boolean] => [
    name,
    () => walk.text((text) => text.length <= PEEKED_LENGTH_MAX && found.set(name, text)),
  ]);
  const isObject = cutting.content[range.start] === OPEN_BRACE && walk.object(new Map(visits));
  scanner.moveTo(after);
  scanner.deepAt = deepAt;
  return isObject ? found : undefined;
}

/** Finds the id of records that have it under another name than `id`. */
export function idNamed(name: string): FindId {
  return (cutting, range) => peekMembers(cutting, range, [name])?.get(name);
}

const OPEN_BRACE = 0x7b;
