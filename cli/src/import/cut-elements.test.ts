import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertHolds, documents } from "../../../test/support/json-documents.ts";
import { type CutOptions, cutElements, type ElementBatch, isDocument, type Remark } from "./cut-elements.ts";

const LIMITS = { eventsMax: 3, bytesMax: 200, documentBytesMax: 5000 };
const FRESH: CutOptions = { at: 0, inside: undefined, isWhole: true, limits: LIMITS };
const RUNS = { numRuns: 25 };

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** What becomes of a text; `seen` are the bytes that were given out, sent or not. */
async function cut(
  text: string | Uint8Array,
  sizes: readonly number[] = [],
  options: Partial<CutOptions> = {},
) {
  const batches: ElementBatch[] = [];
  const remarks: Remark[] = [];
  const seen: Uint8Array[] = [];
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for await (const item of cutElements(inPieces(bytes, sizes), { ...FRESH, ...options })) {
    if (item.kind === "batch") batches.push(item);
    if (item.kind === "batch" || item.kind === "passed") seen.push(item.source);
    else remarks.push(item);
  }
  return { batches, remarks, seen: Buffer.concat(seen).toString() };
}

/** Where in the stream each batch ends, when nothing between them was passed. */
function endsOf(batches: readonly ElementBatch[]): number[] {
  let end = 0;
  return batches.map(({ source }) => (end += source.length));
}

const contents = (batches: readonly ElementBatch[]): string[] =>
  batches.map(({ content, contentType }) => `${contentType} ${Buffer.from(content)}`);
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test("cutElements gives every element's bytes once and in order, whatever stands around them and however they come in pieces", async () => {
  await fc.assert(
    fc.asyncProperty(documents, sizes, async ({ elements, text }, pieces) => {
      const { batches, remarks, seen } = await cut(text, pieces);
      assertHolds(batches, elements);
      assert.deepEqual(
        remarks.filter(({ kind }) => kind !== "other-members"),
        [],
      );
      assert.ok(text.startsWith(seen), "what it gives out are the bytes of the file");
      for (const { events, starts } of batches)
        assert.deepEqual([starts.length, events <= 3], [events, true]);
      const bytes = Buffer.from(text);
      for (const [i, at] of batches.flatMap(({ starts }) => starts).entries())
        assert.ok(
          bytes
            .subarray(at)
            .toString()
            .startsWith(elements[i] ?? "none"),
        );
    }),
    RUNS,
  );
});

test("cutElements that begins behind any of its batches, or reads only one, gives the same requests", async () => {
  await fc.assert(
    fc.asyncProperty(documents, fc.nat(), sizes, async ({ text }, where, pieces) => {
      const bytes = Buffer.from(text);
      const { batches } = await cut(bytes);
      if (batches.length === 0) return;
      const i = where % batches.length;
      const [before = 0, end = 0] = [0, ...endsOf(batches)].slice(i);
      const inside = batches[i - 1]?.container;
      const alone = await cut(bytes.subarray(before, end), pieces, { at: before, inside, isWhole: false });
      assert.deepEqual(contents(alone.batches), contents(batches.slice(i, i + 1)));
      assert.deepEqual(alone.batches[0]?.starts, batches[i]?.starts);
      const rest = await cut(bytes.subarray(end), pieces, { at: end, inside: batches[i]?.container });
      assert.deepEqual(contents(rest.batches), contents(batches.slice(i + 1)));
      assert.ok(rest.remarks.every(({ kind }) => kind === "other-members"));
    }),
    RUNS,
  );
});

test("cutElements takes a number at its stream's end for whole where more of the file follows, and only there", async () => {
  assertHolds((await cut('[{"a":1},5', [], { isWhole: false })).batches, ['{"a":1}', "5"]);
  assertHolds((await cut('[{"a":1},5')).batches, ['{"a":1}']);
});

test("cutElements gives what is whole of a stream that is cut off anywhere, and says where the rest begins", async () => {
  await fc.assert(
    fc.asyncProperty(documents, fc.nat(), sizes, async ({ elements, text }, where, pieces) => {
      const bytes = Buffer.from(text);
      const end = where % (bytes.length + 1);
      const { batches, remarks } = await cut(bytes.subarray(0, end), pieces);
      const held = batches.reduce((sum, { events }) => sum + events, 0);
      assertHolds(batches, elements.slice(0, held));
      const broken = remarks.find((remark) => remark.kind === "broken");
      if (held < elements.length && bytes.subarray(0, end).includes("[")) {
        // Between two documents nothing shows that there should be another.
        const rest = bytes.subarray(broken?.at ?? end).toString();
        assert.ok(rest.includes(elements[held] ?? "none"), "the next element is not before that place");
      }
    }),
    RUNS,
  );
});

test("cutElements holds back nothing that belongs to no element, and starts no request across it", async () => {
  const text = `{"a":[${"1,".repeat(600)}1],"Records":[{"b":1}${" ".repeat(1000)},{"c":2}],"d":"${"x".repeat(1000)}"}`;
  const { batches, seen } = await cut(text, [16]);
  assert.deepEqual(contents(batches), ['application/x-ndjson {"b":1}', 'application/x-ndjson {"c":2}']);
  assert.ok(batches.every(({ source }) => source.length < 50));
  assert.equal(seen, text);
});

