/** Fuzzes the history of checkpoints: its whole notes are its bytes up to where they end. */
import assert from "node:assert/strict";
import { encodeUtf8, equal, splitHistory } from "@tallystick/tlog";

const root = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
const note = `log.example.com/a\n9\n${root}\n\n— log.example.com/a AAAAAAAA\n\n`;

export default {
  name: "history",
  run,
  seeds: [encodeUtf8(note + note), encodeUtf8(note + note.slice(0, 40))],
};

function run(bytes: Uint8Array): void {
  const history = splitHistory(bytes);
  if (history === undefined) return;
  const whole = encodeUtf8(history.notes.map((one) => `${one}\n`).join(""));
  assert.ok(equal(whole, bytes.subarray(0, history.wholeBytes)));
}
