/** Puts a server together from its parts: the lock, the log, what intake knows, the doors, the API, and the clock that drives them. */
import { randomBytes } from "node:crypto";
import { getRequestListener } from "@hono/node-server";
import type { Accepted, Received } from "@tallystick/event";
import type { Policy, Sealed } from "@tallystick/tlog";
import { createApi } from "./api/app.ts";
import { readSnippets, syslogPlaces } from "./api/connecting.ts";
import { firstLinkText } from "./api/first-link.ts";
import { type Check, searchCheck } from "./api/health.ts";
import { watchServer } from "./api/metrics.ts";
import { readPageFiles } from "./api/page-files.ts";
import { blockCodec } from "./block-codec.ts";
import { type Children, startChildren } from "./children.ts";
import { type Config, dataPaths, defaultOrigin } from "./config.ts";
import { createDoor } from "./door.ts";
import { createEventsOf } from "./event-settings.ts";
import { startExports } from "./exports/start-exports.ts";
import { applyFileSources } from "./file-sources.ts";
import { accept } from "./intake/accept.ts";
import { makeFirstTokens } from "./intake/first-tokens.ts";
import { createSourceRecorder } from "./intake/record-source.ts";
import { createTokenRecorder } from "./intake/record-token.ts";
import { createSealNotice, createSealOwn } from "./intake/seal-own.ts";
import { Sessions } from "./intake/sessions.ts";
import { SignInLinks } from "./intake/sign-in-links.ts";
import { SigningSecrets } from "./intake/signing-secrets.ts";
import { silencesOf } from "./intake/silence.ts";
import { IntakeState } from "./intake/state.ts";
import { listen } from "./listener.ts";
import { startListeners } from "./listeners.ts";
import { createReload, type Reloaded } from "./reload.ts";
import { SequencerError } from "./sequencer/errors.ts";
import { indexAt } from "./sequencer/find.ts";
import { OpenLog } from "./sequencer/open.ts";
import { GUARD_PATH } from "./sequencer/paths.ts";
import { readPolicy } from "./sequencer/policy-file.ts";
import { openDoor, PROTOCOLS } from "./sources/dialects.ts";
import { Refusals } from "./sources/refusals.ts";
import { Traffic } from "./sources/traffic.ts";
import { systemClock } from "./system/clock.ts";
import { CodedError } from "./system/coded-error.ts";
import type { Diagnose } from "./system/diagnostics.ts";
import { DiskGate } from "./system/disk-gate.ts";
import type { Files } from "./system/files.ts";
import { acquireLock, type Lock } from "./system/lock.ts";
import { Metrics, timeAppend } from "./system/metrics.ts";
import { createNodeFiles } from "./system/node-files.ts";
import { createRandom } from "./system/random.ts";
import { startTicker } from "./system/ticker.ts";

export interface ServerParts {
  readonly version: string;
  readonly diagnose: Diagnose;
  /** For what a person must see once, such as new tokens; not for diagnostics. */
  readonly print: (text: string) => void;
  /** The log can't go on; the process must end soon and be started again. */
  readonly onFatal: () => void;
}

export type Started =
  | {
      readonly kind: "started";
      readonly url: string;
      /** Takes over what may change while it runs; seals and tells what changed. `error`: why nothing did. */
      readonly reload: (next: Reloaded) => Promise<void>;
      readonly stop: () => Promise<void>;
    }
  | { readonly kind: "refused"; readonly exitCode: number; readonly message: string };

/** The log is asked every second: for publication, a heartbeat, a clock that was stepped. */
const TICK_MS = 1000;
/** What intake knows is saved every so many ticks: a start after a crash reads so many seconds of the log again. */
const SAVE_TICKS = 5;
/** Of sessions and links to sign in: nobody guesses 256 bits. */
const SECRET_BYTES = 32;
const EXIT_RUNTIME = 1;
const EXIT_USAGE = 2;
const EXIT_INTEGRITY = 3;
/** What a start refuses since the store contradicts what was signed. */
const INTEGRITY: ReadonlySet<string> = new Set([
  "rollback",
  "wal-damaged",
  "guard-damaged",
  "guard-missing",
  "store-incomplete",
  "store-differs",
  "witness-ahead",
]);

