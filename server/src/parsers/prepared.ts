/** A table's parser for records of which paths alone do not say everything: what is worked out of a record first stands beside its own members. */
import { compact, type Fields } from "./fields.ts";
import type { Parser } from "./parser.ts";

/** What was worked out, under names that no record of the vendor has. */
export type Prepare = (record: Fields) => Readonly<Record<string, unknown>>;

/** The same parser, whose table also reads what `prepare` gives. */
export function prepared(parser: Parser, prepare: Prepare): Parser {
  const { actions, keys, name, recognises, version } = parser;
  return {
    ...compact({ actions, keys }),
    name,
    version,
    recognises,
    parse: (record, how) => parser.parse({ ...compact(prepare(record)), ...record }, how),
  };
}
