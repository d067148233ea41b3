/** The log over HTTP as others read it (c2sp.org/tlog-tiles): checkpoint, tiles, bundles, history, public key and the witnesses' keys. Bodies are never here. */
import {
  encodeBundle,
  encodeUtf8,
  formatPolicy,
  type Policy,
  parseTilePath,
  TILE_WIDTH,
} from "@tallystick/tlog";
import { Hono } from "hono";
import type { OpenLog } from "../sequencer/open.ts";
import { CHECKPOINT_PATH, HISTORY_FOLDER, VKEY_PATH } from "../sequencer/paths.ts";
import { type Files, readWhole } from "../system/files.ts";
import { fail } from "./errors.ts";

/** Only what a published checkpoint covers is served, so what is served never changes. */
const IMMUTABLE = "public, max-age=31536000, immutable";
/** A checkpoint is new every second at most. */
const SHORT = "public, max-age=1";
/** A policy that asks for no witness. */
const NO_WITNESSES = "quorum none\n";

/** Serves one log below `/logs/<log>`. */
export function logFiles(log: OpenLog, files: Files, policy: Policy | undefined): Hono {
  const app = new Hono();
  const policyText = encodeUtf8(policy === undefined ? NO_WITNESSES : formatPolicy(policy));

  app.get("/checkpoint", async (context) => {
    const note = await readWhole(files, CHECKPOINT_PATH);
    if (note === undefined) return fail(context, "not-found", "nothing is published yet");
    return sendText(note, SHORT);
  });

  app.get("/vkey", async () => sendText((await readWhole(files, VKEY_PATH)) ?? new Uint8Array(0), SHORT));

  // By which this server asks witnesses. Whoever wants to rely on them has a policy from elsewhere.
  app.get("/policy", () => sendText(policyText, SHORT));

  app.get("/checkpoints/:day", async (context) => {
    const day = context.req.param("day");
    const history = /^\d{4}-\d{2}-\d{2}$/.test(day)
      ? await readWhole(files, `${HISTORY_FOLDER}/${day}`)
      : undefined;
    if (history === undefined) return fail(context, "not-found", "no checkpoint was published on that day");
    return sendText(history, SHORT);
  });

  app.get("/tile/*", async (context) => {
    const path = context.req.path;
    const tile = parseTilePath(path.slice(path.indexOf("/tile/") + 1));
    if (tile === undefined) return fail(context, "not-found", "this is not the path of a tile or a bundle");
    const { kind, level, index, width = TILE_WIDTH } = tile;
    // Hash i of a tile is there once the published tree covers all of its leaves.
    const available = Math.floor(log.publisher.size / TILE_WIDTH ** level) - index * TILE_WIDTH;
    if (available < width) return fail(context, "not-found", "the published log is not that large");
    const bytes =
      kind === "tile"
        ? await log.reader.tile(level, index, width)
        : encodeBundle(await log.reader.entries(index, width));
    return send(bytes, "application/octet-stream", IMMUTABLE);
  });

  return app;
}

function sendText(bytes: Uint8Array, cacheControl: string): Response {
  return send(bytes, "text/plain; charset=utf-8", cacheControl);
}

function send(bytes: Uint8Array, contentType: string, cacheControl: string): Response {
  const headers = {
    "content-type": contentType,
    "cache-control": cacheControl,
    "content-length": String(bytes.length),
  };
  return new Response(Buffer.from(bytes), { headers });
}
