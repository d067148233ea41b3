import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Batch, type BatchLimits, cutBatches, type TooLarge } from "./batches.ts";

const LIMITS: BatchLimits = { eventsMax: 3, bytesMax: 40, documentBytesMax: 100 };

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cut(
  text: string,
  options: { isLines?: boolean; limits?: BatchLimits; size?: number } = {},
): Promise<(Batch | TooLarge)[]> {
  const { isLines = false, limits = LIMITS, size = 7 } = options;
  const batches: (Batch | TooLarge)[] = [];
  for await (const batch of cutBatches(chunksOf(text, size), { isLines, limits })) batches.push(batch);
  return batches;
}

async function shown(...args: Parameters<typeof cut>): Promise<string[]> {
  return (await cut(...args)).map((batch) =>
    batch.kind === "batch"
      ? `${batch.firstLine} ${batch.contentType.slice(12)} ${Buffer.from(batch.content).toString()}`
      : `${batch.line} too large`,
  );
}

test("cutBatches cuts lines after the largest number of events, and not before", async () => {
  assert.deepEqual(await shown("{}\n{}\n{}\n"), ["1 x-ndjson {}\n{}\n{}\n"]);
  assert.deepEqual(await shown("{}\n{}\n{}\n{}"), ["1 x-ndjson {}\n{}\n{}\n", "4 x-ndjson {}"]);
});

test("cutBatches cuts lines before the largest number of bytes is passed", async () => {
  const line = (bytes: number): string => `${JSON.stringify("x".repeat(bytes - 3))}\n`;
  assert.equal((await cut(line(20) + line(20))).length, 1);
  assert.equal((await cut(line(20) + line(21))).length, 2);
});

test("cutBatches keeps blank lines, so that the lines of a request can be counted", async () => {
  assert.deepEqual(await shown("\n\n{}\n \r\n{}\n"), ["1 x-ndjson \n\n{}\n \r\n{}\n"]);
  assert.deepEqual(await shown("{}\n\n{}\n{}\n\n{}\n"), ["1 x-ndjson {}\n\n{}\n{}\n\n", "6 x-ndjson {}\n"]);
});

test("cutBatches sends what is not lines as one document", async () => {
  assert.deepEqual(await shown('[\n{"a":1},\n{"a":2}\n]\n'), ['1 json [\n{"a":1},\n{"a":2}\n]\n']);
  assert.deepEqual(await shown('{\n"a":1}'), ['1 json {\n"a":1}']);
});

test("cutBatches takes a single line as a document unless it is known to be a line", async () => {
  assert.deepEqual(await shown('{"Records":[{}]}\n'), ['1 json {"Records":[{}]}\n']);
  assert.deepEqual(await shown('{"Records":[{}]}\n', { isLines: true }), ['1 x-ndjson {"Records":[{}]}\n']);
});

test("cutBatches lets the server refuse a broken line among lines", async () => {
  assert.deepEqual(await shown("{}\n{broken\n"), ["1 x-ndjson {}\n{broken\n"]);
  assert.deepEqual(await shown("{broken\n{}\n", { isLines: true }), ["1 x-ndjson {broken\n{}\n"]);
});

test("cutBatches gives nothing for an empty stream or a blank one", async () => {
  assert.deepEqual(await cut(""), []);
  assert.deepEqual(await cut(" \n\n"), []);
});

test("cutBatches takes a document of the largest size and no byte more", async () => {
  for (const size of [1, 1000]) {
    assert.deepEqual(await shown(`[\n${" ".repeat(97)}]`, { size }), [`1 json [\n${" ".repeat(97)}]`]);
    assert.deepEqual(await shown(`[\n${" ".repeat(98)}]`, { size }), ["1 too large"]);
  }
});

test("cutBatches takes a line of the largest size and no byte more, after what stands before it", async () => {
  const long = (bytes: number): string => JSON.stringify("x".repeat(bytes - 2));
  assert.deepEqual(await shown(`{}\n${long(100)}`), ["1 x-ndjson {}\n", `2 x-ndjson ${long(100)}`]);
  assert.deepEqual(await shown(`{}\n${long(101)}`), ["1 x-ndjson {}\n", "2 too large"]);
});

test("cutBatches loses no byte, however the stream comes", async () => {
  const line = fc.oneof(
    fc.constant(""),
    fc.constant("{}"),
    fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)),
  );
  const property = fc.asyncProperty(
    fc.array(line, { maxLength: 30 }),
    fc.integer({ min: 1, max: 50 }),
    async (lines, size) => {
      const text = lines.join("\n");
      const batches = await cut(text, { isLines: true, size });
      const contents = batches.map((batch) =>
        batch.kind === "batch" ? Buffer.from(batch.content).toString() : "!",
      );
      // Blank lines at the end hold no event, so they need not be sent.
      assert.equal(contents.join("").trimEnd(), text.trimEnd());
      for (const [i, batch] of batches.entries()) {
        const before = contents.slice(0, i).join("").split("\n").length;
        assert.equal(batch.kind === "batch" && batch.firstLine, before);
      }
    },
  );
  await fc.assert(property);
});
