/** Files as the store needs them: few operations, each with its duty, so that a disk in memory can stand in and fail at every one. */

/** An open file. Calls may overlap only where their ranges don't. */
export interface OpenFile {
  /** Bytes from `offset`; fewer than asked at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Writes all pieces, one after the other, from `offset`. When it rejects, any part of it may have been written. */
  write(offset: number, pieces: readonly Uint8Array[]): Promise<void>;
  /** Durable when it resolves (fdatasync). After a rejection nothing is known and it must not be called again. */
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/** A file system. Paths are relative to its root and use `/`. */
export interface Files {
  /** Opens for reading, or undefined when there is no such file. */
  openRead(path: string): Promise<OpenFile | undefined>;
  /** Opens for reading and writing; made when missing, readable by its owner alone unless `mode` says more. */
  openWrite(
    path: string,
    options?: { readonly mode?: number; readonly truncate?: boolean },
  ): Promise<OpenFile>;
  /** Moves a file within the file system, over an existing one if there is one. Durable only after syncFolder. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; no error when it is not there. Durable only after syncFolder. */
  remove(path: string): Promise<void>;
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder and those above it, each durable in the one above when it resolves. */
  makeFolder(path: string): Promise<void>;
  /** Removes an empty folder; no error when it is not there or not empty. */
  removeFolder(path: string): Promise<void>;
  /** Makes what was created, renamed or removed in a folder durable. */
  syncFolder(path: string): Promise<void>;
  /** Free bytes for us on the disk below. */
  freeBytes(): Promise<number>;
}

/** Reads a whole file, or undefined when there is none. */
export async function readWhole(files: Files, path: string): Promise<Uint8Array | undefined> {
  const file = await files.openRead(path);
  if (file === undefined) return undefined;
  try {
    return await file.read(0, await file.size());
  } finally {
    await file.close();
  }
}

/** Writes a new file beside its place: durable content, but not yet under its name. Returns the temporary path. */
export async function stageFile(
  files: Files,
  path: string,
  bytes: Uint8Array,
  mode = 0o600,
): Promise<string> {
  const temporary = `${path}.tmp`;
  const file = await files.openWrite(temporary, { mode, truncate: true });
  try {
    await file.write(0, [bytes]);
    await file.sync();
  } finally {
    await file.close();
  }
  return temporary;
}

/** Replaces a file in one step: a reader, and a crash, finds the old content or the new one. Durable when it resolves. */
export async function replaceFile(
  files: Files,
  path: string,
  bytes: Uint8Array,
  mode = 0o600,
): Promise<void> {
  await files.rename(await stageFile(files, path, bytes, mode), path);
  await files.syncFolder(folderOf(path));
}

/** The folder that a path stands in. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "." : path.slice(0, slash);
}
