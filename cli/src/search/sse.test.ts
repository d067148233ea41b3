import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MESSAGE_CHARACTERS_MAX, type SseMessage, SseReader } from "./sse.ts";

function read(...pieces: (string | Uint8Array)[]): readonly SseMessage[] {
  const reader = new SseReader();
  return pieces.flatMap((piece) => reader.push(Buffer.from(piece)) ?? assert.fail("it is too long"));
}

const streams: readonly (readonly [string, string, readonly SseMessage[]])[] = [
  ["id, event and data", "id: 5.0\nevent: event\ndata: {}\n\n", [{ id: "5.0", event: "event", data: "{}" }]],
  ["a message without a name", "data: a\n\n", [{ id: "", event: "message", data: "a" }]],
  ["data of several lines", "data: a\ndata:b\ndata\n\n", [{ id: "", event: "message", data: "a\nb\n" }]],
  ["only the first space away", "data:  a\n\n", [{ id: "", event: "message", data: " a" }]],
  ["no comments", ": hi\n\n:\n\ndata: a\n: in between\n\n", [{ id: "", event: "message", data: "a" }]],
  ["no message without data", "event: x\n\ndata: a\n\n", [{ id: "", event: "message", data: "a" }]],
  ["nothing that is not ended", "data: a\n", []],
  ["colons in a value", "data: a:b: c\n\n", [{ id: "", event: "message", data: "a:b: c" }]],
  [
    "an id that stays in force",
    "id: 1\ndata: a\n\ndata: b\n\n",
    [
      { id: "1", event: "message", data: "a" },
      { id: "1", event: "message", data: "b" },
    ],
  ],
  ["no id with a null in it", "id: 1\u0000\ndata: a\n\n", [{ id: "", event: "message", data: "a" }]],
  ["no unknown fields", "retry: 5\nDATA: x\nfoo\ndata: a\n\n", [{ id: "", event: "message", data: "a" }]],
  ["no byte order mark", "\ufeffdata: a\n\n", [{ id: "", event: "message", data: "a" }]],
];
for (const [name, text, messages] of streams) {
  for (const [ending, mark] of [
    ["LF", "\n"],
    ["CR LF", "\r\n"],
    ["CR", "\r"],
  ] as const) {
    test(`SseReader reads ${name}, in lines that end in ${ending}`, () => {
      // The last line feed of a CR may still belong to it, but the message is complete without.
      assert.deepEqual(read(text.replaceAll("\n", mark)), messages);
    });
  }
}

test("SseReader keeps the id of a message without data", () => {
  const reader = new SseReader();
  assert.deepEqual(reader.push(Buffer.from("id: 7.0\n\n")), []);
  assert.equal(reader.lastId, "7.0");
});

test("SseReader reads the same wherever the bytes are cut", () => {
  const value = fc.string({ unit: fc.constantFrom(..."a: é😀\u2028{}") });
  const name = fc.constantFrom("data", "id", "event", "", "retry", "x");
  const line = fc.oneof(
    fc.tuple(name, value).map(([field, text]) => `${field}: ${text}`),
    fc.constant(""),
  );
  const lines = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r", "\r\n")), { maxLength: 12 });
  fc.assert(
    fc.property(lines, fc.array(fc.nat(200), { maxLength: 8 }), (parts, cuts) => {
      // CR LF is one end: a line that ends in CR before an empty one that ends in LF would read as that.
      const text = parts.map(([content, end]) => content + end).join("");
      const bytes = Buffer.from(text);
      const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort(
        (a, b) => a - b,
      );
      const pieces = places.slice(1).map((end, i) => bytes.subarray(places[i], end));
      assert.deepEqual(read(...pieces), read(bytes));
    }),
  );
});

test("SseReader reads back what a server prints", () => {
  const data = fc.string({ unit: fc.constantFrom(..."a :\n😀") });
  fc.assert(
    fc.property(fc.array(data), (texts) => {
      const printed = texts.map((text, i) => {
        const lines = text.split("\n").map((line) => `data: ${line}\n`);
        return `id: ${i}\n${lines.join("")}\n`;
      });
      assert.deepEqual(
        read(printed.join("")).map((message) => message.data),
        texts,
      );
    }),
  );
});

test("SseReader takes a message of the largest size, in one line or several, and nothing longer", () => {
  const line = `data:${"a".repeat(MESSAGE_CHARACTERS_MAX - 5)}`;
  assert.deepEqual(new SseReader().push(Buffer.from(line)), []);
  assert.equal(new SseReader().push(Buffer.from(`${line}a`)), undefined);
  const reader = new SseReader();
  const half = Buffer.from(`data:${"a".repeat(MESSAGE_CHARACTERS_MAX / 2)}\n`);
  assert.deepEqual(reader.push(half), []);
  assert.equal(reader.push(half), undefined);
});
