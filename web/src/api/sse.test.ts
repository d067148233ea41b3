import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type SseMessage, SseReader } from "./sse.ts";

function read(...pieces: string[]): readonly SseMessage[] {
  const reader = new SseReader();
  return pieces.flatMap((piece) => reader.push(piece));
}

const STREAM = ': hi\n\nid: 5.0\nevent: event\ndata: {"a":\ndata:1}\n\n: \n\nevent: x\n\ndata: b\n\n';
const MESSAGES: readonly SseMessage[] = [
  { id: "5.0", event: "event", data: '{"a":\n1}' },
  { id: "5.0", event: "", data: "b" },
];

test("SseReader reads messages, keeps the last id, and passes over comments and messages without data", () => {
  assert.deepEqual(read(STREAM), MESSAGES);
});

for (const [name, mark] of [
  ["LF", "\n"],
  ["CR LF", "\r\n"],
] as const) {
  test(`SseReader reads the same wherever the text is cut, in lines that end in ${name}`, () => {
    const text = STREAM.replaceAll("\n", mark);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 9 }), (cuts) => {
        const places = [0, ...cuts, text.length].sort((a, b) => a - b);
        assert.deepEqual(read(...places.slice(1).map((end, i) => text.slice(places[i], end))), MESSAGES);
      }),
    );
  });
}

test("SseReader keeps the id of a message without data", () => {
  const reader = new SseReader();
  assert.deepEqual(reader.push("id: 7.0\n\n"), []);
  assert.equal(reader.lastId, "7.0");
});
