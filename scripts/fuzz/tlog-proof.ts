/** Fuzzes tlog-proofs (c2sp.org/tlog-proof). */
import { encodeUtf8, formatTlogProof, parseTlogProof } from "@tallystick/tlog";
import { checkOneForm } from "../fuzz-check.ts";

const root = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
const checkpoint = encodeUtf8(`log.example.com/a\n9\n${root}\n\n— log.example.com/a AAAAAAAA\n`);
const proof = [new Uint8Array(32), new Uint8Array(32).fill(1)];
const seeds = [
  formatTlogProof({ index: 3, proof, checkpoint }),
  formatTlogProof({ extra: Uint8Array.of(1, 2), index: 0, proof: [], checkpoint }),
];

export default { name: "tlog-proof", run, seeds };

function run(bytes: Uint8Array): void {
  checkOneForm(bytes, parseTlogProof, formatTlogProof);
}
