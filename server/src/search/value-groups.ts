/** Statements about the values of several fields at once: each event is read once, and counted under its value of each field. */
import type { Bind } from "../query/compile.ts";
import type { Field } from "../query/fields.ts";
import { isList, onlyValueOf, textsOf } from "../query/values.ts";

/** Columns of an inner statement, and how an outer one groups by each of them. */
export interface ValueGroups {
  /** `… AS v0, … AS v1`. */
  readonly columns: string;
  /** Which field a row is about: `g`, as `maskOf` says; and its text: `value`. */
  readonly selected: string;
  readonly groupBy: string;
  /** What `g` is for the field at a place. */
  readonly maskOf: (at: number) => number;
}

/** The fields in as few passes as can be: those with one value in one, and one for each that may have several, since its values multiply the rows. */
export function passesOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const single = fields.filter((field) => !isList(field));
  return [...(single.length === 0 ? [] : [single]), ...fields.filter(isList).map((field) => [field])];
}

/** The groups of one pass. */
export function valueGroups(fields: readonly Field[], bind: Bind): ValueGroups {
  const expressions = fields.map((field) => {
    if (!isList(field)) return `toString(${onlyValueOf(field, bind).sql})`;
    const texts = textsOf(field, bind);
    return `arrayJoin(if(empty(${texts}), [''], ${texts}))`;
  });
  const names = expressions.map((_, i) => `v${i}`);
  const columns = expressions.map((expression, i) => `${expression} AS v${i}`).join(", ");
  if (names.length === 1) return { columns, selected: "0 AS g, v0 AS value", groupBy: "v0", maskOf: () => 0 };
  // ClickHouse's grouping() has a 1 for each key that a set leaves out, the first key leftmost.
  const maskOf = (at: number): number => 2 ** names.length - 1 - 2 ** (names.length - 1 - at);
  const cases = names.map((name, i) => `g = ${maskOf(i)}, ${name}`).join(", ");
  return {
    columns,
    selected: `grouping(${names.join(", ")}) AS g, multiIf(${cases}, '') AS value`,
    groupBy: `GROUPING SETS (${names.map((name) => `(${name})`).join(", ")})`,
    maskOf,
  };
}
