/** A folder for one command's events: two commands may run at once, and a spool is one process's. */
import { mkdirSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";

const OWNER = /^(\d{1,10})$/;

/** Makes this process's folder, and moves into it what processes that are gone left behind. Throws when it can't. */
export function openSpool(spool: string, pid = process.pid): string {
  const own = join(spool, String(pid));
  mkdirSync(own, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(spool)) {
    const owner = Number(OWNER.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(owner) || owner === pid || isRunning(owner)) continue;
    try {
      const left = join(spool, name);
      for (const file of readdirSync(left)) renameSync(join(left, file), join(own, file));
      rmdirSync(left);
    } catch {
      // Another command is at it as well, and takes it up.
    }
  }
  return own;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // It runs, as somebody else.
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
