/** A log written by the real server, through its door: what others verify is what users get. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../server/src/config.ts";
import { startServer } from "../../server/src/server.ts";

/** A running server with a log of so many entries, all published. */
export interface RealLog {
  /** The log's folder. */
  readonly directory: string;
  /** The log over HTTP, served by the server itself; ends in a slash. */
  readonly url: string;
  readonly vkey: string;
  /** Stops the server. The directory stays, with one entry more: the stop. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** The server's own entries before the first event: its start, and three new tokens. */
const OWN_ENTRIES = 4;
/** What the door takes in one request. */
const BATCH = 10_000;

/** Starts a server on a fresh data directory and fills its log up to `size` entries. */
export async function createRealLog(size: number): Promise<RealLog> {
  const data = await mkdtemp(join(tmpdir(), "tally-log-"));
  const config = readConfig(
    ["--data", data, "--listen", "127.0.0.1:0", "--origin", "log.example.com/conformance"],
    {},
  );
  if (config.kind === "refused") throw new Error(config.message);
  const started = await startServer(config.config, {
    version: "test",
    diagnose: () => undefined,
    print: () => undefined,
    onFatal: () => {
      throw new Error("the log stopped");
    },
  });
  if (started.kind === "refused") throw new Error(started.message);
  const url = `${started.url}/logs/main/`;
  const secrets = await readFile(join(data, "tokens.env"), "utf8");
  const token = /^TALLY_INGEST_TOKEN=(.*)$/m.exec(secrets)?.[1] ?? "";
  try {
    for (let sent = OWN_ENTRIES; sent < size; sent += BATCH) {
      await send(started.url, token, sent, Math.min(BATCH, size - sent));
    }
    await published(url, size);
  } catch (cause) {
    await started.stop();
    throw cause;
  }
  const directory = join(data, "logs", "main");
  return {
    ...{ directory, url, stop: started.stop },
    vkey: (await readFile(join(directory, "vkey"), "utf8")).trim(),
    remove: () => rm(data, { recursive: true }),
  };
}

async function send(url: string, token: string, first: number, count: number): Promise<void> {
  const lines = Array.from(
    { length: count },
    (_, i) => `{"actor":"alice","action":"item.update","target":"item-${first + i}"}\n`,
  );
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/x-ndjson" };
  const response = await fetch(`${url}/api/v1/events`, { method: "POST", headers, body: lines.join("") });
  if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

// The checkpoint comes within a second or two; asking again is all that a reader of a log can do.
async function published(url: string, size: number): Promise<void> {
  for (;;) {
    const response = await fetch(`${url}checkpoint`);
    const [, published] = (await response.text()).split("\n");
    if (Number(published) >= size) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
