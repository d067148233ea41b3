/** From a text to what can be asked: read, its names, times and units resolved, or refused with every problem that was found. */
import type { Filter } from "./filter.ts";
import type { Now } from "./moments.ts";
import { type NearEvent, withNear } from "./near.ts";
import { parseQuery } from "./parse.ts";
import { type Notice, resolve } from "./resolve.ts";
import { compileTable, type TableQuery } from "./table.ts";
import type { Expression, Pipe, Problem, Query } from "./tree.ts";

export interface ReadQuery {
  readonly kind: "query";
  readonly query: Query;
  /** What its condition means at this moment. */
  readonly filter: Filter;
  /** What its pipes make of the events; undefined where the answer is the events themselves. */
  readonly table: TableQuery | undefined;
  readonly notices: readonly Notice[];
}

export interface QueryRefusal {
  readonly kind: "refused";
  /** At least one; the first is the one to tell where only one can be. */
  readonly problems: readonly [Problem, ...Problem[]];
}

/** Reads a query. It never throws. `near` is the event that it may be about, where that was looked up. */
export function readQuery(text: string, now: Now, near?: NearEvent): ReadQuery | QueryRefusal {
  const { problems, query } = parseQuery(text);
  const plain = withNear(query, near);
  const [first, ...others] = problems.length > 0 ? problems : plain.problems;
  if (first !== undefined) return { kind: "refused", problems: [first, ...others] };
  const resolved = resolve(narrowed(plain.query), now);
  const table = compileTable(query.pipes, now);
  const refused = table?.kind === "refused" ? [table.problem] : [];
  if (resolved.kind === "refused")
    return { kind: "refused", problems: [resolved.problems[0], ...resolved.problems.slice(1), ...refused] };
  if (table?.kind === "refused") return { kind: "refused", problems: [table.problem] };
  const { filter, notices } = resolved;
  return { kind: "query", query, filter, notices, table: table?.value };
}

/** The condition with what the pipes before any other narrow it down to. */
function narrowed({ pipes, where }: Query): Expression {
  const first = pipes.findIndex(({ kind }) => kind !== "where");
  const leading = (first === -1 ? pipes : pipes.slice(0, first)).filter(
    (pipe): pipe is Extract<Pipe, { kind: "where" }> => pipe.kind === "where",
  );
  return leading.length === 0 ? where : { kind: "and", parts: [where, ...leading.map((pipe) => pipe.where)] };
}
