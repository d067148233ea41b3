/** Lets one call of the real server to the kernel fail, or kills the server inside it, and checks what is left. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readTokens, spawnServerProcess, startServerProcess } from "../support/server-process.ts";
import { checkDataFolder, SenderLedger } from "./sender.ts";

/** The `when`-th call of this kind; with a path only those on this file in the log's folder are counted. */
export interface Point {
  readonly syscall: "fdatasync" | "fsync" | "pwritev" | "rename" | "openat";
  readonly when: number;
  readonly inject: "error=EIO" | "signal=KILL";
  readonly path?: string;
}

const ARGS = ["--segment-mib", "1"];
const SENDERS = 3;
/** Two publications: what goes wrong once a second has its turn. */
const LOAD_MS = 2200;

/** Why these tests can't run here, or false. */
export function straceMissing(): string | false {
  const args = ["-f", "-qq", "-e", "trace=fdatasync", "-e", "inject=fdatasync:error=EIO", "-o", "/dev/null"];
  const { error, status } = spawnSync("strace", [...args, "true"]);
  if (error !== undefined) return "strace is not installed";
  return status === 0 ? false : "strace may not trace here";
}

export function nameOf({ syscall, when, inject, path }: Point): string {
  const where = path === undefined ? "" : ` on ${path}`;
  return `${inject === "error=EIO" ? "EIO from" : "a kill in"} ${syscall} ${when}${where}`;
}

/** A server with the fault in it is started and sent to, from its first start on; then one without. */
export async function runPoint(point: Point): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), "tally-strace-"));
  const ledger = new SenderLedger();
  try {
    await runFaulty(dataFolder, ledger, point);
    const server = await startServerProcess({ dataFolder, args: ARGS });
    const { admin, ingest } = server.tokens;
    await ledger.settle({ url: server.url, token: ingest });
    const answer = await fetch(`${server.url}/api/v1/tokens`, {
      headers: { authorization: `Bearer ${admin}`, connection: "close" },
    });
    assert.equal(answer.status, 200, "the tokens that were shown work");
    assert.equal((await server.stop()).code, 0);
    await checkDataFolder(dataFolder, ledger);
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function runFaulty(dataFolder: string, ledger: SenderLedger, point: Point): Promise<void> {
  const server = spawnServerProcess({
    dataFolder,
    args: ARGS,
    under: strace(dataFolder, point),
    // strace counts the calls of each thread by itself.
    env: { UV_THREADPOOL_SIZE: "1" },
  });
  try {
    const url = await server.listening;
    if (url !== undefined) {
      const { ingest } = await readTokens(dataFolder);
      let ended = false;
      void server.exit.then(() => {
        ended = true;
      });
      const senders = Array.from({ length: SENDERS }, () => {
        return ledger.send({ url, token: ingest }, () => ended, 3);
      });
      await Promise.race([delay(LOAD_MS), server.exit]);
      ended = true;
      await Promise.all(senders);
    }
  } finally {
    // A failure that it can live with leaves it running.
    await Promise.race([server.exit, delay(0)]);
    const { code, signal } = await server.kill();
    assert.ok(signal === "SIGKILL" || (code !== 0 && code !== null), `it ended with ${signal ?? code}`);
  }
}

function strace(dataFolder: string, { syscall, when, inject, path }: Point): string[] {
  // -D: the server is our child and strace a stranger, so that a kill meets the server.
  const flags = ["-D", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${syscall}`];
  const only = path === undefined ? [] : ["-P", join(dataFolder, "logs", "main", path)];
  return ["strace", ...flags, ...only, "-e", `inject=${syscall}:${inject}:when=${when}`];
}
