import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { eventAt } from "../../../test/support/found-event.ts";
import type { FoundEvent } from "../search/found-event.ts";
import { COLUMNS } from "./columns.ts";
import { parquetWriter } from "./parquet.ts";

test("parquetWriter gives each column its type: times in microseconds, counts, and text", async () => {
  const [row] = await readBack([[found(12)]]);
  assert.deepEqual(filled(row), {
    time: new Date("2026-11-22T10:00:00.123Z"),
    received: new Date("2026-11-22T10:00:00.456Z"),
    ...{ id: found(12).id, category: "permission", action: "role.grant", verb: "grant", outcome: "success" },
    ...{ severity: "high", actor: "alice", target: "bob", from: "192.0.2.1", service: "iam", log_index: 12n },
    ...{
      message: "alice granted role admin to bob",
      actor_type: "human",
      actor_id: "u1",
      actor_name: "alice",
    },
    ...{
      target_type: "user",
      target_id: "u2",
      target_name: "bob",
      from_ip: "192.0.2.1",
      log_ord: 0n,
      log: "l",
    },
    targets: '[{"type":"user","id":"u2","name":"bob"}]',
    ...{ source_name: "first-ingest", source_type: "native", source_parser: "native/1" },
  });
});

test("parquetWriter keeps the microseconds of a time", async () => {
  const metadata = await parquetMetadataAsync(asBuffer(await write([[found(1)]])));
  const time = metadata.row_groups[0]?.columns[0]?.meta_data?.statistics;
  assert.deepEqual(metadata.schema[1]?.logical_type, {
    type: "TIMESTAMP",
    isAdjustedToUTC: true,
    unit: "MICROS",
  });
  assert.ok(time !== undefined);
  const micros = BigInt(Date.UTC(2026, 10, 22, 10)) * 1000n + 123_456n;
  const rows = await parquetReadObjects({
    file: asBuffer(await write([[found(1)]])),
    columns: ["time"],
    parsers: { ...asIs, timestampFromMicroseconds: (value: bigint) => value },
  });
  assert.deepEqual(rows, [{ time: micros }]);
});

test("parquetWriter writes groups of 10000 rows, over pages of any size, and none is lost", async () => {
  const pages = Array.from({ length: 11 }, (_, page) =>
    Array.from({ length: 1000 }, (_, i) => found(page * 1000 + i)),
  );
  const bytes = await write(pages);
  const { num_rows, row_groups } = await parquetMetadataAsync(asBuffer(bytes));
  assert.equal(num_rows, 11_000n);
  assert.deepEqual(
    row_groups.map((group) => group.num_rows),
    [10_000n, 1000n],
  );
  const rows = await parquetReadObjects({ file: asBuffer(bytes), columns: ["log_index"] });
  assert.deepEqual(
    rows.map((row) => Number(row["log_index"])),
    Array.from({ length: 11_000 }, (_, i) => i),
  );
});

test("parquetWriter ends a group earlier when its texts are long", async () => {
  const long = Array.from({ length: 5 }, (_, i) => found(i, { message: "x".repeat(10_000_000) }));
  const { row_groups } = await parquetMetadataAsync(asBuffer(await write([long])));
  assert.deepEqual(
    row_groups.map((group) => group.num_rows),
    [4n, 1n],
  );
});

test("parquetWriter writes a file without rows that has all columns", async () => {
  const metadata = await parquetMetadataAsync(asBuffer(await write([])));
  assert.deepEqual([metadata.num_rows, metadata.schema.length], [0n, COLUMNS.length + 1]);
});

test("parquetWriter gives every text back as it was", async () => {
  const text = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 50 }), async (texts) => {
      const page = texts.map((message, i) => found(i, { message }));
      const file = asBuffer(await write([page]));
      const rows = await parquetReadObjects({ file, columns: ["message"] });
      assert.deepEqual(
        rows.map((row) => row["message"]),
        texts,
      );
    }),
    { numRuns: 30 },
  );
});

const asIs = {
  timestampFromMilliseconds: (value: bigint) => value,
  timestampFromNanoseconds: (value: bigint) => value,
  dateFromDays: (value: number) => value,
  stringFromBytes: (bytes: Uint8Array) => Buffer.from(bytes).toString(),
  geometryFromBytes: (bytes: Uint8Array) => bytes,
  geographyFromBytes: (bytes: Uint8Array) => bytes,
};

function found(index: number, changed: object = {}): FoundEvent {
  const event = eventAt(index, { ...changed });
  return { ...event, id: `id-${index}`, log: { name: "l", index, ord: 0 } };
}

async function readBack(pages: readonly (readonly FoundEvent[])[]): Promise<Record<string, unknown>[]> {
  return await parquetReadObjects({ file: asBuffer(await write(pages)) });
}

async function write(pages: readonly (readonly FoundEvent[])[]): Promise<Uint8Array> {
  const writer = parquetWriter();
  const pieces: Uint8Array[] = [];
  for await (const piece of writer.begin()) pieces.push(piece);
  for (const page of pages) for await (const piece of writer.page(page)) pieces.push(piece);
  for await (const piece of writer.end()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** In a buffer of its own, as readers want it. */
function asBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function filled(row: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row ?? {}).filter(([, value]) => value !== null && value !== undefined),
  );
}
