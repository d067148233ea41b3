/** What tests ask of any ClickHouse through the stock client, in few words. */
import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { type ClickHouseClient, ClickHouseError, type ClickHouseSettings } from "@clickhouse/client";

export interface SuiteOptions {
  /** Begins the name of each test. */
  readonly name: string;
  readonly client: () => ClickHouseClient;
  /** Why nothing can be tested, if that is so. */
  readonly skip: string | false;
}

/** Where the tests make their tables. */
export const SUITE_DATABASE = "tally_suite";
/** What is hard about strings. */
export const HARD = "'\"`\\\n\n\r\t\0\u007f;--/*😀é{x:String}\\N";

export class ClickHouseTools {
  readonly #options: SuiteOptions;

  constructor(options: SuiteOptions) {
    this.#options = options;
  }

  get client(): ClickHouseClient {
    return this.#options.client();
  }

  /** A test, unless there is a reason to skip it. */
  it(what: string, run: () => Promise<void>): void {
    const { name, skip } = this.#options;
    void test(`${name} ${what}`, { skip }, run);
  }

  async run(query: string): Promise<void> {
    await this.client.command({ query });
  }

  async rows(query: string, params: Record<string, unknown> = {}): Promise<unknown[]> {
    const result = await this.client.query({ query, query_params: params, format: "JSONEachRow" });
    return await result.json();
  }

  /** The one value of an expression. */
  async value(expression: string, params: Record<string, unknown> = {}): Promise<unknown> {
    const [row] = await this.rows(`SELECT (${expression}) AS value`, params);
    return typeof row === "object" && row !== null && "value" in row ? row.value : undefined;
  }

  /** What a query gives in its format, byte for byte. */
  async bytes(query: string, params: Record<string, unknown> = {}): Promise<Buffer> {
    const { stream } = await this.client.exec({ query, query_params: params });
    return await bytesOf(stream);
  }

  /** Sends a body beside a statement, as it is. */
  async send(query: string, body: string | Buffer, settings: ClickHouseSettings = {}): Promise<void> {
    const values = Readable.from([body], { objectMode: false });
    const { stream } = await this.client.exec({ query, values, clickhouse_settings: settings });
    await bytesOf(stream);
  }

  /** A new table, with its name. */
  async table(columns: string, settings = ""): Promise<string> {
    const name = `${SUITE_DATABASE}.t`;
    await this.run(`CREATE DATABASE IF NOT EXISTS ${SUITE_DATABASE}`);
    await this.run(`DROP TABLE IF EXISTS ${name} SYNC`);
    await this.run(`CREATE TABLE ${name} (${columns}) ENGINE = MergeTree ORDER BY tuple() ${settings}`);
    return name;
  }
}

/** That ClickHouse refuses this by a code and its name. */
export async function refuses(code: string, type: string, doing: Promise<unknown>): Promise<void> {
  await assert.rejects(doing, (error) => {
    assert.ok(error instanceof ClickHouseError, String(error));
    assert.deepEqual([error.code, error.type], [code, type]);
    return true;
  });
}

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
