/** The guard on disk, and its copy on another volume if one is configured: the largest head that was signed, so that a rollback shows. */
import {
  encodeGuardSlot,
  GUARD_FILE_BYTES,
  GUARD_SLOT_BYTES,
  type Guard,
  type Head,
  parseGuard,
} from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import { type Files, type OpenFile, readWhole, replaceFile } from "../system/files.ts";
import { SequencerError } from "./errors.ts";

/** One place that the guard is kept in. */
export interface GuardPlace {
  readonly files: Files;
  readonly path: string;
}

/** Makes the guard of an empty log in one place. Durable when it resolves. */
export async function createGuard({ files, path }: GuardPlace, empty: Head): Promise<void> {
  const file = new Uint8Array(GUARD_FILE_BYTES);
  file.set(encodeGuardSlot({ sequence: 0, ...empty }, crc32));
  await replaceFile(files, path, file);
}

/** Reads the guard of one place; undefined when there is no such file. Throws when neither slot is valid. */
export async function readGuard({ files, path }: GuardPlace): Promise<Guard | undefined> {
  const bytes = await readWhole(files, path);
  if (bytes === undefined) return undefined;
  const guard = parseGuard(bytes, crc32);
  if (guard === undefined)
    throw new SequencerError("guard-damaged", `couldn't read the guard ${path}: neither slot is valid`);
  return guard;
}

/** The guard of the largest size among all places. Throws when one place has none: it says how far the log was signed. */
export async function newestGuard(places: readonly GuardPlace[]): Promise<Guard> {
  const found = await Promise.all(places.map(readGuard));
  let newest: Guard | undefined;
  for (const [i, guard] of found.entries()) {
    if (guard === undefined) {
      throw new SequencerError(
        "guard-missing",
        `couldn't find the guard ${places[i]?.path}: it says how far this log was signed; restore it (or copy the one of the other volume)`,
      );
    }
    if (newest === undefined || guard.size > newest.size) newest = guard;
  }
  if (newest === undefined) throw new SequencerError("guard-missing", "couldn't find any guard");
  return newest;
}

export class GuardFile {
  readonly #files: readonly OpenFile[];
  #sequence: number;

  constructor(files: readonly OpenFile[], sequence: number) {
    this.#files = files;
    this.#sequence = sequence;
  }

  /** Opens the guard in all its places, to go on after `sequence`. */
  static async open(places: readonly GuardPlace[], sequence: number): Promise<GuardFile> {
    return new GuardFile(await Promise.all(places.map(({ files, path }) => files.openWrite(path))), sequence);
  }

  /** Records a head, before it is acknowledged. Survives the process at once, a power cut after the next sync. */
  async write(head: Head): Promise<void> {
    this.#sequence += 1;
    const slot = encodeGuardSlot({ sequence: this.#sequence, size: head.size, root: head.root }, crc32);
    const offset = (this.#sequence % 2) * GUARD_SLOT_BYTES;
    for (const file of this.#files) await file.write(offset, [slot]);
  }

  /** Makes the last head durable. */
  async sync(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.sync()));
  }

  async close(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.close()));
  }
}
