/** Fuzzes signed notes and their signature lines. */
import {
  decodeUtf8,
  encodeUtf8,
  formatNote,
  formatSignatures,
  openNote,
  parseNote,
  parseSignatures,
} from "@tallystick/tlog";
import { checkOneForm } from "../fuzz-check.ts";

const signature = {
  name: "log.example.com/a",
  keyId: Uint8Array.of(1, 2, 3, 4),
  signature: new Uint8Array(64),
};
const note = formatNote({ text: "log.example.com/a\n1\nAAAA\n\nmore\n", signatures: [signature, signature] });

export default { name: "note", run, seeds: [note, encodeUtf8(formatSignatures([signature]))] };

function run(bytes: Uint8Array): void {
  checkOneForm(bytes, parseNote, formatNote);
  openNote(bytes, []);
  const text = decodeUtf8(bytes);
  if (text === undefined) return;
  const signatures = parseSignatures(text);
  if (signatures !== undefined && signatures.length > 0)
    checkOneForm(
      bytes,
      () => signatures,
      (parsed) => encodeUtf8(formatSignatures(parsed)),
    );
}
