/** `tally verify`: finds out what the target is and checks it. The exit code is the verdict, for scripts and cron jobs. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { EXIT, type Failure, failed, reasonOf, tell } from "../exit.ts";
import { UnreachableError } from "./url-source.ts";
import { verifyFile } from "./verify-file.ts";
import { type LogTarget, verifyLog } from "./verify-log.ts";
import { verifySearch } from "./verify-search.ts";

/** The options, as the command line names them. */
export interface VerifyOptions {
  readonly vkey?: string;
  readonly vkeyFile?: string;
  readonly policy?: string;
  readonly guard?: string;
  readonly receipts?: string;
  /** File or folder of the previous run; false for none. */
  readonly state?: string | boolean;
  /** In seconds. */
  readonly maxAge?: number;
  readonly bytes?: string;
  readonly entry?: string;
  readonly evidence?: string;
  readonly output?: "text" | "json";
  readonly quiet?: boolean;
  /** Compare the search copy with the log, too. */
  readonly search?: boolean;
  /** The server's configuration file, which says how its copy was made. */
  readonly config?: string;
}

/** What `verify` needs of the process. */
export interface VerifyIo {
  readonly stdout: { write(text: string): void };
  readonly stderr: { write(text: string): void };
  /** Whether a person looks at standard error. */
  readonly isTty: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Node's unless a test has another. */
  readonly fetch?: typeof globalThis.fetch;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** Verifies a data directory, a log's folder or URL, a receipt, a proof or a proof file. Gives the exit code. */
export async function runVerify(target: string, options: VerifyOptions, io: VerifyIo): Promise<number> {
  try {
    const found = await findTarget(target);
    if (found.kind === "failed") return tell(verifyErr(io), found);
    if (found.kind === "file") return await verifyFile(found.path, options, io);
    const exitCode = await verifyLog(found, options, io);
    // A copy of what can't be trusted proves nothing.
    if (options.search !== true || (exitCode !== EXIT.ok && exitCode !== EXIT.incomplete)) return exitCode;
    if (found.kind === "url" || found.folder === resolve(target))
      return tell(verifyErr(io), failed(EXIT.usage, "--search needs the data directory, where the copy is"));
    return worse(exitCode, await verifySearch(resolve(target), options, io));
  } catch (error) {
    if (error instanceof UnreachableError)
      return tell(verifyErr(io), failed(EXIT.unreachable, error.message));
    return tell(verifyErr(io), failed(EXIT.runtime, `couldn't verify ${target}: ${reasonOf(error)}`));
  }
}

function worse(log: number, search: number): number {
  return search === EXIT.ok ? log : search;
}

type Target = LogTarget | { readonly kind: "file"; readonly path: string } | Failure;

async function findTarget(target: string): Promise<Target> {
  if (/^https?:\/\//.test(target)) return urlTarget(target);
  const kind = await kindOf(target);
  if (kind === undefined) return failed(EXIT.usage, `couldn't find ${target}`);
  if (kind === "file") return { kind: "file", path: target };
  for (const folder of [join(target, "logs", "main"), target]) {
    if (
      (await kindOf(join(folder, "vkey"))) === "file" ||
      (await kindOf(join(folder, "checkpoint"))) === "file"
    )
      return { kind: "folder", folder: resolve(folder) };
  }
  return failed(
    EXIT.usage,
    `there is no log in ${target}`,
    "give a data directory, or the folder that holds checkpoint",
  );
}

/** A log's base; the root of a server stands for its log `main`. */
function urlTarget(target: string): Target {
  if (!URL.canParse(target)) return failed(EXIT.usage, `${target} is not a URL`);
  const url = new URL(target);
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "")
    return failed(EXIT.usage, `${target} is not the base of a log: it must end with its path`);
  const path = url.pathname.replace(/\/+$/, "");
  return { kind: "url", url: `${url.origin}${path === "" ? "/logs/main" : path}` };
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const isAbsent =
      error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
    if (isAbsent) return undefined;
    throw error;
  }
}

function verifyErr({ stderr, isTty }: VerifyIo): {
  stderr: { write(data: string | Uint8Array): void; isTty: boolean };
} {
  return { stderr: { write: (data) => stderr.write(String(data)), isTty } };
}
