/** The options that the commands share which ask about events: from when to when, by which clock, and how to print. */
import { type Command, Option } from "commander";
import { addConnectionOptions, type ConnectionOptions } from "../connection.ts";
import { EXIT } from "../exit.ts";
import { retriesOption } from "../retries.ts";
import { parseZone } from "./zoned-time.ts";

export const OUTPUT_FORMATS = ["table", "json", "ndjson", "csv"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export type AskingOptions = ConnectionOptions & {
  readonly since?: string;
  readonly until?: string;
  readonly tz?: string;
  readonly output: OutputFormat;
  readonly exitStatus?: boolean;
  readonly retries: number;
};

export const QUERY_HELP = `
A query is made of terms, all of which must hold:
  actor:alice  action:role.*  outcome:denied  from:10.0.0.0/8  labels.team:web  words of the sentence
  severity>=high  time:yesterday  is:failed  reason:/expired|revoked/  verb:(grant OR revoke)
A term with a - before it must not hold; put -- before a query that begins with one. Single quotes keep a shell
from reading it.`;

/** Adds the options of {@link AskingOptions} to a command that reads. */
export function addAskingOptions(command: Command): Command {
  command
    .option("--since <time>", 'from this time on: RFC 3339, so long ago (15m, 24h, 7d), or "yesterday 2pm"')
    .option("--until <time>", "before this time, given in the same way")
    .option(
      "--tz <zone>",
      "whose clock times are read and shown by, such as Europe/Berlin; else UTC",
      parseZone,
    )
    .addOption(
      new Option("-o, --output <format>", "how to print what is found")
        .choices(OUTPUT_FORMATS)
        .default("table"),
    )
    .option("--exit-status", `exit with ${EXIT.notFound} when nothing is found`)
    .addOption(retriesOption());
  return addConnectionOptions(command, "read");
}
