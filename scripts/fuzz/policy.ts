/** Fuzzes policies (c2sp.org/tlog-policy): one that is read can be evaluated. */
import assert from "node:assert/strict";
import {
  createVerifierKey,
  decodeUtf8,
  encodeUtf8,
  evaluatePolicy,
  formatVerifierKey,
  parsePolicy,
  SIGNATURE_COSIGNATURE,
} from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";

const [first, second] = ["w1", "w2"].map((name, i) => {
  return formatVerifierKey(
    createVerifierKey(name, SIGNATURE_COSIGNATURE, new Uint8Array(32).fill(i), sha256),
  );
});
const text = `# ours\nwitness w1 ${first} https://w1.example.com\nwitness w2 ${second}\ngroup g any w1 w2\nquorum g\n`;
const seeds = [text, text.replace("any", "2"), "quorum none\n"].map(encodeUtf8);

export default { name: "policy", run, seeds };

function run(bytes: Uint8Array): void {
  const policy = parsePolicy(decodeUtf8(bytes) ?? "", sha256);
  if (policy.kind !== "policy") {
    assert.ok(policy.message.length > 0);
    return;
  }
  evaluatePolicy(policy, new Set());
  assert.ok(evaluatePolicy(policy, new Set(policy.witnesses.keys())), "all witnesses together are a quorum");
}
