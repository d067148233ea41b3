/** Where a run remembers what it accepted. The file is replaced as a whole; one that can't be read ends the run, or a rollback could hide behind it. */
import { createHash } from "node:crypto";
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type PreviousRun, parsePreviousRun } from "@tallystick/tlog";
import { EXIT, type Failure, failed } from "../exit.ts";
import { readBounded } from "./folder-source.ts";
import type { VerifyIo } from "./verify-command.ts";

/** A note of 1 MiB, escaped as JSON. */
const STATE_BYTES_MAX = 4_194_304;

/** The file for the log of an origin: the one that was named, or one in the named folder, or in the user's own place for such. */
export async function stateFile(
  named: string | boolean | undefined,
  origin: string,
  env: VerifyIo["env"],
): Promise<string | undefined> {
  if (named === false) return undefined;
  // The name of a log is anybody's text, so it is hashed before it names a file.
  const name = `${createHash("sha256").update(origin).digest("hex")}.json`;
  if (typeof named !== "string") {
    const home = env["XDG_STATE_HOME"] || join(env["HOME"] || homedir(), ".local", "state");
    return join(home, "tally", "verify", name);
  }
  const found = await stat(named).catch(() => undefined);
  return found?.isDirectory() === true || named.endsWith("/") ? join(named, name) : named;
}

/** The run that the file remembers; undefined when there is no file yet. */
export function readState(path: string): PreviousRun | undefined | Failure {
  const bytes = readBounded(path, STATE_BYTES_MAX);
  if (bytes === undefined) return undefined;
  const hint = "remove it only if you know why: without it a rollback doesn't show";
  return (
    parsePreviousRun(bytes) ??
    failed(EXIT.runtime, `couldn't read the previous run in ${path}: it is damaged`, hint)
  );
}

/** Remembers a run. The file is there as a whole or as it was. */
export async function writeState(path: string, run: PreviousRun): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, `${JSON.stringify(run, undefined, 2)}\n`, { mode: 0o600, flush: true });
  await rename(temporary, path);
}
