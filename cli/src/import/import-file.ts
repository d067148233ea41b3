/** Imports one file: from where the last run stopped, batch by batch, so that no position of it is sealed twice. */
import { realpath } from "node:fs/promises";
import { extname } from "node:path";
import type { Target } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import { createProgress } from "../progress.ts";
import { BATCH_LIMITS, cutBatches } from "../send/batches.ts";
import { ByteReader } from "./byte-reader.ts";
import { isDocument } from "./cut-elements.ts";
import { type Ended, endsOf, type ImportOptions, Prefix, type Run, sendBatch } from "./import-batch.ts";
import { importElements } from "./import-elements.ts";
import { BEGINNING, type Position, positionPath, readPosition } from "./position-file.ts";

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
  /** Why it was not read to its end. */
  readonly broken?: Failure;
}

/** Enough to see whether an object has Records, behind whatever members stand before them. */
const PEEK_BYTES = 1_048_576;
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
  const { prefix, reader, start } = await openAt(await readPosition(path), file, name, io);
  const progress = createProgress(
    { stderr: options.quiet ? NOWHERE : io.stderr, isTty: io.stderr.isTty },
    io.now,
    { done: `${escapeText(name)}: read`, unit: "MB", unitSize: 1_000_000, from: reader.fileBytes },
  );
  const tellProgress = (): void => progress.tell(reader.fileBytes, reader.size);
  const run = { target, name, path, reader, prefix, options, io, tellProgress };
  try {
    const isNamedLines = LINES.has(extname(file.replace(/\.gz$/i, "")).toLowerCase());
    const isCut =
      !isNamedLines && (start.position === 0 ? await beginsDocument(reader) : start.container !== undefined);
    const ended = isCut
      ? await importElements(start, run)
      : await importLines(start, run, isNamedLines || start.position > 0);
    if (ended.kind === "failed") return ended;
    const { broken, now } = ended;
    return {
      ...{ kind: "imported", file: name, position: now.position },
      ...{ accepted: now.accepted - start.accepted, rejected: now.rejected - start.rejected },
      ...{ acceptedInAll: now.accepted, rejectedInAll: now.rejected },
      ...(broken === undefined ? {} : { broken }),
    };
  } finally {
    progress.end();
    await reader.close();
  }
}

/** The file at its position, with the digest of what lies before; at its beginning, when that is not what it was. */
async function openAt(
  kept: Position,
  file: string,
  name: string,
  io: Io,
): Promise<{ reader: ByteReader; prefix: Prefix; start: Position }> {
  const reader = await ByteReader.open(file);
  const prefix = new Prefix();
  for await (const piece of reader.until(kept.position)) prefix.add(piece);
  if (prefix.position === kept.position && prefix.digest === kept.digest)
    return { reader, prefix, start: kept };
  await reader.close();
  io.stderr.write(
    `tally: ${escapeText(name)} does not begin as it did at its last import; it is imported from its beginning\n`,
  );
  return { reader: await ByteReader.open(file), prefix: new Prefix(), start: BEGINNING };
}

async function beginsDocument(reader: ByteReader): Promise<boolean> {
  const beginning = await reader.peek(PEEK_BYTES);
  return isDocument(beginning, { isAll: beginning.length < PEEK_BYTES });
}

async function importLines(start: Position, run: Run, isLines: boolean): Promise<Ended> {
  const { limits = BATCH_LIMITS } = run.options;
  let now = start;
  for (const end of endsOf(start)) {
    for await (const batch of cutBatches(run.reader.until(end), { isLines, limits })) {
      if (batch.kind === "too-large")
        return { kind: "ended", now, broken: tooLarge(run, now, batch.bytesMax) };
      const next = await sendBatch(batch, now, run, { end });
      if ("kind" in next) return next;
      now = next;
      run.tellProgress();
    }
  }
  return { kind: "ended", now };
}

function tooLarge({ name }: Run, { position }: Position, bytesMax: number): Failure {
  return failed(
    EXIT.runtime,
    `couldn't import ${escapeText(name)} from byte ${position} on: what begins there is larger than ${bytesMax} bytes`,
    "cut it into smaller files, or into one event a line",
  );
}
