/** What this browser remembers of a log between visits: the last checkpoint that it found right, and since when it has followed the log. */
import { encodeBase64, encodeUtf8, type PreviousRun, parsePreviousRun } from "@tallystick/tlog";
import { type KeptTexts, keep } from "./pinned-key.ts";
import type { SignedHead } from "./signed-head.ts";

/** Where this browser met the log: from there on it has seen it grow at its end only. */
export interface Followed {
  readonly size: number;
  /** RFC 3339. */
  readonly at: string;
}

export class HeadMemory {
  readonly #storage: KeptTexts;
  readonly #name: string;

  /** `place` tells servers apart that share a host. */
  constructor(storage: KeptTexts, place: string) {
    this.#storage = storage;
    this.#name = `tallystick-head ${place}`;
  }

  /** Undefined when nothing is remembered of a log with this key. */
  read(vkey: string): PreviousRun | undefined {
    const kept = parsePreviousRun(encodeUtf8(this.#storage.getItem(this.#name) ?? ""));
    return kept?.vkey === vkey ? kept : undefined;
  }

  /** Remembers a head that follows from the one before. */
  write(
    { note, origin, root, size, vkey }: SignedHead & Pick<PreviousRun, "origin" | "vkey">,
    now: Date,
  ): Followed {
    const known = this.read(vkey) === undefined ? undefined : followedOf(this.#storage.getItem(this.#name));
    const followed = known ?? { size, at: now.toISOString() };
    const run: PreviousRun = { origin, vkey, size, root: encodeBase64(root), note };
    keep(this.#storage, this.#name, JSON.stringify({ ...run, followed }));
    return followed;
  }

  forget(): void {
    this.#storage.removeItem(this.#name);
  }
}

function followedOf(text: string | null): Followed | undefined {
  const value: unknown = JSON.parse(text ?? "null");
  if (typeof value !== "object" || value === null || !("followed" in value)) return undefined;
  const { at, size }: Record<string, unknown> = { ...Object(value.followed) };
  return typeof at === "string" && typeof size === "number" ? { at, size } : undefined;
}
