/** Reads a log's folder. Paths are made by the verifier of fixed text and numbers, and reads are bounded: the folder may be anybody's. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DirectoryLists, VerifyInput } from "@tallystick/tlog";
import { bytesMax } from "./file-limits.ts";

/** The files of a log, and what is in the folders that it keeps to itself. */
export function createFolderSource(folder: string): { read: VerifyInput["read"]; directory: DirectoryLists } {
  return {
    read: async (path) => readBounded(join(folder, path), bytesMax(path)),
    directory: {
      walSegments: async () => (await names(join(folder, "wal"), /^\d{10}$/)).map(Number),
      historyDays: () => names(join(folder, "checkpoints"), /^\d{4}-\d{2}-\d{2}$/),
    },
  };
}

/**
 * Reads a file up to one byte more than `limit`; undefined when there is none. Synchronous, since a log is thousands of
 * small files that the system has at hand: a promise for each step would take longer than the steps.
 */
export function readBounded(path: string, limit: number): Uint8Array | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
  try {
    const bytes = Buffer.allocUnsafe(Math.min(fstatSync(file).size, limit + 1));
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(file, bytes, length, bytes.length - length, length);
      if (count === 0) break;
      length += count;
    }
    // A plain array: the verifier cuts it into thousands of views, and those of a Buffer cost several times as much.
    return new Uint8Array(bytes.buffer, bytes.byteOffset, length);
  } finally {
    closeSync(file);
  }
}

async function names(folder: string, pattern: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
