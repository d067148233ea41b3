/** A query as text again: what is read from it is the same query. */
import { hasWildcard, textOf } from "./pattern.ts";
import type { Aggregate, Expression, FieldTest, Key, Pattern, Pipe, Query } from "./tree.ts";

/** The text of a query, in one spelling. */
export function printQuery({ pipes, where }: Query): string {
  const text = where.kind === "all" ? "" : printExpression(where);
  return [text, ...pipes.map(printPipe)].join(" | ").replace(/^ \| /, "| ");
}

/** The text of a condition. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case "all":
      return "";
    case "or":
      return expression.parts.map((part) => printPart(part, ["or"])).join(" OR ");
    case "and":
      return expression.parts.map((part) => printPart(part, ["and", "or"])).join(" ");
    case "not":
      return `-${printPart(expression.part, ["and", "or"])}`;
    case "word":
      return printWord(expression.value);
    case "field":
      return printField(expression);
  }
}

function printPart(part: Expression, grouped: readonly Expression["kind"][]): string {
  const text = printExpression(part);
  return grouped.includes(part.kind) ? `(${text})` : text;
}

function printField({ field, test }: FieldTest): string {
  switch (test.kind) {
    case "is":
      return `${field}:${printValue(test.value)}`;
    case "exactly":
      return `${field}:=${printValue(test.value)}`;
    case "one-of":
      return `${field}:(${test.values.map((value) => printValue(value, ",")).join(" OR ")})`;
    case "matches":
      return `${field}:/${test.expression.replace(/\\.|\//gs, (found) => (found === "/" ? "\\/" : found))}/`;
    case "exists":
      return `${field}:*`;
    case "between": {
      const { from, to } = test;
      if (to === undefined && from !== undefined)
        return `${field}:${from.isIncluded ? ">=" : ">"}${printValue(from.value)}`;
      if (from === undefined && to !== undefined)
        return `${field}:${to.isIncluded ? "<=" : "<"}${printValue(to.value)}`;
      const [low, high] = [from, to].map((end) => (end === undefined ? "*" : printValue(end.value, "]}")));
      return `${field}:${from?.isIncluded ? "[" : "{"}${low} TO ${high}${to?.isIncluded ? "]" : "}"}`;
    }
  }
}

/** What would be read otherwise if it stood without quotation marks. */
const KEYWORD = /^(?:and|or|not|to)(?:$|[\]},])/i;

// What begins like a field, a sign or a keyword is a word in quotation marks only.
function printWord(value: Pattern): string {
  const plain = !hasWildcard(value) && /^[A-Za-z0-9_]/.test(value) && /^[^\s()|"\\:=<>!]+$/.test(value);
  if (plain && !KEYWORD.test(value)) return value;
  return hasWildcard(value) ? escaped(value, ":=<>!") : quoted(value);
}

/** A value behind a field; `ends` are characters that would end it there. */
function printValue(value: Pattern, ends = ""): string {
  if (hasWildcard(value)) return value === "*" ? "**" : escaped(value, ends);
  const isPlain = /^[A-Za-z0-9_@.+%#$&~;'-][^\s()|"\\]*$/.test(value) && !KEYWORD.test(value);
  const isRange = value.includes("..");
  return isPlain && !isRange && !Array.from(ends).some((end) => value.includes(end)) ? value : quoted(value);
}

function quoted(value: Pattern): string {
  return `"${textOf(value).replace(/["\\]/g, "\\$&")}"`;
}

// With wildcards there are no quotation marks: whatever else would mean something has a backslash.
function escaped(pattern: Pattern, others: string): string {
  let text = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? "";
    if (character === "\\") {
      text += character + (pattern[at + 1] ?? "");
      at += 1;
    } else if (/[\s()|"\]},]/.test(character) || others.includes(character)) text += `\\${character}`;
    else text += character;
  }
  // Two dots may be a range, and these characters begin something else.
  return text.replace(/^[-/[{=<>!]/, "\\$&").replaceAll("..", "\\.\\.");
}

function printPipe(pipe: Pipe): string {
  switch (pipe.kind) {
    case "stats": {
      const by = pipe.by.length === 0 ? "" : ` by ${pipe.by.map(printKey).join(", ")}`;
      return `stats ${pipe.columns.map(printAggregate).join(", ")}${by}`;
    }
    case "where":
      return `where ${printExpression(pipe.where)}`;
    case "sort":
      return `sort ${pipe.by.map(({ field, isDescending }) => (isDescending ? `-${field}` : field)).join(", ")}`;
    case "limit":
      return `limit ${pipe.count}`;
    case "fields":
      return `fields ${pipe.fields.join(", ")}`;
    case "top":
    case "rare":
      return `${pipe.kind} ${pipe.count} ${pipe.by.map(printKey).join(", ")}`;
    case "bin":
      return `bin ${printValue(pipe.every)}`;
  }
}

function printAggregate({ alias, field, name }: Aggregate): string {
  return `${aggregateName({ field, name })}${alias === undefined ? "" : ` as ${alias}`}`;
}

/** How a computed column is called where it has no other name. */
export function aggregateName({ field, name }: Pick<Aggregate, "field" | "name">): string {
  return name === "count" && field === undefined ? "count()" : `${name}(${field})`;
}

function printKey(key: Key): string {
  return key.kind === "bin" ? `bin(${key.every})` : key.field;
}
