/** The demo's server: the real one, as a process that can be killed. It can't outlive us: it ends when its parent is gone. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readObject } from "../json.ts";
import { tokenIn } from "../tokens-file.ts";

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly ingestToken: string;
  readonly readToken: string;
  readonly adminToken: string;
  /** Asks it to stop in order. */
  stop(): void;
  /** Ends it at once, as a crash would (SIGKILL). */
  kill(): void;
  readonly exit: Promise<Exit>;
}

/** Where the demo's configuration stands. */
export function configPath(dataFolder: string): string {
  return join(dataFolder, "demo.yaml");
}

/** The server that runs now, and the signal that was sent to us, if one was. */
export interface Stage {
  server: ServerProcess | undefined;
  signal: "SIGINT" | "SIGTERM" | undefined;
}

interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A recovery reads what the write-ahead log holds; a minute is far more than that takes here. */
const START_TIMEOUT_MS = 60_000;
/** What is kept of its diagnostics, to be shown when it does not start. */
const TAIL_LINES = 20;

/**
 * Starts the server on a data directory, on a free port of the loopback, and puts it on the stage. Throws with its last
 * words if it does not come up.
 */
export async function startServer(program: string, dataFolder: string, stage: Stage): Promise<ServerProcess> {
  const server = await startProcess(program, dataFolder);
  stage.server = server;
  // A signal that came meanwhile found nobody to stop.
  if (stage.signal !== undefined) server.stop();
  return server;
}

async function startProcess(program: string, dataFolder: string): Promise<ServerProcess> {
  const args = [
    ...[...process.execArgv, program, "--data", dataFolder, "--listen", "127.0.0.1:0"],
    ...["--config", configPath(dataFolder)],
  ];
  // The channel is what it watches to learn that we are gone; in a group of its own Ctrl-C does not reach it.
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe", "ipc"], detached: true });
  const exit = new Promise<Exit>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: 1, signal: null }));
  });
  const url = await waitForAddress(child, exit);
  const tokens = await readFile(join(dataFolder, "tokens.env"), "utf8");
  return {
    url,
    pid: child.pid ?? 0,
    ingestToken: tokenIn(tokens, "ingest") ?? "",
    readToken: tokenIn(tokens, "read") ?? "",
    adminToken: tokenIn(tokens, "admin") ?? "",
    stop: () => void child.kill("SIGTERM"),
    kill: () => void child.kill("SIGKILL"),
    exit,
  };
}

function waitForAddress(child: ChildProcess, exit: Promise<Exit>): Promise<string> {
  return new Promise((resolve, reject) => {
    const tail: string[] = [];
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`couldn't start the server: ${why}\n${tail.join("\n")}`));
    };
    const timer = setTimeout(
      () => fail(`it said nothing for ${START_TIMEOUT_MS / 1000} s`),
      START_TIMEOUT_MS,
    );
    void exit.then(({ code, signal }) => fail(`it ended with ${signal ?? code}`));
    if (child.stderr === null) return fail("it has no standard error");
    // Lines are read to the end of its life: a full pipe would stop it.
    createInterface({ input: child.stderr }).on("line", (line) => {
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      const { msg, url } = readObject(Buffer.from(line)) ?? {};
      if (msg !== "listening" || typeof url !== "string") return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
