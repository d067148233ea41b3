import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvHeading, formatCsvRow as rowOfCli } from "../../../cli/src/search/csv.ts";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { eventAt } from "../../../test/support/found-event.ts";
import { csvWriter, formatCsvRow } from "./csv.ts";

const event = {
  ...eventAt(12),
  id: "01a20647-ccc3-71a8-9b02-000000000012",
  log: { name: "l", index: 12, ord: 0 },
};

test("csvWriter begins its columns with those of tally search -o csv", async () => {
  const ours = (await textOf(csvWriter().begin())).trimEnd();
  assert.ok(ours.startsWith(`${csvHeading().trimEnd()},`));
});

test("csvWriter writes an event as one line with a cell for each column", async () => {
  const heading = (await textOf(csvWriter().begin())).trimEnd().split(",");
  const line = await textOf(csvWriter().page([event]));
  const cells = readCsvRow(line);
  assert.equal(cells.length, heading.length);
  const row = Object.fromEntries(
    heading.map((name, i) => [name, cells[i]]).filter(([, cell]) => cell !== ""),
  );
  assert.deepEqual(row, {
    ...{ time: "2026-11-22T10:00:00.123456Z", received: "2026-11-22T10:00:00.456789Z", id: event.id },
    ...{ category: "permission", action: "role.grant", verb: "grant", outcome: "success", severity: "high" },
    ...{ actor: "alice", target: "bob", from: "192.0.2.1", service: "iam", log_index: "12", log: "l" },
    ...{
      message: "alice granted role admin to bob",
      actor_type: "human",
      actor_id: "u1",
      actor_name: "alice",
    },
    ...{ target_type: "user", target_id: "u2", target_name: "bob", from_ip: "192.0.2.1", log_ord: "0" },
    ...{ targets: '[{"type":"user","id":"u2","name":"bob"}]' },
    ...{ source_name: "first-ingest", source_type: "native", source_parser: "native/1" },
  });
});

test("formatCsvRow writes every cell as tally search -o csv does", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n", ab\u0001\u202e\u2028') }),
    fc.string({ unit: anyCharacter }),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
      assert.equal(formatCsvRow(cells), rowOfCli(cells));
    }),
  );
});

test("formatCsvRow gives as many cells as it was given, and none that is a formula", () => {
  const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n", ab\u0001') });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (values) => {
      const cells = readCsvRow(formatCsvRow(values));
      assert.equal(cells.length, values.length);
      for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    }),
  );
});

async function textOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString();
}

/** The cells of one line, read as RFC 4180 says. */
function readCsvRow(line: string): string[] {
  const cellsBehindCommas = `,${line.slice(0, -"\r\n".length)}`;
  return [...cellsBehindCommas.matchAll(/,(?:"((?:[^"]|"")*)"|([^",\n]*))(?=,|$)/g)].map(
    ([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare,
  );
}
