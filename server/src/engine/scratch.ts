/** Where bodies of inserts stand while the engine reads them: files of our own, in memory if there is room, gone after use. */
import { createHash } from "node:crypto";
import { constants, createWriteStream, type Stats } from "node:fs";
import { access, lstat, mkdir, rm, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface Scratch {
  /** Writes a body to a new file and gives its path. Rejects, and leaves nothing, when either end fails. */
  write(body: Readable): Promise<string>;
  remove(path: string): Promise<void>;
  /** Removes the folder and everything in it. */
  close(): Promise<void>;
}

/** Two of the largest bodies. Containers often give 64 MiB, which one batch could fill. */
const MEMORY_BYTES_MIN = 1_073_741_824;

/** Where the folder is made. */
export interface ScratchPlaces {
  /** In memory, if there is such a place. */
  readonly preferred: string | undefined;
  /** When there is not, or too little room in it. */
  readonly fallback: string;
}

/** A folder for the engine that has `engineFolder`, emptied: only one process can have it. */
export async function openScratch(
  engineFolder: string,
  { fallback, preferred }: ScratchPlaces,
): Promise<Scratch> {
  const folder = join((await roomy(preferred)) ?? fallback, scratchName(engineFolder));
  await makeEmpty(folder);
  let count = 0;
  return {
    async write(body) {
      const path = join(folder, String(count++));
      try {
        await pipeline(body, createWriteStream(path, { flags: "wx", mode: 0o600 }));
      } catch (cause) {
        await rm(path, { force: true });
        throw cause;
      }
      return path;
    },
    remove: (path) => rm(path, { force: true }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The folder's name for an engine that has `engineFolder`. */
export function scratchName(engineFolder: string): string {
  return `tallystick-${createHash("sha256").update(resolve(engineFolder)).digest("hex").slice(0, 32)}`;
}

async function roomy(folder: string | undefined): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= MEMORY_BYTES_MIN ? folder : undefined;
  } catch {
    return undefined;
  }
}

// The name can be foretold and the folder above is everybody's: what stands there must be ours before it is used.
async function makeEmpty(folder: string): Promise<void> {
  const before = await lstat(folder).catch(() => undefined);
  if (before !== undefined && !isOurs(before)) throw notOurs(folder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 }).catch((cause: unknown) => {
    throw notOurs(folder, cause);
  });
}

function isOurs(stats: Stats): boolean {
  return stats.isDirectory() && stats.uid === process.getuid?.();
}

function notOurs(folder: string, cause?: unknown): Error {
  return new Error(`couldn't make the folder ${folder}: something that is not ours stands there; remove it`, {
    cause,
  });
}
