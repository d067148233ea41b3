/** Senders over HTTP that keep a ledger of what was acknowledged to them, and the check of a data directory against it. */
import assert from "node:assert/strict";
import { type Entry, parseBody, parseBundle, parseEntry, verify } from "@tallystick/tlog";
import { crc32, sha256, verifyEd25519 } from "@tallystick/tlog/node";
import { blockCodec } from "../../server/src/block-codec.ts";
import { decodeBodies } from "../../server/src/sequencer/integrate.ts";
import { bodyPath, bundlePath, segmentNumber } from "../../server/src/sequencer/paths.ts";
import { type Files, readWhole } from "../../server/src/system/files.ts";
import { createNodeFiles } from "../../server/src/system/node-files.ts";

/** One request: the lines that were sent under a key, and their places once a sender was told. */
interface Request {
  readonly key: string;
  readonly lines: readonly string[];
  places: readonly { readonly id: string; readonly index: number }[] | undefined;
}

/** Where to send to now; undefined while no server runs. */
export interface Target {
  readonly url: string;
  readonly token: string;
}

const REQUEST_TIMEOUT_MS = 10_000;

export class SenderLedger {
  readonly requests: Request[] = [];
  #count = 0;

  get acknowledged(): number {
    return this.requests.filter(({ places }) => places !== undefined).length;
  }

  /** Sends new requests one after the other, while there is a target, until `ended` says so or one fails. */
  async send(target: Target, ended: () => boolean, linesMax = 20): Promise<void> {
    // What nobody acknowledged is sent again under its key, as every sender has to.
    const again = this.requests.filter(({ places }) => places === undefined).slice(0, 2);
    for (const request of again) if (ended() || !(await this.#post(target, request))) return;
    while (!ended()) {
      const request = this.#create(1 + (this.#count % linesMax));
      if (!(await this.#post(target, request))) return;
    }
  }

  /** Sends everything again that was not acknowledged, until it is. */
  async settle(target: Target): Promise<void> {
    for (const request of this.requests)
      if (request.places === undefined) assert.ok(await this.#post(target, request), "nothing is in its way");
  }

  #create(count: number): Request {
    this.#count += 1;
    const n = this.#count;
    const lines = Array.from({ length: count }, (_, i) => {
      return JSON.stringify({
        n: `${n}-${i}`,
        actor: "alice",
        action: "file.read",
        pad: "x".repeat(n % 300),
      });
    });
    const request = { key: `key-${n}`, lines, places: undefined };
    this.requests.push(request);
    return request;
  }

  /** Whether it was acknowledged. */
  async #post({ url, token }: Target, request: Request): Promise<boolean> {
    const response = await fetch(`${url}/api/v1/events`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/x-ndjson",
        "idempotency-key": request.key,
        connection: "close",
      },
      body: request.lines.join("\n"),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    }).catch(() => undefined);
    const answer: unknown = await response?.json().catch(() => undefined);
    if (response?.status !== 202 || !isAnswer(answer)) return false;
    assert.equal(answer.events.length, request.lines.length);
    const places = answer.events.map(({ id, index }) => ({ id, index }));
    // Senders that repeat a request at the same time must all be told the same.
    if (request.places !== undefined) assert.deepEqual(places, request.places);
    request.places = places;
    return true;
  }
}

/** Everything that was acknowledged is in the data directory: once, at its index, with its bytes; and it verifies. */
export async function checkDataFolder(dataFolder: string, ledger: SenderLedger): Promise<void> {
  const files = await createNodeFiles(`${dataFolder}/logs/main`);
  await verifies(files);
  const log = await readLog(files);
  const places = new Map<string, number>();
  for (const [index, { raw }] of log.entries()) {
    assert.ok(raw === undefined || !places.has(raw), `${raw} is sealed twice`);
    if (raw !== undefined) places.set(raw, index);
  }
  for (const { lines, places: promised } of ledger.requests) {
    if (promised === undefined) continue;
    for (const [i, line] of lines.entries()) {
      const place: { id: string; index: number } | undefined = promised[i];
      assert.equal(places.get(line), place?.index, `${line} was acknowledged at ${place?.index}`);
      assert.equal(log[place?.index ?? -1]?.entry.id, place?.id);
    }
  }
}

async function verifies(files: Files): Promise<void> {
  const guard = await readWhole(files, "state/guard");
  const vkey = new TextDecoder().decode(await readWhole(files, "vkey")).trim();
  const report = await verify({
    read: (path) => readWhole(files, path),
    hasBodies: true,
    directory: {
      walSegments: async () => (await files.list("wal")).map(segmentNumber).filter((n) => n !== undefined),
      historyDays: () => files.list("checkpoints"),
    },
    ...{ sha256, verifyEd25519, crc32 },
    decompress: blockCodec.decompress,
    now: Date.now() * 1000,
    evidence: guard === undefined ? { vkey } : { vkey, guard },
  });
  assert.deepEqual(
    report.findings.filter(({ level }) => level === "failure"),
    [],
  );
  assert.notEqual(report.verdict, "failed");
}

/** All sealed entries of a log whose server has stopped, with the bytes that were received. */
export async function readLog(files: Files): Promise<{ entry: Entry; raw: string | undefined }[]> {
  const text = new TextDecoder().decode(await readWhole(files, "checkpoint"));
  const size = Number(text.split("\n")[1]);
  const log: { entry: Entry; raw: string | undefined }[] = [];
  for (let group = 0; group * 256 < size; group++) {
    const width = Math.min(256, size - group * 256);
    const partial = width === 256 ? undefined : width;
    const lines = parseBundle((await readWhole(files, bundlePath(group, partial))) ?? NOTHING) ?? [];
    const stored = (await readWhole(files, bodyPath(group, partial))) ?? NOTHING;
    const bodies = (await decodeBodies(stored, blockCodec)) ?? [];
    assert.equal(lines.length, width);
    assert.equal(bodies.length, width);
    for (const [i, line] of lines.entries()) {
      const entry = parseEntry(line);
      assert.ok(entry !== undefined);
      const body = bodies[i];
      const parts = body && parseBody(body);
      const raw = entry.kind === "event" && parts ? new TextDecoder().decode(parts.bytes) : undefined;
      log.push({ entry, raw });
    }
  }
  return log;
}

const NOTHING = new Uint8Array(0);

function isAnswer(value: unknown): value is { events: { id: string; index: number }[] } {
  return typeof value === "object" && value !== null && "events" in value && Array.isArray(value.events);
}
