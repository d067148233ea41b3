/** Events as Parquet, with the columns of CSV and types: written a column at a time, so that nobody waits for a whole group of rows. */
import { setImmediate } from "node:timers/promises";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { writeColumn } from "hyparquet-writer/src/column.js";
import { snappyCompress } from "hyparquet-writer/src/snappy.js";
import type { FoundEvent } from "../search/found-event.ts";
import { COLUMNS, type Column } from "./columns.ts";
import type { FormatWriter } from "./format-writer.ts";

type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];
type Element = Schema[number];
type Chunk = ReturnType<typeof writeColumn>["chunk"];

/** Readers skip whole groups, and what is said of each is held until the end: a thousand groups for the largest export. */
const GROUP_ROWS = 10_000;
/** With long texts a group ends earlier: its rows are held in memory. */
const GROUP_CHARACTERS = 33_554_432;
const PAGE_BYTES = 1_048_576;
const ROOT: Element = { name: "event", num_children: COLUMNS.length };

export function parquetWriter(): FormatWriter {
  const bytes = new ByteWriter();
  const elements = COLUMNS.map(elementOf);
  const file = new ParquetWriter({ writer: bytes, schema: [ROOT, ...elements], createdBy: "tallystick" });
  let cells: (string | bigint | undefined)[][] = COLUMNS.map(() => []);
  let rows = 0;
  let characters = 0;

  return {
    *begin() {
      yield taken(bytes);
    },
    async *page(events) {
      for (const event of events) {
        add(event);
        if (rows >= GROUP_ROWS || characters >= GROUP_CHARACTERS) yield* group();
      }
    },
    async *end() {
      if (rows > 0) yield* group();
      // Both of the writer's own are in memory, so it does not give a promise.
      await file.finish();
      yield taken(bytes);
    },
  };

  function add(event: FoundEvent): void {
    for (const [i, column] of COLUMNS.entries()) {
      const cell = cellOf(column, event);
      cells[i]?.push(cell);
      if (typeof cell === "string") characters += cell.length;
    }
    rows += 1;
  }

  async function* group(): AsyncGenerator<Uint8Array> {
    const start = bytes.offset;
    const columns: Chunk[] = [];
    for (const [i, element] of elements.entries()) {
      const values = cells[i] ?? [];
      const column = {
        ...{ columnName: element.name, element, schemaPath: [ROOT, element], pageSize: PAGE_BYTES },
        ...{
          codec: file.codec,
          compressors: { SNAPPY: snappyCompress },
          columnIndex: false,
          offsetIndex: false,
        },
        stats: element.type === "INT64",
      };
      const definitionLevels = values.map((value) => (value === undefined ? 0 : 1));
      const pageData = { values, definitionLevels, repetitionLevels: [], maxDefinitionLevel: 1 };
      columns.push(writeColumn({ writer: bytes, column, pageData }).chunk);
      yield taken(bytes);
      // Others have their turn: a column takes some milliseconds, and all of them too many.
      await setImmediate();
    }
    file.row_groups.push({
      ...{ columns, num_rows: BigInt(rows), total_compressed_size: BigInt(bytes.offset - start) },
      total_byte_size: columns.reduce(
        (sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n),
        0n,
      ),
    });
    file.num_rows += BigInt(rows);
    cells = COLUMNS.map(() => []);
    rows = 0;
    characters = 0;
  }
}

function elementOf({ kind, name }: Column): Element {
  const common = { name, repetition_type: "OPTIONAL" } as const;
  if (kind === "time")
    return {
      ...{ ...common, type: "INT64", converted_type: "TIMESTAMP_MICROS" },
      logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MICROS" },
    };
  if (kind === "count") return { ...common, type: "INT64" };
  return { ...common, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } };
}

function cellOf(column: Column, event: FoundEvent): string | bigint | undefined {
  const value = column.of(event);
  return typeof value === "number" ? BigInt(value) : value;
}

/** What was written since the last time. The offset goes on counting. */
function taken(bytes: ByteWriter): Uint8Array {
  const written = bytes.getBytes().slice();
  bytes.index = 0;
  return written;
}
