/** The program of the follow process: it reads the log as far as front announces it, and keeps search and live tail up to date. */
import { join } from "node:path";
import { createTreeHasher, encodeBase64 } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import type { EventsOf } from "./api/events.ts";
import { blockCodec } from "./block-codec.ts";
import { RecentTimes } from "./completeness/recent-times.ts";
import { SourceWatch } from "./completeness/watch-sources.ts";
import { createEventsOf } from "./event-settings.ts";
import { type FollowReport, isFollowOrder } from "./follow-messages.ts";
import { type Followed, LogFollower } from "./followers/log-follower.ts";
import { startTailServer, type TailMessage, type TailServer } from "./followers/tail-server.ts";
import { observedEvents, observedSource } from "./observed-entries.ts";
import { createMatcher } from "./query/match.ts";
import { readQuery } from "./query/read-query.ts";
import { createRowsOf, entrySource, type RowsOf } from "./record-rows.ts";
import { CopyState } from "./search/copy-state.ts";
import { Search } from "./search/search-client.ts";
import { SearchCopy } from "./search/search-copy.ts";
import { StoredGroups } from "./sequencer/stored-groups.ts";
import { systemClock } from "./system/clock.ts";
import { createDiagnose } from "./system/diagnostics.ts";
import { Milestone } from "./system/milestone.ts";
import { createNodeFiles } from "./system/node-files.ts";

/** The log's last entries become searchable before the end, if that takes no longer. */
const DRAIN_MS = 2000;
/** How often front hears where the copy stands. */
const REPORT_MS = 200;
/** A copy that is further behind is not waited for. */
const CLOSE_SECONDS = 10;

const diagnose = createDiagnose((line) => process.stderr.write(line), Date.now);
const settings = takeSettings();
const files = await createNodeFiles(settings.logFolder);
const head = new Milestone(0);
const search = new Search();
const hasher = createTreeHasher(sha256);
/** Made of what front says first, and again of what it says later: whoever follows uses the newest. */
let eventsOf: EventsOf | undefined;
const eventsNow: EventsOf = (record, json) => eventsOf?.(record, json) ?? [];
const rowsOf = createRowsOf(settings.log, eventsNow);
const recent = new RecentTimes();
const rowsNow: RowsOf = (followed, leafHash) => {
  const rows = rowsOf(followed, leafHash);
  recent.note(followed.index, observedEvents(rows.map(({ event }) => event)));
  return rows;
};
const open = (from: number): LogFollower => new LogFollower(files, new StoredGroups(files, blockCodec), from);

const stateFiles = await createNodeFiles(settings.stateFolder);
const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const copy = new SearchCopy({
  ...{ search, head, diagnose, log: settings.log, nowUs: systemClock.nowUs, sleep },
  state: await CopyState.load(stateFiles),
  open: (from) => entrySource(open(from), rowsNow),
});
const watch = await SourceWatch.load({
  ...{ head, diagnose, log: settings.log, sleep, files: stateFiles },
  rules: { floorUs: settings.silenceUs, own: new Map() },
  open: (from) => observedSource(open(from), { log: settings.log, eventsOf: eventsNow, recent }),
  limit: () => (isCopyClose() ? copy.status.position : head.value),
  tell: (notice) => report({ kind: "notice", notice }),
  report: (sources) => report({ kind: "sources", sources }),
  monotonicMs: systemClock.monotonicMs,
});
let tail: Promise<TailServer> | undefined;
let isRunning = false;
let isWatching = false;
let isOrderly = false;
let reported = "";
process.on("message", (message) => {
  if (!isFollowOrder(message)) return;
  switch (message.kind) {
    case "settings":
      eventsOf = createEventsOf(message.settings);
      // Nobody may follow before it is known what events are made of.
      tail ??= startTail();
      break;
    case "head":
      if (message.size > head.value) head.reach(message.size);
      // Only now is the size of the log known; front says it again when it has said what events are made of.
      if (eventsOf === undefined) break;
      if (!isWatching) watch.run();
      isWatching = true;
      break;
    case "search":
      search.move(message.address);
      // Only now is there anything to do: before, the size of the log is not known and nobody can be asked.
      if (!isRunning) void copy.run();
      copy.retry();
      isRunning = true;
      break;
    case "silences":
      watch.allow(new Map(message.silences));
      break;
    case "keep":
      copy.keep(message.keepUs);
      break;
    case "end":
      isOrderly = true;
      break;
    case "rebuild":
      void copy.rebuild(message.from);
      break;
  }
});
process.on("disconnect", () => void end());
process.on("SIGTERM", () => void end());
process.on("SIGINT", () => undefined);
// Front may have gone before anybody listened for that.
if (!process.connected) process.exit(1);
report({ kind: "ready" });

setInterval(() => {
  const status: FollowReport = { kind: "status", ...copy.status };
  const text = JSON.stringify(status);
  if (text !== reported) report(status);
  reported = text;
}, REPORT_MS);

async function startTail(): Promise<TailServer> {
  const started = await startTailServer({ head, open, select, secret: settings.secret });
  report({ kind: "tail", url: started.url });
  return started;
}

async function end(): Promise<void> {
  // The engine of a front that crashed is ending, too.
  if (isOrderly) await copy.drain(DRAIN_MS);
  copy.stop();
  await watch.stop();
  await (await tail)?.stop();
  process.exit(0);
}

/** Whether the copy keeps up: what it has parsed then, the watch need not parse again. */
function isCopyClose(): boolean {
  const { lagSeconds, state } = copy.status;
  return (state === "following" || state === "rebuilding") && lagSeconds < CLOSE_SECONDS;
}

function report(message: FollowReport): void {
  if (process.connected) process.send?.(message, () => undefined);
}

/** What a reader of the tail gets: the events that answer the query. */
function select(text: string): ((followed: Followed) => readonly TailMessage[]) | undefined {
  const query = readQuery(text, { nowUs: systemClock.nowUs(), zone: "UTC" });
  if (query.kind === "refused") return undefined;
  const matches = createMatcher(query.filter);
  return (followed) =>
    rowsNow(followed, encodeBase64(hasher.leaf(followed.line)))
      .filter(matches)
      .map(({ event }) => ({ id: `${event.log.index}.${event.log.ord}`, data: JSON.stringify(event) }));
}

function takeSettings(): {
  logFolder: string;
  stateFolder: string;
  log: string;
  silenceUs: number;
  secret: string;
} {
  const { TALLY_FOLLOW_LOG_FOLDER, TALLY_FOLLOW_STATE_FOLDER, TALLY_FOLLOW_LOG, TALLY_FOLLOW_SECRET } =
    process.env;
  const silenceUs = Number(process.env["TALLY_FOLLOW_SILENCE_US"]);
  delete process.env["TALLY_FOLLOW_SECRET"];
  if (
    TALLY_FOLLOW_LOG_FOLDER === undefined ||
    TALLY_FOLLOW_SECRET === undefined ||
    !Number.isSafeInteger(silenceUs) ||
    process.send === undefined
  ) {
    process.stderr.write("this program is started by tally serve, and not by hand\n");
    process.exit(2);
  }
  return {
    logFolder: TALLY_FOLLOW_LOG_FOLDER,
    stateFolder: TALLY_FOLLOW_STATE_FOLDER ?? join(TALLY_FOLLOW_LOG_FOLDER, "..", "..", "state"),
    log: TALLY_FOLLOW_LOG ?? "",
    silenceUs,
    secret: TALLY_FOLLOW_SECRET,
  };
}
