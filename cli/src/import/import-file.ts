/** Imports one file: from where the last run stopped, batch by batch, so that no position of it is sealed twice. */
import { createHash, type Hash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { extname } from "node:path";
import type { Target } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import { createProgress } from "../progress.ts";
import { type Batch, cutBatches } from "../send/batches.ts";
import { postBatch } from "../send/post-batch.ts";
import { ByteReader } from "./byte-reader.ts";
import { cutElements, type ElementBatch, isDocument } from "./cut-elements.ts";
import { BEGINNING, type Position, positionPath, readPosition, writePosition } from "./position-file.ts";

export interface ImportOptions {
  readonly retries: number;
  readonly gzip: boolean;
  readonly quiet: boolean;
}

/** What came of a file. */
export interface Imported {
  readonly kind: "imported";
  readonly file: string;
  /** Events that were accepted and refused by this run, and by all. */
  readonly accepted: number;
  readonly rejected: number;
  readonly acceptedInAll: number;
  readonly rejectedInAll: number;
  /** How many bytes of the file, decompressed, have been answered. */
  readonly position: number;
}

/** Enough to see whether an object has Records, behind whatever members stand before them. */
const PEEK_BYTES = 65_536;
const LINES = new Set([".ndjson", ".jsonl"]);
const NOWHERE = { write: () => undefined };

/** Sends what the file holds beyond its position. Throws when the file or its position can't be read or written. */
export async function importFile(
  target: Target,
  name: string,
  options: ImportOptions,
  io: Io,
): Promise<Imported | Failure> {
  const file = await realpath(name);
  const path = positionPath(target.url, file, io.env);
  const { reader, hash, start } = await openAt(await readPosition(path), file, name, io);
  const progress = createProgress(
    { stderr: options.quiet ? NOWHERE : io.stderr, isTty: io.stderr.isTty },
    io.now,
    { done: `${escapeText(name)}: read`, unit: "bytes" },
  );
  const isNamedLines = LINES.has(extname(file.replace(/\.gz$/i, "")).toLowerCase());
  let now = start;
  try {
    // What was being sent when the last run ended goes first, cut as it was: under the same key it is sealed once.
    const ends = now.sendingTo > now.position ? [now.sendingTo, Infinity] : [Infinity];
    const isCut =
      !isNamedLines &&
      (now.position === 0 ? isDocument(await reader.peek(PEEK_BYTES)) : now.container !== undefined);
    for (const end of ends) {
      const stream = reader.until(end);
      const batches = isCut
        ? cutElements(stream, { at: now.position, inside: now.container, isWhole: end === Infinity })
        : cutBatches(stream, { isLines: isNamedLines || now.position > 0 });
      for await (const batch of batches) {
        if (batch.kind === "too-large") return tooLarge(name, now, batch.bytesMax);
        if (batch.kind === "left-out") {
          refuse({ io, name }, now, `${batch.documents} objects hold no Records and were left out`);
          now = { ...now, rejected: now.rejected + batch.documents };
          continue;
        }
        if (batch.kind === "truncated") return truncated(name, now, batch.at);
        const next = await sendBatch(batch, now, { target, name, path, hash, options, io });
        if ("kind" in next) return next;
        now = next;
        progress.tell(reader.fileBytes, reader.size);
      }
    }
  } finally {
    progress.end();
    await reader.close();
  }
  return {
    ...{ kind: "imported", file: name, position: now.position },
    ...{ accepted: now.accepted - start.accepted, rejected: now.rejected - start.rejected },
    ...{ acceptedInAll: now.accepted, rejectedInAll: now.rejected },
  };
}

/** The file at its position, with the hash of what lies before; at its beginning, when that is not what it was. */
async function openAt(
  kept: Position,
  file: string,
  name: string,
  io: Io,
): Promise<{ reader: ByteReader; hash: Hash; start: Position }> {
  const reader = await ByteReader.open(file);
  const hash = createHash("sha256");
  for await (const piece of reader.until(kept.position)) hash.update(piece);
  if (reader.position === kept.position && hash.copy().digest("hex") === kept.digest)
    return { reader, hash, start: kept };
  await reader.close();
  io.stderr.write(
    `tally: ${escapeText(name)} does not begin as it did at its last import; it is imported from its beginning\n`,
  );
  return { reader: await ByteReader.open(file), hash: createHash("sha256"), start: BEGINNING };
}

interface Run {
  readonly target: Target;
  readonly name: string;
  readonly path: string;
  /** Of everything before the position; it goes on with each batch. */
  readonly hash: Hash;
  readonly options: ImportOptions;
  readonly io: Io;
}

// The key is made of all bytes up to the batch's end: whoever sends the same file again sends the same keys.
async function sendBatch(batch: Batch | ElementBatch, now: Position, run: Run): Promise<Position | Failure> {
  const { hash, io, options, path, target } = run;
  const sendingTo = now.position + batch.source.length;
  await writePosition(path, { ...now, sendingTo });
  const digest = hash.update(batch.source).copy().digest("hex");
  const sending = { key: `import-${digest}`, gzip: options.gzip, retries: options.retries, receipts: false };
  const posted = await postBatch(target, batch, sending, io);
  if (posted.kind === "failed") return posted;
  const answered = posted.kind === "answered" ? posted.answer : undefined;
  if (posted.kind === "refused") refuse(run, now, posted.message);
  for (const { code, message } of answered?.errors ?? []) refuse(run, now, `${message} [${code}]`);
  const next = {
    ...{ position: sendingTo, digest, sendingTo },
    ...("container" in batch ? { container: batch.container } : {}),
    accepted: now.accepted + (answered?.events.length ?? 0),
    rejected: now.rejected + (answered?.rejected ?? batch.events),
  };
  await writePosition(path, next);
  return next;
}

function refuse({ io, name }: Pick<Run, "io" | "name">, { position }: Position, message: string): void {
  io.stderr.write(`${escapeText(name)}, from byte ${position}: ${escapeText(message)}\n`);
}

function truncated(name: string, { accepted }: Position, at: number): Failure {
  return failed(
    EXIT.runtime,
    `${escapeText(name)} ends within a document: from byte ${at} on nothing is whole; ${accepted} events before it were accepted`,
    "get the whole file and import it again: what was accepted is not sent twice",
  );
}

function tooLarge(name: string, { position }: Position, bytesMax: number): Failure {
  return failed(
    EXIT.runtime,
    `couldn't import ${escapeText(name)} from byte ${position} on: what begins there is larger than ${bytesMax} bytes`,
    "cut it into smaller files, or into one event a line",
  );
}
