/** File systems of a test's own. Whatever happens in between, they are unmounted and their folders removed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** A process that was just killed may keep its files open for a moment. */
const UNMOUNT_TRIES = 50;
const UNMOUNT_PAUSE_MS = 100;

/** Why a test that needs such a mount can't run here, or false. */
export function mountMissing(args: readonly string[], commands: readonly string[] = []): string | false {
  for (const command of ["mount", "umount", ...commands])
    if (spawnSync(command, ["--version"]).error !== undefined) return `${command} is not installed`;
  const folder = mkdtempSync(join(tmpdir(), "tally-mount-"));
  try {
    if (spawnSync("mount", [...args, folder]).status !== 0) return "mounting is not permitted here";
    spawnSync("umount", [folder]);
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Mounts what `args` say on a new folder while `act` runs. */
export async function withMount<T>(args: readonly string[], act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "tally-mount-"));
  let isMounted = false;
  try {
    run("mount", [...args, folder]);
    isMounted = true;
    return await act(folder);
  } finally {
    if (isMounted) await unmount(folder);
    await rm(folder, { recursive: true });
  }
}

/** Runs a command, and throws with what it said when it fails. */
export function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, [...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}

async function unmount(folder: string): Promise<void> {
  for (let tries = 1; tries < UNMOUNT_TRIES; tries++) {
    if (spawnSync("umount", [folder]).status === 0) return;
    await delay(UNMOUNT_PAUSE_MS);
  }
  run("umount", ["--lazy", folder]);
}
