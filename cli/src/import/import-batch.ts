/** Sends one batch of a file: its place is on record before it goes and after it is answered, so that it counts once. */
import { createHash, type Hash } from "node:crypto";
import type { Target } from "../client.ts";
import type { Failure } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import type { Batch, BatchLimits } from "../send/batches.ts";
import { type Posted, postBatch } from "../send/post-batch.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ElementBatch } from "./cut-elements.ts";
import { type Position, writePosition } from "./position-file.ts";

export interface ImportOptions {
  readonly retries: number;
  readonly gzip: boolean;
  readonly quiet: boolean;
  /** Other limits of a request than those that are good for a server. */
  readonly limits?: BatchLimits;
}

/** What an import of one file goes by. */
export interface Run {
  readonly target: Target;
  readonly name: string;
  /** Where its position is kept. */
  readonly path: string;
  readonly reader: ByteReader;
  readonly prefix: Prefix;
  readonly options: ImportOptions;
  readonly io: Io;
  /** Shows how far the reading has come. */
  readonly tellProgress: () => void;
}

/** Where an import ended, and why, when that is not the file's end. */
export type Ended = { readonly kind: "ended"; readonly now: Position; readonly broken?: Failure } | Failure;

/** Where the streams end that are cut one after the other: what was being sent when the last run ended goes first, cut as it was, so that it is sealed once. */
export function endsOf({ position, sendingTo }: Position): readonly number[] {
  return sendingTo > position ? [sendingTo, Infinity] : [Infinity];
}

/** The bytes of a file up to a place, as a digest. */
export class Prefix {
  readonly #hash: Hash = createHash("sha256");
  #position = 0;

  get position(): number {
    return this.#position;
  }

  /** SHA-256, in hexadecimal. */
  get digest(): string {
    return this.#hash.copy().digest("hex");
  }

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#position += bytes.length;
  }
}

/** Sends a batch, behind `refused` events that were not sent; gives the position behind it. `end` is one of {@link endsOf}. */
export async function sendBatch(
  batch: Batch | ElementBatch,
  now: Position,
  run: Run,
  { end, refused = 0 }: { readonly end: number; readonly refused?: number },
): Promise<Position | Failure> {
  const { io, options, path, prefix, target } = run;
  prefix.add(batch.source);
  const { digest, position } = prefix;
  // Whatever else stands there now would go out under another key than it may have been sealed under.
  if (end !== Infinity && position !== end)
    throw new Error(`its bytes up to ${end} are not those that the last run was sending (see ${path})`);
  await writePosition(path, { ...now, sendingTo: position });
  // The key is made of all bytes up to the batch's end: whoever sends the same file again sends the same keys.
  const sending = { key: `import-${digest}`, gzip: options.gzip, retries: options.retries, receipts: false };
  const posted = await postBatch(target, batch, sending, io);
  if (posted.kind === "failed") return posted;
  const answered = posted.kind === "answered" ? posted.answer : undefined;
  tellRefused(posted, batch, now, run);
  const next = {
    ...{ position, digest, sendingTo: position },
    ...("container" in batch ? { container: batch.container } : {}),
    accepted: now.accepted + (answered?.events.length ?? 0),
    rejected: now.rejected + refused + (answered?.rejected ?? batch.events),
  };
  await writePosition(path, next);
  return next;
}

function tellRefused(posted: Posted, batch: Batch | ElementBatch, now: Position, run: Run): void {
  const starts = "starts" in batch ? batch.starts : [];
  const tell = (item: number | undefined, message: string, code = ""): void => {
    const at = starts[(item ?? 0) - 1];
    refuse(run, at ?? now.position, (at === undefined ? message : ownWords(message)) + code);
  };
  if (posted.kind === "refused") tell(1, posted.message);
  if (posted.kind === "answered")
    for (const { code, item, message } of posted.answer.errors) tell(item, message, ` [${code}]`);
}

/** Tells a person what was not taken of the file, and where it stands. */
export function refuse({ io, name }: Pick<Run, "io" | "name">, at: number, message: string): void {
  io.stderr.write(`${escapeText(name)}, from byte ${at}: ${escapeText(message)}\n`);
}

// The server counts lines, events and bytes of its request, which nobody has seen; the file's own place is told.
function ownWords(message: string): string {
  return message.replace(/^line \d+(?:, event \d+)?: /, "").replace(/ at byte \d+ of the body/, "");
}
