/** Tests of imports: each position of a file is sealed once, whatever ends a run, and nothing of it is left out. */
import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { createTestIo } from "../../../test/support/cli-io.ts";
import { assertHolds, documents, type Sent } from "../../../test/support/json-documents.ts";
import type { Exchange } from "../exchange.ts";
import type { ImportOptions } from "./import-batch.ts";
import { type Imported, importFile } from "./import-file.ts";

const TARGET = { url: "http://127.0.0.1:8080", token: "t" };
const OPTIONS = { retries: 0, gzip: false, quiet: true };
const root = mkdtempSync(join(tmpdir(), "tally-import-"));
let folders = 0;
after(() => rmSync(root, { recursive: true }));

/** A log that seals each key's content once, and a person's home with a file in it. */
function setUp(content: string | Uint8Array, name = "events.ndjson", options: ImportOptions = OPTIONS) {
  const home = join(root, String(folders++));
  const file = join(home, name);
  const keys = new Map<string, string>();
  const sealed: string[] = [];
  const requestsSealed: Sent[] = [];
  /** Says of the nth request that its answer is lost on the way, or that it never arrives. */
  const lost = new Set<number>();
  const neverSent = new Set<number>();
  let requests = 0;
  const exchange: Exchange = async (_url, init) => {
    assert(init.body instanceof Uint8Array);
    requests += 1;
    if (neverSent.has(requests)) throw new Error("the line is cut");
    const text = Buffer.from(init.body).toString();
    const headers = new Headers(init.headers);
    const key = headers.get("idempotency-key") ?? "";
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const contentType = headers.get("content-type") ?? "";
    const records = contentType === "application/json" ? [...recordsOf(text)] : lines;
    const known = keys.get(key);
    assert.ok(known === undefined || known === text, "one key for two contents");
    const good = records.filter((record) => !record.includes("bad"));
    if (known === undefined) {
      sealed.push(...good);
      requestsSealed.push({ content: init.body, contentType });
    }
    keys.set(key, text);
    if (lost.has(requests)) throw new Error("the line is cut");
    const events = good.map((_, i) => ({ id: idOf(i), index: i, leafHash: "h" }));
    const errors = records.flatMap((record, i) =>
      record.includes("bad") ? [{ line: i + 1, item: i + 1, code: "invalid-json", message: "no" }] : [],
    );
    return Response.json({ events, errors, rejected: errors.length, checkpoint: "c" }, { status: 202 });
  };
  mkdirSync(home, { recursive: true });
  writeFileSync(file, content);
  const { io, err } = createTestIo({ exchange, env: { XDG_STATE_HOME: join(home, "state") } });
  const run = () => importFile(TARGET, file, options, io);
  return { file, sealed, requestsSealed, lost, neverSent, run, err, requests: () => requests };
}

/** Runs an import again until nothing ends it. */
async function untilImported(run: () => ReturnType<typeof importFile>): Promise<Imported> {
  for (let i = 0; i < 20; i++) {
    const outcome = await run();
    if (outcome.kind === "imported") return outcome;
  }
  throw new Error("it does not end");
}

function* recordsOf(text: string): Generator<string> {
  const value: unknown = JSON.parse(text);
  const list = Array.isArray(value) ? value : isRecords(value) ? value.Records : [value];
  for (const record of list) yield JSON.stringify(record);
}

function isRecords(value: unknown): value is { Records: unknown[] } {
  return typeof value === "object" && value !== null && "Records" in value;
}

function idOf(index: number): string {
  return `01939f1c-7d00-7000-8000-${String(index).padStart(12, "0")}`;
}

function lines(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `{"n":${from + i}}\n`).join("");
}

test("importFile sends every line of a file once, and nothing at a second run", async () => {
  const { file, requests, run, sealed } = setUp(lines(0, 2500));
  assert.deepEqual(await run(), {
    ...{ kind: "imported", file, accepted: 2500, rejected: 0 },
    ...{ acceptedInAll: 2500, rejectedInAll: 0, position: lines(0, 2500).length },
  });
  assert.equal(sealed.length, 2500);
  const again = await run();
  assert.deepEqual([again.kind === "imported" && again.accepted, requests()], [0, 3]);
});

test("importFile goes on where a file has grown", async () => {
  const { file, run, sealed } = setUp(lines(0, 10));
  await run();
  appendFileSync(file, lines(10, 15));
  const grown = await run();
  assert.deepEqual(grown.kind === "imported" && [grown.accepted, grown.acceptedInAll], [5, 15]);
  assert.deepEqual(sealed.join("\n"), lines(0, 15).trimEnd());
});

test("importFile sends what was under way again under its key, also when the file has grown since", async () => {
  for (const nth of [1, 2, 3]) {
    const { file, lost, run, sealed } = setUp(lines(0, 2500));
    lost.add(nth);
    assert.equal((await run()).kind, "failed");
    appendFileSync(file, lines(2500, 4000));
    assert.equal((await run()).kind, "imported");
    assert.deepEqual(sealed.join("\n"), lines(0, 4000).trimEnd());
  }
});

test("importFile begins anew, and says so, when a file begins otherwise", async () => {
  const { err, file, run, sealed } = setUp(lines(0, 10));
  await run();
  writeFileSync(file, lines(100, 120));
  const other = await run();
  assert.equal(other.kind === "imported" && other.accepted, 20);
  assert.equal(sealed.length, 30);
  assert.match(err(), /does not begin as it did/);
});

test("importFile reads gzip, whatever the name, in one member or several", async () => {
  const { run, sealed } = setUp(
    Buffer.concat([gzipSync(lines(0, 1500)), gzipSync(lines(1500, 2000))]),
    "e.log",
  );
  const outcome = await run();
  assert.equal(outcome.kind === "imported" && outcome.position, lines(0, 2000).length);
  assert.deepEqual(sealed.join("\n"), lines(0, 2000).trimEnd());
});

