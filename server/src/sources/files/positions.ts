/** How far each file was sealed, so that a start goes on there. It may lag behind: what is read again is known by its id. */
import { type Files, readWhole, replaceFile } from "../../system/files.ts";

/** How far one file was sealed. */
export interface FilePosition {
  /** Device and inode: a file keeps them when it is renamed. */
  readonly key: string;
  /** Bytes that were sealed. */
  readonly offset: number;
  /** How often another content began under this key. */
  readonly generation: number;
  /** Length and SHA-256 in hex of the first bytes: a file that begins otherwise is another one. */
  readonly headLength: number;
  readonly head: string;
}

const PATH = "file-positions";
/** Files that are gone are forgotten, oldest first. */
const POSITIONS_MAX = 20_000;

export class FilePositions {
  readonly #files: Files;
  readonly #byKey: Map<string, FilePosition>;
  #isSaved = true;

  private constructor(files: Files, positions: readonly FilePosition[]) {
    this.#files = files;
    this.#byKey = new Map(positions.map((position) => [position.key, position]));
  }

  static async load(files: Files): Promise<FilePositions> {
    return new FilePositions(files, parse((await readWhole(files, PATH)) ?? new Uint8Array(0)));
  }

  get(key: string): FilePosition | undefined {
    return this.#byKey.get(key);
  }

  set(position: FilePosition): void {
    this.#byKey.delete(position.key);
    this.#byKey.set(position.key, position);
    const [oldest] = this.#byKey.keys();
    if (this.#byKey.size > POSITIONS_MAX && oldest !== undefined) this.#byKey.delete(oldest);
    this.#isSaved = false;
  }

  /** Writes what is new. */
  async save(): Promise<void> {
    if (this.#isSaved) return;
    this.#isSaved = true;
    await replaceFile(this.#files, PATH, Buffer.from(JSON.stringify([...this.#byKey.values()])));
  }
}

function parse(bytes: Uint8Array): FilePosition[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return Array.isArray(value) ? value.filter(isPosition) : [];
  } catch {
    return [];
  }
}

function isPosition(value: unknown): value is FilePosition {
  if (typeof value !== "object" || value === null) return false;
  const { generation, head, headLength, key, offset }: Record<string, unknown> = { ...value };
  if (typeof key !== "string" || typeof head !== "string") return false;
  return [generation, headLength, offset].every((count) => Number.isSafeInteger(count) && Number(count) >= 0);
}
