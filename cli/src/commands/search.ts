/** `tally search`: the events that match, for people, as JSON, or for a spreadsheet. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { formatJsonLine, usesColor } from "../output.ts";
import { retriesOption } from "../retries.ts";
import { csvHeading, csvRow } from "../search/csv.ts";
import { createEventRows } from "../search/event-rows.ts";
import { fetchPages } from "../search/fetch-pages.ts";
import type { FoundEvent } from "../search/found-event.ts";
import type { Searchable } from "../search/search-answers.ts";

type SearchOptions = ConnectionOptions & {
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly all?: boolean;
  readonly order: "asc" | "desc";
  readonly output: "table" | "json" | "ndjson" | "csv";
  readonly exitStatus?: boolean;
  readonly retries: number;
};

/** What fits a screen or two. */
const LIMIT_DEFAULT = 50;

export const QUERY_HELP = `
A query is made of terms, all of which must hold:
  actor:alice  action:role.*  outcome:denied  from:10.0.0.0/8  labels.team:web  words of the sentence
A term with a - before it must not hold; put -- before a query that begins with one.`;

export function addSearch(program: Command, io: Io): void {
  const command = program
    .command("search")
    .description("Find sealed events.")
    .argument("[query...]", "what to find; everything, when there is none")
    .option("--since <time>", "from this time on: RFC 3339, or so long ago, such as 15m, 24h, 7d")
    .option("--until <time>", "before this time, given in the same way")
    .option("--limit <n>", "how many at most", parseLimit, LIMIT_DEFAULT)
    .addOption(new Option("--all", "all that match").conflicts("limit"))
    .addOption(
      new Option("--order <order>", "desc: newest first; asc: oldest first")
        .choices(["asc", "desc"])
        .default("desc"),
    )
    .addOption(
      new Option("-o, --output <format>", "how to print them")
        .choices(["table", "json", "ndjson", "csv"])
        .default("table"),
    )
    .option("--exit-status", `exit with ${EXIT.notFound} when nothing matches`)
    .addOption(retriesOption())
    .addHelpText("after", QUERY_HELP);
  addConnectionOptions(command, "read").action(async (words: string[], options: SearchOptions) => {
    io.setExitCode(await search(words.join(" "), options, io));
  });
}

async function search(query: string, options: SearchOptions, io: Io): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const { all = false, exitStatus = false, limit, order, output, retries, since, until } = options;
  const question = { query, since, until, order, limit: all ? Infinity : limit, retries };
  const printer = PRINTERS[output](io);
  let shown = 0;
  let hasMore = false;
  let searchable: Searchable = { size: 0, of: 0 };
  for await (const page of fetchPages(target, question, io)) {
    if ("kind" in page) return tell(io, page);
    for (const text of printer.page(page.events, shown === 0)) io.stdout.write(text);
    shown += page.events.length;
    hasMore = page.cursor !== undefined;
    searchable = page.searchable;
  }
  io.stdout.write(printer.end(shown));
  if (output === "table" || io.stderr.isTty) io.stderr.write(`tally: ${countText(shown, hasMore)}\n`);
  const behind = searchable.of - searchable.size;
  if (behind > 0) io.stderr.write(`tally: ${behindText(behind)}\n`);
  return exitStatus && shown === 0 ? EXIT.notFound : EXIT.ok;
}

/** Prints events as they come: the texts of a page, and what belongs behind the last one. */
interface Printer {
  page(events: readonly FoundEvent[], isFirst: boolean): readonly string[];
  end(shown: number): string;
}

const PRINTERS: Readonly<Record<SearchOptions["output"], (io: Io) => Printer>> = {
  table(io) {
    const columns = (): number | undefined => (io.stdout.isTty ? io.stdout.columns : undefined);
    const rows = createEventRows({ color: usesColor(io.stdout, io.env), columns });
    return {
      page(events, isFirst) {
        const heading = isFirst && events.length > 0 ? [rows.heading(events)] : [];
        return [...heading, ...rows.rows(events)].map((line) => `${line}\n`);
      },
      end: () => "",
    };
  },
  // One array, which is not closed unless everything is in it: half of it is no JSON.
  json: () => ({
    page: (events, isFirst) =>
      events.map(({ json }, i) => `${isFirst && i === 0 ? "[\n" : ",\n"}${formatJsonLine(json)}`),
    end: (shown) => (shown === 0 ? "[]\n" : "\n]\n"),
  }),
  ndjson: () => ({ page: (events) => events.map(({ json }) => `${formatJsonLine(json)}\n`), end: () => "" }),
  csv: () => ({
    page: (events, isFirst) => [
      ...(isFirst && events.length > 0 ? [csvHeading()] : []),
      ...events.map(csvRow),
    ],
    end: (shown) => (shown === 0 ? csvHeading() : ""),
  }),
};

function countText(shown: number, hasMore: boolean): string {
  if (shown === 0) return "nothing matches";
  const events = `${shown} ${shown === 1 ? "event" : "events"}`;
  return hasMore ? `${events}, and there are more: --limit ${shown * 2} or --all shows them` : events;
}

function behindText(behind: number): string {
  const entries = behind === 1 ? "1 entry" : `${behind} entries`;
  return `what can be searched is ${entries} behind the log; tally tail shows events at once`;
}

function parseLimit(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number from 1 to 999999999, or use --all.");
}