for (const [what, text] of [
  ["a JSON array", '[{"n":0},\n{"n":1}]'],
  ["a CloudTrail file", '{"Records":[{"n":0},{"n":1}]}'],
] as const) {
  test(`importFile sends ${what} as the events in it, once`, async () => {
    const { requests, run, sealed } = setUp(text, "f.json");
    await run();
    await run();
    assert.deepEqual([sealed, requests()], [['{"n":0}', '{"n":1}'], 1]);
  });
}

test("importFile seals every element of a document once and in order, wherever it is ended, also while the document grows", async () => {
  const limits = { eventsMax: 3, bytesMax: 200, documentBytesMax: 5000 };
  const ends = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      documents,
      ends,
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (made, lost, isGzip, share) => {
        const { elements, text } = made;
        const content = (bytes: Uint8Array): Uint8Array => (isGzip ? gzipSync(bytes) : bytes);
        const whole = Buffer.from(text);
        const part = whole.subarray(0, whole.indexOf("[") + 1 + Math.floor(share * whole.length));
        const at = setUp(content(part), "f.json", { ...OPTIONS, limits });
        for (const [nth, isSealed] of lost) (isSealed ? at.lost : at.neverSent).add(nth);
        // Each run ends where the line is cut, as it would by a kill: nothing is written after that.
        await untilImported(at.run);
        writeFileSync(at.file, content(whole));
        const outcome = await untilImported(at.run);
        assertHolds(at.requestsSealed, elements);
        assert.deepEqual(
          [outcome.broken, outcome.acceptedInAll + outcome.rejectedInAll],
          [undefined, elements.length],
        );
      },
    ),
    { numRuns: 40 },
  );
});

test("importFile sends what is whole of a document that is cut off, and goes on in the middle of it when there is more", async () => {
  const text = '{"Records":[{"n":0},{"n":1},{"n":2}]}';
  for (const content of [(part: string) => part, (part: string) => gzipSync(part)]) {
    const { file, run, sealed } = setUp(content(text.slice(0, 30)), "f.json");
    const outcome = await run();
    assert.deepEqual(outcome.kind === "imported" && [outcome.accepted, outcome.position], [2, 27]);
    assert.match(
      (outcome.kind === "imported" && outcome.broken?.message) || "",
      /not imported from byte 28 on/,
    );
    writeFileSync(file, content(text));
    const whole = await run();
    assert.deepEqual(whole.kind === "imported" && [whole.accepted, whole.broken], [1, undefined]);
    assert.deepEqual(sealed, ['{"n":0}', '{"n":1}', '{"n":2}']);
  }
});

test("importFile sends what is whole of an array in a gzip file that is cut off", async () => {
  const whole = gzipSync(`[${lines(0, 20_000).trimEnd().replaceAll("\n", ",")}]`);
  const { file, run, sealed } = setUp(whole.subarray(0, whole.length - 100), "f.json.gz");
  const outcome = await run();
  assert.match(
    (outcome.kind === "imported" && outcome.broken?.message) || "",
    /: unexpected end of file; \d+ events/,
  );
  assert.ok(sealed.length > 15_000);
  writeFileSync(file, whole);
  await run();
  assert.deepEqual(sealed.join("\n"), lines(0, 20_000).trimEnd());
});

test("importFile names the byte of each element that was refused, and what stands beside Records", async () => {
  const { err, run } = setUp('{"made\u001b":1,"Records":[{"n":0},{"bad":1},5,{"bad":2}]}', "f.json");
  const outcome = await run();
  assert.deepEqual(outcome.kind === "imported" && [outcome.accepted, outcome.rejected], [2, 2]);
  assert.match(err(), /from byte 30: no \[invalid-json\]\n.*from byte 42: no/);
  assert.match(err(), /beside Records there is "made\\u001b", which is part of no event/);
});

test("importFile counts an element that no server takes once, whatever ends a run", async () => {
  const limits = { eventsMax: 1, bytesMax: 20, documentBytesMax: 20 };
  const { lost, run } = setUp(`[{"n":0},{"n":"${"x".repeat(20)}"},{"n":2},{}]`, "f.json", {
    ...OPTIONS,
    limits,
  });
  lost.add(2);
  await run();
  const outcome = await run();
  assert.deepEqual(outcome.kind === "imported" && [outcome.acceptedInAll, outcome.rejectedInAll], [3, 1]);
});

test("importFile sends nothing when what it was sending is not there any more", async () => {
  const { file, lost, requests, run } = setUp('[{"n":0},{"n":1}]', "f.json");
  lost.add(1);
  await run();
  writeFileSync(file, '[{"n":0}]');
  await assert.rejects(run(), /not those that the last run was sending/);
  assert.equal(requests(), 1);
});

test("importFile says what was refused, and goes on behind it", async () => {
  const { err, run } = setUp('{"n":0}\nbad\n{"n":1}\n');
  const outcome = await run();
  assert.deepEqual(outcome.kind === "imported" && [outcome.accepted, outcome.rejected], [2, 1]);
  assert.match(err(), /from byte 0: no \[invalid-json\]/);
});

test("importFile fails with a reason for a file that is cut in the middle of gzip, and keeps what was answered", async () => {
  const whole = gzipSync(lines(0, 100_000));
  const { file, run, sealed } = setUp(whole.subarray(0, whole.length - 100));
  await assert.rejects(run(), /unexpected end of file/);
  writeFileSync(file, whole);
  await run();
  assert.deepEqual(sealed.join("\n"), lines(0, 100_000).trimEnd());
});
