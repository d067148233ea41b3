/** The one way to ClickHouse, embedded or not: the stock client. What a user wrote is only ever a bound parameter. */
import { Readable } from "node:stream";
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from "@clickhouse/client";

/** Where ClickHouse listens, and who we are there. */
export interface SearchAddress {
  /** Without user, password and path. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** What asking may cost. */
export interface AskOptions {
  /** The engine gives up after so many seconds. */
  readonly seconds?: number;
  /** The engine stops when this is aborted. */
  readonly signal?: AbortSignal;
}

/** A query that no person waits for any longer. */
const SECONDS_DEFAULT = 30;
/** One query has to leave room for the others, and for what is inserted and merged meanwhile. */
const QUERY_BYTES_MAX = 1_000_000_000;
/** ClickHouse's codes of a query that was ended because of what it took (src/Common/ErrorCodes.cpp). */
const TOO_COSTLY: ReadonlyMap<string, QueryTooCostly["limit"]> = new Map([
  ["159", "time"],
  ["160", "time"],
  ["241", "memory"],
]);
/** Beyond what the engine may take by itself, for the way there and back. */
const GRACE_MS = 15_000;
/** An insert of a full batch takes a second; merges may hold it up. */
const INSERT_SECONDS = 120;

export class Search {
  #client: ClickHouseClient | undefined;

  /** Asks there from now on: an engine that was started again listens elsewhere. Undefined: nobody can be asked. */
  move(address: SearchAddress | undefined): void {
    const before = this.#client;
    this.#client = address && connect(address);
    // Requests that are under way end as they do when a server goes.
    void before?.close();
  }

  /** Whether somebody answers. */
  async ping(): Promise<boolean> {
    return (await this.#client?.ping())?.success ?? false;
  }

  /** Runs a statement that gives nothing back. */
  async run(
    statement: string,
    parameters: Parameters = {},
    { seconds = INSERT_SECONDS }: AskOptions = {},
  ): Promise<void> {
    await this.#connected().command({
      query: statement,
      query_params: { ...parameters },
      clickhouse_settings: { max_execution_time: seconds },
    });
  }

  /** The rows of a query, as objects. */
  async rows<Row>(
    query: string,
    parameters: Parameters = {},
    { seconds = SECONDS_DEFAULT, signal }: AskOptions = {},
  ): Promise<readonly Row[]> {
    try {
      const result = await this.#connected().query({
        query,
        format: "JSONEachRow",
        query_params: { ...parameters },
        clickhouse_settings: { max_execution_time: seconds, max_memory_usage: String(QUERY_BYTES_MAX) },
        ...(signal === undefined ? {} : { abort_signal: signal }),
      });
      return await result.json<Row>();
    } catch (cause) {
      const limit = cause instanceof ClickHouseError ? TOO_COSTLY.get(cause.code) : undefined;
      throw limit === undefined ? cause : new QueryTooCostly(limit, seconds, { cause });
    }
  }

  /** Inserts a block in Native form. With the same token it counts once, however often it is sent. */
  async insertBlock(table: string, block: Uint8Array, token: string): Promise<void> {
    const { stream } = await this.#connected().exec({
      query: `INSERT INTO ${table} FORMAT Native`,
      values: Readable.from([block], { objectMode: false }),
      clickhouse_settings: {
        async_insert: 0,
        insert_deduplication_token: token,
        max_execution_time: INSERT_SECONDS,
        // One block stays one block, and one part: that is what makes it atomic.
        max_insert_block_size: "1000000",
        min_insert_block_size_rows: "0",
        min_insert_block_size_bytes: "0",
        max_insert_threads: "1",
      },
    });
    for await (const _ of stream) {
      // The answer is empty; it ends when the rows are there.
    }
  }

  async close(): Promise<void> {
    await this.#client?.close();
  }

  #connected(): ClickHouseClient {
    if (this.#client === undefined) throw new SearchUnavailable("the search engine is not there yet");
    return this.#client;
  }
}

/** The engine ended a query because it took too much. */
export class QueryTooCostly extends Error {
  readonly limit: "time" | "memory";

  constructor(limit: "time" | "memory", seconds: number, options: ErrorOptions) {
    const what = limit === "time" ? `${seconds} s` : `${QUERY_BYTES_MAX / 1_000_000} MB of memory`;
    super(`the query was ended: it took more than ${what}`, options);
    this.limit = limit;
  }
}

/** Nobody can be asked at the moment. */
export class SearchUnavailable extends Error {}

/** Nobody to ask, or whoever was asked went away meanwhile. */
export function isUnavailable(cause: unknown): boolean {
  if (cause instanceof SearchUnavailable) return true;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "ECONNREFUSED" || code === "ECONNRESET" || code === "EPIPE";
}

function connect({ password, url, username }: SearchAddress): ClickHouseClient {
  return createClient({
    ...{ url, username, password },
    application: "tallystick",
    request_timeout: INSERT_SECONDS * 1000 + GRACE_MS,
    clickhouse_settings: {
      // 64-bit integers as numbers: ours are below 2^53.
      output_format_json_quote_64bit_integers: 0,
      // Events may be of 1950, or of 2200.
      enable_extended_results_for_datetime_functions: 1,
    },
    compression: { request: false, response: false },
    max_open_connections: 16,
    // What goes wrong is thrown, and told by whoever asked; a password in a URL must not get into a log line.
    log: { level: ClickHouseLogLevel.OFF },
  });
}
