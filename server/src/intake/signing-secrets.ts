/** What the requests of signed sources are signed with. A signature can't be checked against a hash, so these stand in a file for the server alone, and in no event. */
import { type Files, readWhole, replaceFile } from "../system/files.ts";

const PATH = "signing-secrets";
/** Longer than any sender makes one; a bound on the file. */
export const SIGNING_SECRET_LENGTH_MAX = 512;
/** Below this it can be guessed from one signed request. */
export const SIGNING_SECRET_LENGTH_MIN = 8;

export function isSigningSecret(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.length >= SIGNING_SECRET_LENGTH_MIN &&
    value.length <= SIGNING_SECRET_LENGTH_MAX
  );
}

export class SigningSecrets {
  readonly #files: Files;
  readonly #bySource: Map<string, string>;

  private constructor(files: Files, bySource: Map<string, string>) {
    this.#files = files;
    this.#bySource = bySource;
  }

  /** Loads them from the folder of saved folds, and forgets those of sources that are gone. */
  static async load(files: Files, isSource: (id: string) => boolean): Promise<SigningSecrets> {
    const saved = parse((await readWhole(files, PATH)) ?? new Uint8Array(0));
    const kept = saved.filter(
      (pair): pair is [string, string] => isSource(pair[0]) && isSigningSecret(pair[1]),
    );
    return new SigningSecrets(files, new Map(kept));
  }

  /** Undefined where the file was lost: then nothing of this source can be checked, and nothing is taken. */
  get(sourceId: string): string | undefined {
    return this.#bySource.get(sourceId);
  }

  /** Keeps a secret; durable when it resolves. */
  async set(sourceId: string, secret: string): Promise<void> {
    this.#bySource.set(sourceId, secret);
    await this.#save();
  }

  async remove(sourceId: string): Promise<void> {
    if (this.#bySource.delete(sourceId)) await this.#save();
  }

  async #save(): Promise<void> {
    const text = JSON.stringify(Object.fromEntries(this.#bySource));
    await replaceFile(this.#files, PATH, Buffer.from(text), 0o600);
  }
}

function parse(bytes: Uint8Array): [string, unknown][] {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return typeof value === "object" && value !== null ? Object.entries(value) : [];
  } catch {
    return [];
  }
}
