/** `tally sources`: who sends what. Add, list, give a new token, remove; and what was refused. */
import { readFile } from "node:fs/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, type Failure, failed, reasonOf, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText, formatJson, formatJsonLine } from "../output.ts";
import {
  addSource,
  isSourceName,
  listRefusals,
  listSources,
  removeSource,
  rotateSource,
  setSilence,
} from "../sources/ask-sources.ts";
import type { NewSource } from "../sources/source-answers.ts";
import { refusalLine, sourcesTable } from "../sources/source-text.ts";

type OutputOptions = ConnectionOptions & { readonly output: "table" | "json" };
type SecretOptions = { readonly sign?: boolean; readonly signingSecretFile?: string };
type AddOptions = OutputOptions &
  SecretOptions & { readonly type?: string; readonly rate?: number; readonly silence?: string };
type RefusedOptions = ConnectionOptions & { readonly output: "text" | "ndjson"; readonly follow?: boolean };

/** What may be said of silence, as the server takes it. */
const SILENCES = "such as 90s, 10m, 2h or 3d, never, or rhythm for what it shows itself";
/** As often as a person looks who waits for the next try of a sender. */
const FOLLOW_PAUSE_MS = 1000;
/** Longer than any signing secret; the bound refuses a wrong file. */
const SECRET_FILE_BYTES_MAX = 4096;

export function addSources(program: Command, io: Io): void {
  const sources = program.command("sources").description("Who sends what (needs an admin token).");
  const list = sources
    .command("list")
    .description("List the sources, what each has sent, and what was refused of it since the start.");
  addConnectionOptions(list.addOption(outputOption()), "admin").action(async (options: OutputOptions) => {
    io.setExitCode(await listThem(options, io));
  });
  const add = sources
    .command("add")
    .description("Make a source and print its token, which is shown this once.")
    .argument("<name>", "letters, digits, dots, dashes and underscores")
    .option("--type <protocol>", "take this protocol alone, such as github; otherwise any")
    .option("--rate <events>", "take so many events a second at most", parseRate)
    .option("--silence <length>", `call it silent after so long: ${SILENCES}`);
  addConnectionOptions(addSecretOptions(add).addOption(outputOption()), "admin").action(
    async (name: string, options: AddOptions) => io.setExitCode(await addOne(name, options, io)),
  );
  const rotate = sources
    .command("rotate")
    .description("Give a source a new token, or a new signing secret; the one before ends at once.")
    .argument("<name>");
  addConnectionOptions(addSecretOptions(rotate).addOption(outputOption()), "admin").action(
    async (name: string, options: OutputOptions & SecretOptions) =>
      io.setExitCode(await rotateOne(name, options, io)),
  );
  const silence = sources
    .command("silence")
    .description("Say after how long a source is called silent.")
    .argument("<name>")
    .argument("<length>", SILENCES);
  addConnectionOptions(silence, "admin").action(
    async (name: string, length: string, options: ConnectionOptions) =>
      io.setExitCode(await silenceOne({ name, silence: length }, options, io)),
  );
  const remove = sources
    .command("remove")
    .description("End a source. What it sent stays.")
    .argument("<name>");
  addConnectionOptions(remove, "admin").action(async (name: string, options: ConnectionOptions) => {
    io.setExitCode(await removeOne(name, options, io));
  });
  const refused = sources
    .command("refused")
    .description("Show the newest requests that were refused, and why.")
    .option("-f, --follow", "go on until Ctrl-C")
    .addOption(
      new Option("-o, --output <format>", "how to print them").choices(["text", "ndjson"]).default("text"),
    );
  addConnectionOptions(refused, "admin").action(async (options: RefusedOptions) => {
    io.setExitCode(await showRefused(options, io));
  });
}

async function listThem(options: OutputOptions, io: Io): Promise<number> {
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const sources = await listSources(target, io);
  if ("kind" in sources) return tell(io, sources);
  const { output } = options;
  io.stdout.write(output === "json" ? `${formatJson({ sources })}\n` : sourcesTable(sources, io.now()));
  return EXIT.ok;
}

async function addOne(name: string, options: AddOptions, io: Io): Promise<number> {
  const secret = await readSecret(options, io);
  if (typeof secret === "object") return tell(io, secret);
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const { rate, sign, silence, type } = options;
  const made = await addSource(target, { name, rate, sign, signingSecret: secret, silence, type }, io);
  if ("kind" in made) return tell(io, made);
  return show(made, options, io);
}

