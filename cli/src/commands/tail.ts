/** `tally tail`: new events as they are sealed, a line each, until Ctrl-C. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { formatJsonLine, usesColor } from "../output.ts";
import { retriesOption } from "../retries.ts";
import { createEventRows } from "../search/event-rows.ts";
import { followTail } from "../search/follow-tail.ts";
import type { FoundEvent } from "../search/found-event.ts";
import { QUERY_HELP } from "../search/search-options.ts";
import { parseZone } from "../search/zoned-time.ts";

type TailOptions = ConnectionOptions & {
  readonly after?: string;
  readonly tz?: string;
  readonly output: "text" | "ndjson";
  readonly retries: number;
};

export function addTail(program: Command, io: Io): void {
  const command = program
    .command("tail")
    .description("Show events as they are sealed, until Ctrl-C.")
    .argument("[query...]", "which events; all, when there is none")
    .option(
      "--after <index>",
      "begin behind this entry of the log; otherwise with what comes now",
      parseIndex,
    )
    .option("--tz <zone>", "whose clock times are shown by, such as Europe/Berlin; else UTC", parseZone)
    .addOption(
      new Option("-o, --output <format>", "how to print them").choices(["text", "ndjson"]).default("text"),
    )
    .addOption(retriesOption())
    .addHelpText("after", QUERY_HELP);
  addConnectionOptions(command, "read").action(async (words: string[], options: TailOptions) => {
    io.setExitCode(await tail(words.join(" "), options, io));
  });
}

async function tail(
  query: string,
  { after, output, retries, tz, ...options }: TailOptions,
  io: Io,
): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const ending = new AbortController();
  const stopListening = io.onSignal(() => ending.abort());
  const format = output === "ndjson" ? formatNdjson : rowFormat(tz, io);
  try {
    const question = { query, after, retries, signal: ending.signal };
    for await (const event of followTail(target, question, io)) {
      if ("kind" in event) return tell(io, event);
      io.stdout.write(`${format(event)}\n`);
    }
    return EXIT.ok;
  } finally {
    stopListening();
  }
}

function formatNdjson({ json }: FoundEvent): string {
  return formatJsonLine(json);
}

function rowFormat(zone: string | undefined, io: Io): (event: FoundEvent) => string {
  const columns = (): number | undefined => (io.stdout.isTty ? io.stdout.columns : undefined);
  const rows = createEventRows({ color: usesColor(io.stdout, io.env), columns, zone });
  return (event) => rows.rows([event]).join("\n");
}

function parseIndex(value: string): string {
  if (/^(?:0|[1-9]\d{0,15})$/.test(value)) return value;
  throw new InvalidArgumentError("Give the index of an entry of the log, such as 0.");
}
