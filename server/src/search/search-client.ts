/** The one way to ClickHouse, embedded or not: the stock client. What a user wrote is only ever a bound parameter. */
import { Readable } from "node:stream";
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";

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
    const result = await this.#connected().query({
      query,
      format: "JSONEachRow",
      query_params: { ...parameters },
      clickhouse_settings: { max_execution_time: seconds },
      ...(signal === undefined ? {} : { abort_signal: signal }),
    });
    return await result.json<Row>();
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

/** Nobody can be asked at the moment. */
export class SearchUnavailable extends Error {}

function connect({ password, url, username }: SearchAddress): ClickHouseClient {
  return createClient({
    ...{ url, username, password },
    application: "tallystick",
    request_timeout: INSERT_SECONDS * 1000 + GRACE_MS,
    // 64-bit integers as numbers: ours are below 2^53.
    clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
    compression: { request: false, response: false },
    max_open_connections: 16,
    // What goes wrong is thrown, and told by whoever asked; a password in a URL must not get into a log line.
    log: { level: ClickHouseLogLevel.OFF },
  });
}