async function rotateOne(name: string, options: OutputOptions & SecretOptions, io: Io): Promise<number> {
  if (!isSourceName(name)) return tell(io, NO_NAME);
  const signingSecret = await readSecret(options, io);
  if (typeof signingSecret === "object") return tell(io, signingSecret);
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const made = await rotateSource(target, { name, sign: options.sign, signingSecret }, io);
  if ("kind" in made) return tell(io, made);
  return show(made, options, io);
}

async function silenceOne(
  wanted: { readonly name: string; readonly silence: string },
  options: ConnectionOptions,
  io: Io,
): Promise<number> {
  if (!isSourceName(wanted.name)) return tell(io, NO_NAME);
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const failure = await setSilence(target, wanted, io);
  if (failure !== undefined) return tell(io, failure);
  io.stderr.write(`tally: the source ${wanted.name} is silent after: ${escapeText(wanted.silence)}\n`);
  return EXIT.ok;
}

async function removeOne(name: string, options: ConnectionOptions, io: Io): Promise<number> {
  if (!isSourceName(name)) return tell(io, NO_NAME);
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const failure = await removeSource(target, name, io);
  if (failure !== undefined) return tell(io, failure);
  io.stderr.write(`tally: removed the source ${name}\n`);
  return EXIT.ok;
}

async function showRefused({ follow, output, ...options }: RefusedOptions, io: Io): Promise<number> {
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const ending = new AbortController();
  const stopListening = io.onSignal(() => ending.abort());
  try {
    for (let sinceMs = 0; ; ) {
      const refusals = await listRefusals(target, sinceMs, io);
      if ("kind" in refusals) return tell(io, refusals);
      for (const refusal of refusals) {
        const line = output === "ndjson" ? formatJsonLine(refusal) : refusalLine(refusal, io.now());
        io.stdout.write(`${line}\n`);
        sinceMs = refusal.atMs;
      }
      if (follow !== true) {
        if (refusals.length === 0)
          io.stderr.write("tally: nothing was refused since the server was started\n");
        return EXIT.ok;
      }
      await io.sleep(FOLLOW_PAUSE_MS, ending.signal);
      if (ending.signal.aborted) return EXIT.ok;
    }
  } finally {
    stopListening();
  }
}

function show(made: NewSource, { output }: OutputOptions, io: Io): number {
  const { signingSecret, source, token } = made;
  if (output === "json") io.stdout.write(`${formatJson(made)}\n`);
  else
    for (const secret of [token, signingSecret])
      if (secret !== undefined) io.stdout.write(`${escapeText(secret)}\n`);
  const shown = [token && "its token", signingSecret && "its signing secret"].filter(Boolean).join(" and ");
  io.stderr.write(`tally: the source ${escapeText(source.name)}: ${shown}, shown this once\n`);
  return EXIT.ok;
}

/** The signing secret of a file, or of standard input. It is never an argument, which other users of a machine can see. */
async function readSecret(
  { sign, signingSecretFile }: SecretOptions,
  io: Io,
): Promise<string | undefined | Failure> {
  if (signingSecretFile === undefined) return undefined;
  if (sign === true)
    return failed(EXIT.usage, "--sign makes a signing secret, and --signing-secret-file brings one; use one");
  try {
    const bytes = signingSecretFile === "-" ? await readAll(io.stdin) : await readFile(signingSecretFile);
    if (bytes.length > SECRET_FILE_BYTES_MAX)
      return failed(EXIT.usage, `a signing secret has at most ${SECRET_FILE_BYTES_MAX} bytes`);
    return bytes.toString("utf8").trim();
  } catch (error) {
    return failed(EXIT.usage, `couldn't read the signing secret: ${reasonOf(error)}`);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > SECRET_FILE_BYTES_MAX) break;
  }
  return Buffer.concat(chunks);
}

function addSecretOptions(command: Command): Command {
  return command
    .option("--signing-secret-file <file>", "requests have to be signed with what stands in it; - for input")
    .option("--sign", "requests have to be signed with a secret that is made and shown this once");
}

function parseRate(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number of events a second, such as 100.");
}

function outputOption(): Option {
  return new Option("-o, --output <format>", "how to print it").choices(["table", "json"]).default("table");
}

const NO_NAME = failed(EXIT.usage, "this is not a source's name", "see: tally sources list");
