/** A disk in memory that keeps apart what was written and what is durable, so that a call can fail, a process can be killed and the power can be cut. */
import { dirname } from "node:path/posix";
import type { Files, OpenFile } from "../../server/src/system/files.ts";
import {
  apply,
  copyFolder,
  cutFolder,
  emptyFolder,
  type Folder,
  type Inode,
  isFolder,
  settle,
  syncNames,
  write,
} from "./memory-disk.ts";

/** The calls that change the disk; each is a place where it can fail. */
export type Operation =
  | "openWrite"
  | "write"
  | "sync"
  | "rename"
  | "remove"
  | "makeFolder"
  | "removeFolder"
  | "syncFolder";

/** What a call does before it goes wrong, and how: the call is rejected, or the whole process is gone with it. */
export interface Fault {
  readonly done: "nothing" | "part" | "all";
  readonly end: "fail" | "crash";
}

/** Decides about the `count`-th changing call, from 1. A promise holds the call until it resolves, as a slow disk does. */
export type Decide = (
  operation: Operation,
  path: string,
  count: number,
) => Fault | undefined | Promise<Fault | undefined>;

export class MemoryFiles implements Files {
  /** Asked before each changing call; undefined lets everything pass. */
  decide: Decide | undefined;
  /** What freeBytes answers. */
  free: number = Number.MAX_SAFE_INTEGER;
  /** How many changing calls were made. */
  count = 0;
  /** Syncs that were tried again on an open file after one had failed: nobody may do that. */
  syncsRetried = 0;
  readonly #root: Folder;
  #isDead = false;

  constructor(root: Folder = emptyFolder()) {
    this.#root = root;
  }

