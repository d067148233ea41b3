/** One table that follows the log: entries become rows, batch after batch, each exactly once whatever crashes. */
import type { Batch, CopyState } from "./copy-state.ts";
import type { Row } from "./event-columns.ts";
import { EventRows } from "./event-rows.ts";
import { PARTITION_ENTRIES } from "./schema.ts";
import type { Search } from "./search-client.ts";

/** An entry of the log, as far as a copy looks at it. */
export interface LogEntry {
  readonly index: number;
  /** When it was sealed, in microseconds since 1970. */
  readonly t: number;
  /** Its rows: none for an entry without a body. */
  readonly rows: readonly Row[];
}

/** The log, read in order from where it was opened. */
export interface EntrySource {
  /** Some of the next entries below `size`, to be gone through once; none only when there are none. */
  next(size: number): Promise<Iterable<LogEntry>>;
  close(): Promise<void>;
}

export interface TableCopyParts {
  readonly search: Search;
  readonly table: string;
  /** The log's name. */
  readonly log: string;
  readonly state: CopyState;
  readonly open: (from: number) => EntrySource;
}

/** A batch that waits to be inserted. */
interface Ready extends Omit<Batch, "number"> {
  readonly block: Uint8Array | undefined;
  /** The number that it was sent with before, if it was. */
  readonly sentAs: number | undefined;
  /** When its first and last entries were sealed. */
  readonly tFirst: number;
  readonly tLast: number;
}

/** The more rows at once, the less merging: sent as soon as there are any, but never more than this at once. */
export const BATCH_ROWS_MAX = 50_000;
/** A block stands in memory here and there. */
const BATCH_BYTES_MAX = 67_108_864;
/** So far behind, the next batch is made while one is being inserted. */
export const BEHIND_ENTRIES = 5_000;

export class TableCopy {
  readonly #parts: TableCopyParts;
  readonly #source: EntrySource;
  /** The batch that must be cut as it was, since it may be on its way already. */
  #resend: Batch | undefined;
  #position: number;
  #read: number;
  #ahead: Ready | undefined;
  #tDone = 0;
  #tWaiting: number | undefined;

  private constructor(parts: TableCopyParts, from: number, resend: Batch | undefined) {
    this.#parts = parts;
    this.#source = parts.open(from);
    this.#position = from;
    this.#read = from;
    this.#resend = resend;
  }

  /** Finds where the table stands; one without rows begins at `from`. */
  static async open(parts: TableCopyParts, from: number): Promise<TableCopy> {
    const last = await lastIndex(parts);
    const position = last === undefined ? from : last + 1;
    const sent = parts.state.saved.sent[parts.table];
    // Inserts are atomic: with any row of the batch in the table, all of them are. What is before it is read again:
    // entries without rows, or everything, where somebody has emptied the table.
    return new TableCopy(parts, position, sent !== undefined && position <= sent.first ? sent : undefined);
  }

  /** Everything below is in the table. */
  get position(): number {
    return this.#position;
  }

  /** When the last entry that is in the table was sealed; 0 before there is one. */
  get tDone(): number {
    return this.#tDone;
  }

  /** When the first entry that waits was sealed, if one does. */
  get tWaiting(): number | undefined {
    return this.#tWaiting;
  }

  /**
   * Takes the next batch of a log of `size` entries into the table; false when there is none. After it threw, nothing
   * is known about the batch: close this one and open another, which finds out.
   */
  async step(size: number): Promise<boolean> {
    const batch = this.#ahead ?? (await this.#take(size));
    this.#ahead = undefined;
    if (batch === undefined) return false;
    this.#tWaiting = batch.tFirst;
    const inserting = this.#insert(batch);
    // An error of the insert is thrown below, after the reading beside it has ended.
    inserting.catch(() => undefined);
    if (size - batch.end >= BEHIND_ENTRIES) this.#ahead = await this.#take(size);
    await inserting;
    this.#position = batch.end;
    this.#tDone = batch.tLast;
    this.#tWaiting = undefined;
    return true;
  }

  async close(): Promise<void> {
    await this.#source.close();
  }

  async #take(size: number): Promise<Ready | undefined> {
    const first = this.#read;
    const isResend = this.#resend?.first === first;
    const sentAs = isResend ? this.#resend?.number : undefined;
    const partitionEnd = (Math.floor(first / PARTITION_ENTRIES) + 1) * PARTITION_ENTRIES;
    const wanted = (isResend ? this.#resend?.end : this.#resend?.first) ?? partitionEnd;
    // Cut shorter, it would be another batch than the one that may be on its way.
    if (isResend && wanted > size) return undefined;
    const end = Math.min(size, partitionEnd, wanted);
    const rows = new EventRows();
    let tFirst: number | undefined;
    let tLast = 0;
    while (this.#read < end && (isResend || (rows.count < BATCH_ROWS_MAX && rows.bytes < BATCH_BYTES_MAX))) {
      for (const { index, rows: added, t } of await this.#source.next(end)) {
        for (const row of added) rows.add(row);
        this.#read = index + 1;
        tFirst ??= t;
        tLast = t;
      }
    }
    if (tFirst === undefined) return undefined;
    if (isResend) this.#resend = undefined;
    const block = rows.count === 0 ? undefined : rows.encode();
    return { first, end: this.#read, tFirst, tLast, sentAs, block };
  }

  async #insert({ block, end, first, sentAs }: Ready): Promise<void> {
    if (block === undefined) return;
    const { log, search, state, table } = this.#parts;
    const save = (number: number): Promise<void> =>
      state.save({ sent: { ...state.saved.sent, [table]: { first, end, number } } });
    const number = sentAs ?? (state.saved.sent[table]?.number ?? 0) + 1;
    if (sentAs === undefined) await save(number);
    await search.insertBlock(table, block, `${log}:${first}-${end}:${number}`);
    if (sentAs === undefined || ((await lastIndex(this.#parts)) ?? -1) >= first) return;
    // The engine notes a token before the rows stand: killed in between, it takes them for there ever after.
    await save(number + 1);
    throw new Error(`the engine took the rows of entries ${first} to ${end - 1} for there, and they are not`);
  }
}

/** The largest index of the log that the table has rows of. */
export async function lastIndex({
  log,
  search,
  table,
}: Pick<TableCopyParts, "log" | "search" | "table">): Promise<number | undefined> {
  // Known of each part, without reading its rows; the maximum of none is 0, too.
  const [row] = await search.rows<{ last: number; rows: number }>(
    `SELECT max(log_index) AS last, count() AS rows FROM ${table} WHERE log = {log:String}`,
    { log },
  );
  return row === undefined || row.rows === 0 ? undefined : row.last;
}
