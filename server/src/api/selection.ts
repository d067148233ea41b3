/** What a request asks about: a query, and between which times; the same parameters at every door. */

import { isZone } from "@tallystick/event";
import type { Context } from "hono";
import { type Condition, compile } from "../query/compile.ts";
import { type Now, parseMoment } from "../query/moments.ts";
import { nearQuestion } from "../query/near.ts";
import { parseQuery } from "../query/parse.ts";
import { readQuery } from "../query/read-query.ts";
import type { Notice } from "../query/resolve.ts";
import type { TableQuery } from "../query/table.ts";
import type { Problem, Query } from "../query/tree.ts";
import { lookUp } from "../search/look-up.ts";
import type { Search } from "../search/search-client.ts";
import { type AboutQuery, type ApiErrorCode, fail } from "./errors.ts";

export interface Selection {
  readonly kind: "selection";
  readonly query: Query;
  readonly condition: Condition;
  /** What its pipes make of the events. */
  readonly table: TableQuery | undefined;
  /** Microseconds since 1970: from the first up to but without the second. */
  readonly sinceUs: number | undefined;
  readonly untilUs: number | undefined;
  readonly now: Now;
  readonly notices: readonly Notice[];
}

/** Why a request can't be answered. */
export interface Refusal extends AboutQuery {
  readonly kind: "refused";
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** What reading a selection needs of a server. */
export interface SelectionParts {
  readonly search: Search;
  nowUs(): number;
}

/** What somebody asked with, as it was written. */
export interface Written {
  readonly q?: string;
  readonly since?: string;
  readonly until?: string;
  readonly tz?: string;
}

/** Reads `q`, `since`, `until` and `tz` of a request; `text` is asked instead of `q`. An event that the query is about is looked up. */
export async function readSelection(
  context: Context,
  parts: SelectionParts,
  text?: string,
): Promise<Selection | Refusal> {
  const { q = "", ...times } = context.req.query();
  return await selectionOf({ ...times, q: text ?? q }, parts, context.req.raw.signal);
}

/** What is asked with these words. */
export async function selectionOf(
  { q = "", since, tz = "UTC", until }: Written,
  { nowUs, search }: SelectionParts,
  signal: AbortSignal,
): Promise<Selection | Refusal> {
  if (!isZone(tz))
    return {
      ...{ kind: "refused", code: "bad-time", message: "tz is no time zone" },
      hint: "write a name of the IANA database, such as Europe/Berlin, or UTC",
    };
  const now = { nowUs: nowUs(), zone: tz };
  const question = nearQuestion(parseQuery(q).query);
  const near = question && (await lookUp(search, question, signal).catch(() => "failed" as const));
  if (near === "failed")
    return {
      ...{ kind: "refused", code: "search-unavailable" },
      message: "the event that the query is about couldn't be looked up",
      hint: "ask again in a moment; /readyz?verbose says how the search engine is",
    };
  const read = readQuery(q, now, near);
  if (read.kind === "refused") return querySyntax(read.problems);
  const from = boundOf("since", since, now);
  if (from.kind === "refused") return from;
  const to = boundOf("until", until, now);
  if (to.kind === "refused") return to;
  const { filter, notices, query, table } = read;
  const times = { sinceUs: from.us, untilUs: to.us };
  return { kind: "selection", query, condition: compile(filter), table, ...times, now, notices };
}

/** The moment that `since` or `until` means; none where it was not given. */
export function boundOf(
  named: "since" | "until",
  text: string | undefined,
  now: Now,
): { readonly kind: "bound"; readonly us: number | undefined } | Refusal {
  if (text === undefined) return { kind: "bound", us: undefined };
  const us = parseMoment(text, now)?.fromUs;
  if (us !== undefined) return { kind: "bound", us };
  return {
    ...{ kind: "refused", code: "bad-time", message: `${named} is no time` },
    hint: 'write 2026-11-01T10:00:00Z, how long ago it was, such as 15m, 24h or 7d, or words such as "yesterday 2pm"',
  };
}

export function refuse(context: Context, { code, hint, message, ...query }: Refusal): Response {
  return fail(context, code, message, hint, query);
}

/** A query that can't be asked; the first problem is told where only one can be. */
export function querySyntax(problems: readonly [Problem, ...Problem[]]): Refusal {
  const [{ hint, message }] = problems;
  return { kind: "refused", code: "query-syntax", message, hint, problems };
}
