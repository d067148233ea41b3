/** What the last `tally verify` of the data directory found, as that command wrote it down. It is somebody's word, and shown as that. */
import { decodeUtf8 } from "@tallystick/tlog";

export interface Verified {
  /** When it ended: RFC 3339. */
  readonly at: string;
  /** The account that ran it. */
  readonly by: string;
  readonly verdict: "ok" | "incomplete" | "failed";
  /** What was verified. */
  readonly size: number | null;
  readonly root: string | null;
  readonly first_bad_index: number | null;
}

/** In the state folder of the data directory. */
export const VERIFIED_PATH = "verified.json";
/** One small object. */
export const VERIFIED_BYTES_MAX = 4096;

/** Undefined for what has another form. */
export function parseVerified(bytes: Uint8Array): Verified | undefined {
  const value = readJson(decodeUtf8(bytes) ?? "");
  if (typeof value !== "object" || value === null) return undefined;
  const {
    at,
    by,
    first_bad_index = null,
    root = null,
    size = null,
    verdict,
  }: Record<string, unknown> = {
    ...value,
  };
  if (typeof at !== "string" || Number.isNaN(Date.parse(at)) || typeof by !== "string") return undefined;
  if (verdict !== "ok" && verdict !== "incomplete" && verdict !== "failed") return undefined;
  if (!isIndex(size) || !isIndex(first_bad_index) || (root !== null && typeof root !== "string"))
    return undefined;
  return { at, by, verdict, size, root, first_bad_index };
}

function isIndex(value: unknown): value is number | null {
  return value === null || (Number.isSafeInteger(value) && Number(value) >= 0);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
