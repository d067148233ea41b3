/** Tests of the pinned key: the first one counts, another is never taken silently, and what is broken is no key. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keptTexts } from "../../../test/support/kept-texts.ts";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { type KeptTexts, KeyPins } from "./pinned-key.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const LATER = new Date("2026-12-01T12:00:00Z");
const FIRST = new MemoryLog({ seed: 1 }).vkey;
const SECOND = new MemoryLog({ seed: 2 }).vkey;

test("KeyPins.choose pins the first key that it is told, and says that it is new once", () => {
  const pins = new KeyPins(keptTexts(), "/");
  const first = pins.choose(`${FIRST}\n`, NOW);
  assert.ok(first.kind === "pinned" && first.isNew);
  assert.deepEqual(first.pin, { vkey: FIRST, since: "2026-11-30T12:00:00.000Z", how: "first use" });
  const second = pins.choose(FIRST, LATER);
  assert.ok(second.kind === "pinned" && !second.isNew);
  assert.deepEqual(second.pin, first.pin);
});

test("KeyPins.choose takes the pinned key when the server says none, and never another one", () => {
  const pins = new KeyPins(keptTexts(), "/");
  pins.choose(FIRST, NOW);
  assert.equal(pins.choose(undefined, LATER).kind, "pinned");
  const changed = pins.choose(SECOND, LATER);
  assert.ok(changed.kind === "changed");
  assert.deepEqual([changed.pin.vkey, changed.told], [FIRST, SECOND]);
  assert.equal(pins.choose("nonsense", LATER).kind, "changed");
  assert.equal(pins.pin?.vkey, FIRST);
});

test("KeyPins.choose takes the next key for the first one when the pin was taken off", () => {
  const pins = new KeyPins(keptTexts(), "/");
  pins.choose(FIRST, NOW);
  pins.forget();
  const next = pins.choose(SECOND, LATER);
  assert.ok(next.kind === "pinned" && next.isNew);
});

test("KeyPins keeps the keys of two paths of one host apart", () => {
  const texts = keptTexts();
  new KeyPins(texts, "/a/").choose(FIRST, NOW);
  assert.equal(new KeyPins(texts, "/b/").pin, undefined);
  assert.equal(new KeyPins(texts, "/a/").pin?.vkey, FIRST);
});

test("KeyPins.set keeps a key that was entered as such", () => {
  const pins = new KeyPins(keptTexts(), "/");
  pins.set(` ${FIRST} `, "entered", NOW);
  assert.deepEqual(pins.pin, { vkey: FIRST, since: NOW.toISOString(), how: "entered" });
});

const noKeys: readonly (string | undefined)[] = [
  ...[undefined, "", "nonsense", `${FIRST}x`, FIRST.replace("+", " "), "x".repeat(2000)],
];
for (const told of noKeys) {
  test(`KeyPins.choose knows no key when it is told ${told?.slice(0, 30) ?? "nothing"}`, () => {
    const pins = new KeyPins(keptTexts(), "/");
    assert.equal(pins.choose(told, NOW).kind, "unknown");
    assert.equal(pins.pin, undefined);
  });
}

test("KeyPins takes a broken text for no pin, and a storage that is full for one that forgets", () => {
  for (const text of ["", "{", "null", "[]", '{"vkey":1}'])
    assert.equal(new KeyPins(keptTexts({ "tallystick-key /": text }), "/").pin, undefined);
  const full: KeptTexts = {
    ...keptTexts(),
    setItem: () => {
      throw new Error("full");
    },
  };
  const pins = new KeyPins(full, "/");
  assert.equal(pins.choose(FIRST, NOW).kind, "pinned");
  assert.equal(pins.pin, undefined);
});
