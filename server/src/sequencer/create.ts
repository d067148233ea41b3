/** Creates a log: its key, its guard and its first segment. The public key's file is written last; a log without it was never begun. */
import {
  createSignerKey,
  encodeUtf8,
  encodeWalSegmentHeader,
  formatSignerKey,
  formatVerifierKey,
  type Head,
} from "@tallystick/tlog";
import { crc32, ed25519PublicKey, sha256 } from "@tallystick/tlog/node";
import { type Files, readWhole, replaceFile } from "../system/files.ts";
import { SequencerError } from "./errors.ts";
import { createGuard, type GuardPlace, readGuard } from "./guard-file.ts";
import {
  CHECKPOINT_PATH,
  HISTORY_FOLDER,
  KEY_PATH,
  STATE_FOLDER,
  segmentPath,
  VKEY_PATH,
  WAL_FOLDER,
} from "./paths.ts";
import { writeZeroSegment } from "./wal-segments.ts";

/** Whether a log has been created in this folder. */
export async function logExists(files: Files): Promise<boolean> {
  return (await readWhole(files, VKEY_PATH)) !== undefined;
}

/**
 * Creates an empty log of an origin. A crash in the middle leaves something that is created again from the start; what
 * holds a history is refused, since a new key would disown it.
 */
export async function createLog(
  files: Files,
  options: {
    origin: string;
    seed: Uint8Array;
    empty: Head;
    guards: readonly GuardPlace[];
    segmentBytes: number;
  },
): Promise<void> {
  await refuseHistory(files, options.guards);
  for (const folder of [STATE_FOLDER, WAL_FOLDER, HISTORY_FOLDER, "tile", "body"])
    await files.makeFolder(folder);
  const key = createSignerKey(options.origin, options.seed, { sha256, ed25519PublicKey });
  await replaceFile(files, KEY_PATH, encodeUtf8(`${formatSignerKey(key)}\n`), 0o400);
  for (const place of options.guards) await createGuard(place, options.empty);
  await writeFirstSegment(files, options.empty, options.segmentBytes);
  await replaceFile(files, VKEY_PATH, encodeUtf8(`${formatVerifierKey(key)}\n`), 0o444);
}

async function refuseHistory(files: Files, guards: readonly GuardPlace[]): Promise<void> {
  const signed = await Promise.all(guards.map(readGuard));
  const checkpoint = await readWhole(files, CHECKPOINT_PATH);
  const history = await files.list(HISTORY_FOLDER);
  if (checkpoint === undefined && history.length === 0 && signed.every((guard) => (guard?.size ?? 0) === 0))
    return;
  throw new SequencerError(
    "key-missing",
    `couldn't create a log: ${VKEY_PATH} is missing, but a log was written here; put ${VKEY_PATH} and ${KEY_PATH} back`,
  );
}

async function writeFirstSegment(files: Files, empty: Head, segmentBytes: number): Promise<void> {
  await writeZeroSegment(files, segmentPath(0), segmentBytes);
  const file = await files.openWrite(segmentPath(0));
  await file.write(0, [encodeWalSegmentHeader({ segment: 0, size: 0, root: empty.root }, crc32)]);
  await file.sync();
  await file.close();
}
