import assert from "node:assert/strict";
import { test } from "node:test";
import { hexLines } from "./hex-lines.ts";

test("hexLines writes offset, bytes and printable characters, sixteen bytes a line", () => {
  const bytes = new Uint8Array([...Array.from({ length: 16 }, (_, i) => 0x41 + i), 0, 0x7f, 0xff, 0x20]);
  assert.equal(
    hexLines(bytes),
    `00000000  41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f 50  ABCDEFGHIJKLMNOP
00000010  00 7f ff 20                                      ... `,
  );
  assert.equal(hexLines(new Uint8Array(0)), "");
});
