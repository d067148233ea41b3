/** The key that this browser takes for the log's: the first one that it met, or one that somebody gave it. Another one is never taken silently. */
import { parseVerifierKey, SIGNATURE_ED25519, type VerifierKey } from "@tallystick/tlog";
import { sha256 } from "./primitives.ts";

/** What of a browser's storage is used here. */
export type KeptTexts = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface PinnedKey {
  /** As signed-note has it: name, ID and key. */
  readonly vkey: string;
  /** When it was taken, RFC 3339. */
  readonly since: string;
  /** Whether it was the server's word, or somebody typed it. */
  readonly how: "first use" | "entered";
}

/** Which key counts. `changed`: the server says another one than was pinned. */
export type KeyChoice =
  | {
      readonly kind: "pinned";
      readonly key: VerifierKey;
      readonly pin: PinnedKey;
      /** Whether it was taken just now. */
      readonly isNew: boolean;
    }
  | { readonly kind: "changed"; readonly pin: PinnedKey; readonly told: string }
  | { readonly kind: "unknown"; readonly reason: string };

/** Names are 255 bytes at most, and a key has 44 characters. */
const VKEY_CHARACTERS_MAX = 512;

export class KeyPins {
  readonly #storage: KeptTexts;
  readonly #name: string;

  /** `place` tells servers apart that share a host: the path under which the page stands. */
  constructor(storage: KeptTexts, place: string) {
    this.#storage = storage;
    this.#name = `tallystick-key ${place}`;
  }

  get pin(): PinnedKey | undefined {
    return readPin(this.#storage.getItem(this.#name));
  }

  /** Weighs what the server says (undefined: it said nothing) against what is pinned, and pins the first key that is met. */
  choose(told: string | undefined, now: Date): KeyChoice {
    const { pin } = this;
    const given = told === undefined ? undefined : readKey(told);
    if (pin === undefined) {
      if (given === undefined) return { kind: "unknown", reason: "the server says no key that can be read" };
      return { kind: "pinned", key: given, pin: this.set(told ?? "", "first use", now), isNew: true };
    }
    const key = readKey(pin.vkey);
    if (key === undefined) return { kind: "unknown", reason: "the pinned key can't be read" };
    if (told !== undefined && told.trim() !== pin.vkey) return { kind: "changed", pin, told: told.trim() };
    return { kind: "pinned", key, pin, isNew: false };
  }

  set(vkey: string, how: PinnedKey["how"], now: Date): PinnedKey {
    const pin = { vkey: vkey.trim(), since: now.toISOString(), how };
    keep(this.#storage, this.#name, JSON.stringify(pin));
    return pin;
  }

  forget(): void {
    this.#storage.removeItem(this.#name);
  }
}

/** Keeps a text if the browser lets it: a full or forbidden storage is no reason to show nothing. */
export function keep(storage: KeptTexts, name: string, text: string): void {
  try {
    storage.setItem(name, text);
  } catch {
    // Then the next visit begins anew.
  }
}

/** A log's public key out of what somebody typed or a server said. */
export function readKey(text: string): VerifierKey | undefined {
  if (text.length > VKEY_CHARACTERS_MAX) return undefined;
  const key = parseVerifierKey(text.trim(), sha256);
  return key?.type === SIGNATURE_ED25519 ? key : undefined;
}

function readPin(text: string | null): PinnedKey | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value !== "object" || value === null) return undefined;
    const { how, since, vkey }: Record<string, unknown> = { ...value };
    if (typeof vkey !== "string" || typeof since !== "string") return undefined;
    return { vkey, since, how: how === "entered" ? "entered" : "first use" };
  } catch {
    return undefined;
  }
}
