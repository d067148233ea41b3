/** `tally export`: the events that match, as a file that the server makes and this program fetches and checks. */
import { type Command, Option } from "commander";
import { type Answer, ask, refusalOf, type Target } from "../client.ts";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, type Failure, failed, tell } from "../exit.ts";
import { download } from "../export/download.ts";
import { type ExportAnswer, readExportAnswer } from "../export/export-answers.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import { createProgress, type ProgressWords } from "../progress.ts";
import { RETRIES_DEFAULT } from "../retries.ts";
import { queryRefusal } from "../search/query-refusal.ts";
import { QUERY_HELP } from "../search/search-options.ts";

type ExportOptions = ConnectionOptions & {
  readonly format: keyof typeof EXTENSIONS;
  readonly since?: string;
  readonly until?: string;
  readonly out?: string;
  readonly keep?: boolean;
};

const EXTENSIONS = {
  ndjson: "ndjson",
  csv: "csv",
  parquet: "parquet",
  ocsf: "ocsf.ndjson",
  ecs: "ecs.ndjson",
  proof: "proof.ndjson",
} as const;
/** Often enough for a bar that moves. */
const POLL_MS = 500;
const SIGNAL_EXIT = { SIGINT: 130, SIGTERM: 143 } as const;
const MEGABYTE = 1_000_000;

export function addExport(program: Command, io: Io): void {
  const command = program
    .command("export")
    .description("Write the events that match to a file.")
    .argument("[query...]", "what to export; everything, when there is none")
    .addOption(
      new Option("--format <format>", "proof is what tally verify checks with the log's key alone")
        .choices(Object.keys(EXTENSIONS))
        .default("ndjson"),
    )
    .option("--since <time>", "from this time on: RFC 3339, or so long ago, such as 15m, 24h, 7d")
    .option("--until <time>", "before this time, given in the same way")
    .option("-o, --out <file>", "where to write it (default tally-export-<id>.<format>)")
    .option("--keep", "leave the export on the server, for a day")
    .addHelpText("after", QUERY_HELP);
  addConnectionOptions(command, "read").action(async (words: string[], options: ExportOptions) => {
    io.setExitCode(await runExport(words.join(" "), options, io));
  });
}

async function runExport(query: string, options: ExportOptions, io: Io): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const begun = await begin(target, query, options, io);
  if ("kind" in begun) return tell(io, begun);
  const ending = new AbortController();
  let signalled: keyof typeof SIGNAL_EXIT | undefined;
  const stopListening = io.onSignal((signal) => {
    signalled = signal;
    ending.abort();
  });
  const path = options.out ?? fileNameOf(begun.id, options.format);
  try {
    const outcome = await finish(target, begun, path, { io, signal: ending.signal });
    // Nobody waits for it any more, and what was fetched would only take the place of another.
    if (signalled !== undefined || (!("kind" in outcome) && options.keep !== true))
      await remove(target, begun, io);
    if (signalled !== undefined) {
      io.stderr.write("tally: the export was cancelled\n");
      return SIGNAL_EXIT[signalled];
    }
    if ("kind" in outcome) return tell(io, outcome);
    // As sha256sum prints and checks it.
    io.stdout.write(`${outcome.sha256}  ${escapeText(path)}\n`);
    io.stderr.write(`tally: ${eventsText(outcome)} in ${escapeText(path)}\n`);
    return EXIT.ok;
  } finally {
    stopListening();
  }
}

/** How a file is called that was given no name: nothing of a server's stands in it but digits. */
export function fileNameOf(id: string, format: keyof typeof EXTENSIONS): string {
  return `tally-export-${id.slice(-12)}.${EXTENSIONS[format]}`;
}

async function begin(
  target: Target,
  query: string,
  { format, since, until }: ExportOptions,
  io: Io,
): Promise<ExportAnswer | Failure> {
  const body = Buffer.from(JSON.stringify({ q: query, since, until, format }));
  const headers = { "content-type": "application/json" };
  const answer = await ask(target, { method: "POST", path: "/api/v1/exports", headers, body }, io);
  if (answer.kind === "failed") return answer;
  if (answer.status === 202) return readExportAnswer(answer.bytes) ?? NOT_AN_EXPORT;
  const refusal = queryRefusal(answer, query);
  // Whatever is wrong with the request is what was typed.
  return answer.status === 400 ? { ...refusal, exitCode: EXIT.usage } : refusal;
}

/** Waits until the export is done, and fetches its file. */
async function finish(
  target: Target,
  begun: ExportAnswer,
  path: string,
  { io, signal }: { readonly io: Io; readonly signal: AbortSignal },
): Promise<ExportAnswer | Failure> {
  const exporting = progressOf({ done: "exported", unit: "events" }, io);
  const done = await poll(target, begun, exporting.tell, { io, signal });
  exporting.end();
  if ("kind" in done) return done;
  if (signal.aborted) return done;
  const downloading = progressOf({ done: "downloaded", unit: "MB", unitSize: MEGABYTE }, io);
  const tellBytes = (bytes: number): void => downloading.tell(bytes, done.bytes);
  const failure = await download(target, done, path, { io, signal, tell: tellBytes });
  downloading.end();
  return failure ?? done;
}

async function poll(
  target: Target,
  begun: ExportAnswer,
  tellProgress: (done: number, total: number) => void,
  { io, signal }: { readonly io: Io; readonly signal: AbortSignal },
): Promise<ExportAnswer | Failure> {
  const path = `/api/v1/exports/${begun.id}`;
  for (let found = begun; ; ) {
    if (found.state === "done" || signal.aborted) return found;
    if (found.state === "cancelled") return failed(EXIT.runtime, "somebody cancelled the export");
    if (found.state === "failed")
      return failed(EXIT.runtime, `the export failed: ${escapeText(found.error ?? "no reason is given")}`);
    if (found.total !== undefined) tellProgress(found.events, found.total);
    await io.sleep(POLL_MS, signal);
    const answer = await ask(target, { method: "GET", path, retries: RETRIES_DEFAULT, signal }, io);
    if (signal.aborted) return found;
    if (answer.kind === "failed") return answer;
    const next = answer.status === 200 ? readExportAnswer(answer.bytes) : undefined;
    if (next === undefined) return goneOr(answer);
    found = next;
  }
}

function goneOr(answer: Answer): Failure {
  if (answer.status === 200) return NOT_AN_EXPORT;
  return { ...refusalOf(answer), exitCode: EXIT.runtime };
}

/** Whether it succeeds makes no difference: the server removes it in a day. */
async function remove(target: Target, { id }: ExportAnswer, io: Io): Promise<void> {
  await ask(target, { method: "DELETE", path: `/api/v1/exports/${id}` }, io);
}

/** Only for a person: in a file of a nightly job nobody looks for how far it was. */
function progressOf(words: ProgressWords, io: Io): ReturnType<typeof createProgress> {
  const { isTty } = io.stderr;
  const silent = { write: () => undefined };
  return createProgress({ stderr: isTty ? io.stderr : silent, isTty }, io.now, words);
}

function eventsText({ bytes, events }: ExportAnswer): string {
  return `${events} ${events === 1 ? "event" : "events"}, ${bytes} bytes,`;
}

const NOT_AN_EXPORT: Failure = failed(
  EXIT.runtime,
  "the server's answer is not one about an export",
  "is it a Tallystick server, and as new as this program?",
);
