/** Fuzzes receipts: whatever they hold, checking one gives a verdict. */
import assert from "node:assert/strict";
import { createTreeHasher, encodeUtf8, formatEntry, parseReceipt, verifyReceipt } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";

const id = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
const b = `${"A".repeat(43)}=`;
const entry = formatEntry({ kind: "event", id, t: 1_645_557_742_000_000, src: "a", b, n: 2 });
const root = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
const note = `log.example.com/a\n9\n${root}\n\n— log.example.com/a AAAAAAAA\n`;
const receipt = {
  entry,
  salt: "AAAAAAAAAAAAAAAAAAAAAA==",
  header: '{"source":"a"}',
  proof: `c2sp.org/tlog-proof@v1\nindex 3\n${root}\n\n${note}`,
};
const how = { verifiers: [], origin: "log.example.com/a", sha256, hasher: createTreeHasher(sha256) };

export default { name: "receipt", run, seeds: [encodeUtf8(JSON.stringify(receipt))] };

function run(bytes: Uint8Array): void {
  const parsed = parseReceipt(bytes);
  if (parsed === undefined) return;
  // No key is trusted here, so nothing may be taken for sealed.
  assert.equal(verifyReceipt(parsed, encodeUtf8("{}"), how).kind, "refused");
}
