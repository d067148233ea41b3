/** What a run found, written into the data directory that it verified, so that the server's page can say so. It proves nothing. */
import { rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Report } from "@tallystick/tlog";
import type { VerifyIo } from "./verify-command.ts";

/** Writes it, where the folder is the log of a data directory with a state folder that we may write to. */
export async function writeVerified(
  logFolder: string,
  report: Report,
  io: Pick<VerifyIo, "env" | "now">,
): Promise<void> {
  const state = join(dirname(dirname(logFolder)), "state");
  const isDataDirectory = basename(dirname(logFolder)) === "logs" && (await isFolder(state));
  if (!isDataDirectory) return;
  const { firstBadIndex = null, root = null, size = null, verdict } = report;
  const by = io.env["USER"] || io.env["LOGNAME"] || "unknown";
  const found = {
    at: new Date(io.now).toISOString(),
    by,
    verdict,
    size,
    root,
    first_bad_index: firstBadIndex,
  };
  const temporary = join(state, `verified.json.${process.pid}.tmp`);
  // The server may run under another account, and nothing in it is secret.
  await writeFile(temporary, `${JSON.stringify(found)}\n`, { mode: 0o644 });
  await rename(temporary, join(state, "verified.json"));
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
