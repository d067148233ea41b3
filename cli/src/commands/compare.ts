/** `tally compare`: what is different about some events, the most telling first. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { ask } from "../client.ts";
import { connect } from "../connection.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText, formatJson, formatJsonLine } from "../output.ts";
import { type Comparison, dataOf, readComparison, tableOf } from "../search/comparison.ts";
import { parametersOf } from "../search/fetch-pages.ts";
import { printTable } from "../search/print-table.ts";
import { queryRefusal } from "../search/query-refusal.ts";
import {
  type AskingOptions,
  addAskingOptions,
  type OutputFormat,
  QUERY_HELP,
} from "../search/search-options.ts";
import { wholeText } from "../search/show-search.ts";

type CompareOptions = AskingOptions & {
  readonly baseline: "rest" | "before";
  readonly against?: string;
  readonly limit: string;
};

const LIMIT_DEFAULT = "20";

export function addCompare(program: Command, io: Io): void {
  const command = program
    .command("compare")
    .description("Tell what is different about some events.")
    .argument("<query...>", "which events")
    .addOption(
      new Option(
        "--baseline <events>",
        "what to compare them with: rest, all others of the same time; before, the same, just as long before --since",
      )
        .choices(["rest", "before"])
        .default("rest"),
    )
    .addOption(
      new Option("--against <query>", "compare them with what this query finds").conflicts("baseline"),
    )
    .option("--limit <n>", "how many differences at most", parseLimit, LIMIT_DEFAULT)
    .addHelpText("after", QUERY_HELP);
  addAskingOptions(command).action(async (words: string[], options: CompareOptions) => {
    io.setExitCode(await compare(words.join(" "), options, io));
  });
}

async function compare(query: string, options: CompareOptions, io: Io): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const { against, baseline, exitStatus = false, limit, output, retries, since, tz, until } = options;
  const parameters = parametersOf({
    ...{ q: query, since, until, tz, limit },
    ...(against === undefined ? { baseline } : { baseline_q: against }),
  });
  const path = `/api/v1/events/compare?${parameters}`;
  const answer = await ask(target, { method: "GET", path, retries }, io);
  if (answer.kind === "failed") return tell(io, answer);
  if (answer.status !== 200) return tell(io, queryRefusal(answer, query, { baseline_q: against }));
  const comparison = readComparison(answer.bytes);
  if (comparison === undefined) return tell(io, NOT_A_COMPARISON);
  print(comparison, output, io);
  if (output === "table" || io.stderr.isTty) io.stderr.write(`tally: ${summaryOf(comparison)}\n`);
  return exitStatus && comparison.differences.length === 0 ? EXIT.notFound : EXIT.ok;
}

function print(comparison: Comparison, format: OutputFormat, io: Io): void {
  switch (format) {
    case "json":
      io.stdout.write(`${formatJson(comparison)}\n`);
      return;
    case "ndjson":
      for (const difference of comparison.differences) io.stdout.write(`${formatJsonLine(difference)}\n`);
      return;
    case "table":
    case "csv": {
      const table = format === "table" ? tableOf(comparison) : dataOf(comparison);
      // None of its cells is a time.
      printTable(table, { format, zone: undefined }, io);
    }
  }
}

function summaryOf({ against, baseline, differences, selected }: Comparison): string {
  const others = escapeText(against);
  if (selected === 0) return "nothing matches, so there is nothing to compare";
  if (baseline === 0) return `there is nothing to compare with: no events among ${others}`;
  const events = selected === 1 ? "event" : "events";
  const sizes = `${wholeText(selected)} ${events} against ${wholeText(baseline)}, ${others}`;
  return differences.length === 0 ? `${sizes}: no difference that is more than chance` : sizes;
}

function parseLimit(value: string): string {
  if (/^[1-9]\d?$|^100$/.test(value)) return value;
  throw new InvalidArgumentError("Give a whole number from 1 to 100.");
}

const NOT_A_COMPARISON = failed(
  EXIT.runtime,
  "the server's answer is not a comparison",
  "is it a Tallystick server, and as new as this program?",
);
