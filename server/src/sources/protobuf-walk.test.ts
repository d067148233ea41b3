import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ProtobufWalk } from "./protobuf-walk.ts";

function found(bytes: readonly number[], number: number): readonly string[] | undefined {
  const content = Buffer.from(bytes);
  const texts: string[] = [];
  const visit = (field: { start: number; end: number }) => {
    texts.push(content.toString("latin1", field.start, field.end));
    return true;
  };
  const walk = new ProtobufWalk(content);
  return walk.message({ start: 0, end: content.length }, new Map([[number, visit]])) ? texts : undefined;
}

test("the fields of a number are found among others of every kind", () => {
  const others = [0x08, 0x96, 0x01, 0x11, 1, 2, 3, 4, 5, 6, 7, 8, 0x1d, 1, 2, 3, 4];
  assert.deepEqual(found([...others, 0x22, 2, 0x61, 0x62, ...others, 0x22, 0], 4), ["ab", ""]);
});

test("a field's number may be large, and its length may take several bytes", () => {
  const text = "x".repeat(300);
  assert.deepEqual(found([0x82, 0x7d, 0xac, 0x02, ...Buffer.from(text)], 2000), [text]);
});

const broken: readonly (readonly [string, readonly number[]])[] = [
  ["a length beyond its end", [0x0a, 5, 1, 2]],
  ["a number that does not end", [0x08, 0x80]],
  ["a number of eleven bytes", [0x08, ...Array.from({ length: 11 }, () => 0x80)]],
  ["field 0", [0x02, 0]],
  ["a group", [0x0b, 0x0c]],
  ["half of a fixed number", [0x0d, 1, 2]],
];
for (const [what, bytes] of broken) {
  test(`a message with ${what} is none`, () => assert.equal(found(bytes, 1), undefined));
}

test("a visit can end the walk, which is no mistake of the message's", () => {
  const walk = new ProtobufWalk(Buffer.from([0x0a, 0, 0x0a, 0]));
  let visits = 0;
  const stop = new Map([[1, () => ++visits < 1]]);
  assert.equal(walk.message({ start: 0, end: 4 }, stop), false);
  assert.deepEqual([visits, walk.badAt], [1, -1]);
});

test("whatever the bytes are, the walk ends, and every field lies within them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
      const walk = new ProtobufWalk(content);
      const visit = ({ start, end }: { start: number; end: number }) => {
        assert.ok(start >= 0 && start <= end && end <= content.length);
        return true;
      };
      walk.message({ start: 0, end: content.length }, new Map([1, 2, 3, 4].map((n) => [n, visit])));
    }),
  );
});
