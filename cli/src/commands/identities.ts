/** `tally identities`: checks a directory of identities before a server reads it, and lists who acted that it does not know. */
import { type Command, InvalidArgumentError } from "commander";
import { ask } from "../client.ts";
import { connect } from "../connection.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { parametersOf } from "../search/fetch-pages.ts";
import { printTable } from "../search/print-table.ts";
import { queryRefusal } from "../search/query-refusal.ts";
import { type AskingOptions, addAskingOptions, QUERY_HELP } from "../search/search-options.ts";
import { readUnknownActors } from "../search/unknown-actors.ts";
import { serve } from "./serve.ts";

type UnknownOptions = AskingOptions & { readonly limit: string };

const LIMIT_DEFAULT = "50";

export function addIdentities(program: Command, io: Io): void {
  const identities = program
    .command("identities")
    .description("The directory of people and services: check its file, list whom it does not know.");
  identities
    .command("check")
    .description("Say whether a directory can be read and no name in it is of two: exit 0 or 2.")
    .argument("<file>", "YAML, or CSV if its name ends so")
    .action(async (file: string) => io.setExitCode(await serve(["--check-identities", file], io)));
  const unknown = identities
    .command("unknown")
    .description("List who acted that the directory does not know, those with the most events first.")
    .argument("[query...]", "of which events; all, when there is none")
    .option("--limit <n>", "how many at most", parseLimit, LIMIT_DEFAULT)
    .addHelpText("after", QUERY_HELP);
  addAskingOptions(unknown).action(async (words: string[], options: UnknownOptions) => {
    io.setExitCode(await listUnknown(words.join(" "), options, io));
  });
}

async function listUnknown(query: string, options: UnknownOptions, io: Io): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const { exitStatus = false, limit, output, retries, since, tz, until } = options;
  const path = `/api/v1/actors/unknown?${parametersOf({ q: query, since, until, tz, limit })}`;
  const answer = await ask(target, { method: "GET", path, retries }, io);
  if (answer.kind === "failed") return tell(io, answer);
  if (answer.status !== 200) return tell(io, queryRefusal(answer, query));
  const found = readUnknownActors(answer.bytes);
  if (found === undefined) return tell(io, NOT_ACTORS);
  printTable(found.table, { format: output, zone: tz }, io);
  const isEmpty = found.total === 0;
  if (output === "table" || io.stderr.isTty)
    io.stderr.write(
      isEmpty
        ? "tally: the directory knows everybody\n"
        : `tally: ${found.total} unknown actors, with ${found.events} events\n`,
    );
  return exitStatus && isEmpty ? EXIT.notFound : EXIT.ok;
}

function parseLimit(value: string): string {
  if (/^[1-9]\d{0,2}$|^1000$/.test(value)) return value;
  throw new InvalidArgumentError("Give a whole number from 1 to 1000.");
}

const NOT_ACTORS = failed(
  EXIT.runtime,
  "the server's answer does not hold actors",
  "is it a Tallystick server, and as new as this program?",
);
