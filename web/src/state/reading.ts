/** A sentence that was read as a query, as one query: its times are conditions, too. */
import type { Reading } from "../api/answers.ts";

export function queryOf({ query, since, until }: Reading): string {
  const times = [
    since === undefined ? "" : `time:>="${since}"`,
    until === undefined ? "" : `time:<"${until}"`,
  ].filter((time) => time !== "");
  const pipe = query.search(/(?:^|\s)\|\s/);
  const [condition, pipes] = pipe === -1 ? [query, ""] : [query.slice(0, pipe), query.slice(pipe).trim()];
  const isGroup = /\sOR\s/.test(condition) && times.length > 0;
  return [isGroup ? `(${condition})` : condition, ...times, pipes].filter((part) => part !== "").join(" ");
}
