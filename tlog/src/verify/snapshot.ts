/** Step 3 of `verify`: the published checkpoint with the right edge that belongs to it, read together even while the log is growing. */
import { decodeUtf8 } from "../bytes.ts";
import { type Checkpoint, parseCheckpoint } from "../checkpoint.ts";
import { type NoteSignature, openNote } from "../note.ts";
import { bundlePath, TILE_WIDTH, tilePath, tilesForSize } from "../tile.ts";
import type { LogKey } from "./find-key.ts";
import type { Findings } from "./findings.ts";
import { bodyPath } from "./groups.ts";
import type { VerifyInput } from "./input.ts";

/** A head with the signed note that says it. */
export interface SignedHead {
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
}

/** What was published at one moment. */
export interface Snapshot {
  readonly head: SignedHead;
  /** The signatures that verified. */
  readonly by: readonly NoteSignature[];
  /** Reads a file; those of the right edge as they were at that moment. */
  readonly read: VerifyInput["read"];
}

/** A log publishes each second; one that is behind its evidence for longer has no excuse. */
const CATCH_UP_TRIES = 4;
/** The edge of a checkpoint is removed when the next is published, so a read may be overtaken, but hardly this often. */
const EDGE_TRIES = 8;

/**
 * Reads the checkpoint and its edge. `sizeWanted` is what the evidence speaks of: a log that is being written is given
 * a moment to publish as much. Undefined when the checkpoint is missing or refused.
 */
export async function readSnapshot(
  input: VerifyInput,
  key: LogKey,
  sizeWanted: number,
  findings: Findings,
): Promise<Snapshot | undefined> {
  const bytes = await readCaughtUp(input, key, sizeWanted);
  let current = openCheckpoint(bytes, key);
  for (let attempt = 1; current.kind === "opened"; attempt++) {
    const { head, by } = current;
    const edge = await readEdge(input, head.size);
    const isWhole = [...edge.values()].every((file) => file !== undefined);
    const next = isWhole ? current : openCheckpoint(await input.read("checkpoint"), key);
    if (next.kind === "opened" && (next.head.size === head.size || attempt === EDGE_TRIES)) {
      findings.cover("checkpoint", `${head.size} entries, signed by ${key.origin}`);
      return { head, by, read: async (path) => edge.get(path) ?? (await input.read(path)) };
    }
    current = next;
  }
  findings.add({ level: "failure", check: "checkpoint", code: current.code, message: current.message });
  return undefined;
}

/** A checkpoint that the log's key signed, or why it is none. */
export type OpenedCheckpoint =
  | { readonly kind: "opened"; readonly head: SignedHead; readonly by: readonly NoteSignature[] }
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

/** Opens a checkpoint of this log: strictly parsed, signed by its key, of its origin, without extension lines. */
export function openCheckpoint(
  bytes: Uint8Array | undefined,
  { origin, verifiers }: LogKey,
): OpenedCheckpoint {
  if (bytes === undefined) return refused("missing", "the log has no checkpoint: the file is missing");
  const opened = openNote(bytes, verifiers);
  if (opened.kind === "refused")
    return refused(opened.reason, `the checkpoint is refused: ${REASONS[opened.reason]}`);
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint === undefined) return refused("malformed", "what the log's key signed is not a checkpoint");
  const problem = problemOf(checkpoint, opened.by, origin);
  if (problem !== undefined) return problem;
  const head = { size: checkpoint.size, root: checkpoint.root, note: decodeUtf8(bytes) ?? "" };
  return { kind: "opened", head, by: opened.by };
}

const REASONS = {
  malformed: "it is not a signed note",
  "bad-signature": "a signature is wrong",
  "no-known-signature": "the log's key has not signed it",
} as const;

function problemOf(
  checkpoint: Checkpoint,
  by: readonly NoteSignature[],
  origin: string,
): OpenedCheckpoint | undefined {
  // Witnesses only confirm what the log says: alone they could make up a log.
  if (!by.some(({ name }) => name === origin))
    return refused("no-known-signature", REASONS["no-known-signature"]);
  if (checkpoint.origin !== origin) return refused("origin", `the checkpoint is one of ${checkpoint.origin}`);
  if (checkpoint.extensions !== undefined)
    return refused("extension", "the checkpoint has lines that this log never writes");
  return undefined;
}

function refused(code: string, message: string): OpenedCheckpoint {
  return { kind: "refused", code: `checkpoint-${code}`, message };
}

/** Only a log that is served over HTTP: the folder of one has its write-ahead log to show what is not published yet. */
async function readCaughtUp(
  { read, wait, directory }: VerifyInput,
  key: LogKey,
  sizeWanted: number,
): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt++) {
    const bytes = await read("checkpoint");
    const opened = openCheckpoint(bytes, key);
    const isBehind = opened.kind === "opened" && opened.head.size < sizeWanted;
    if (!isBehind || directory !== undefined || wait === undefined || attempt === CATCH_UP_TRIES)
      return bytes;
    await wait();
  }
}

async function readEdge(
  { read, hasBodies }: VerifyInput,
  size: number,
): Promise<Map<string, Uint8Array | undefined>> {
  const group = Math.floor(size / TILE_WIDTH);
  const width = size % TILE_WIDTH;
  const paths: [string, string][] = width === 0 ? [] : [[bundlePath(group, width), bundlePath(group)]];
  if (width > 0 && hasBodies) paths.push([bodyPath(group, width), bodyPath(group)]);
  for (const { level, full, partial } of tilesForSize(size)) {
    if (partial > 0) paths.push([tilePath(level, full, partial), tilePath(level, full)]);
  }
  const edge = new Map<string, Uint8Array | undefined>();
  for (const [path, whole] of paths) {
    const bytes = await read(path);
    // A full file has the partial one as its prefix, and stays.
    edge.set(path, bytes);
    if (bytes === undefined) {
      edge.delete(path);
      edge.set(whole, await read(whole));
    }
  }
  return edge;
}
