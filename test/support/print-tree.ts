/** A query's tree in few words, so that a test can show what was understood: `and(actor is alice, not(word bob))`. */
import { aggregateName } from "../../server/src/query/print.ts";
import type { Expression, Key, Pipe, Query, Test } from "../../server/src/query/tree.ts";

export function treeOf({ pipes, where }: Query): string {
  return [expressionOf(where), ...pipes.map(pipeOf)].join(" → ");
}

function expressionOf(expression: Expression): string {
  switch (expression.kind) {
    case "all":
      return "all";
    case "and":
    case "or":
      return `${expression.kind}(${expression.parts.map(expressionOf).join(", ")})`;
    case "not":
      return `not(${expressionOf(expression.part)})`;
    case "word":
      return `word ${expression.value}`;
    case "field":
      return `${expression.field} ${testOf(expression.test)}`;
  }
}

function testOf(test: Test): string {
  switch (test.kind) {
    case "is":
    case "exactly":
      return `${test.kind} ${test.value === "" ? "nothing" : test.value}`;
    case "one-of":
      return `is one of ${test.values.join(", ")}`;
    case "matches":
      return `matches ${test.expression}`;
    case "exists":
      return "exists";
    case "between": {
      const from = test.from && `${test.from.isIncluded ? "from" : "above"} ${test.from.value}`;
      const to = test.to && `${test.to.isIncluded ? "up to" : "below"} ${test.to.value}`;
      return [from, to].filter((end) => end !== undefined).join(" ");
    }
  }
}

function pipeOf(pipe: Pipe): string {
  switch (pipe.kind) {
    case "stats": {
      const columns = pipe.columns.map(
        (column) => aggregateName(column) + (column.alias === undefined ? "" : ` called ${column.alias}`),
      );
      return `stats(${columns.join(", ")}${pipe.by.map((key) => ` by ${keyOf(key)}`).join("")})`;
    }
    case "where":
      return `where(${expressionOf(pipe.where)})`;
    case "sort":
      return `sort(${pipe.by.map(({ field, isDescending }) => `${field} ${isDescending ? "down" : "up"}`).join(", ")})`;
    case "limit":
      return `limit(${pipe.count})`;
    case "fields":
      return `fields(${pipe.fields.join(", ")})`;
    case "top":
    case "rare":
      return `${pipe.kind}(${pipe.count} of ${pipe.by.map(keyOf).join(", ")})`;
    case "bin":
      return `bin(${pipe.every})`;
  }
}

function keyOf(key: Key): string {
  return key.kind === "bin" ? `every ${key.every}` : key.field;
}
