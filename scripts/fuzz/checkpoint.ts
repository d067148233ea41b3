/** Fuzzes checkpoints. */
import { decodeUtf8, encodeUtf8, formatCheckpoint, parseCheckpoint } from "@tallystick/tlog";
import { checkOneForm } from "../fuzz-check.ts";

const plain = { origin: "log.example.com/a", size: 9_007_199_254_740_991, root: new Uint8Array(32) };
const seeds = [plain, { ...plain, size: 0, extensions: ["more", "x"] }].map((checkpoint) => {
  return encodeUtf8(formatCheckpoint(checkpoint));
});

export default { name: "checkpoint", run, seeds };

function run(bytes: Uint8Array): void {
  const parse = (all: Uint8Array): ReturnType<typeof parseCheckpoint> =>
    parseCheckpoint(decodeUtf8(all) ?? "");
  checkOneForm(bytes, parse, (checkpoint) => encodeUtf8(formatCheckpoint(checkpoint)));
}
