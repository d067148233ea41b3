/** `tally facets`: the most frequent values of several fields at once, for whoever doesn't know yet what to ask. */
import { type Command, InvalidArgumentError } from "commander";
import { ask } from "../client.ts";
import { connect } from "../connection.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { readFacets } from "../search/facets.ts";
import { parametersOf } from "../search/fetch-pages.ts";
import { printTable } from "../search/print-table.ts";
import { queryRefusal } from "../search/query-refusal.ts";
import { type AskingOptions, addAskingOptions, QUERY_HELP } from "../search/search-options.ts";

type FacetsOptions = AskingOptions & { readonly fields?: string; readonly limit: string };

/** Ten fields fill a screen or two with so many of each. */
const LIMIT_DEFAULT = "5";

export function addFacets(program: Command, io: Io): void {
  const command = program
    .command("facets")
    .description("Show the most frequent values of several fields.")
    .argument("[query...]", "of which events; all, when there is none")
    .option("--fields <fields>", "of which fields, such as actor,action,raw.region; else the usual ones")
    .option("--limit <n>", "how many values of each field at most", parseLimit, LIMIT_DEFAULT)
    .addHelpText("after", QUERY_HELP);
  addAskingOptions(command).action(async (words: string[], options: FacetsOptions) => {
    io.setExitCode(await facets(words.join(" "), options, io));
  });
}

async function facets(query: string, options: FacetsOptions, io: Io): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const { exitStatus = false, fields, limit, output, retries, since, tz, until } = options;
  const path = `/api/v1/events/facets?${parametersOf({ q: query, since, until, tz, fields, limit })}`;
  const answer = await ask(target, { method: "GET", path, retries }, io);
  if (answer.kind === "failed") return tell(io, answer);
  if (answer.status !== 200) return tell(io, queryRefusal(answer, query));
  const table = readFacets(answer.bytes);
  if (table === undefined) return tell(io, NOT_FACETS);
  printTable(table, { format: output, zone: tz }, io);
  const isEmpty = table.rows.length === 0;
  if (isEmpty && (output === "table" || io.stderr.isTty)) io.stderr.write("tally: nothing matches\n");
  return exitStatus && isEmpty ? EXIT.notFound : EXIT.ok;
}

function parseLimit(value: string): string {
  if (/^[1-9]\d?$|^100$/.test(value)) return value;
  throw new InvalidArgumentError("Give a whole number from 1 to 100.");
}

const NOT_FACETS = failed(
  EXIT.runtime,
  "the server's answer does not hold the values of fields",
  "is it a Tallystick server, and as new as this program?",
);
