/** `near:` and `same:`: what happened around an event, and what has something in common with it. They become plain conditions once the event was looked up. */
import { fieldOf } from "./fields.ts";
import { literal, textOf } from "./pattern.ts";
import { fieldNamed } from "./table-parts.ts";
import type { Expression, FieldTest, Pattern, Problem, Query } from "./tree.ts";
import { parseDuration } from "./units.ts";
import { UUID } from "./words.ts";

/** What has to be looked up. */
export interface NearQuestion {
  readonly id: string;
  /** The fields of the event that `same:` names, as they were written. */
  readonly fields: readonly string[];
}

/** What was found of the event. */
export interface NearEvent {
  readonly id: string;
  readonly timeUs: number;
  /** The values of each of the question's fields. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export const NEAR_ABOUT: readonly { readonly name: string; readonly about: string }[] = [
  { name: "near:", about: "what happened around an event: near:<id>, or near:<id>±10m" },
  { name: "same:", about: "what has something in common with the event of near:, such as same:actor" },
];

/** So far before and behind an event, where nothing else is said. */
const AROUND_DEFAULT_US = 300_000_000;

/** What a query asks to be looked up; undefined where it does not. */
export function nearQuestion({ where }: Query): NearQuestion | undefined {
  const tests = testsOf(where);
  const [near] = tests.filter(({ field }) => isNear(field)).flatMap(readNear);
  if (near === undefined) return undefined;
  return {
    id: near.id,
    fields: tests
      .filter(({ field }) => isSame(field))
      .flatMap(valuesOf)
      .map(textOf),
  };
}

/** The same query with plain conditions; a problem for each that can't be one. */
export function withNear(
  query: Query,
  event: NearEvent | undefined,
): { readonly query: Query; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const replace = (expression: Expression): Expression => {
    switch (expression.kind) {
      case "and":
      case "or":
        return { ...expression, parts: expression.parts.map(replace) };
      case "not":
        return { ...expression, part: replace(expression.part) };
      case "field": {
        if (!isNear(expression.field) && !isSame(expression.field)) return expression;
        const made = isNear(expression.field) ? around(expression, event) : alike(expression, event);
        if (!("message" in made)) return made;
        problems.push(made);
        return { kind: "all" };
      }
      default:
        return expression;
    }
  };
  return { query: { ...query, where: replace(query.where) }, problems };
}

function around(test: FieldTest, event: NearEvent | undefined): Expression | Problem {
  const [near] = readNear(test);
  if (near === undefined)
    return problem(
      test,
      "near: takes the id of an event, and how far around it",
      "write near:01a2…, or near:01a2…±10m",
    );
  if (event === undefined || event.id !== near.id)
    return problem(
      test,
      `there is no event ${near.id} that can be searched`,
      "paste the id of an event; live tails have no near:",
    );
  return {
    ...{ kind: "field", field: "time", at: test.at },
    test: {
      kind: "between",
      from: { value: String(isoOf(event.timeUs - near.aroundUs)), isIncluded: true },
      to: { value: String(isoOf(event.timeUs + near.aroundUs)), isIncluded: true },
    },
  };
}

function alike(test: FieldTest, event: NearEvent | undefined): Expression | Problem {
  if (event === undefined)
    return problem(
      test,
      "same: needs an event to be the same as",
      "write near: and its id beside it, such as near:01a2… same:actor",
    );
  const parts: Expression[] = [];
  for (const name of valuesOf(test).map(textOf)) {
    const values = event.values.get(name) ?? [];
    if (values.length === 0)
      return problem(test, `the event ${event.id} has no ${name}`, "leave it out, or take another field");
    const value = { kind: "one-of" as const, values: values.map(literal) };
    parts.push({
      kind: "field",
      field: fieldOf(name)?.name ?? fieldNamed(name).name,
      test: value,
      at: test.at,
    });
  }
  const [only] = parts;
  if (only === undefined)
    return problem(test, "same: takes the name of a field", "write same:actor, or same:(actor from)");
  return parts.length === 1 ? only : { kind: "and", parts };
}

function readNear(test: FieldTest): { readonly id: string; readonly aroundUs: number }[] {
  const [value = ""] = valuesOf(test).map(textOf);
  const [, id = "", length] = /^([^±~]{36})(?:[±~]([0-9.]{1,12}\s?[A-Za-zµ]{1,12}))?$/.exec(value) ?? [];
  const aroundUs = length === undefined ? AROUND_DEFAULT_US : parseDuration(length);
  return UUID.test(id.toLowerCase()) && aroundUs !== undefined ? [{ id: id.toLowerCase(), aroundUs }] : [];
}

function testsOf(expression: Expression): readonly FieldTest[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.parts.flatMap(testsOf);
    case "not":
      return testsOf(expression.part);
    case "field":
      return [expression];
    default:
      return [];
  }
}

function valuesOf({ test }: FieldTest): readonly Pattern[] {
  return test.kind === "is" ? [test.value] : test.kind === "one-of" ? test.values : [];
}

function isNear(field: string): boolean {
  return field.toLowerCase() === "near";
}

function isSame(field: string): boolean {
  return field.toLowerCase() === "same";
}

function isoOf(micros: number): string {
  const text = new Date(Math.floor(micros / 1000)).toISOString();
  return text.replace("Z", `${String(micros - Math.floor(micros / 1000) * 1000).padStart(3, "0")}Z`);
}

function problem({ at, field }: FieldTest, message: string, hint: string): Problem {
  return { message, hint, offset: at, length: field.length };
}
