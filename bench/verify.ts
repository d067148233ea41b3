/** How long `tally verify` takes for a log of a million entries: the real command, as a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cloudTrailLines } from "./events.ts";
import { fillLog } from "./fill.ts";
import { removeData } from "./server.ts";

/** Verifies a fresh log of so many entries with bodies of about 1.2 KB. */
export async function measureVerify(size: number): Promise<Record<string, string | number>> {
  const data = mkdtempSync(join(tmpdir(), "tally-bench-"));
  await fillLog(data, size, cloudTrailLines(1000));
  const tally = join(import.meta.dirname, "..", "cli", "bin", "tally.js");
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [tally, "verify", data, "--no-state", "--quiet"], {
    stdio: "ignore",
  });
  const seconds = (performance.now() - start) / 1000;
  removeData(data);
  return {
    entries: size,
    "exit code": status ?? -1,
    seconds: seconds.toFixed(1),
    "entries/s": Math.round(size / seconds),
  };
}
