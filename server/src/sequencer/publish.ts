/** Publication: once a second, if the log grew, the directory is made to verify by itself and the signed checkpoint is put into it. */
import { encodeBundle, encodeUtf8, type Head, TILE_WIDTH, tilesForSize } from "@tallystick/tlog";
import { type Files, folderOf, type OpenFile, replaceFile } from "../system/files.ts";
import { Milestone } from "../system/milestone.ts";
import type { GuardFile } from "./guard-file.ts";
import { type BlockCodec, encodeBodies, type Integrator } from "./integrate.ts";
import { bodyPath, bundlePath, CHECKPOINT_PATH, HISTORY_FOLDER, historyPath, tilePath } from "./paths.ts";
import type { LogReader } from "./read.ts";

/** A head with its signed note. */
export interface SignedHead {
  readonly head: Head;
  readonly checkpoint: string;
}

export interface PublisherParts {
  readonly files: Files;
  readonly reader: LogReader;
  readonly integrator: Integrator;
  readonly guard: GuardFile;
  readonly codec: BlockCodec;
  /** The head to publish: the last one that was acknowledged. */
  readonly current: () => SignedHead;
  /** Adds the cosignatures that witnesses give now; the note as it is when there are none. */
  readonly cosign: (signed: SignedHead) => Promise<Cosigned>;
  readonly nowUs: () => number;
  /** What was published before, by an earlier run. */
  readonly published: number;
}

export interface Cosigned {
  readonly checkpoint: string;
  /** Whether the witnesses that signed satisfy the policy. */
  readonly quorum: boolean;
}

/** What is published may be read by everyone who may enter the folder; bodies only by us. */
const PUBLIC_MODE = 0o444;
const PRIVATE_MODE = 0o400;

export class Publisher {
  readonly #parts: PublisherParts;
  readonly #published: Milestone;
  readonly #witnessed = new Milestone(0);
  #witnessedNote = "";
  #publishedUs = 0;
  #history: { path: string; file: OpenFile } | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: PublisherParts) {
    this.#parts = parts;
    this.#published = new Milestone(parts.published);
  }

  /** The size of the last published checkpoint. */
  get size(): number {
    return this.#published.value;
  }

  /** When this process last published, in microseconds since 1970; 0 before it has. */
  get publishedUs(): number {
    return this.#publishedUs;
  }

  /** The newest note that a quorum of witnesses signed over at least `size` entries. Waits for it. */
  async witnessed(size: number): Promise<{ size: number; checkpoint: string }> {
    await this.#witnessed.wait(size);
    return { size: this.#witnessed.value, checkpoint: this.#witnessedNote };
  }

  /** Publishes the current head if it is new. Calls queue up; rejects when the disk fails, and then the log must stop. */
  publish(): Promise<void> {
    this.#running = this.#running.then(() => this.#publish());
    return this.#running;
  }

  async close(): Promise<void> {
    await this.#history?.file.close();
  }

  async #publish(): Promise<void> {
    const { files, integrator, guard, cosign, current, nowUs } = this.#parts;
    const signed = current();
    const { size } = signed.head;
    const before = this.#published.value;
    if (size === before) return;

    // The tree first: full groups are durable, the right edge is in its place. Nothing refers to it yet.
    await integrator.stored(size);
    await this.#writeEdge(size);

    // A published size must never be seen to shrink, so the guard is durable before the checkpoint is.
    await guard.sync();

    // Witnesses persist before they answer, so from here on somebody else may remember this head too.
    const cosigned = await cosign(signed);

    // History, then the checkpoint itself: a checkpoint that was served is always in the history.
    await this.#appendHistory(cosigned.checkpoint);
    await replaceFile(files, CHECKPOINT_PATH, encodeUtf8(cosigned.checkpoint), PUBLIC_MODE);
    this.#publishedUs = nowUs();
    this.#published.reach(size);
    if (cosigned.quorum) {
      this.#witnessedNote = cosigned.checkpoint;
      this.#witnessed.reach(size);
    }

    // The edge of the checkpoint before this one serves nobody any more.
    const keep = new Set(edgePaths(size));
    for (const path of edgePaths(before).filter((old) => !keep.has(old))) {
      await files.remove(path);
      await files.removeFolder(folderOf(path));
    }
  }

  async #writeEdge(size: number): Promise<void> {
    const { reader, codec } = this.#parts;
    const group = Math.floor(size / TILE_WIDTH);
    const width = size % TILE_WIDTH;
    if (width > 0) {
      await this.#place(
        bundlePath(group, width),
        encodeBundle(await reader.entries(group, width)),
        PUBLIC_MODE,
      );
      await this.#place(
        bodyPath(group, width),
        await encodeBodies(await reader.bodies(group, width), codec),
        PRIVATE_MODE,
      );
    }
    for (const { level, full, partial } of tilesForSize(size)) {
      if (partial > 0)
        await this.#place(
          tilePath(level, full, partial),
          await reader.tile(level, full, partial),
          PUBLIC_MODE,
        );
    }
  }

  // Not synced: the write-ahead log still has all of it, and a start writes the edge again.
  async #place(path: string, bytes: Uint8Array, mode: number): Promise<void> {
    const { files } = this.#parts;
    await files.makeFolder(folderOf(path));
    const file = await files.openWrite(`${path}.tmp`, { mode, truncate: true });
    await file.write(0, [bytes]);
    await file.close();
    await files.rename(`${path}.tmp`, path);
  }

  async #appendHistory(checkpoint: string): Promise<void> {
    const { files, nowUs } = this.#parts;
    const path = historyPath(nowUs());
    if (this.#history?.path !== path) {
      await this.#history?.file.close();
      this.#history = { path, file: await files.openWrite(path, { mode: 0o644 }) };
      await files.syncFolder(HISTORY_FOLDER);
    }
    const { file } = this.#history;
    await file.write(await file.size(), [encodeUtf8(`${checkpoint}\n`)]);
    await file.sync();
  }
}

/** The partial files that belong to a checkpoint of `size`. */
function edgePaths(size: number): string[] {
  const group = Math.floor(size / TILE_WIDTH);
  const width = size % TILE_WIDTH;
  const files = width > 0 ? [bundlePath(group, width), bodyPath(group, width)] : [];
  const tiles = tilesForSize(size).filter(({ partial }) => partial > 0);
  return [...files, ...tiles.map(({ level, full, partial }) => tilePath(level, full, partial))];
}
