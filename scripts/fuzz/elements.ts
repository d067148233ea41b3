/** Fuzzes the cutting of documents for an import: it never throws, and what it cuts follows in order and does not overlap. */
import assert from "node:assert/strict";
import { encodeUtf8 } from "@tallystick/tlog";
import { ElementScanner } from "../../cli/src/import/element-scanner.ts";

const seeds = [
  '[{"a":[1,"]"]},2,"x\\"y",null]',
  '{"a":{"Records":1},"Records":[{"b":1},{"c":"}"}],"d":[]}\n{"Records":[3]}',
].map(encodeUtf8);

export default { name: "elements", run, seeds };

function run(bytes: Uint8Array): void {
  const scanner = new ElementScanner({ at: 0, inside: undefined });
  let end = 0;
  for (const span of scanner.scan(bytes)) {
    assert.ok(span.start >= end && span.end > span.start && span.end <= bytes.length);
    end = span.end;
  }
  assert.ok(scanner.start <= bytes.length);
}
