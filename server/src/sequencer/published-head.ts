/** The last checkpoint that was published: the newest that the log's own key signed, from the checkpoint and from the history. */
import {
  encodeUtf8,
  type Head,
  openNote,
  parseCheckpoint,
  splitHistory,
  type Verifier,
} from "@tallystick/tlog";
import type { Diagnose } from "../system/diagnostics.ts";
import { type Files, readWhole, replaceFile } from "../system/files.ts";
import { ASK_VERIFY, SequencerError } from "./errors.ts";
import { CHECKPOINT_PATH, HISTORY_FOLDER } from "./paths.ts";

interface PublishedParts {
  readonly files: Files;
  readonly verifier: Verifier;
  readonly diagnose: Diagnose;
}

/** Finds it, with size 0 when there is none yet, and cuts an unfinished note off the history. */
export async function lastPublished(parts: PublishedParts): Promise<Head> {
  const { files, verifier } = parts;
  const notes: Head[] = [];
  const checkpoint = await readWhole(files, CHECKPOINT_PATH);
  if (checkpoint !== undefined) notes.push(openOwn(checkpoint, verifier, CHECKPOINT_PATH));
  const day = (await files.list(HISTORY_FOLDER)).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name)).at(-1);
  if (day !== undefined) notes.push(...(await lastInHistory(parts, `${HISTORY_FOLDER}/${day}`)));
  return notes.reduce((newest, note) => (note.size > newest.size ? note : newest), {
    size: 0,
    root: new Uint8Array(0),
  });
}

async function lastInHistory({ files, verifier, diagnose }: PublishedParts, path: string): Promise<Head[]> {
  const bytes = (await readWhole(files, path)) ?? new Uint8Array(0);
  const history = splitHistory(bytes);
  if (history === undefined)
    throw new SequencerError("store-incomplete", `couldn't read ${path}: it is damaged; ${ASK_VERIFY}`);
  let { wholeBytes } = history;
  let last = history.notes.at(-1);
  // A note goes into the history before it is served, so one that was cut off was never seen by anyone. A power cut may
  // also keep its end and lose its start; then the note before it is the last.
  if (last !== undefined && openNote(encodeUtf8(last), [verifier]).kind !== "verified") {
    wholeBytes -= encodeUtf8(last).length + 1;
    last = history.notes.at(-2);
  }
  if (wholeBytes < bytes.length)
    diagnose("warn", "cut an unfinished note off the history; nobody was served it", { path, wholeBytes });
  // Written anew even when it is whole: after a failed sync a note is read back that the disk does not hold.
  await replaceFile(files, path, bytes.slice(0, wholeBytes), 0o644);
  return last === undefined ? [] : [openOwn(encodeUtf8(last), verifier, path)];
}

function openOwn(bytes: Uint8Array, verifier: Verifier, path: string): Head {
  const opened = openNote(bytes, [verifier]);
  const checkpoint = opened.kind === "verified" ? parseCheckpoint(opened.text) : undefined;
  if (checkpoint === undefined || checkpoint.origin !== verifier.name) {
    throw new SequencerError(
      "store-differs",
      `couldn't open ${path}: it is not a checkpoint signed by this log's key; ${ASK_VERIFY}`,
    );
  }
  return { size: checkpoint.size, root: checkpoint.root };
}
