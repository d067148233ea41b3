/** `tally coverage`: of each source whether it arrives, and how much of what arrives is understood. */
import type { Command } from "commander";
import { ask } from "../client.ts";
import { connect } from "../connection.ts";
import { adviceOf } from "../coverage/advice.ts";
import { readCoverage } from "../coverage/read-coverage.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { readObject } from "../json.ts";
import { formatJson } from "../output.ts";
import { parametersOf } from "../search/fetch-pages.ts";
import type { FoundTable } from "../search/found-table.ts";
import { printTable } from "../search/print-table.ts";
import { queryRefusal } from "../search/query-refusal.ts";
import { type AskingOptions, addAskingOptions, QUERY_HELP } from "../search/search-options.ts";

export function addCoverage(program: Command, io: Io): void {
  const command = program
    .command("coverage")
    .description("Show of each source what arrives, and how much of it is understood.")
    .argument("[query...]", "of which events; all, when there is none")
    .addHelpText("after", QUERY_HELP);
  addAskingOptions(command).action(async (words: string[], options: AskingOptions) => {
    io.setExitCode(await coverage(words.join(" "), options, io));
  });
}

async function coverage(query: string, options: AskingOptions, io: Io): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const { exitStatus = false, output, retries, since, tz, until } = options;
  const path = `/api/v1/coverage?${parametersOf({ q: query, since, until, tz })}`;
  const answer = await ask(target, { method: "GET", path, retries }, io);
  if (answer.kind === "failed") return tell(io, answer);
  if (answer.status !== 200) return tell(io, queryRefusal(answer, query));
  const tables = readCoverage(answer.bytes);
  if (tables === undefined) return tell(io, NOT_COVERAGE);
  const { shown, sources, unknownActions, withoutActor } = tables;
  const isEmpty = sources.rows.length === 0;
  // As JSON it is whole: what is in it goes beyond a table.
  if (output === "json") io.stdout.write(`${formatJson(readObject(answer.bytes))}\n`);
  else printTable(output === "table" ? shown : sources, { format: output, zone: tz }, io);
  if (output === "table") {
    const more = (title: string, table: FoundTable): void => {
      if (table.rows.length === 0) return;
      io.stdout.write(`\n${title}\n`);
      printTable(table, { format: "table", zone: tz }, io);
    };
    more("Actions that no parser knows, most frequent first:", unknownActions);
    more("Actions of events that name no actor, most frequent first:", withoutActor);
    const advice = adviceOf(tables);
    if (advice.length > 0) io.stdout.write(`\nWhat to do:\n${advice.map((text) => `- ${text}\n`).join("")}`);
  }
  if (isEmpty && output !== "json") io.stderr.write("tally: no source sent anything\n");
  if (sources.isCut) io.stderr.write("tally: there are more sources; ask for some of them, as source:web*\n");
  return exitStatus && isEmpty ? EXIT.notFound : EXIT.ok;
}

const NOT_COVERAGE = failed(
  EXIT.runtime,
  "the server's answer is no coverage report",
  "is it a Tallystick server, and as new as this program?",
);