  /** The same disk as the next process finds it: all that was written is there. This one can't touch it any more. */
  kill(): MemoryFiles {
    this.#isDead = true;
    return new MemoryFiles(this.#root);
  }

  /** Another disk with the same content and the same things still unsynced. */
  copy(): MemoryFiles {
    return new MemoryFiles(copyFolder(this.#root));
  }

  /**
   * The disk as a power cut may leave it: of each file the durable content and some sectors of what came after, of each
   * folder the durable names and some of the changes after, in their order. `random` gives numbers from 0 up to 1.
   */
  powerCut(random: () => number): MemoryFiles {
    return new MemoryFiles(cutFolder(this.#root, random));
  }

  async openRead(path: string): Promise<OpenFile | undefined> {
    await this.#alive();
    const inode = this.#find(path);
    return inode === undefined || isFolder(inode) ? undefined : this.#open(inode, path);
  }

  async openWrite(path: string, { truncate = false }: { truncate?: boolean } = {}): Promise<OpenFile> {
    const opened = await this.#change("openWrite", path, () => {
      const { names, name } = this.#place(path);
      const present = names.current.get(name);
      if (present !== undefined && isFolder(present)) throw failure("EISDIR", path);
      if (present !== undefined && !truncate) return present;
      // As on a real disk nothing is emptied in place: the old file loses its name, a new one takes it.
      if (present !== undefined) apply(names, (map) => map.delete(name));
      const made: Inode = { current: new Uint8Array(0), durable: new Uint8Array(0), unsynced: [] };
      apply(names, (map) => map.set(name, made));
      return made;
    });
    return this.#open(opened, path);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#change("rename", to, () => {
      if (dirname(from) !== dirname(to)) throw new TypeError("this disk renames within one folder only");
      const { names, name } = this.#place(from);
      const moved = names.current.get(name);
      const newName = this.#place(to).name;
      if (moved === undefined) throw failure("ENOENT", from);
      apply(names, (map) => {
        map.delete(name);
        map.set(newName, moved);
      });
    });
  }

  async remove(path: string): Promise<void> {
    await this.#change("remove", path, () => {
      const { names, name } = this.#place(path);
      if (names.current.has(name)) apply(names, (map) => map.delete(name));
    });
  }

  async list(folder: string): Promise<string[]> {
    await this.#alive();
    const found = this.#find(folder);
    return found !== undefined && isFolder(found) ? [...found.current.keys()].sort() : [];
  }

  async makeFolder(path: string): Promise<void> {
    await this.#change("makeFolder", path, (isWhole) => {
      let folder = this.#root;
      for (const name of path.split("/")) {
        let next = folder.current.get(name);
        if (next === undefined) {
          const made = emptyFolder();
          apply(folder, (map) => map.set(name, made));
          next = made;
          if (isWhole) syncNames(folder);
        }
        if (!isFolder(next)) throw failure("ENOTDIR", path);
        folder = next;
      }
    });
  }

  async removeFolder(path: string): Promise<void> {
    await this.#change("removeFolder", path, () => {
      const { names, name } = this.#place(path);
      const found = names.current.get(name);
      if (found !== undefined && isFolder(found) && found.current.size === 0)
        apply(names, (map) => map.delete(name));
    });
  }

  async syncFolder(path: string): Promise<void> {
    await this.#change("syncFolder", path, () => {
      const folder = this.#find(path);
      if (folder === undefined || !isFolder(folder)) throw failure("ENOENT", path);
      syncNames(folder);
    });
  }

  async freeBytes(): Promise<number> {
    await this.#alive();
    return this.free;
  }

  #open(inode: Inode, path: string): OpenFile {
    let hasFailed = false;
    return {
      read: async (offset, length) => {
        await this.#alive();
        return inode.current.slice(offset, offset + length);
      },
      write: async (offset, pieces) => {
        await this.#change("write", path, (isWhole) => {
          const bytes = Buffer.concat(pieces);
          write(inode, offset, isWhole ? bytes : bytes.subarray(0, Math.floor(bytes.length / 2)));
        });
      },
      sync: async () => {
        if (hasFailed) this.syncsRetried += 1;
        const unsynced = [...inode.unsynced];
        try {
          await this.#change("sync", path, (isWhole) => {
            const kept = isWhole ? unsynced.length : Math.floor(unsynced.length / 2);
            settle(inode, inode.unsynced, kept);
          });
        } catch (cause) {
          hasFailed = true;
          // The kernel reports a failed write-back once and takes the pages for clean: nothing writes them again.
          if (!this.#isDead) inode.unsynced = inode.unsynced.filter((write) => !unsynced.includes(write));
          throw cause;
        }
      },
      size: async () => {
        await this.#alive();
        return inode.current.length;
      },
      close: async () => undefined,
    };
  }

  /** Makes a change, or as much of it as the fault lets pass. `act` is told whether it may do all of it. */
  async #change<T>(operation: Operation, path: string, act: (isWhole: boolean) => T): Promise<T> {
    await this.#alive();
    this.count += 1;
    const fault = await this.decide?.(operation, path, this.count);
    await this.#alive();
    if (fault === undefined) return act(true);
    const canBePartial = operation === "write" || operation === "sync" || operation === "makeFolder";
    if (fault.done === "all") act(true);
    if (fault.done === "part" && canBePartial) act(false);
    if (fault.end === "crash") {
      this.#isDead = true;
      throw failure("KILLED", path);
    }
    throw failure("EIO", path);
  }

  async #alive(): Promise<void> {
    await Promise.resolve();
    if (this.#isDead) throw failure("KILLED", ".");
  }

  #find(path: string): Inode | Folder | undefined {
    if (path === ".") return this.#root;
    let node: Inode | Folder | undefined = this.#root;
    for (const name of path.split("/")) node = node && isFolder(node) ? node.current.get(name) : undefined;
    return node;
  }

  #place(path: string): { names: Folder; name: string } {
    const names = this.#find(dirname(path));
    if (names === undefined || !isFolder(names)) throw failure("ENOENT", path);
    return { names, name: path.slice(path.lastIndexOf("/") + 1) };
  }
}

/** A sequence of numbers from 0 up to 1 that a seed decides (mulberry32): not for secrets. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
