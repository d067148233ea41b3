/** What other ways to keep events would cost and find: each variant is filled from the same rows, and asked the same. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEngineProcess } from "../server/src/engine-process.ts";
import { IDS, WORDS } from "../server/src/query/words.ts";
import { EVENT_COLUMNS } from "../server/src/search/event-columns.ts";
import { createEventsTable, DATABASE, EVENTS_TABLE } from "../server/src/search/schema.ts";
import { QueryTooCostly, Search } from "../server/src/search/search-client.ts";
import { processesBelow } from "../test/support/processes.ts";
import { cpuMicroseconds } from "./machine.ts";
import { percentile } from "./percentile.ts";
import { calm, fillSearch } from "./search-data.ts";

interface Variant {
  readonly columns: readonly string[];
  readonly indexes: readonly string[];
  readonly granule: number;
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Conditions that find a word, an identifier and a member of the record. */
  readonly word: string;
  readonly id: string;
  readonly member: string;
}

const BLOCK_ROWS = 50_000;
const TIMES = 11;
const RAW = "raw String CODEC(ZSTD(1))";
const MAPS = new Set(["ids", "attrs", "nums", "texts", "words"]);
const BUCKET = "requestParameters.bucketName";
const [IN_MAPS, IN_RAW, IN_JSON] = [
  `arrayExists((k, v) -> k = '${BUCKET}' AND lowerUTF8(v) = {member:String}, mapKeys(attrs), mapValues(attrs))`,
  `lowerUTF8(JSONExtractString(raw, '${BUCKET}')) = {member:String}`,
  `lowerUTF8(raw.${BUCKET}::String) = {member:String}`,
];

/** Bytes and CPU of an event, and milliseconds of three questions, for each variant over so many events. */
export async function measureVariants(count: number): Promise<Record<string, string | number>> {
  const folder = mkdtempSync(join(tmpdir(), "tally-bench-variants-"));
  const { address, stop } = await startEngineProcess(folder, () => undefined);
  const search = new Search();
  search.move(address);
  const children = await processesBelow(process.pid);
  const pid = children.find(({ command }) => command.includes("main-engine"))?.pid ?? 0;
  await fillSearch(search, "bench", count);
  const source = await stagingOf(search);
  const sample = await sampleOf(search);
  // What it costs to read the rows is no variant's fault.
  await search.run(`CREATE TABLE ${DATABASE}.nothing AS ${source} ENGINE = Null`);
  const reading = await cpuOf(pid, () =>
    copy(search, { source, into: `${DATABASE}.nothing`, columns: "*", count }),
  );
  const results: Record<string, string | number> = {
    events: count,
    "read only, CPU µs/event": (reading / count).toFixed(1),
    variant: "CPU µs/event, B/event; word, id, member of the record (median ms)",
  };
  for (const [name, variant] of Object.entries(variants())) {
    const table = `${DATABASE}.variant`;
    await search.run(statementOf(table, variant));
    const columns = variant.columns.map((column) => column.split(" ")[0]).join(", ");
    const cpu = await cpuOf(pid, async () => {
      await copy(search, { source, into: table, columns, count, settings: variant.settings ?? {} });
      await calm(search);
    });
    const [size] = await search.rows<{ bytes: number }>(
      "SELECT sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND table = 'variant'",
    );
    const taken: string[] = [];
    for (const condition of [variant.word, variant.id, variant.member])
      taken.push(await timeOf(search, table, condition, sample));
    results[name] =
      `${((cpu - reading) / count).toFixed(1)}, ${Math.round((size?.bytes ?? 0) / count)}; ${taken.join(", ")}`;
    await search.run(`DROP TABLE ${table} SYNC`);
  }
  await search.close();
  await stop();
  rmSync(folder, { recursive: true });
  return results;
}

function variants(): Readonly<Record<string, Variant>> {
  const all = EVENT_COLUMNS.map(({ codec, name, open }) =>
    `${name} ${open().column.type} ${codec}`.trimEnd(),
  );
  const typed = all.filter((column) => !MAPS.has(column.split(" ")[0] ?? ""));
  const words = `INDEX ix_words ${WORDS} TYPE text(tokenizer = 'splitByNonAlpha')`;
  const ids = `INDEX ix_ids ${IDS} TYPE bloom_filter(0.01) GRANULARITY 1`;
  const [inWords, inIds] = [`hasAllTokens(${WORDS}, {word:String})`, `has(${IDS}, {id:String})`];
  const asItIs: Variant = {
    ...{ columns: all, indexes: [words, ids], granule: 2048 },
    ...{ word: inWords, id: inIds, member: IN_MAPS },
  };
  const raw = { columns: [...typed, RAW], granule: 2048, member: IN_RAW };
  return {
    "as it is": asItIs,
    "… granules of 8,192 rows": { ...asItIs, granule: 8192 },
    "… granules of 1,024 rows": { ...asItIs, granule: 1024 },
    "… indexes made by merges": { ...asItIs, settings: { materialize_skip_indexes_on_insert: 0 } },
    "… without the text index": { ...asItIs, indexes: [ids], word: `position(${WORDS}, {word:String}) > 0` },
    "… without the ids' filter": { ...asItIs, indexes: [words] },
    "text index on the message only": {
      ...asItIs,
      indexes: ["INDEX ix_words lowerUTF8(message) TYPE text(tokenizer = 'splitByNonAlpha')", ids],
      word: "hasAllTokens(lowerUTF8(message), {word:String})",
    },
    "record as a text, no index": {
      ...raw,
      indexes: [],
      ...{
        word: "position(lowerUTF8(raw), {word:String}) > 0",
        id: "position(lowerUTF8(raw), {id:String}) > 0",
      },
    },
    "record as a text, text index on it": {
      ...raw,
      indexes: ["INDEX ix_raw lowerUTF8(raw) TYPE text(tokenizer = 'splitByNonAlpha')"],
      ...{
        word: "hasAllTokens(lowerUTF8(raw), {word:String})",
        id: "hasAllTokens(lowerUTF8(raw), {id:String})",
      },
    },
    "record as ClickHouse's JSON, text index on the message": {
      ...{ columns: [...typed, "raw JSON"], granule: 2048, member: IN_JSON },
      indexes: ["INDEX ix_words lowerUTF8(message) TYPE text(tokenizer = 'splitByNonAlpha')"],
      word: "hasAllTokens(lowerUTF8(message), {word:String})",
      // There is no way to look for a value under any name but to print the record.
      id: "position(lowerUTF8(raw::String), {id:String}) > 0",
    },
  };
}

