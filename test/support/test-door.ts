/** All doors on a port of this machine, over a real log on a disk in memory: for the tests of dialects. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { type BodyHeader, parseBody, parseBodyHeader, TILE_WIDTH } from "@tallystick/tlog";
import { createDoor } from "../../server/src/door.ts";
import { accept } from "../../server/src/intake/accept.ts";
import { Duplicates } from "../../server/src/intake/duplicates.ts";
import type { SigningSecrets } from "../../server/src/intake/signing-secrets.ts";
import { Sources } from "../../server/src/intake/sources.ts";
import { createToken, Tokens } from "../../server/src/intake/tokens.ts";
import { openDoor } from "../../server/src/sources/dialects.ts";
import type { Door } from "../../server/src/sources/door.ts";
import type { DoorLimits } from "../../server/src/sources/limits.ts";
import { type NotedRefusal, Refusals } from "../../server/src/sources/refusals.ts";
import { Traffic } from "../../server/src/sources/traffic.ts";
import { Budget } from "../../server/src/system/budget.ts";
import { type Clock, systemClock } from "../../server/src/system/clock.ts";
import { DiskGate } from "../../server/src/system/disk-gate.ts";
import { Metrics } from "../../server/src/system/metrics.ts";
import { createRandom } from "../../server/src/system/random.ts";
import { MemoryFiles } from "./memory-files.ts";
import { createTempLog } from "./temp-log.ts";

/** A record of the log: its exact bytes and how they came. */
export interface SealedBody {
  readonly header: BodyHeader;
  readonly bytes: Buffer;
}

export interface TestDoor {
  /** `http://127.0.0.1:port`, without a path. */
  readonly url: string;
  readonly port: number;
  /** An ingest token. */
  readonly token: string;
  /** What requests have to be signed with from now on; undefined: nothing. */
  secret: string | undefined;
  /** Bytes that the disk has left; below 100 the doors are closed. */
  freeBytes(bytes: number): void;
  /** The disk is full until so many requests were refused for it: no clock decides whether a client comes again in time. */
  fullFor(requests: number): void;
  /** Sends a request and reads the whole answer. The token is shown unless the headers say otherwise. */
  send(
    method: string,
    path: string,
    options?: { readonly body?: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Answer>;
  /** What was sealed since the last call, in the order of the log. */
  sealed(): Promise<readonly SealedBody[]>;
  /** The same as texts. */
  sealedTexts(): Promise<readonly string[]>;
  refusals(): readonly NotedRefusal[];
  /** The log's verifier key. */
  readonly vkey: string;
  /** For listeners beside HTTP. */
  readonly door: Door;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; undefined where it is none. */
  readonly json: unknown;
}

/** Opens the doors. Close them at the end of the test. */
export async function openTestDoor(
  options: {
    readonly limits?: Partial<DoorLimits>;
    readonly clock?: Clock;
    readonly sources?: Sources;
    readonly secrets?: Pick<SigningSecrets, "get">;
  } = {},
): Promise<TestDoor> {
  const temp = await createTempLog({ files: new MemoryFiles() });
  const log = await temp.open();
  const { clock = systemClock, secrets = { get: () => undefined }, sources = new Sources() } = options;
  const parts = {
    log: {
      append: log.writer.append.bind(log.writer),
      current: () => ({ checkpoint: log.writer.checkpoint }),
      leafHash: log.leafHash,
      entry: (index: number) => log.reader.entry(index),
    },
    duplicates: new Duplicates(),
    clock,
    random: createRandom(),
  };
  const { secret: token, token: kept } = createToken("ingest", "sender-1", "machine");
  const disk = new DiskGate(100);
  disk.observe(1000);
  const refusals = new Refusals();
  const state: { secret: string | undefined; read: number; fullFor: number } = {
    secret: undefined,
    read: log.writer.head.size,
    fullFor: 0,
  };
  const real = createDoor({
    ...{ log, tokens: new Tokens([kept]), disk, refusals, clock, isDraining: () => false },
    take: (received) => accept(received, parts),
    metrics: new Metrics({ version: "0.0.0" }),
    ...{ traffic: new Traffic(), sources, secrets },
  });
  const door: Door = {
    ...real,
    limits: { ...real.limits, ...options.limits },
    budget: new Budget(100_000_000),
    gate(sending) {
      const refusal = real.gate(sending);
      if (refusal !== undefined && state.fullFor > 0) {
        state.fullFor -= 1;
        if (state.fullFor === 0) disk.observe(1000);
      }
      return refusal;
    },
    authenticate(shown) {
      const sending = real.authenticate(shown);
      return "kind" in sending ? sending : { ...sending, secret: state.secret ?? sending.secret };
    },
  };
  const server = createServer((request, response) => {
    if (!openDoor(request, response, door)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;

  /** A group at once: to read one body its whole group is unpacked. */
  const bodiesFrom = async (start: number): Promise<readonly (Uint8Array | undefined)[]> => {
    const bodies: (Uint8Array | undefined)[] = [];
    const end = log.writer.head.size;
    for (let at = start; at < end; at = start + bodies.length) {
      const [group, first] = [Math.floor(at / TILE_WIDTH), at % TILE_WIDTH];
      const width = Math.min(TILE_WIDTH, end - at + first);
      bodies.push(...(await log.reader.bodies(group, width)).slice(first));
    }
    return bodies;
  };
  const sealed = async (): Promise<readonly SealedBody[]> => {
    const bodies: SealedBody[] = [];
    for (const body of await bodiesFrom(state.read)) {
      state.read += 1;
      // The log's own entries, such as one of a clock that was stepped, have none.
      if (body === undefined) continue;
      const { bytes, header } = parseBody(body) ?? assert.fail("a bad body");
      bodies.push({
        header: parseBodyHeader(header) ?? assert.fail("a bad header"),
        bytes: Buffer.from(bytes),
      });
    }
    return bodies;
  };
  return {
    ...{ url, port, token, sealed, door, vkey: log.vkey },
    get secret() {
      return state.secret;
    },
    set secret(secret) {
      state.secret = secret;
    },
    freeBytes: (bytes) => disk.observe(bytes),
    fullFor(requests) {
      state.fullFor = requests;
      disk.observe(0);
    },
    async send(method, path, { body, headers } = {}) {
      const response = await fetch(url + path, {
        method,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: parsed(text) };
    },
    sealedTexts: async () => (await sealed()).map(({ bytes }) => bytes.toString()),
    refusals: () => refusals.list(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await log.close();
      await temp.remove();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
