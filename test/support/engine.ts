/** A search engine for a test: one of our own in a temporary folder, or the ClickHouse of TALLY_TEST_CLICKHOUSE_URL. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { readConfig } from "../../server/src/config.ts";
import { startEngineProcess } from "../../server/src/engine-process.ts";
import { DATABASE } from "../../server/src/search/schema.ts";
import { Search, type SearchAddress } from "../../server/src/search/search-client.ts";

export interface TestEngine {
  readonly search: Search;
  /** Where it listens, for whoever moves there. */
  readonly address: SearchAddress;
}

// One for all tests of a run, since starting it takes a second and keeping it some hundred MB.
let starting: Promise<TestEngine & { stop(): Promise<void> }> | undefined;
after(async () => await (await starting)?.stop());

/** The engine without tables. In the ClickHouse of the variable the database is dropped, so give it one that is for tests. */
export async function freshEngine(): Promise<TestEngine> {
  starting ??= start();
  const engine = await starting;
  await engine.search.run(`DROP DATABASE IF EXISTS ${DATABASE} SYNC`);
  return engine;
}

async function start(): Promise<TestEngine & { stop(): Promise<void> }> {
  const other = process.env["TALLY_TEST_CLICKHOUSE_URL"];
  const engine = other === undefined ? await startOwn() : { address: addressOf(other), stop: async () => {} };
  const search = new Search();
  search.move(engine.address);
  return {
    ...{ search, address: engine.address },
    async stop() {
      await search.close();
      await engine.stop();
    },
  };
}

async function startOwn(): Promise<{ address: SearchAddress; stop(): Promise<void> }> {
  const above = await mkdtemp(join(tmpdir(), "tally-test-engine-"));
  const engine = await startEngineProcess(join(above, "search"), () => undefined);
  return {
    address: engine.address,
    async stop() {
      await engine.stop();
      await rm(above, { recursive: true, force: true });
    },
  };
}

function addressOf(url: string): SearchAddress {
  const read = readConfig([], { TALLY_SEARCH_URL: url });
  if (read.kind === "config" && read.config.search !== undefined) return read.config.search;
  throw new Error("TALLY_TEST_CLICKHOUSE_URL must be such as http://user:password@host:8123");
}