// As the real table but for what is varied: the other indexes stay.
function statementOf(table: string, { columns, granule, indexes }: Variant): string {
  const real = createEventsTable(table);
  const others = real.split("\n").flatMap((line) => {
    const index = /^ *(INDEX \w+ .*?),?$/.exec(line)?.[1];
    return index === undefined || /ix_words|ix_ids/.test(index) ? [] : [index];
  });
  const [, engine = ""] = real.split("\n)\n");
  return `CREATE TABLE ${table} (\n  ${[...columns, ...others, ...indexes].join(",\n  ")}\n)\n${engine.replace(/index_granularity = \d+/, `index_granularity = ${granule}`)}`;
}

/** The rows with a text of their record that holds what the maps hold. */
async function stagingOf(search: Search): Promise<string> {
  const table = `${DATABASE}.staging`;
  await search.run(
    `CREATE TABLE ${table} ENGINE = MergeTree ORDER BY log_index AS SELECT *, concat('{', arrayStringConcat(arrayConcat(
  arrayMap((k, v) -> concat(toJSONString(k), ':', toJSONString(v)), mapKeys(ids), mapValues(ids)),
  arrayMap((k, v) -> concat(toJSONString(k), ':', toJSONString(toString(v))), mapKeys(attrs), mapValues(attrs)),
  arrayMap((k, v) -> concat(toJSONString(k), ':', toString(v)), mapKeys(nums), mapValues(nums)),
  arrayMap((k, v) -> concat(toJSONString(k), ':', toJSONString(v)), mapKeys(texts), mapValues(texts))), ','), '}') AS raw FROM ${EVENTS_TABLE}`,
    {},
    { seconds: 600 },
  );
  return table;
}

async function copy(
  search: Search,
  wanted: {
    source: string;
    into: string;
    columns: string;
    count: number;
    settings?: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const { columns, count, into, settings = {}, source } = wanted;
  // Members of lists stand under one path.
  const set = Object.entries({ max_insert_threads: 1, type_json_skip_duplicated_paths: 1, ...settings }).map(
    ([name, value]) => `${name} = ${value}`,
  );
  const list = columns === "*" ? "" : ` (${columns})`;
  const [first] = await search.rows<{ first: number }>(`SELECT min(log_index) AS first FROM ${source}`);
  for (let from = first?.first ?? 0; from < (first?.first ?? 0) + count; from += BLOCK_ROWS)
    await search.run(
      `INSERT INTO ${into}${list} SELECT ${columns} FROM ${source} WHERE log_index >= ${from} AND log_index < ${from + BLOCK_ROWS} SETTINGS ${set.join(", ")}`,
    );
}

async function cpuOf(pid: number, work: () => Promise<void>): Promise<number> {
  const before = cpuMicroseconds(pid);
  await work();
  return cpuMicroseconds(pid) - before;
}

type Sample = Readonly<Record<"word" | "id" | "member", readonly string[]>>;

async function timeOf(search: Search, table: string, condition: string, sample: Sample): Promise<string> {
  const taken: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const of = (values: readonly string[]): string => values[i % values.length] ?? "";
    const bound = { word: of(sample.word), id: of(sample.id), member: of(sample.member) };
    const start = performance.now();
    try {
      await search.rows(
        `SELECT id, time, message FROM ${table} WHERE ${condition} ORDER BY time DESC LIMIT 50`,
        bound,
      );
    } catch (cause) {
      // What is ended for its cost once is not worth eight minutes of asking again.
      if (cause instanceof QueryTooCostly) return "ended";
      throw cause;
    }
    taken.push(performance.now() - start);
  }
  return percentile(taken.slice(1), 50).toFixed(0);
}

async function sampleOf(search: Search): Promise<Sample> {
  const one = async (expression: string, condition: string): Promise<readonly string[]> => {
    const rows = await search.rows<{ v: string }>(
      `SELECT DISTINCT lowerUTF8(${expression}) AS v FROM (SELECT * FROM ${EVENTS_TABLE} WHERE ${condition} ORDER BY cityHash64(id) LIMIT 5000) WHERE v != '' LIMIT ${TIMES}`,
    );
    return rows.map(({ v }) => v);
  };
  return {
    word: await one("splitByNonAlpha(reason)[-1]", "reason != ''"),
    id: await one("arrayFirst(v -> length(v) = 36, mapValues(ids))", "1"),
    member: await one(`attrs['${BUCKET}']`, `mapContains(attrs, '${BUCKET}')`),
  };
}
