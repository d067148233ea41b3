/** An engine that is filled and the server that asks it: in a folder that is kept and filled once, or in one that goes when they do. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startEngineProcess } from "../server/src/engine-process.ts";
import { Search } from "../server/src/search/search-client.ts";
import { filledTo, fillSearch } from "./search-data.ts";
import { type BenchServer, removeData, startBenchServer } from "./server.ts";

export interface SearchFolder {
  readonly search: Search;
  /** How many events it was filled with before. */
  readonly filled: number;
  /** Fills it up to so many events, where there are fewer, and starts a server that asks it. */
  start(count: number): Promise<BenchServer>;
  /** Ends the engine, and removes the folder if nobody named it. */
  close(): Promise<void>;
}

/** Opens a folder that is kept; without its name a fresh one that is not. */
export async function openSearchFolder(named: string | undefined): Promise<SearchFolder> {
  const folder = named === undefined ? mkdtempSync(join(tmpdir(), "tally-bench-search-")) : resolve(named);
  const [engine, data] = [join(folder, "engine"), join(folder, "data")];
  for (const part of [engine, data]) mkdirSync(part, { recursive: true });
  const { address, stop } = await startEngineProcess(engine, () => undefined);
  const { password, url, username } = address;
  const env = { TALLY_SEARCH_URL: url.replace("//", `//${username}:${password}@`) };
  const first = await startBenchServer(data, env);
  const search = new Search();
  search.move(address);
  const vkey = await (await fetch(`http://127.0.0.1:${first.port}/logs/main/vkey`)).text();
  await first.stop();
  return {
    search,
    filled: await filledTo(search),
    async start(count) {
      await fillSearch(search, vkey.split("+")[0] ?? "", count);
      // It finds rows beyond its log, and follows no further: nothing but searches is measured.
      return await startBenchServer(data, env);
    },
    async close() {
      await search.close();
      await stop();
      if (named === undefined) removeData(folder);
    },
  };
}
