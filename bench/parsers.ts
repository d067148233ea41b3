/** What an event costs in each parser: records of 1 KB through the functions that follow calls, the reading of JSON apart. */
// What was compiled, as the server runs it: the loader of TypeScript wraps every function.
import { eventsOf, NO_SETTINGS, readJson, type SealedRecord } from "../server/dist/parsers/parse.js";
import { ALL_RECORDS } from "../test/records/index.ts";
import type { SourceRecord } from "../test/support/record-line.ts";
import { sealedRecord } from "../test/support/sealed-record.ts";

const BYTES = 1024;
/** Above this a parser is too slow. */
const MICROSECONDS_MAX = 15;
/** Rounds to warm up and to measure; the median round counts, so that a pause of the collector doesn't. */
const WARM_ROUNDS = 20;
const ROUNDS = 41;
const ROUND_CALLS = 2000;

/** For each parser: microseconds for JSON and for everything, slowest first. */
export function measureParsers(): Promise<Record<string, string | number>> {
  const rows = ALL_RECORDS.map(({ parser, records }) => ({ parser, ...measure(records.map(padded)) }));
  rows.sort((a, b) => b.all - a.all);
  return Promise.resolve(
    Object.fromEntries(
      rows.map(({ all, bytes, json, parser }) => [
        parser,
        `${all.toFixed(1)} µs, of which JSON ${json.toFixed(1)}, for ${bytes} bytes${all > MICROSECONDS_MAX ? `  <-- above ${MICROSECONDS_MAX}` : ""}`,
      ]),
    ),
  );
}

function measure(records: readonly SealedRecord[]): { all: number; json: number; bytes: number } {
  const events = records.reduce((sum, record) => sum + parse(record).length, 0);
  const perEvent = records.length / events;
  return {
    all: median(records, parse) * perEvent,
    json: median(records, (record) => readJson(record.bytes)) * perEvent,
    bytes: Math.round(records.reduce((sum, { bytes }) => sum + bytes.length, 0) / records.length),
  };
}

/** Microseconds of a call, of CPU: what else the machine does counts less. */
function median(records: readonly SealedRecord[], call: (record: SealedRecord) => unknown): number {
  const times: number[] = [];
  for (let round = -WARM_ROUNDS; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < ROUND_CALLS; i++) {
      const record = records[i % records.length];
      if (record !== undefined) call(record);
    }
    const { system, user } = process.cpuUsage(before);
    if (round >= 0) times.push((user + system) / ROUND_CALLS);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

function parse(record: SealedRecord): ReturnType<typeof eventsOf> {
  return eventsOf(record, readJson(record.bytes), NO_SETTINGS);
}

/** The record made as long as is measured, in the first way that leaves it what it is. */
function padded({ record, ...how }: SourceRecord): SealedRecord {
  const plain = sealedRecord(record, how);
  const missing = BYTES - plain.bytes.length;
  if (missing <= 0) return plain;
  const padding = "x".repeat(missing);
  const candidates =
    typeof record === "string"
      ? [`${record} ${padding}`, `${record},${padding}`, `${record}${padding}`]
      : [
          { ...record, padding },
          { ...record, labels: { padding } },
        ];
  const kind = kindOf(plain);
  return (
    candidates.map((one) => sealedRecord(one, how)).find((candidate) => kindOf(candidate) === kind) ?? plain
  );
}

function kindOf(record: SealedRecord): string {
  return parse(record)
    .map(({ action, source }) => `${source.parser} ${action}`)
    .join();
}
