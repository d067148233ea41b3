/** What one run remembers for the next: the head it accepted. A log that was accepted once can't become another one unnoticed. */
import { decodeBase64 } from "../base64.ts";
import { decodeUtf8 } from "../bytes.ts";
import { HASH_BYTES } from "../hash.ts";

/** The head that a run accepted, as JSON. */
export interface PreviousRun {
  readonly origin: string;
  readonly vkey: string;
  readonly size: number;
  /** In base64. */
  readonly root: string;
  /** The signed checkpoint, verbatim. */
  readonly note: string;
}

/** Reads the JSON of a {@link PreviousRun}, or gives undefined when it is none. */
export function parsePreviousRun(bytes: Uint8Array): PreviousRun | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isPreviousRun(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPreviousRun(value: unknown): value is PreviousRun {
  if (typeof value !== "object" || value === null) return false;
  const { origin, vkey, size, root, note }: Record<string, unknown> = { ...value };
  return (
    typeof origin === "string" &&
    typeof vkey === "string" &&
    typeof note === "string" &&
    typeof size === "number" &&
    Number.isSafeInteger(size) &&
    size >= 0 &&
    typeof root === "string" &&
    decodeBase64(root)?.length === HASH_BYTES
  );
}
