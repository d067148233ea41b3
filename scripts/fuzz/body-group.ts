/** Fuzzes body groups: the table, and the bodies cut out of what a block decompresses to. */
import assert from "node:assert/strict";
import { bodiesOfBlock, encodeBodyGroup, parseBodyGroup, planBodyBlocks } from "@tallystick/tlog";
import { checkOneForm } from "../fuzz-check.ts";

const bodies = [Uint8Array.of(1, 2, 3), undefined, Uint8Array.of(4), new Uint8Array(300)];
const blocks = planBodyBlocks(bodies).map(({ first, end, raw }) => {
  return { first, end, rawBytes: raw.length, compressed: raw };
});
const group = encodeBodyGroup({ lengths: bodies.map((body) => body?.length ?? 0), blocks });

export default { name: "body-group", run, seeds: [group] };

function run(bytes: Uint8Array): void {
  checkOneForm(bytes, parseBodyGroup, encodeBodyGroup);
  const parsed = parseBodyGroup(bytes);
  for (const block of parsed?.blocks ?? []) {
    if (parsed === undefined || block.rawBytes !== block.compressed.length) continue;
    const cut = bodiesOfBlock(parsed, block, block.compressed);
    assert.ok(cut === undefined || cut.length === block.end - block.first);
  }
}
