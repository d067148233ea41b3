/** What an event costs in each parser: records of 1 KB through the functions that follow calls, the reading of their JSON included. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parseRecord, type SealedRecord } from "../server/src/parsers/parse.ts";
import { ALL_RECORDS } from "../test/records/index.ts";
import type { SourceRecord } from "../test/support/record-line.ts";
import { sealedRecord } from "../test/support/sealed-record.ts";

const BYTES = 1024;
/** Above this a parser is too slow. */
const MICROSECONDS_MAX = 15;

interface Row {
  readonly parser: string;
  readonly all: number;
  readonly json: number;
  readonly bytes: number;
}

/** For each parser: microseconds of CPU for everything, and those for JSON, slowest first. */
export async function measureParsers(): Promise<Record<string, string | number>> {
  const records = new Map<string, object[]>();
  for (const source of ALL_RECORDS) {
    const sealed = source.records.map(padded).map((record) => ({
      ...record,
      bytes: Buffer.from(record.bytes).toString("base64"),
    }));
    // Some parsers' records stand in several lists, one for each way in which they come.
    records.set(source.parser, [...(records.get(source.parser) ?? []), ...sealed]);
  }
  const sources = Array.from(records, ([parser, all]) => ({ parser, records: all }));
  const child = spawn(process.execPath, [fileURLToPath(new URL("parse-loop.mjs", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(sources));
  const [lines, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (code !== 0) throw new Error(`the process that measures ended with ${code}`);
  const rows: Row[] = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  rows.sort((a, b) => b.all - a.all);
  return Object.fromEntries(
    rows.map(({ all, bytes, json, parser }) => [
      parser,
      `${all.toFixed(1)} µs, of which JSON ${json.toFixed(1)}, for ${bytes} bytes${all > MICROSECONDS_MAX ? `  <-- above ${MICROSECONDS_MAX}` : ""}`,
    ]),
  );
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
  return parseRecord(record)
    .map(({ action, source }) => `${source.parser} ${action}`)
    .join();
}
