import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CutOptions, cutElements, isDocument } from "./cut-elements.ts";

const LIMITS = { eventsMax: 3, bytesMax: 200, documentBytesMax: 5000 };
const FRESH: CutOptions = { at: 0, inside: undefined, isWhole: true, limits: LIMITS };

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes.length === 0 ? bytes.length : (sizes[i % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function cut(text: string, sizes: readonly number[] = [], options: CutOptions = FRESH) {
  const batches = [];
  const rest = [];
  for await (const item of cutElements(inPieces(Buffer.from(text), sizes), options))
    if (item.kind === "batch") batches.push(item);
    else rest.push(item);
  return { batches, rest };
}

/** What a server makes of the requests. */
function elementsOf(batches: readonly { content: Uint8Array; contentType: string }[]): unknown[] {
  return batches.flatMap(({ content, contentType }) => {
    const text = Buffer.from(content).toString();
    return contentType === "application/json"
      ? JSON.parse(text)
      : text.split("\n").map((line) => JSON.parse(line));
  });
}

const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const elements = fc.array(
  fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.dictionary(fc.string(), fc.jsonValue())),
  { maxLength: 20 },
);
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 });
/** The text of an array, alone or as the Records of an object with other members, and what is in it. */
const documents = fc
  .tuple(elements, space, fc.boolean(), fc.boolean(), fc.dictionary(fc.string(), fc.jsonValue()))
  .map(([values, white, isPretty, isWrapped, others]) => {
    const texts = values.map((value) => JSON.stringify(value, undefined, isPretty ? 1 : undefined));
    const array = `[${white}${texts.join(`${white},${white}`)}${white}]`;
    const { Records, ...before } = others;
    const members = Object.entries(before).map(
      ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`,
    );
    const text = isWrapped
      ? `${white}{${members.join("")}"Records"${white}:${white}${array},"end":[1,{"Records":[2]}]}${white}`
      : array;
    return { text, values };
  });

test("cutElements gives every element once and in order, whatever stands around it and however it comes in pieces", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(documents, { minLength: 1, maxLength: 3 }), sizes, async (all, pieces) => {
      const text = all.map((document) => document.text).join("\n");
      const { batches, rest } = await cut(text, pieces);
      assert.deepEqual(rest, []);
      assert.deepEqual(elementsOf(batches), JSON.parse(JSON.stringify(all.flatMap(({ values }) => values))));
      assert.ok(batches.every(({ events }) => events <= LIMITS.eventsMax));
    }),
    { numRuns: 40 },
  );
});

test("cutElements that begins behind any of its batches gives what is left, in the same requests", async () => {
  await fc.assert(
    fc.asyncProperty(documents, sizes, async ({ text }, pieces) => {
      const { batches } = await cut(text, pieces);
      let at = 0;
      for (const [i, { container, source }] of batches.entries()) {
        at += source.length;
        const rest = Buffer.from(text).subarray(at).toString();
        const resumed = await cut(rest, [], { ...FRESH, at, inside: container });
        assert.deepEqual(
          resumed.batches.map(({ content }) => Buffer.from(content).toString()),
          batches.slice(i + 1).map(({ content }) => Buffer.from(content).toString()),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test("cutElements says where a document ends too early, behind what was whole", async () => {
  const { batches, rest } = await cut('{"Records":[{"a":1},{"b":2},{"c"');
  assert.deepEqual(elementsOf(batches), [{ a: 1 }, { b: 2 }]);
  assert.deepEqual(rest, [{ kind: "truncated", at: 28 }]);
});

test("cutElements counts the objects without Records beside others", async () => {
  const { batches, rest } = await cut('{"Records":[{"a":1}]}\n{"b":[{"Records":[3]}]}');
  assert.deepEqual(elementsOf(batches), [{ a: 1 }]);
  assert.deepEqual(rest, [{ kind: "left-out", documents: 1 }]);
});

test("cutElements gives up an element that no server takes", async () => {
  const fits = JSON.stringify("x".repeat(4900));
  assert.deepEqual((await cut(`[${fits}]`)).rest, []);
  const { rest } = await cut(`[{"a":1},${JSON.stringify("x".repeat(5100))}`, [100]);
  assert.deepEqual(rest, [{ kind: "too-large", line: 1, bytesMax: 5000 }]);
});

const beginnings: readonly (readonly [string, boolean])[] = [
  ["[1,2]", true],
  ["  \n[", true],
  ['{"Records":[{', true],
  ['{"a":{"b":[1]},"Records" : [', true],
  ['{"a":1}\n{"Records":[1]}', false],
  ['{"Records":1}', false],
  ['{"a":{"Records":[1]}}', false],
  ['{"a":"Records","b":[1]}', false],
  ["", false],
  ["plain text", false],
];
for (const [text, is] of beginnings)
  test(`isDocument is ${is} for ${JSON.stringify(text)}`, () =>
    assert.equal(isDocument(Buffer.from(text)), is));
