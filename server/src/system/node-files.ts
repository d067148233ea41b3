/** The real file system under one root folder. No path leaves that root: the callers build paths from numbers and fixed names. */
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, statfs } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Files, OpenFile } from "./files.ts";

/** Opens the file system below `root`, which is made when missing, durably. */
export async function createNodeFiles(root: string): Promise<Files> {
  await makeDurably(root, 0o700);

  return {
    async openRead(path) {
      const handle = await openIfThere(join(root, path), "r");
      return handle === undefined ? undefined : wrap(handle, path);
    },
    async openWrite(path, { mode = 0o600, truncate = false } = {}) {
      const full = join(root, path);
      if (truncate) return wrap(await createAnew(full, mode), path);
      return wrap((await openIfThere(full, "r+")) ?? (await open(full, "w+", mode)), path);
    },
    rename: (from, to) => rename(join(root, from), join(root, to)),
    remove: (path) => rm(join(root, path), { force: true }),
    async list(folder) {
      try {
        return (await readdir(join(root, folder))).sort();
      } catch (cause) {
        if (isMissing(cause)) return [];
        throw cause;
      }
    },
    makeFolder: (path) => makeDurably(join(root, path), 0o755),
    removeFolder: (path) => rmdir(join(root, path)).catch(() => undefined),
    syncFolder: (path) => syncAbsolute(join(root, path)),
    async freeBytes() {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
  };
}

async function makeDurably(folder: string, mode: number): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode });
  if (first === undefined) return;
  // Each new folder is an entry of the one above it, up to the first that was there before.
  for (let made = resolve(folder); made.length >= first.length; made = dirname(made))
    await syncAbsolute(dirname(made));
}

async function syncAbsolute(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function wrap(handle: FileHandle, path: string): OpenFile {
  return {
    async read(offset, length) {
      const buffer = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    async write(offset, pieces) {
      let at = offset;
      for (const batch of batchesOf(pieces)) {
        const length = batch.reduce((sum, piece) => sum + piece.length, 0);
        const { bytesWritten } = await handle.writev(batch, at);
        // The kernel writes less than asked only on a full disk, a signal or a limit: the outcome is uncertain.
        if (bytesWritten !== length)
          throw new Error(`couldn't write ${length} bytes to ${path}: ${bytesWritten} were written`);
        at += length;
      }
    },
    sync: () => handle.datasync(),
    async size() {
      return (await handle.stat()).size;
    },
    close: () => handle.close(),
  };
}

/** IOV_MAX on Linux: writev takes no more pieces at once. */
const PIECES_MAX = 1024;

function* batchesOf(pieces: readonly Uint8Array[]): Generator<Uint8Array[]> {
  for (let at = 0; at < pieces.length; at += PIECES_MAX) yield pieces.slice(at, at + PIECES_MAX);
}

// A left-over of a killed process may be read-only, which stops everyone but root from opening it: it is removed.
async function createAnew(path: string, mode: number): Promise<FileHandle> {
  try {
    return await open(path, "wx+", mode);
  } catch (cause) {
    if (!hasCode(cause, "EEXIST")) throw cause;
    await rm(path, { force: true });
    return await open(path, "wx+", mode);
  }
}

async function openIfThere(path: string, flags: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, flags);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return hasCode(cause, "ENOENT");
}

function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === code;
}
