/** A filter in few words, so that a test can show what a query came to: `or(actor_id is alice, actor_name is alice)`. */
import type { Column } from "../../server/src/query/columns.ts";
import type { Check, Filter } from "../../server/src/query/filter.ts";

export function filterOf(filter: Filter): string {
  switch (filter.kind) {
    case "all":
      return "all";
    case "and":
    case "or":
      return `${filter.kind}(${filter.parts.map(filterOf).join(", ")})`;
    case "not":
      return `not(${filterOf(filter.part)})`;
    case "word":
      return `word ${filter.value}`;
    case "test":
      return `${columnOf(filter.column)} ${checkOf(filter.check, filter.column.kind === "time")}`;
  }
}

function columnOf(column: Column): string {
  if (column.kind !== "pairs" && column.kind !== "number-pairs") return column.name;
  return `${column.name}[${column.key.isEnd ? "…" : ""}${column.key.path}]`;
}

function checkOf(check: Check, isTime: boolean): string {
  switch (check.kind) {
    case "text":
      return `${check.isExact ? "exactly" : "is"} ${check.value}`;
    case "words":
      return `says ${check.value}`;
    case "matches":
      return `matches ${check.expression}`;
    case "within":
      return `within ${check.first} and ${check.last}`;
    case "exists":
      return "exists";
    case "range": {
      const shown = (value: number): string => (isTime ? timeOf(value) : String(value));
      const { from, to } = check;
      const edges = [
        from && `${from.isIncluded ? ">=" : ">"} ${shown(from.value)}`,
        to && `${to.isIncluded ? "<=" : "<"} ${shown(to.value)}`,
      ];
      return edges.filter((edge) => edge !== undefined).join(" ");
    }
  }
}

function timeOf(micros: number): string {
  return new Date(micros / 1000).toISOString().replace(/(?::00)?\.000Z$/, "");
}