/** Starts a server. A refusal says what to do; nothing is left open then. */
export async function startServer(config: Config, parts: ServerParts): Promise<Started> {
  try {
    return await start(config, parts);
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause;
    const isIntegrity = cause instanceof SequencerError && INTEGRITY.has(cause.code);
    const reason = cause.cause instanceof Error ? ` (${cause.cause.message})` : "";
    return {
      kind: "refused",
      exitCode: isIntegrity ? EXIT_INTEGRITY : EXIT_RUNTIME,
      message: `${cause.message}${reason} [${cause.code}]`,
    };
  }
}

async function start(config: Config, parts: ServerParts): Promise<Started> {
  const policy = config.policyPath === undefined ? undefined : await readPolicy(config.policyPath);
  if (policy?.kind === "refused") return { ...policy, exitCode: EXIT_USAGE };
  const dataFiles = await createNodeFiles(config.dataFolder);
  const lock = await acquireLock(config.dataFolder, `process ${process.pid}`);
  try {
    return await startLocked(config, parts, { policy, dataFiles, lock });
  } catch (cause) {
    await lock.release();
    throw cause;
  }
}

async function startLocked(
  config: Config,
  { version, diagnose, print, onFatal }: ServerParts,
  { policy, dataFiles, lock }: { policy: Policy | undefined; dataFiles: Files; lock: Lock },
): Promise<Started> {
  const clock = systemClock;
  const random = createRandom();
  const paths = dataPaths(config.dataFolder);
  const files = await createNodeFiles(paths.log);
  const guardCopies =
    config.guardFolder === undefined
      ? []
      : [{ files: await createNodeFiles(config.guardFolder), path: "main.guard" }];

  let stopped: string | undefined;
  let children: Children | undefined;
  const log = await OpenLog.open({
    ...{ files, guardCopies, policy, clock, random, diagnose, fetch },
    origin: config.origin ?? defaultOrigin(randomBytes(4).toString("hex")),
    segmentBytes: config.segmentBytes,
    codec: blockCodec,
    program: { program: "tallystick", version, node: process.version },
    onCommit: () => children?.announce(),
    onFatal: (error) => {
      stopped = error.message;
      diagnose("error", error.message, { cause: error.cause });
      onFatal();
    },
  });

  const stateFiles = await createNodeFiles(paths.state);
  const state = await IntakeState.load(stateFiles, log.reader, log.writer.head.size, clock.nowUs());
  const metrics = new Metrics({ version, node: process.version });
  const logDoor = {
    append: (sealed: Sealed) => timeAppend(metrics, clock, log.writer.append(sealed)),
    current: () => ({ checkpoint: log.writer.checkpoint }),
    leafHash: log.leafHash,
    entry: (index: number) => log.reader.entry(index),
  };
  const take = (received: Received): Promise<Accepted> => {
    return accept(received, { log: logDoor, duplicates: state.duplicates, clock, random });
  };
  const seal = createSealOwn(take, clock);
  const record = createTokenRecorder(seal, state.tokens);
  const firstAdmin = await makeFirstTokens({
    ...{ tokens: state.tokens, files: dataFiles, folder: config.dataFolder, record, print },
  });

  const disk = new DiskGate(config.diskReserveBytes);
  disk.observe(await files.freeBytes());
  let draining = false;
  const { sources, tokens } = state;
  const secrets = await SigningSecrets.load(stateFiles, (id) => sources.has(id));
  const [refusals, traffic] = [new Refusals(), new Traffic()];
  const door = createDoor({
    ...{ log, tokens, sources, secrets, take, disk, isDraining: () => draining, metrics, clock },
    ...{ refusals, traffic },
  });
  let silences = config.silence.own;
  const changed = (): void => children?.allowSilences();
  const recordSource = createSourceRecorder({ seal, sources, secrets, changed });
  const fileSources = { record: recordSource, sources, secrets };
  await applyFileSources(config, fileSources);
  const size = (): number => log.writer.head.size;
  children = startChildren({
    ...{ searchAddress: config.search, keepUs: config.searchKeepUs, log: log.origin, size, diagnose },
    ...{ events: config.events, onNotice: createSealNotice(seal, diagnose) },
    ...{ silenceUs: config.silence.minUs, silences: () => silencesOf(sources.list(), silences) },
    ...{ engineFolder: paths.search, logFolder: paths.log, stateFolder: paths.state, stateFiles },
  });
  const { keep, makeEvents, rebuild, search, sources: reports, status, tail } = children;
  let eventsOf = createEventsOf(config.events);
  const exporting = await startExports({ search, log, files: stateFiles, disk, clock, random, diagnose });
  const ending = new AbortController();
  const checks = (): readonly Check[] => [
    {
      name: "log",
      ok: stopped === undefined,
      detail: stopped ?? `${log.writer.head.size} entries, ${log.publisher.size} published`,
    },
    { name: "disk", ok: disk.open, detail: `${Math.floor(disk.freeBytes / 1_048_576)} MiB free` },
    { name: "store", ok: log.accepts, detail: log.accepts ? "keeps up" : "waits for room" },
    { name: "draining", ok: !draining, detail: draining ? "stopping" : "no" },
    searchCheck(status(), size()),
  ];
  const isReady = (): boolean => checks().every(({ ok, isNeeded = true }) => ok || !isNeeded);
  const signing = { tokens: state.tokens, newSecret: () => randomBytes(SECRET_BYTES).toString("base64url") };
  const links = new SignInLinks(signing);
  const web = { host: config.host, ...config.web };
  watchServer(metrics, { log, disk, receiving: door.budget, isReady, search: status, sources: reports });
  const api = createApi({
    log,
    eventsOf: (sealed, json) => eventsOf(sealed, json),
    logFolder: files,
    tokens: state.tokens,
    ...{ sessions: new Sessions(signing), links, web, pageFiles: readPageFiles() },
    ...{ snippets: readSnippets(), syslog: syslogPlaces(config.syslog) },
    evidence: { policy, stateFiles, guards: [{ files, path: GUARD_PATH }, ...guardCopies] },
    ...{ record, seal, reports },
    ...{ queries: state.queries, exports: exporting.jobs },
    sourcesDoor: {
      ...{ sources, tokens, traffic, refusals, record: recordSource, protocols: PROTOCOLS },
      ...{ silencesInFile: () => silences, reports },
    },
    checks,
    searchDoor: {
      ...{ search, status, size, rebuild, nowUs: clock.nowUs, log: log.origin },
      indexAt: (micros) => indexAt(log.reader, micros, size()),
    },
    tail: { place: tail, ending: ending.signal, nowUs: clock.nowUs },
    metrics,
    version: { version, node: process.version },
    diagnose,
  });
  const http = await listen(config, {
    door: (request, response) => openDoor(request, response, door),
    other: getRequestListener(api.fetch),
    beside: () => startListeners(config, { door, record: recordSource, sources, stateFiles, diagnose }),
  }).catch(async (cause: unknown) => {
    await exporting.stop();
    await children?.stop();
    throw cause;
  });
  const { url } = http;
  diagnose("info", "listening", { url, data: config.dataFolder, vkey: log.vkey, size: log.writer.head.size });
  if (firstAdmin !== undefined) {
    const { code } = links.create(firstAdmin, Math.floor(clock.nowUs() / 1000));
    print(firstLinkText(code, { url, ...web }));
  }

  const driver = startTicker(
    TICK_MS,
    async (ticks) => {
      disk.observe(await files.freeBytes());
      if (!(await lock.isHeld())) throw new Error(`the lock of ${config.dataFolder} was taken away`);
      await log.tick();
      if (ticks % SAVE_TICKS === 0) await state.save(log.writer.head.size);
    },
    (cause) => {
      if (stopped !== undefined) return;
      stopped = "the log could not be published";
      diagnose("error", "couldn't publish the log; it has stopped", { cause });
      onFatal();
    },
  );

  return {
    kind: "started",
    url,
    reload: createReload({
      ...{ metrics, diagnose, seal, dataFolder: config.dataFolder },
      async apply(next) {
        disk.setReserve(next.diskReserveBytes);
        keep(next.searchKeepUs);
        eventsOf = createEventsOf(next.events);
        makeEvents(next.events);
        silences = next.silence.own;
        changed();
        await applyFileSources(next, fileSources);
      },
    }),
    async stop() {
      draining = true;
      // A tail has no end of its own: whoever reads it comes again, to the next server.
      ending.abort();
      await http.close();
      await driver.stop();
      await exporting.stop();
      await log.close();
      await children?.stop();
      await state.save(log.writer.head.size);
      await lock.release();
      diagnose("info", "stopped", { size: log.writer.head.size });
    },
  };
}
