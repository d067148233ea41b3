/** Fuzzes the real server over HTTP with raw bytes: it always lives on, and never answers that it failed by itself. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StartedServer, startServerProcess } from "../../test/support/server-process.ts";

/** Stands for the ingest token in an input, since that one is another at each run. */
const TOKEN = "TOKEN";
/** A request that is not finished is given up after so long; whole ones are answered far sooner. */
const GIVE_UP_MS = 60;
const seeds = [
  post('{"actor":"alice","action":"user.login"}'),
  post('{"a":1}\n{"b":2}\n', "content-type: application/x-ndjson\r\nidempotency-key: k1\r\n"),
  post('{"Records":[{"a":1},{"a":2}]}', "tally-sequence: 7\r\n", "?receipt=proof"),
  post("\u001f\u008b", "content-encoding: gzip\r\n"),
  get("/readyz?verbose"),
  get("/api/v1/events/0/proof"),
  get("/logs/main/tile/0/000.p/1"),
  get("/logs/main/checkpoint"),
].map((text) => Buffer.from(text, "latin1"));

let running: { server: StartedServer; dataFolder: string } | undefined;

export default { name: "http", run, seeds, start, stop };

async function start(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), "tally-fuzz-"));
  running = { dataFolder, server: await startServerProcess({ dataFolder, args: ["--segment-mib", "1"] }) };
}

/** One connection at a time: the server is to be surprised, not exhausted. */
async function run(bytes: Uint8Array): Promise<void> {
  assert.ok(running !== undefined);
  const { server } = running;
  const text = Buffer.from(bytes).toString("latin1").replaceAll(TOKEN, server.tokens.ingest);
  const answer = await exchange(Number(new URL(server.url).port), Buffer.from(text, "latin1"));
  if (answer !== "") assert.match(answer, /^HTTP\/1\.1 [2-5]\d\d /);
  assert.doesNotMatch(answer, /^HTTP\/1\.1 500 /m);
}

async function stop(): Promise<void> {
  if (running === undefined) return;
  const { server, dataFolder } = running;
  running = undefined;
  try {
    const health = await fetch(`${server.url}/healthz`, { headers: { connection: "close" } });
    assert.equal(health.status, 200, "it lives");
    assert.equal((await server.stop()).code, 0);
  } finally {
    await server.kill();
    await rm(dataFolder, { recursive: true });
  }
}

/** Sends the bytes, and gives what came back until the server closed or nothing more came. */
function exchange(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.setTimeout(GIVE_UP_MS, () => socket.destroy());
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ECONNREFUSED") reject(new Error("the server is gone", { cause }));
    });
    socket.on("close", () => resolve(Buffer.concat(pieces).toString("latin1")));
  });
}

function post(body: string, headers = "", query = ""): string {
  const head = `POST /api/v1/events${query} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${TOKEN}\r\n`;
  return `${head}${headers}content-length: ${body.length}\r\n\r\n${body}`;
}

function get(path: string): string {
  return `GET ${path} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${TOKEN}\r\n\r\n`;
}
