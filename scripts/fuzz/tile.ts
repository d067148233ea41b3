/** Fuzzes the paths of tiles, and entry bundles. */
import assert from "node:assert/strict";
import {
  bundlePath,
  decodeUtf8,
  encodeBundle,
  encodeUtf8,
  parseBundle,
  parseTilePath,
  tilePath,
} from "@tallystick/tlog";
import { checkOneForm } from "../fuzz-check.ts";

const paths = [tilePath(0, 5), tilePath(3, 1_234_067, 255), bundlePath(70_000, 1), bundlePath(999)];
const bundle = encodeBundle([Uint8Array.of(1, 2, 3), new Uint8Array(0), new Uint8Array(300)]);

export default { name: "tile", run, seeds: [...paths.map(encodeUtf8), bundle] };

function run(bytes: Uint8Array): void {
  checkOneForm(bytes, parseBundle, encodeBundle);
  const path = decodeUtf8(bytes);
  const tile = path === undefined ? undefined : parseTilePath(path);
  if (tile === undefined) return;
  const { kind, level, index, width } = tile;
  const printed = kind === "tile" ? tilePath(level, index, width) : bundlePath(index, width);
  assert.equal(printed, path);
  assert.doesNotMatch(printed, /\.\.|\/\/|\\/);
}
