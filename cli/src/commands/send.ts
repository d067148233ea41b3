/** `tally send`: events from flags, files or standard input to a server. Accepted means durable: exit 0 says so of all of them. */
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { extname } from "node:path";
import { type Command, Option } from "commander";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, type Failure, failed, reasonOf, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { retriesOption } from "../retries.ts";
import { type EventFlags, EXAMPLE, formatEvent, hasEventFlags } from "../send/event-flags.ts";
import { type Input, type SendRequestsOptions, sendInputs } from "../send/send-requests.ts";

type SendOptions = ConnectionOptions &
  EventFlags & {
    readonly output: SendRequestsOptions["output"];
    readonly retries: number;
    readonly gzip?: boolean;
    readonly receipts?: string;
  };

export function addSend(program: Command, io: Io): void {
  const command = program
    .command("send")
    .description("Send events: one from flags, or those of files (NDJSON or JSON; - is standard input).")
    .argument("[files...]", "files to send")
    .option("--actor <name>", "who did it")
    .option("--action <name>", "what was done, such as feature.update")
    .option("--target <name>", "what it was done to")
    .option("--outcome <outcome>", "success, failure, denied or unknown")
    .option("--reason <text>", "why it ended so")
    .option("--message <text>", "one sentence for people")
    .option("--label <key=value>", "a label of your own; may be repeated", collect)
    .option("--before <json>", "the state before")
    .option("--after <json>", "the state after")
    .option("--receipts <folder>", "keep a receipt of each event as <id>.receipt.json in this folder")
    .addOption(retriesOption())
    .option("--gzip", "compress what is sent")
    .addOption(
      new Option("-o, --output <format>", "what to print of each event")
        .choices(["text", "json", "ndjson"])
        .default("text"),
    );
  addConnectionOptions(command, "ingest").action(async (files: string[], options: SendOptions) => {
    io.setExitCode(await send(files, options, io));
  });
}

async function send(files: readonly string[], options: SendOptions, io: Io): Promise<number> {
  const inputs = inputsOf(files, options, io);
  if ("kind" in inputs) return tell(io, inputs);
  const target = await connect(options, "ingest", io.env);
  if ("kind" in target) return tell(io, target);
  const { output, retries, gzip = false, receipts } = options;
  if (receipts !== undefined) {
    const refused = await makeFolder(receipts);
    if (refused !== undefined) return tell(io, refused);
  }
  return await sendInputs(target, inputs, { output, retries, gzip, receipts }, io);
}

function inputsOf(files: readonly string[], flags: EventFlags, io: Io): Input[] | Failure {
  if (hasEventFlags(flags)) {
    if (files.length > 0) return failed(EXIT.usage, "give either the flags of one event or files, not both");
    const event = formatEvent(flags);
    return typeof event === "string" ? [{ name: "event", chunks: once(event), isLines: false }] : event;
  }
  if (files.length === 0) return failed(EXIT.usage, "nothing to send", EXAMPLE);
  return files.map((file) => {
    if (file === "-") return { name: "standard input", chunks: io.stdin, isLines: false };
    const isLines = [".ndjson", ".jsonl"].includes(extname(file).toLowerCase());
    return { name: file, chunks: readLazily(file), isLines };
  });
}

// A stream opens its file when it is made, and an error that comes before its turn would end the process.
async function* readLazily(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file);
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function makeFolder(folder: string): Promise<Failure | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    return undefined;
  } catch (error) {
    return failed(EXIT.runtime, `couldn't make the folder ${folder}: ${reasonOf(error)}`);
  }
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
