/** The demo, step by step. It believes nothing: it exits 0 only if every acknowledgement was found again, byte for byte. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCheckpoint, parseNote } from "@tallystick/tlog";
import { ask, refusalOf } from "../client.ts";
import { fetchRaw } from "../commands/get.ts";
import { serverProgram } from "../commands/serve.ts";
import { EXIT, type Failure, failed, reasonOf, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { verifySearch } from "../verify/verify-search.ts";
import { verifyIo, verifyQuietly } from "../verify-quietly.ts";
import { askDay, waitUntilSearchable } from "./ask-day.ts";
import { checkLog, hashOf } from "./check-log.ts";
import { connectSources } from "./connect-sources.ts";
import { directoryFile } from "./directory.ts";
import { generateDay } from "./generate.ts";
import { packDay } from "./requests.ts";
import { FORMS } from "./scene.ts";
import { type Acknowledged, type Ledger, sendDay } from "./send-day.ts";
import { configPath, type ServerProcess, type Stage, startServer } from "./server-process.ts";
import { stay } from "./stay.ts";
import { type Figures, tellStory } from "./story.ts";

export interface DemoOptions {
  readonly seed: number;
  readonly count: number;
  /** A folder that is empty or yet to be made; it is kept. Without one, a temporary folder that is removed. */
  readonly data?: string;
  readonly once: boolean;
  readonly keep: boolean;
}

const DAY_MS = 86_400_000;
/** A checkpoint is published each second; this many times that is a server that does not publish. */
const PUBLISHED_POLLS_MAX = 100;
const POLL_MS = 100;
/** All bodies are read from disk; that many also come through the door, to see that it gives out the same. */
const RAW_SAMPLE = 20;
/** Processes that were left alone by a kill are gone within a second, but may write until then. */
const REMOVE = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 } as const;
const SIGNAL_EXIT = { SIGINT: 130, SIGTERM: 143 } as const;

/** Runs the demo; gives the exit code. No server is left running, and no temporary folder unless it was asked for. */
export async function runDemo(options: DemoOptions, io: Io): Promise<number> {
  const folder = await makeDataFolder(options.data);
  if (typeof folder !== "string") return tell(io, folder);
  const stage: Stage = { server: undefined, signal: undefined };
  const stopListening = io.onSignal((signal) => {
    stage.signal = signal;
    stage.server?.stop();
  });
  try {
    const figures = await perform(folder, options, stage, io);
    if (stage.signal !== undefined) return SIGNAL_EXIT[stage.signal];
    if (figures.kind === "failed") return tell(io, figures);
    tellStory(figures, io);
    return options.once ? EXIT.ok : await stay(folder, figures, stage, io);
  } catch (error) {
    if (stage.signal !== undefined) return SIGNAL_EXIT[stage.signal];
    return tell(io, failed(EXIT.runtime, `the demo broke off: ${reasonOf(error)}`));
  } finally {
    stopListening();
    // Told to stop, it ends in order, and so do the processes beside it, which write to the folder.
    if (stage.signal === undefined) stage.server?.kill();
    await stage.server?.exit;
    if (options.data === undefined && !options.keep) await rm(folder, REMOVE);
    else io.stderr.write(`tally: the data directory is ${folder}\n`);
  }
}

async function perform(
  folder: string,
  { seed, count }: DemoOptions,
  stage: Stage,
  io: Io,
): Promise<Figures | Failure> {
  const progress = (text: string): void => io.stderr.write(`tally: ${text}\n`);
  const day = new Date(io.now() - DAY_MS).toISOString().slice(0, 10);
  progress(`making ${count} events of ${day}`);
  const requests = packDay(generateDay({ seed, day, count }));
  const ledger: Ledger = {
    acknowledged: [],
    unsent: [...requests],
    ...{ replayedRequests: 0, replayedEvents: 0, eventBytes: 0 },
  };

  await configure(folder);
  const first = await startServer(serverProgram(), folder, stage);
  const shown = await connectSources(first, io);
  if ("kind" in shown) return shown;
  progress(`sending to ${first.url}, as ${shown.size + 1} sources`);
  const sendingFrom = io.now();
  let killedAt = 0;
  const onStop = (): void => {
    killedAt = io.now();
    first.kill();
  };
  const beforeKill = await sendDay(first, ledger, { shown, stopAfter: Math.ceil(count / 2), onStop, io });
  if (beforeKill.kind === "failed") return beforeKill;
  const acknowledgedAtKill = ledger.acknowledged.length;
  const killed = await first.exit;
  if (killed.signal !== "SIGKILL") return failed(EXIT.runtime, "the server ended before it was killed");

  progress(`killed the server after ${acknowledgedAtKill} acknowledgements; starting it again`);
  const second = await startServer(serverProgram(), folder, stage);
  const downMs = io.now() - killedAt;
  const afterKill = await sendDay(second, ledger, {
    shown,
    stopAfter: Number.POSITIVE_INFINITY,
    onStop: () => undefined,
    io,
  });
  if (afterKill.kind === "failed") return afterKill;
  const sendingMs = io.now() - sendingFrom - downMs;

  progress("waiting until everything can be searched");
  const reader = { url: second.url, token: second.readToken };
  const searchableMs = await waitUntilSearchable(reader, io);
  if (typeof searchableMs !== "number") return searchableMs;
  const answers = await askDay(reader, generateDay({ seed, day, count }), io);
  if ("kind" in answers) return answers;

  progress("verifying over HTTP");
  const served = await checkServed(second, ledger.acknowledged, io);
  if (served !== undefined) return served;
  second.stop();
  const { code, signal } = await second.exit;
  if (code !== 0)
    return failed(EXIT.runtime, `the server ended with ${signal ?? code} when it was told to stop`);

  progress("verifying the files, and looking for every acknowledged event in them");
  const refused = await verifyQuietly(folder, io);
  if (refused !== undefined) return refused;
  progress("comparing the search copy with the log");
  const differs = await compareQuietly(folder, io);
  if (differs !== undefined) return differs;
  const check = await checkLog(join(folder, "logs", "main"), ledger.acknowledged);
  const isWhole = check.kept === count && ledger.acknowledged.length === count && check.problems.length === 0;
  if (!isWhole) {
    const found = `found ${check.kept} of ${ledger.acknowledged.length} acknowledged events as they were sent`;
    return failed(EXIT.integrity, found, check.problems.join("\n  "));
  }
  return {
    kind: "figures",
    ...{ seed, day, count, requests: requests.length, eventBytes: ledger.eventBytes, sendingMs },
    ...{ sources: shown.size + 1, formats: FORMS.length },
    ...{ acknowledgedAtKill, lostRequests: beforeKill.lost, downMs },
    ...{ replayedRequests: ledger.replayedRequests, replayedEvents: ledger.replayedEvents },
    ...{
      logSize: check.size,
      kept: check.kept,
      rawSample: Math.min(RAW_SAMPLE, placesOf(ledger.acknowledged).length),
    },
    ...{ searchableMs, answers },
    example: placesOf(ledger.acknowledged)[0]?.id ?? "0",
  };
}

