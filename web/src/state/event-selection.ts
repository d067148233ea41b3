/** The events that somebody ticked: their keys, what is asked about them, and their addresses. */
import type { WalkPage } from "./event-walk.ts";
import { keyOf } from "./list-rows.ts";
import type { PageState } from "./page-state.ts";
import { permalinkPath } from "./permalink.ts";

/** As many values as a list of the query language takes. */
export const COMPARED_MAX = 100;

/** With the keys, or without them where all of them are there. */
export function toggled(known: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const next = new Set(known);
  const areAll = keys.every((key) => known.has(key));
  for (const key of keys) {
    if (areAll) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** The keys of the events from one place to another, both included, of those that are there. Places are from 1. */
export function keysBetween(pages: readonly WalkPage[], one: number, other: number): readonly string[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const keys: string[] = [];
  let first = 1;
  for (const { count, events } of pages) {
    if (events !== undefined && first <= to && first + count > from)
      keys.push(...events.slice(Math.max(0, from - first), to - first + 1).map(keyOf));
    first += count;
  }
  return keys;
}

/** The query that finds exactly the records of these events; undefined where they are none or too many for one. */
export function queryFor(keys: ReadonlySet<string>): string | undefined {
  const ids = [...new Set([...keys].map((key) => key.split(".")[0] ?? ""))];
  const [only] = ids;
  if (only === undefined || ids.length > COMPARED_MAX) return undefined;
  return ids.length === 1 ? `id:${only}` : `id:(${ids.join(" ")})`;
}

/** The address, behind the base, of the page that tells what is different about what a query finds. */
export function compareAddress(query: string, { since, until }: Pick<PageState, "since" | "until">): string {
  const given = Object.entries({ q: query, baseline: "rest", since, until }).filter(
    ([, value]) => value !== "",
  );
  return `/compare?${new URLSearchParams(given)}`;
}

/** A link for each event, one on each line. */
export function linksOf(keys: ReadonlySet<string>, base: string): string {
  return [...keys]
    .map((key) => {
      const [id = "", ord = "0"] = key.split(".");
      return new URL(permalinkPath({ id, ord: Number(ord) }, "").slice(1), base).href;
    })
    .join("\n");
}
