/** The full groups that the integrator stored: entries and bodies, read back from their files. */
import { parseBundle } from "@tallystick/tlog";
import { type Files, readWhole } from "../system/files.ts";
import { SequencerError } from "./errors.ts";
import { type BlockCodec, decodeBodies } from "./integrate.ts";
import { bodyPath, bundlePath } from "./paths.ts";

export class StoredGroups {
  readonly #files: Files;
  readonly #codec: BlockCodec;

  /** `files` is the log's folder. */
  constructor(files: Files, codec: BlockCodec) {
    this.#files = files;
    this.#codec = codec;
  }

  /** A full group. Throws a SequencerError when a file is missing or damaged. */
  async read(group: number): Promise<{ entries: Uint8Array[]; bodies: (Uint8Array | undefined)[] }> {
    const [entries, bodies] = await Promise.all([this.entries(group), this.bodies(group)]);
    return { entries, bodies };
  }

  async entries(group: number): Promise<Uint8Array[]> {
    const bytes = await readWhole(this.#files, bundlePath(group));
    const entries = bytes && parseBundle(bytes);
    if (entries === undefined) throw missing(bundlePath(group));
    return entries;
  }

  async bodies(group: number): Promise<(Uint8Array | undefined)[]> {
    const bytes = await readWhole(this.#files, bodyPath(group));
    const bodies = bytes && (await decodeBodies(bytes, this.#codec));
    if (bodies === undefined) throw missing(bodyPath(group));
    return bodies;
  }
}

/** What of a log can't be read. */
export function missing(what: string): SequencerError {
  return new SequencerError(
    "store-incomplete",
    `couldn't read ${what}: it is missing or damaged; run tally verify on the data directory`,
  );
}
