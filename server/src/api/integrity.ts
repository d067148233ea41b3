/** `GET /api/v1/integrity`: what a person looks at before trusting the log. It reports; what proves is the checkpoint, in the reader's own hands. */
import { decodeUtf8, encodeBase64, type Policy, parseCheckpoint, toHex } from "@tallystick/tlog";
import { Hono } from "hono";
import { countEvents, findEvents } from "../search/find-events.ts";
import { timeOf } from "../search/found-event.ts";
import { isUnavailable } from "../search/search-client.ts";
import { type GuardPlace, readGuard } from "../sequencer/guard-file.ts";
import type { OpenLog } from "../sequencer/open.ts";
import { CHECKPOINT_PATH } from "../sequencer/paths.ts";
import { type Files, readWhole } from "../system/files.ts";
import { queryCondition } from "./conditions.ts";
import { lastCosigned } from "./last-cosigned.ts";
import { parseVerified, VERIFIED_BYTES_MAX, VERIFIED_PATH } from "./last-verified.ts";
import type { SearchDoor } from "./search.ts";

export interface IntegrityParts {
  readonly log: Pick<OpenLog, "origin" | "vkey" | "writer" | "publisher">;
  readonly logFolder: Files;
  /** The state folder of the data directory. */
  readonly stateFiles: Files;
  /** The log's own guard first, and then its copies. */
  readonly guards: readonly GuardPlace[];
  readonly policy: Policy | undefined;
  readonly searchDoor: Pick<SearchDoor, "search" | "status" | "size" | "nowUs">;
}

/** Each start says what was before it; one after a crash was not announced. */
const CRASHES = "action:log.start raw.after:crash";
const STOPS_SHOWN = 20;

/** The caller has checked that the reader may read. */
export function integrity(parts: IntegrityParts): Hono {
  const { log, logFolder, policy, searchDoor } = parts;
  const app = new Hono();
  app.get("/", async (context) => {
    const nowUs = searchDoor.nowUs();
    const { origin, publisher, vkey, writer } = log;
    const { head, tLast } = writer;
    const [note, witnesses, guards, verified, unplanned] = await Promise.all([
      readWhole(logFolder, CHECKPOINT_PATH),
      lastCosigned(policy, { files: logFolder, nowUs, origin }),
      Promise.all(parts.guards.map(guardState)),
      lastVerified(parts.stateFiles),
      crashes(searchDoor, context.req.raw.signal),
    ]);
    const text = note && decodeUtf8(note);
    const published =
      text === undefined ? undefined : parseCheckpoint(text.slice(0, text.indexOf("\n\n") + 1));
    const { detail, lagSeconds, position, state } = searchDoor.status();
    return context.json({
      log: { origin, key: vkey, key_id: vkey.slice(origin.length + 1).split("+")[0] },
      head: { size: head.size, root: encodeBase64(head.root), signed: timeOf(tLast) },
      checkpoint: published && {
        ...{ size: published.size, root: encodeBase64(published.root), text },
        ...{
          published: timeOf(publisher.publishedUs),
          age_seconds: ageSeconds(publisher.publishedUs, nowUs),
        },
      },
      witnesses: witnesses.map(({ cosignedMs, name, size, url }) => ({
        ...{ name, url, size, cosigned: cosignedMs === null ? null : new Date(cosignedMs).toISOString() },
      })),
      guards,
      verified,
      unplanned_stops: unplanned,
      search: { state, detail, position, of: searchDoor.size(), lag_seconds: lagSeconds },
    });
  });
  return app;
}

function ageSeconds(thenUs: number, nowUs: number): number {
  return Math.max(0, Math.round((nowUs - thenUs) / 1_000_000));
}

async function guardState(place: GuardPlace, at: number): Promise<object> {
  const name = at === 0 ? "log" : "copy";
  try {
    const guard = await readGuard(place);
    return guard === undefined
      ? { name, state: "missing", size: null, root: null }
      : { name, state: "ok", size: guard.size, root: toHex(guard.root) };
  } catch {
    return { name, state: "damaged", size: null, root: null };
  }
}

/** Null when no `tally verify` of this data directory has said anything that can be read. */
async function lastVerified(files: Files): Promise<object | null> {
  const file = await files.openRead(VERIFIED_PATH).catch(() => undefined);
  if (file === undefined) return null;
  try {
    return parseVerified(await file.read(0, VERIFIED_BYTES_MAX)) ?? null;
  } finally {
    await file.close();
  }
}

/** By the search copy; null while nobody can say. */
async function crashes(
  { nowUs, search }: Pick<SearchDoor, "search" | "nowUs">,
  signal: AbortSignal,
): Promise<object | null> {
  const condition = queryCondition(CRASHES, { nowUs: nowUs(), zone: "UTC" }, "q");
  const scope = { condition, sinceUs: undefined, untilUs: undefined, signal };
  try {
    const [count, { events }] = await Promise.all([
      countEvents(search, scope),
      findEvents(search, { ...scope, order: "desc", limit: STOPS_SHOWN, after: undefined }),
    ]);
    return {
      count,
      latest: events.map(({ id, log, received }) => ({ id, index: log["index"], restarted: received })),
    };
  } catch (cause) {
    if (!isUnavailable(cause)) throw cause;
    return null;
  }
}
