/** Tessera's fsck on our log. Its exit status is 0 on failure too, so its output is what counts. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, type Skipped, type Verdict } from "./command.ts";
import { buildOnce } from "./go.ts";

/** The newest release when this was written. */
const VERSION = "v1.0.4";
/** The largest log of the tests is verified in about a second. */
const RUN_MS_MAX = 60_000;
/**
 * Each wrong tile ends one worker, and fsck waits for ever once none is left. With this many, a few wrong
 * tiles are still reported; more run into the time limit, which is a "bad" as well.
 */
const WORKERS = 16;

/**
 * Checks every entry, tile and the checkpoint of the log at a `file://` or `http(s)://` URL against the log's
 * verifier key. Skipped where fsck can't be had.
 */
export async function tesseraFsck({ url, vkey }: { url: string; vkey: string }): Promise<Verdict | Skipped> {
  const built = await buildOnce(
    `tessera-${VERSION}`,
    () => ["install", `github.com/transparency-dev/tessera/cmd/fsck@${VERSION}`],
    (folder) => ({ GO111MODULE: "on", GOFLAGS: "", GOBIN: folder }),
  );
  if (built.kind === "failed") return { kind: "skipped", reason: built.reason };
  const folder = await mkdtemp(join(tmpdir(), "tally-tessera-"));
  try {
    const keyPath = join(folder, "key.pub");
    await writeFile(keyPath, vkey);
    return await runFsck(join(built.folder, "fsck"), { url, keyPath });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runFsck(
  program: string,
  { url, keyPath }: { url: string; keyPath: string },
): Promise<Verdict> {
  const args = [`--storage_url=${url}`, `--public_key=${keyPath}`, "--ui=false", `--N=${WORKERS}`];
  const ended = await runCommand(program, args, { timeoutMs: RUN_MS_MAX });
  if (ended.kind === "absent") throw new Error(`couldn't run ${program}`);
  const { output } = ended;
  const accepted =
    ended.kind === "ended" && ended.exitCode === 0 && output.includes("Successfully fsck'd log");
  return { kind: accepted && !output.includes("fsck failed") ? "ok" : "bad", output };
}
