/** Fuzzes what passes between a log and a witness (c2sp.org/tlog-witness). */
import {
  encodeUtf8,
  formatAddCheckpoint,
  formatSignatures,
  parseAddCheckpoint,
  parseCosignatures,
  parseWitnessSize,
} from "@tallystick/tlog";
import { checkOneForm } from "../fuzz-check.ts";

const root = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
const checkpoint = encodeUtf8(`log.example.com/a\n9\n${root}\n\n— log.example.com/a AAAAAAAA\n`);
const signature = { name: "w", keyId: Uint8Array.of(1, 2, 3, 4), signature: new Uint8Array(72) };
const seeds = [
  formatAddCheckpoint({ oldSize: 4, proof: [new Uint8Array(32)], checkpoint }),
  formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint }),
  encodeUtf8(formatSignatures([signature, signature])),
  encodeUtf8("1234\n"),
];

export default { name: "witness", run, seeds };

function run(bytes: Uint8Array): void {
  checkOneForm(bytes, parseAddCheckpoint, formatAddCheckpoint);
  checkOneForm(bytes, parseCosignatures, (signatures) => encodeUtf8(formatSignatures(signatures)));
  checkOneForm(bytes, parseWitnessSize, (size) => encodeUtf8(`${size}\n`));
}
