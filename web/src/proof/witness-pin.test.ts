import assert from "node:assert/strict";
import { test } from "node:test";
import { keptTexts } from "../../../test/support/kept-texts.ts";
import { readPolicy, WitnessPin } from "./witness-pin.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const LATER = new Date("2026-12-01T12:00:00Z");
// A public witness' key.
const KEY = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
const ONE = `witness one ${KEY}\nquorum one\n`;
const NONE = "quorum none\n";

test("WitnessPin takes the first policy that the server says, and keeps it whatever it says later", () => {
  const storage = keptTexts();
  const pin = new WitnessPin(storage, "/");
  const first = pin.choose(ONE, NOW);
  assert.deepEqual(first?.pin, { text: ONE, since: NOW.toISOString(), how: "first use" });
  assert.equal(first?.isOther, false);
  for (const told of [NONE, "", ONE.replaceAll("one", "other")]) {
    const later = new WitnessPin(storage, "/").choose(told, LATER);
    assert.equal(later?.pin.text, ONE);
    assert.equal(later?.isOther, true, told);
  }
  assert.equal(pin.choose(ONE.replace(KEY, `${KEY} https://witness.example`), LATER)?.isOther, false);
});

test("WitnessPin pins nothing where nobody names a witness", () => {
  const pin = new WitnessPin(keptTexts(), "/");
  for (const told of ["", NONE, "<html>", `witness one ${KEY}\n`])
    assert.equal(pin.choose(told, NOW), undefined);
  assert.equal(pin.pin, undefined);
});

test("WitnessPin goes by what was entered, also where the server says nothing", () => {
  const pin = new WitnessPin(keptTexts(), "/");
  pin.set(ONE, "entered", NOW);
  assert.equal(pin.choose("", LATER)?.pin.how, "entered");
  pin.forget();
  assert.equal(pin.choose("", LATER), undefined);
});

test("WitnessPin takes what it can't read for nothing, and keeps apart what stands at different places", () => {
  const storage = keptTexts();
  new WitnessPin(storage, "/a/").set(ONE, "entered", NOW);
  assert.equal(new WitnessPin(storage, "/b/").pin, undefined);
  for (const kept of ["", "[]", "{}", '{"text":1,"since":""}']) {
    storage.setItem("tallystick-witnesses /", kept);
    assert.equal(new WitnessPin(storage, "/").pin, undefined);
  }
});

test("readPolicy reads a policy whose last line has no end, and none without a witness", () => {
  assert.equal(readPolicy(ONE.trimEnd())?.quorum, "one");
  assert.equal(readPolicy(NONE), undefined);
  assert.equal(readPolicy(""), undefined);
});
