/** `tally connect`: how to set a sender up, with its address and token filled in; then waits for its first event. */
import { fillSnippet, type Snippet } from "@tallystick/event";
import { type Command, InvalidArgumentError } from "commander";
import type { Target } from "../client.ts";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, type Failure, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import { addSource, listRefusals, listSources, rotateSource } from "../sources/ask-sources.ts";
import { listSnippets, readSnippet } from "../sources/snippets.ts";
import type { NewSource } from "../sources/source-answers.ts";
import { refusalLine } from "../sources/source-text.ts";

type ConnectOptions = ConnectionOptions & {
  readonly source?: string;
  readonly sendTo?: string;
  readonly rotate?: boolean;
  readonly wait: boolean;
};

/** As often as a person looks who has just started a sender. */
const LOOK_PAUSE_MS = 1000;

export function addConnect(program: Command, io: Io): void {
  const command = program
    .command("connect")
    .description("Make a source, show how its sender is set up, and wait for its first event.")
    .argument("[sender]", "such as github or fluent-bit; without one, all that there are are listed")
    .option("--source <name>", "the source's name; otherwise the sender's")
    .option("--send-to <url>", "the server as the sender reaches it; otherwise --url", parseSendTo)
    .option("--rotate", "give a source that is there already a new token")
    .option("--no-wait", "do not wait for an event");
  addConnectionOptions(command, "admin").action(
    async (sender: string | undefined, options: ConnectOptions) => {
      io.setExitCode(await connectSender(sender, options, io));
    },
  );
}

async function connectSender(sender: string | undefined, options: ConnectOptions, io: Io): Promise<number> {
  const names = await listSnippets();
  if (sender === undefined) {
    io.stdout.write(`${names.join("\n")}\n`);
    return EXIT.ok;
  }
  const snippet = await readSnippet(sender);
  if (snippet === undefined)
    return tell(io, failed(EXIT.notFound, `there is no snippet for ${escapeText(sender)}`, names.join(" ")));
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const { rotate = false, sendTo, source: name = sender, wait } = options;
  const made = await makeSource(target, { name, rotate, snippet }, io);
  if ("kind" in made) return tell(io, made);
  const { signingSecret, source, token = "" } = made;
  const before = await listRefusals(target, 0, io);
  if ("kind" in before) return tell(io, before);
  const filled = fillSnippet(snippet, { url: new URL(sendTo ?? target.url), token, signingSecret });
  io.stderr.write(`tally: ${escapeText(snippet.title)}, as the source ${escapeText(source.name)}:\n\n`);
  io.stdout.write(filled);
  if (!wait) return EXIT.ok;
  return await waitForEvent(
    target,
    { name: source.name, events: source.events, seenMs: before.at(-1)?.atMs ?? 0 },
    io,
  );
}

async function makeSource(
  target: Target,
  { name, rotate, snippet }: { name: string; rotate: boolean; snippet: Snippet },
  io: Io,
): Promise<NewSource | Failure> {
  const sources = await listSources(target, io);
  if ("kind" in sources) return sources;
  const isThere = sources.some((source) => source.name === name && source.from !== "token");
  if (!isThere) return await addSource(target, { name, sign: snippet.isSigned }, io);
  if (!rotate)
    return failed(
      EXIT.usage,
      `there is a source named ${name}, and its token was shown when it was made`,
      "add --rotate for a new token, which ends the one before, or --source NAME for another source",
    );
  const made = await rotateSource(target, { name }, io);
  if ("kind" in made || !snippet.isSigned) return made;
  const signed = await rotateSource(target, { name, sign: true }, io);
  return "kind" in signed ? signed : { ...signed, token: made.token };
}

/** Tells of each refusal meanwhile: those of this source, and those whose token nobody knows. */
async function waitForEvent(
  target: Target,
  { events, name, seenMs }: { name: string; events: number; seenMs: number },
  io: Io,
): Promise<number> {
  io.stderr.write(`\ntally: waiting for the first event of ${name}, until Ctrl-C\n`);
  const ending = new AbortController();
  const stopListening = io.onSignal(() => ending.abort());
  try {
    for (let sinceMs = seenMs; !ending.signal.aborted; ) {
      const sources = await listSources(target, io);
      if ("kind" in sources) return tell(io, sources);
      const refusals = await listRefusals(target, sinceMs, io);
      if ("kind" in refusals) return tell(io, refusals);
      for (const refusal of refusals) {
        sinceMs = refusal.atMs;
        if (refusal.source === undefined || refusal.source === name)
          io.stderr.write(`tally: refused ${refusalLine(refusal, io.now())}\n`);
      }
      const source = sources.find((one) => one.name === name);
      if (source !== undefined && source.events > events) {
        const count = source.events - events;
        const protocols = source.protocols.map(escapeText).join(" and ");
        io.stderr.write(
          `tally: ${name} sent ${count === 1 ? "its first event" : `${count} events`}, by ${protocols}; it is sealed\n`,
        );
        return EXIT.ok;
      }
      await io.sleep(LOOK_PAUSE_MS, ending.signal);
    }
    return EXIT.ok;
  } finally {
    stopListening();
  }
}

function parseSendTo(value: string): string {
  if (URL.canParse(value)) return value;
  throw new InvalidArgumentError("Give a URL, such as https://audit.example.com.");
}
