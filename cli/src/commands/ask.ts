/** `tally ask`: a question in plain English as the query that it may mean. It is shown, and run by whoever agrees. */
import type { Command } from "commander";
import { refusalOf, ask as request } from "../client.ts";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { isObject, readObject } from "../json.ts";
import { escapeText, quote } from "../output.ts";
import { retriesOption } from "../retries.ts";
import { parametersOf } from "../search/fetch-pages.ts";
import { parseZone } from "../search/zoned-time.ts";

type AskOptions = ConnectionOptions & { readonly tz?: string; readonly retries: number };

const HELP = `
Such as:
  tally ask failed logins by alice since yesterday 2pm
  tally ask 'who deleted the bucket customer-exports last week'
  tally ask top 10 users by denied requests this week
It prints the command that asks for it, and runs nothing.`;

export function addAsk(program: Command, io: Io): void {
  const command = program
    .command("ask")
    .description("Turn a question in plain English into a query to look at.")
    .argument("<words...>", "the question")
    .option("--tz <zone>", "whose clock is meant, such as Europe/Berlin; else UTC", parseZone)
    .addOption(retriesOption())
    .addHelpText("after", HELP);
  addConnectionOptions(command, "read").action(async (words: string[], options: AskOptions) => {
    io.setExitCode(await ask(words.join(" "), options, io));
  });
}

async function ask(question: string, options: AskOptions, io: Io): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const { retries, tz } = options;
  const path = `/api/v1/query?${parametersOf({ q: question, tz })}`;
  const answer = await request(target, { method: "GET", path, retries }, io);
  if (answer.kind === "failed") return tell(io, answer);
  if (answer.status !== 200) return tell(io, refusalOf(answer));
  const reading = readReading(answer.bytes);
  if (reading === undefined) return tell(io, NOT_UNDERSTOOD);
  for (const { as, words } of reading.understood)
    io.stderr.write(`tally: ${escapeText(words)} → ${escapeText(as)}\n`);
  if (reading.assumed.length > 0)
    io.stderr.write(`tally: looked for as words: ${escapeText(reading.assumed.join(", "))}\n`);
  io.stdout.write(`${escapeText(commandOf(reading, tz))}\n`);
  return EXIT.ok;
}

interface Reading {
  readonly query: string;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly understood: readonly { readonly words: string; readonly as: string }[];
  readonly assumed: readonly string[];
}

/** The command that asks what was understood, for a shell. */
function commandOf({ query, since, until }: Reading, tz: string | undefined): string {
  const options = Object.entries({ since, until, tz }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, quote(value)],
  );
  const words = query === "" ? [] : [...(query.startsWith("-") ? ["--"] : []), quote(query)];
  return ["tally", "search", ...options, ...words].join(" ");
}

function readReading(bytes: Uint8Array): Reading | undefined {
  const { english } = readObject(bytes) ?? {};
  if (!isObject(english) || typeof english["query"] !== "string") return undefined;
  const { assumed, query, since, understood, until } = english;
  return {
    ...{ query, since: textOf(since), until: textOf(until) },
    understood: Array.isArray(understood)
      ? understood.flatMap((one) =>
          isObject(one) && typeof one["words"] === "string" && typeof one["as"] === "string"
            ? [{ words: one["words"], as: one["as"] }]
            : [],
        )
      : [],
    assumed: Array.isArray(assumed) ? assumed.map(String) : [],
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

const NOT_UNDERSTOOD = failed(
  EXIT.notFound,
  "nothing of this is English that the server knows",
  "write it as a query: tally search --help",
);
