/** The compiled server in a process of its own, on a fresh data directory, as a user starts it. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { LoadOptions, LoadResult } from "./load.ts";

export interface BenchServer {
  readonly pid: number;
  readonly port: number;
  readonly data: string;
  readonly token: (kind: "INGEST" | "READ") => string;
  /** Stops it in order. */
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, "..");

/** Starts a server on a data directory, or on a fresh one. */
export async function startBenchServer(
  data = mkdtempSync(join(tmpdir(), "tally-bench-")),
  env: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const main = join(ROOT, "server", "dist", "main.js");
  const child = spawn(process.execPath, [main, "--data", data, "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    createInterface({ input: child.stderr }).on("line", (line) => {
      const url = /"msg":"listening","url":"http:\/\/127\.0\.0\.1:(\d+)"/.exec(line)?.[1];
      if (url !== undefined) resolve(Number(url));
    });
  });
  return {
    pid: child.pid ?? 0,
    port,
    data,
    token: (kind) => {
      const secrets = readFileSync(join(data, "tokens.env"), "utf8");
      return new RegExp(`^TALLY_${kind}_TOKEN=(.*)$`, "m").exec(secrets)?.[1] ?? "";
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Runs the load in a process of its own. */
export async function loadFrom(options: LoadOptions): Promise<LoadResult> {
  const script = join(ROOT, "bench", "load.ts");
  const args = ["--import", "tsx", "--conditions=source", script, "--load", JSON.stringify(options)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const piece of child.stdout) text += piece;
  return JSON.parse(text);
}

/** Waits until everything that was acknowledged is in tiles and published; gives the size. */
export async function published(port: number, size: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/logs/main/checkpoint`);
    if (Number((await response.text()).split("\n")[1]) >= size) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Bytes of all files below a folder of the log. */
export function bytesBelow(data: string, folder: string): number {
  const root = join(data, "logs", "main", folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Removes a data directory that a measurement made. */
export function removeData(data: string): void {
  rmSync(data, { recursive: true });
}
