/** How far an import of a file has come: kept beside the user's other state, replaced as a whole after every batch. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { isCount, isObject } from "../json.ts";
import type { Container } from "./element-scanner.ts";

/** What is known of a file. Positions count its decompressed bytes. */
export interface Position {
  /** Everything before this byte has been answered. */
  readonly position: number;
  /** SHA-256, in hexadecimal, of the bytes before it: a file that begins otherwise is another file. */
  readonly digest: string;
  /** Where the batch ends that was being sent; the position itself when none was. */
  readonly sendingTo: number;
  /** What the array stands in that the position is in the middle of, behind an element; absent in files of lines. */
  readonly container?: Container;
  readonly accepted: number;
  readonly rejected: number;
}

export const BEGINNING: Position = {
  position: 0,
  digest: createHash("sha256").digest("hex"),
  sendingTo: 0,
  accepted: 0,
  rejected: 0,
};

/** The file that keeps the position of `file` (an absolute path) as sent to a server. */
export function positionPath(
  server: string,
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const home = env["XDG_STATE_HOME"] || join(env["HOME"] || homedir(), ".local", "state");
  // Paths and servers are anybody's text, so they are hashed before they name a file.
  const name = createHash("sha256").update(`${server}\n${file}`).digest("hex");
  return join(home, "tally", "import", `${name}.json`);
}

/** Which way files are cut into requests. Who cuts otherwise can't go on here: the same bytes would have other keys. */
const CUT_VERSION = 1;

/** The position that is kept; the beginning when there is none. Throws when it is there and can't be gone on from. */
export async function readPosition(path: string): Promise<Position> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return BEGINNING;
    throw error;
  }
  const value: unknown = JSON.parse(text);
  if (!isPosition(value)) throw new Error(`${path} does not hold a position that this version goes on from`);
  return value;
}

/** Keeps a position. The file is there as a whole or as it was, also after a power cut. */
export async function writePosition(path: string, position: Position): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.tmp`;
  const text = JSON.stringify({ version: CUT_VERSION, ...position });
  await writeFile(temporary, `${text}\n`, { mode: 0o600, flush: true });
  await rename(temporary, path);
}

function isPosition(value: unknown): value is Position {
  if (!isObject(value)) return false;
  const { accepted, container, digest, position, rejected, sendingTo, version } = value;
  if (version !== CUT_VERSION) return false;
  if (!isCount(position) || !isCount(sendingTo) || sendingTo < position) return false;
  if (container !== undefined && container !== "array" && container !== "records") return false;
  return (
    isCount(accepted) && isCount(rejected) && typeof digest === "string" && /^[0-9a-f]{64}$/.test(digest)
  );
}
