/** Fuzzes entries: each has exactly one encoding. */
import { encodeUtf8, formatEntry, parseEntry } from "@tallystick/tlog";
import { checkOneForm } from "../fuzz-check.ts";

const id = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
const t = 1_645_557_742_000_000;
const seeds = [
  formatEntry({ kind: "event", id, t, src: "a", seq: 4, b: `${"A".repeat(43)}=`, n: 9 }),
  formatEntry({ kind: "clock", id, t, src: "tallystick", was: t + 1 }),
  formatEntry({ kind: "erase", id, t, src: "tallystick", of: [1, 5] }),
].map(encodeUtf8);

export default { name: "entry", run, seeds };

function run(bytes: Uint8Array): void {
  checkOneForm(bytes, parseEntry, (entry) => encodeUtf8(formatEntry(entry)));
}
