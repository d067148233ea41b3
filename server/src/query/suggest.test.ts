import assert from "node:assert/strict";
import { test } from "node:test";
import { knownSuggestions, placeAt, valueSuggestion } from "./suggest.ts";

/** A bar stands where somebody types, and what is replaced stands between brackets. */
const places: readonly (readonly [typed: string, replaced: string, wanted: object])[] = [
  ["ac|", "[ac]", { kind: "word", prefix: "ac" }],
  ["-ac|tor x", "[-actor] x", { kind: "word", prefix: "ac" }],
  ["a:b sev|", "a:b [sev]", { kind: "word", prefix: "sev" }],
  ["actor:al|", "[actor:al]", { kind: "value", sign: "", field: "actor", operator: ":", prefix: "al" }],
  [
    "severity>=h|",
    "[severity>=h]",
    {
      ...{ kind: "value", sign: "", field: "severity", operator: ">=", prefix: "h" },
    },
  ],
  ["-actor:=A|", "[-actor:=A]", { kind: "value", sign: "-", field: "actor", operator: ":=", prefix: "A" }],
  ["actor!=|", "[actor!=]", { kind: "value", sign: "", field: "actor", operator: "!=", prefix: "" }],
  [
    'actor:"Al|ice" b',
    '[actor:"Alice"] b',
    {
      ...{ kind: "value", sign: "", field: "actor", operator: ":", prefix: "Al" },
    },
  ],
  [
    'actor:"Al| b:c',
    '[actor:"Al] b:c',
    {
      ...{ kind: "value", sign: "", field: "actor", operator: ":", prefix: "Al" },
    },
  ],
  ["a | st|", "a | [st]", { kind: "pipe", prefix: "st" }],
];
for (const [typed, replaced, wanted] of places) {
  test(`placeAt knows what is typed at the last bar of ${typed}`, () => {
    const at = typed.lastIndexOf("|");
    const text = typed.slice(0, at) + typed.slice(at + 1);
    const place = placeAt(text, at);
    const marked = `${text.slice(0, place.from)}[${text.slice(place.from, place.to)}]${text.slice(place.to)}`;
    assert.equal(marked, replaced);
    assert.deepEqual(place.wanted, wanted);
  });
}

const offers: readonly (readonly [typed: string, offered: readonly string[]])[] = [
  ["severity", ["severity:", "severity>=", "severity<=", "severity!=", "severity:*"]],
  ["outcome", ["outcome:", "outcome!=", "outcome:*"]],
  ["raw.count", ["raw.count>=", "raw.count<=", "raw.count!=", "raw.count:*"]],
  [
    "time:",
    ['time:"last 15 minutes"', 'time:"last hour"', "time:today", "time:yesterday", 'time:"last week"'],
  ],
  ["time>-1", ["time>-15m", "time>-1h"]],
  ["is:fa", ["is:failed"]],
  ["a | to", ["top "]],
];
for (const [typed, offered] of offers) {
  test(`knownSuggestions offers ${offered.join(" ")} to who types ${typed}`, () => {
    const texts = knownSuggestions(placeAt(typed, typed.length)).map(({ text }) => text);
    assert.deepEqual(texts, offered);
  });
}

test("valueSuggestion writes a value behind the operator that was typed", () => {
  const test = { sign: "-", field: "actor", operator: "!=" };
  assert.equal(valueSuggestion(test, "Al B"), '-actor!="Al B"');
});
