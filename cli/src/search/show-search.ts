/** Asks a server for what a query finds and prints it, events or a table; gives the exit code. */
import type { QueryProblem } from "../answers.ts";
import type { Target } from "../client.ts";
import { EXIT, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { fetchPages, type SearchQuestion } from "./fetch-pages.ts";
import { createEventPrinter } from "./print-events.ts";
import { printTable } from "./print-table.ts";
import { problemText } from "./query-refusal.ts";
import type { Searchable } from "./search-answers.ts";
import type { OutputFormat } from "./search-options.ts";

export interface Showing {
  readonly format: OutputFormat;
  /** Whether the exit code says that nothing was found. */
  readonly exitStatus: boolean;
}

/** Shows what the server finds. Data goes to standard output; how much it is, to standard error. */
export async function showSearch(
  target: Target,
  question: SearchQuestion,
  { exitStatus, format }: Showing,
  io: Io,
): Promise<number> {
  const { query, zone } = question;
  const say = (text: string): void => io.stderr.write(`tally: ${text}\n`);
  const printer = createEventPrinter({ format, zone }, io);
  let found: Found = { what: "events", shown: 0, hasMore: false, total: undefined };
  let searchable: Searchable = { size: 0, of: 0 };
  let isFirst = true;
  for await (const answer of fetchPages(target, question, io)) {
    if (answer.kind === "failed") return tell(io, answer);
    if (isFirst) sayNotices(answer.notices, query, io);
    isFirst = false;
    searchable = answer.searchable;
    if (answer.kind === "table") {
      const { isCut, rows } = answer.table;
      printTable(answer.table, { format, zone }, io);
      found = { what: "rows", shown: rows.length, hasMore: isCut, total: undefined };
      continue;
    }
    const { cursor, events, total = found.total } = answer;
    for (const text of printer.page(events, found.shown === 0)) io.stdout.write(text);
    found = { what: "events", shown: found.shown + events.length, hasMore: cursor !== undefined, total };
  }
  if (found.what === "events") io.stdout.write(printer.end(found.shown));
  if (format === "table" || io.stderr.isTty || found.total !== undefined) say(countText(found));
  const behind = searchable.of - searchable.size;
  if (behind > 0) say(behindText(behind));
  return exitStatus && found.shown === 0 ? EXIT.notFound : EXIT.ok;
}

/** Says what is worth saying about a query that was answered. */
function sayNotices(notices: readonly QueryProblem[], query: string, io: Pick<Io, "stderr">): void {
  for (const notice of notices) io.stderr.write(`tally: ${problemText(notice, query)}\n`);
}

interface Found {
  readonly what: "events" | "rows";
  readonly shown: number;
  readonly hasMore: boolean;
  readonly total: number | undefined;
}

function countText({ hasMore, shown, total, what }: Found): string {
  if (shown === 0) return "nothing matches";
  const things = `${wholeText(shown)} ${shown === 1 ? what.slice(0, -1) : what}`;
  if (what === "rows")
    return hasMore ? `${things}, and there are more: | limit 10000 behind the query shows so many` : things;
  if (total !== undefined && hasMore)
    return `${wholeText(shown)} of ${wholeText(total)} events: --limit ${shown * 2} or --all shows more`;
  return hasMore ? `${things}, and there are more: --limit ${shown * 2} or --all shows them` : things;
}

/** A count for people, with its thousands apart. */
export function wholeText(count: number): string {
  return count.toLocaleString("en-US");
}

function behindText(behind: number): string {
  const entries = behind === 1 ? "1 entry" : `${behind} entries`;
  return `what can be searched is ${entries} behind the log; tally tail shows events at once`;
}
