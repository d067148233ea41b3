/** From a query as it was read to its filter: fields by their names, times by a clock, words by their units. What can't be meant is refused with its place. */
import { RE2JS } from "re2js";
import { anywhere, type Field, fieldOf, nearestField } from "./fields.ts";
import { anyOf, type Filter, not } from "./filter.ts";
import { macroOf } from "./macros.ts";
import type { Now } from "./moments.ts";
import { hasWildcard, literal, textOf } from "./pattern.ts";
import { resolveTest } from "./resolve-test.ts";
import type { Expression, FieldTest, Problem } from "./tree.ts";

/** What is worth saying about a query that runs all the same. */
export type Notice = Problem;

export type Resolved =
  | { readonly kind: "filter"; readonly filter: Filter; readonly notices: readonly Notice[] }
  | { readonly kind: "refused"; readonly problems: readonly [Problem, ...Problem[]] };

/** Gives the filter of a condition. */
export function resolve(where: Expression, now: Now): Resolved {
  const told: Told = { now, problems: [], notices: [] };
  const filter = filterOf(where, told);
  const [first, ...others] = told.problems;
  if (first !== undefined) return { kind: "refused", problems: [first, ...others] };
  return { kind: "filter", filter, notices: told.notices };
}

/** Longer than any identifier that is pasted. */
const PASTED_MAX = 512;

interface Told {
  readonly now: Now;
  readonly problems: Problem[];
  readonly notices: Notice[];
}

function filterOf(expression: Expression, told: Told): Filter {
  switch (expression.kind) {
    case "all":
      return expression;
    case "and":
    case "or":
      return { kind: expression.kind, parts: expression.parts.map((part) => filterOf(part, told)) };
    case "not":
      return not(filterOf(expression.part, told));
    case "word":
      return { kind: "word", value: expression.value };
    case "field":
      return fieldFilter(expression, told);
  }
}

function fieldFilter(expression: FieldTest, told: Told): Filter {
  const { at, field: name, test } = expression;
  const macro = macroOf(expression);
  if (macro?.kind === "problem") {
    told.problems.push(macro.problem);
    return { kind: "all" };
  }
  if (macro !== undefined) return filterOf(macro, told);
  if (test.kind === "matches" && !isExpression(test.expression)) {
    told.problems.push({
      ...{ message: `/${test.expression}/ is no regular expression of RE2`, offset: at, length: name.length },
      hint: "RE2 has no look-around and no back-references; a \\ before a character takes its meaning away",
    });
    return { kind: "all" };
  }
  const field = fieldOf(name);
  return field === undefined ? unknownField(expression, told) : testOf(field, expression, told);
}

function testOf(field: Field, { at, field: name, test }: FieldTest, told: Told): Filter {
  const result = resolveTest(field, test, told.now);
  if (result.kind === "filter") return result.filter;
  told.problems.push({ message: result.message, offset: at, length: name.length, hint: result.hint });
  return { kind: "all" };
}

// Nobody has defined it: it may be a member of the record, or a text with a colon in it that was pasted. Both are looked for.
function unknownField(expression: FieldTest, told: Told): Filter {
  const { at, field: name, test } = expression;
  // An ARN or an address of the web is no field, and members of records have no index.
  if (
    test.kind === "is" &&
    /^\/\/|:/.test(test.value) &&
    !hasWildcard(test.value) &&
    test.value.length <= PASTED_MAX
  )
    return { kind: "word", value: literal(`${name}:`) + test.value };
  const near = nearestField(name);
  const hint =
    near === undefined
      ? `raw.${name} asks for one place in the record; quotation marks make a word of it`
      : `did you mean ${near}?`;
  told.notices.push({
    ...{ message: `there is no field ${JSON.stringify(name)}; it was looked for in the records`, hint },
    ...{ offset: at, length: name.length },
  });
  const asMember = testOf(anywhere(name), expression, told);
  const sign = test.kind === "exactly" ? "=" : ":";
  if ((test.kind !== "is" && test.kind !== "exactly") || test.value === "") return asMember;
  const pasted = literal(`${name}${sign}`) + test.value;
  // A wildcard in it would be looked for in every text there is.
  return hasWildcard(pasted) || textOf(pasted).length > PASTED_MAX
    ? asMember
    : anyOf([asMember, { kind: "word", value: pasted }]);
}

function isExpression(expression: string): boolean {
  try {
    RE2JS.compile(expression);
    return true;
  } catch {
    return false;
  }
}
