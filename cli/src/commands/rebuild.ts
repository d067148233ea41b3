/** `tally rebuild`: has the search copy made again from the log, and waits for it. */
import type { Command } from "commander";
import { type Answer, ask, refusalOf, type Target } from "../client.ts";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, type Failure, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import { createProgress } from "../progress.ts";
import { RETRIES_DEFAULT } from "../retries.ts";
import { readSearchState, type SearchState } from "../search/search-answers.ts";

type RebuildOptions = ConnectionOptions & { readonly from?: string; readonly wait: boolean };

/** Often enough for a bar that moves. */
const POLL_MS = 500;
/**
 * A rebuild that has not begun looks like one that is over. After so many answers without a sign of it, it was over
 * before the first of them.
 */
const UNSEEN_POLLS_MAX = 6;
const SIGNAL_EXIT = { SIGINT: 130, SIGTERM: 143 } as const;

export function addRebuild(program: Command, io: Io): void {
  const command = program
    .command("rebuild")
    .description("Make the search copy again from the log (needs an admin token).")
    .option("--from <place>", "from this entry on: an index, or a time in RFC 3339; otherwise all")
    .option("--no-wait", "begin it and don't wait for its end");
  addConnectionOptions(command, "admin").action(async (options: RebuildOptions) => {
    io.setExitCode(await rebuild(options, io));
  });
}

async function rebuild({ from, wait, ...options }: RebuildOptions, io: Io): Promise<number> {
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const body = Buffer.from(JSON.stringify(from === undefined ? {} : { from }));
  const headers = { "content-type": "application/json" };
  const path = "/api/v1/search/rebuild";
  const answer = await ask(target, { method: "POST", path, headers, body }, io);
  if (answer.kind === "failed") return tell(io, answer);
  if (answer.status !== 202) return tell(io, rebuildRefusal(answer));
  if (wait) return await waitUntilDone(target, io);
  io.stderr.write("tally: the rebuild has begun\n");
  return EXIT.ok;
}

async function waitUntilDone(target: Target, io: Io): Promise<number> {
  const ending = new AbortController();
  let signalled: keyof typeof SIGNAL_EXIT | undefined;
  const stopListening = io.onSignal((signal) => {
    signalled = signal;
    ending.abort();
  });
  const progress = createProgress({ stderr: io.stderr, isTty: io.stderr.isTty }, io.now, {
    ...{ done: "rebuilt", unit: "entries" },
  });
  const startedMs = io.now();
  try {
    const outcome = await poll(target, progress.tell, ending.signal, io);
    progress.end();
    if (signalled !== undefined) {
      io.stderr.write("tally: the rebuild goes on in the server; only the waiting has ended\n");
      return SIGNAL_EXIT[signalled];
    }
    if ("kind" in outcome) return tell(io, outcome);
    const seconds = ((io.now() - startedMs) / 1000).toFixed(1);
    io.stderr.write(`tally: the search copy is made again, ${outcome.position} entries, in ${seconds} s\n`);
    return EXIT.ok;
  } finally {
    stopListening();
  }
}

/** Asks until the copy follows the log again. A state that stops it for long is told once. */
async function poll(
  target: Target,
  tellProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  io: Io,
): Promise<SearchState | Failure> {
  let told = "";
  let wasSeen = false;
  for (let polls = 1; ; polls++) {
    const call = { method: "GET", path: "/api/v1/search", retries: RETRIES_DEFAULT, signal } as const;
    const answer = await ask(target, call, io);
    if (answer.kind === "failed") return answer;
    const found = answer.status === 200 ? readSearchState(answer.bytes) : undefined;
    if (found === undefined) return refusalOf(answer);
    const { state, detail = "no reason is given", rebuild } = found;
    const isRunning = state === "rebuilding" || rebuild !== undefined;
    wasSeen ||= isRunning;
    if (state === "following" && !isRunning && (wasSeen || polls >= UNSEEN_POLLS_MAX)) return found;
    if (state === "refused")
      return failed(EXIT.runtime, `the search copy was refused: ${escapeText(detail)}`);
    if (state === "down" && told !== detail) {
      io.stderr.write(`tally: the search copy is down and will be started again: ${escapeText(detail)}\n`);
      told = detail;
    }
    if (rebuild !== undefined) tellProgress(rebuild.position, rebuild.of);
    await io.sleep(POLL_MS, signal);
    if (signal.aborted) return found;
  }
}

function rebuildRefusal(answer: Answer): Failure {
  const { exitCode, message, hint } = refusalOf(answer);
  // The one thing that can be wrong with the request is what was typed behind --from.
  return failed(answer.status === 400 ? EXIT.usage : exitCode, message, hint);
}
