/** The engine as a process of its own, as front starts it, for tests. It can't outlive the test: it ends with its channel. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";

export interface EngineExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface EngineProcess {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly password: string;
  readonly exit: Promise<EngineExit>;
  /** Where it listens; undefined when it ended before. */
  readonly listening: Promise<string | undefined>;
  /** What it wrote to stderr so far. */
  readonly lines: readonly string[];
}

const PROGRAM = join(import.meta.dirname, "..", "..", "server", "dist", "main-engine.js");
const PASSWORD = "a password of the tests";

/** Starts an engine, and does not wait for it. */
export function spawnEngine(folder: string, env: Readonly<Record<string, string>> = {}): EngineProcess {
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: {
      ...{ ...process.env, NODE_OPTIONS: "", UV_THREADPOOL_SIZE: "16" },
      ...{ TALLY_ENGINE_FOLDER: folder, TALLY_ENGINE_PASSWORD: PASSWORD, ...env },
    },
  });
  const lines: string[] = [];
  if (child.stderr !== null) createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  const exit = new Promise<EngineExit>((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal })),
  );
  const listening = new Promise<string | undefined>((resolve) => {
    void exit.then(() => resolve(undefined));
    child.once("message", (message) => {
      resolve(typeof message === "object" && "url" in message ? String(message.url) : undefined);
    });
  });
  return { child, folder, password: PASSWORD, exit, listening, lines };
}

/** Where an engine listens; throws what it said when it ended instead. */
export async function urlOf(engine: EngineProcess): Promise<string> {
  const url = await engine.listening;
  if (url === undefined) throw new Error(`the engine did not start: ${engine.lines.join("\n")}`);
  return url;
}

/** A new folder that an engine makes its own in; removed with `remove` when that one has ended. */
export async function engineFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const above = await mkdtemp(join(tmpdir(), "tally-engine-"));
  return { folder: join(above, "search"), remove: () => rm(above, { recursive: true }) };
}

/** The stock client, which says nothing about the errors that are tested. */
export function clientOf(url: string, password?: string): ClickHouseClient {
  return createClient({
    ...{ url, log: { level: ClickHouseLogLevel.OFF }, max_open_connections: 400 },
    ...(password === undefined ? {} : { username: "tally", password }),
    use_multipart_params_auto: true,
    clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
  });
}

/** Asks again and again until it is true. */
export async function until(what: string, isTrue: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await delay(20);
  }
}
