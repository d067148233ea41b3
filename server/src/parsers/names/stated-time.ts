/** The time of a record whose form is known but for this: by the names that programs give to it, at the top or in what they put the event into. */
import { type Fields, isFields, member } from "../fields.ts";
import { type ReadTime, readTime, type TimeContext } from "../time.ts";
import { NAMES } from "./list.ts";
import { fold, names, WRAPPED_RANK, WRAPPERS } from "./members.ts";

/** How telling a name is: the less, the more. */
const RANKS: ReadonlyMap<string, number> = new Map(names(NAMES.TIME).map((name, rank) => [name, rank]));
/** As sources count: a smaller number is a count or a version. */
const YEAR_MIN = "1971";

/** The time under the most telling name that has one; undefined where none has. */
export function statedTime(record: Fields, context: TimeContext): ReadTime | undefined {
  const found: { readonly rank: number; readonly value: unknown }[] = [];
  const look = (fields: Fields, penalty: number): void => {
    for (const key of Object.keys(fields)) {
      const name = fold(key);
      const rank = RANKS.get(name);
      const value = member(fields, key);
      if (rank !== undefined) found.push({ rank: rank + penalty, value });
      if (penalty === 0 && isFields(value) && WRAPPERS.has(name)) look(value, WRAPPED_RANK);
    }
  };
  look(record, 0);
  found.sort((a, b) => a.rank - b.rank);
  for (const { value } of found) {
    const read = readTime(value, context);
    if (read !== undefined && read.time > YEAR_MIN) return read;
  }
  return undefined;
}