test("cutElements sends what could cost others their request alone", async () => {
  const deep = `{\n"a":${"[".repeat(70)}${"]".repeat(70)}}`;
  const [fine, bad] = ['{\n"a":1}', '{\n"a" 2}'];
  const { batches } = await cut(Buffer.from(`[${fine},${fine},${bad},${fine},${deep},${fine},${fine}]`));
  assert.deepEqual(
    contents(batches).map((text) => text.slice("application/json ".length)),
    [`[${fine},${fine}]`, `[${bad}]`, `[${fine}]`, `[${deep}]`, `[${fine},${fine}]`],
  );
  const notUtf8 = Buffer.from(`[${fine},{\n"b":"\u00ff"}]`, "latin1");
  assert.equal((await cut(notUtf8)).batches.length, 2);
});

test("cutElements tells of an element that no server takes, and gives those behind it", async () => {
  const fits = JSON.stringify("x".repeat(4998));
  assert.deepEqual((await cut(`[${fits}]`)).remarks, []);
  const large = JSON.stringify("x".repeat(4999));
  for (const pieces of [[], [100], [7]]) {
    const { batches, remarks, seen } = await cut(`[{"a":1},${large},{"b":2}]`, pieces);
    assert.deepEqual(remarks, [{ kind: "too-large", at: 9, bytesMax: 5000 }]);
    assertHolds(batches, ['{"a":1}', '{"b":2}']);
    assert.ok(seen.includes(large));
  }
});

test("cutElements names the members beside Records, each once and the first of them only", async () => {
  const other = (i: number): string => `"m${i}":[{"Records":[1]}]`;
  const some = Array.from({ length: 20 }, (_, i) => other(i)).join(",");
  const { remarks } = await cut(`{"x\\"":1,"Records":[{}],${some}}{"Records":[],"m1":2}`, [7]);
  const names = remarks.flatMap((remark) => (remark.kind === "other-members" ? remark.names : [remark.kind]));
  assert.deepEqual(names, ['x\\"', "m0", "m1", "m2", "m3", "m4", "m5", "m6"]);
});

const remarks: readonly (readonly [string, readonly string[], Remark])[] = [
  ['{"Records":[{"a":1},{"b":2},{"c"', ['{"a":1}', '{"b":2}'], broken(28, "ends within a document")],
  ['[{"a":1},12', ['{"a":1}'], broken(9, "ends within a document")],
  ['[{"a":1}', ['{"a":1}'], broken(8, "ends within a document")],
  ['{"Records":[{"a":1}]', ['{"a":1}'], broken(20, "ends within a document")],
  ['[{"a":1}] {"b":[', ['{"a":1}'], broken(10, "ends within a document")],
  ['[{"a":1}] x', ['{"a":1}'], broken(10, "belongs to no array")],
  ['[{"a":1}], {"b":2}]', ['{"a":1}'], broken(9, "belongs to no array")],
  ['{"Records":[{"a":1}],{"b":2}]}', ['{"a":1}'], broken(21, "belongs to no array")],
  ['{"Records":[{"a":1}]]', ['{"a":1}'], broken(20, "belongs to no array")],
  ['[1]\n{"b":[{"Records":[3]}]}', ["1"], { kind: "left-out", at: 4, documents: 1 }],
];
for (const [text, elements, expected] of remarks) {
  test(`cutElements says what is not sent of ${JSON.stringify(text)}, and gives the rest`, async () => {
    for (const pieces of [[], [1]]) {
      const { batches, remarks: found } = await cut(text, pieces);
      assertHolds(batches, elements);
      const [first] = found;
      assert.ok(
        first?.kind !== "broken" || expected.kind !== "broken" || first.reason.includes(expected.reason),
      );
      assert.deepEqual(found, [expected.kind === "broken" ? { ...first, at: expected.at } : expected]);
    }
  });
}

function broken(at: number, reason: string): Remark {
  return { kind: "broken", at, reason };
}

test("cutElements gives what was whole before its stream breaks, and why that broke", async () => {
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('[{"a":1},{"b"');
    throw new Error("a bad sector");
  }
  const items = [];
  for await (const item of cutElements(breaking(), FRESH)) if (item.kind !== "passed") items.push(item);
  assert.deepEqual(
    items.map((item) => (item.kind === "batch" ? Buffer.from(item.content).toString() : item)),
    ['{"a":1}', broken(9, "a bad sector")],
  );
  await assert.rejects(async () => {
    for await (const item of cutElements(breaking(), { ...FRESH, isWhole: false })) assert.fail(item.kind);
  }, /a bad sector/);
});

const beginnings: readonly (readonly [string, boolean])[] = [
  ["[1,2]", true],
  ["[]", true],
  ["  \n[", true],
  ["\ufeff[1]", true],
  ['{"Records":[{', true],
  ['{"Records":[]}', true],
  ['{"a":{"b":[1]},"c":"\\"","d":-1.5e3,"Records" : [', true],
  [`{"a":"${"x".repeat(10_000)}","Records":[`, true],
  ['{"a":1}\n{"Records":[1]}', false],
  ['{"Records":1}', false],
  ['{"Records":"["}', false],
  ['{"a":{"Records":[1]}}', false],
  ['{"a":"Records","b":[1]}', false],
  ['{"a" "Records":[1]}', false],
  ["{}", false],
  ["", false],
  ["1", false],
  ["plain text [1]", false],
];
for (const [text, is] of beginnings)
  test(`isDocument is ${is} for ${JSON.stringify(text.slice(0, 40))}`, () =>
    assert.equal(isDocument(Buffer.from(text), { isAll: false }), is));

test("isDocument takes an object that ends too early for one that has lost its Records, when that is all", () => {
  for (const [text, is] of [
    ['{"a":[1', true],
    ['{"a" 1', false],
    ['{"a":1}', false],
  ] as const) {
    assert.equal(isDocument(Buffer.from(text), { isAll: true }), is, text);
    assert.equal(isDocument(Buffer.from(text), { isAll: false }), false, text);
  }
});
