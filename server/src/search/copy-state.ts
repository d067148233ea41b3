/** What the search copy must remember besides its rows: the insert under way, a rebuild that was asked for, what it brought back. */
import { type Files, readWhole, replaceFile } from "../system/files.ts";

/** A batch of entries on its way into a table, from the first up to but without the end. Its token is made of these. */
export interface Batch {
  readonly first: number;
  readonly end: number;
  /** Counts on from batch to batch, so that no two have one token, not even where they have the same entries. */
  readonly number: number;
}

export interface SavedState {
  /**
   * For each table the batch that was sent last. Where a crash leaves open whether it arrived, the same batch is sent
   * again under the same token: cut otherwise, a late arrival would be there twice.
   */
  readonly sent: Readonly<Record<string, Batch>>;
  /** A rebuild that is not finished: the index that it begins with. */
  readonly rebuildFrom?: number;
  /** The UUID of the rebuilt table, from just before it takes the other's place until that is known to be done. */
  readonly swapping?: string;
  /** What the last rebuild brought back stays as long as if it had come at that time. */
  readonly restored?: { readonly from: number; readonly t: number };
}

const STATE_PATH = "search.json";
const NOTHING: SavedState = { sent: {} };

export class CopyState {
  readonly #files: Files;
  #saved: SavedState;
  /** One write at a time: they share a temporary file, and the last word must be the last on the disk. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(files: Files, saved: SavedState) {
    this.#files = files;
    this.#saved = saved;
  }

  /** Loads what was saved. An unreadable file counts as none: then the table alone says where it stands. */
  static async load(files: Files): Promise<CopyState> {
    const bytes = await readWhole(files, STATE_PATH);
    return new CopyState(files, (bytes && parseState(bytes)) ?? NOTHING);
  }

  get saved(): SavedState {
    return this.#saved;
  }

  /** Changes some of it, durably. */
  async save(changes: { readonly [K in keyof SavedState]?: SavedState[K] | undefined }): Promise<void> {
    const { rebuildFrom, restored, sent, swapping } = { ...this.#saved, ...changes };
    this.#saved = {
      sent: sent ?? {},
      ...(rebuildFrom === undefined ? {} : { rebuildFrom }),
      ...(swapping === undefined ? {} : { swapping }),
      ...(restored === undefined ? {} : { restored }),
    };
    const bytes = Buffer.from(JSON.stringify(this.#saved));
    const writing = this.#writing.then(() => replaceFile(this.#files, STATE_PATH, bytes));
    this.#writing = writing.catch(() => undefined);
    await writing;
  }
}

function parseState(bytes: Uint8Array): SavedState | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return isState(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isState(value: unknown): value is SavedState {
  if (!isObject(value) || !isObject(value["sent"])) return false;
  const { rebuildFrom, restored, sent, swapping } = value;
  const isRestored = isObject(restored) && isCount(restored["from"]) && isCount(restored["t"]);
  return (
    Object.values(sent).every(
      (batch) =>
        isObject(batch) && isCount(batch["first"]) && isCount(batch["end"]) && isCount(batch["number"]),
    ) &&
    (swapping === undefined || typeof swapping === "string") &&
    (rebuildFrom === undefined || isCount(rebuildFrom)) &&
    (restored === undefined || isRestored)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