// What others can see without the files: the published log, and events as the door gives them out.
async function checkServed(
  { url, readToken }: ServerProcess,
  acknowledged: readonly Acknowledged[],
  io: Io,
): Promise<Failure | undefined> {
  const placed = placesOf(acknowledged);
  const size = placed.reduce((max, { index }) => Math.max(max, index + 1), 0);
  const unpublished = await waitForPublication(url, size, io);
  if (unpublished !== undefined) return unpublished;
  const refused = await verifyQuietly(`${url}/logs/main`, io);
  if (refused !== undefined) return refused;
  const step = Math.max(1, Math.floor(placed.length / RAW_SAMPLE));
  for (const { id, bytesHash } of placed.filter((_, i) => i % step === 0).slice(0, RAW_SAMPLE)) {
    const bytes = await fetchRaw({ url, token: readToken }, id, io);
    if ("kind" in bytes) return bytes;
    if (hashOf(bytes) !== bytesHash)
      return failed(EXIT.integrity, `the server gives other bytes for ${id} than were sent`);
  }
  return undefined;
}

/** The server knows the company's people, whatever the vendors call them. */
async function configure(folder: string): Promise<void> {
  const path = join(folder, "identities.yaml");
  await writeFile(path, directoryFile());
  await writeFile(configPath(folder), `identities: ${JSON.stringify(path)}\n`);
}

/** Those of which the server said where they are. */
function placesOf(acknowledged: readonly Acknowledged[]) {
  return acknowledged.flatMap(({ bytesHash, place }) =>
    place === undefined ? [] : [{ ...place, bytesHash }],
  );
}

async function compareQuietly(folder: string, io: Io): Promise<Failure | undefined> {
  const said: string[] = [];
  const code = await verifySearch(
    folder,
    { quiet: true, config: configPath(folder) },
    { ...verifyIo(io), stdout: { write: (text) => said.push(text) } },
  );
  if (code === EXIT.ok) return undefined;
  return failed(EXIT.integrity, "the search copy is not what the log says", said.join("").trim());
}

async function waitForPublication(url: string, size: number, io: Io): Promise<Failure | undefined> {
  for (let poll = 0; poll < PUBLISHED_POLLS_MAX; poll++) {
    const answer = await ask({ url, token: undefined }, { method: "GET", path: "/logs/main/checkpoint" }, io);
    if (answer.kind === "failed") return answer;
    if (answer.status !== 200 && answer.status !== 404) return refusalOf(answer);
    const note = parseNote(answer.bytes);
    const published = note === undefined ? undefined : parseCheckpoint(note.text)?.size;
    if (published !== undefined && published >= size) return undefined;
    await io.sleep(POLL_MS);
  }
  return failed(EXIT.runtime, `the server has not published ${size} entries in time`);
}

async function makeDataFolder(named: string | undefined): Promise<string | Failure> {
  try {
    if (named === undefined) return await mkdtemp(join(tmpdir(), "tally-demo-"));
    await mkdir(named, { recursive: true });
    const isEmpty = (await readdir(named)).length === 0;
    return isEmpty ? named : failed(EXIT.usage, `${named} is not empty; the demo wants a log of its own`);
  } catch (error) {
    return failed(EXIT.runtime, `couldn't make a data directory: ${reasonOf(error)}`);
  }
}
