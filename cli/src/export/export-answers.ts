/** What a server says of an export, as a type. What has another form is undefined, never half believed. */
import { isCount, readObject } from "../json.ts";

export interface ExportAnswer {
  readonly id: string;
  readonly state: (typeof STATES)[number];
  readonly events: number;
  /** Unknown until they are counted. */
  readonly total: number | undefined;
  readonly bytes: number;
  /** Of the whole file, in hexadecimal; there when it is done. */
  readonly sha256: string | undefined;
  readonly error: string | undefined;
}

const STATES = ["running", "done", "failed", "cancelled"] as const;
/** The id becomes part of a path. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

export function readExportAnswer(bytes: Uint8Array): ExportAnswer | undefined {
  const { bytes: length, error, events, id, sha256, state, total } = readObject(bytes) ?? {};
  const known = STATES.find((one) => one === state);
  if (known === undefined || typeof id !== "string" || !ID.test(id)) return undefined;
  if (!isCount(events) || !isCount(length) || !(total === undefined || isCount(total))) return undefined;
  const hash = typeof sha256 === "string" && SHA256.test(sha256) ? sha256 : undefined;
  if (known === "done" && hash === undefined) return undefined;
  const why = typeof error === "string" ? error : undefined;
  return { id, state: known, events, total, bytes: length, sha256: hash, error: why };
}
