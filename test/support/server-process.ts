/** The real server as a process that a test can stop, freeze or kill. It can't outlive the test: it ends when its parent is gone. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface ServerOptions {
  readonly dataFolder: string;
  /** Flags besides the folder and the address. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program and its flags that runs Node for us, such as strace. It must exec or trace it, so that the pid is Node's. */
  readonly under?: readonly string[];
}

export interface Tokens {
  readonly ingest: string;
  readonly read: string;
  readonly admin: string;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServerProcess {
  readonly pid: number;
  /** Asks it to stop in order, and waits for its end. */
  stop(): Promise<Exit>;
  /** Ends it at once (SIGKILL), and waits for its end. */
  kill(): Promise<Exit>;
  readonly exit: Promise<Exit>;
  /** What it wrote to stderr so far. */
  readonly lines: readonly string[];
}

export interface StartedServer extends ServerProcess {
  readonly url: string;
  readonly tokens: Tokens;
}

const PROGRAM = join(import.meta.dirname, "..", "..", "server", "dist", "main.js");
/** A machine that runs other tests beside may take seconds; a start that takes this long hangs. */
const START_TIMEOUT_MS = 60_000;

/** Starts a server on a free port of the loopback. Rejects with what it said when it ends instead of listening. */
export async function startServerProcess(options: ServerOptions): Promise<StartedServer> {
  const { listening, ...server } = spawnServerProcess(options);
  const url = await listening;
  if (url !== undefined) return Object.assign(server, { url, tokens: await readTokens(options.dataFolder) });
  await server.kill();
  const { code, signal } = await server.exit;
  throw new Error(`the server did not start (${signal ?? code}): ${server.lines.slice(-5).join("\n")}`);
}

/** Starts a server and does not wait for it. `listening` resolves to its URL, or to undefined when it ends before. */
export function spawnServerProcess({
  dataFolder,
  args = [],
  env = {},
  under = [],
}: ServerOptions): ServerProcess & { readonly listening: Promise<string | undefined> } {
  const own = ["--data", dataFolder, "--listen", "127.0.0.1:0", ...args];
  const [command = process.execPath, ...rest] = [...under, process.execPath, PROGRAM, ...own];
  const child = spawn(command, rest, {
    // Over the channel it learns that we are gone.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "", ...env },
  });
  const lines: string[] = [];
  const exit = new Promise<Exit>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: 1, signal: null }));
  });
  const listening = new Promise<string | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), START_TIMEOUT_MS);
    void exit.then(() => resolve(undefined)).finally(() => clearTimeout(timer));
    if (child.stderr === null) return;
    createInterface({ input: child.stderr }).on("line", (line) => {
      lines.push(line);
      const url = /"msg":"listening","url":"([^"]+)"/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<Exit> => {
    child.kill(signal);
    return await exit;
  };
  return {
    pid: child.pid ?? 0,
    exit,
    lines,
    listening,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

/** The tokens of the first run, from the file in the data directory. */
export async function readTokens(dataFolder: string): Promise<Tokens> {
  const text = await readFile(join(dataFolder, "tokens.env"), "utf8");
  const find = (kind: string): string => new RegExp(`^TALLY_${kind}_TOKEN=(.+)$`, "m").exec(text)?.[1] ?? "";
  return { ingest: find("INGEST"), read: find("READ"), admin: find("ADMIN") };
}
