import assert from "node:assert/strict";
import { test } from "node:test";
import type { SavedView } from "../../api/saved-views.ts";
import type { Suggestion } from "../../api/suggestions.ts";
import { folded, type Option, optionsOf, pauseMs, rebased, taken } from "./options.ts";

function suggestion(kind: string, text: string): Suggestion {
  return { kind, text, about: "", count: undefined };
}

const VIEW: SavedView = {
  ...{
    id: "i",
    name: "Denied",
    query: "outcome:denied",
    since: "",
    until: "",
    isShared: false,
    isMine: true,
  },
};

function nameOf(option: Option): string {
  if (option.kind === "view") return option.view.name;
  if (option.kind === "forget") return option.kind;
  return option.kind === "recent" ? option.query : option.suggestion.text;
}

test("optionsOf offers suggestions, then what was asked with these words, then views by name or query", () => {
  const offered = {
    suggestions: [suggestion("field", "outcome:")],
    recent: ["outcome:denied", "actor:alice", "OUT"],
    views: [VIEW, { ...VIEW, id: "j", name: "Out of hours", query: "is:login" }],
  };
  assert.deepEqual(optionsOf("out", offered).map(nameOf), [
    "outcome:",
    "outcome:denied",
    "OUT",
    "forget",
    "Denied",
    "Out of hours",
  ]);
  assert.deepEqual(optionsOf("outcome:denied", { ...offered, suggestions: [] }), [
    { kind: "view", view: VIEW },
  ]);
});

test("optionsOf offers five of what was asked before, and five views", () => {
  const many = Array.from({ length: 9 }, (_, i) => `q${i}`);
  const views = many.map((id) => ({ ...VIEW, id }));
  assert.equal(optionsOf("", { suggestions: [], recent: many, views }).length, 5 + 1 + 5);
});

const takings: readonly (readonly [
  text: string,
  from: number,
  to: number,
  offer: Suggestion,
  after: string,
])[] = [
  ["act", 0, 3, suggestion("field", "actor:"), "actor:|"],
  ["severity", 0, 8, suggestion("operator", "severity>="), "severity>=|"],
  ["severity", 0, 8, suggestion("operator", "severity:*"), "severity:* |"],
  ["actor:al", 0, 8, suggestion("value", "actor:alice"), "actor:alice |"],
  ["is:f b", 0, 4, suggestion("macro", "is:failed"), "is:failed| b"],
  ["(is:f)", 1, 5, suggestion("macro", "is:failed"), "(is:failed|)"],
  ["i", 0, 1, suggestion("macro", "is:"), "is:|"],
  ["a | st", 4, 6, suggestion("pipe", "stats "), "a | stats |"],
];
for (const [text, from, to, offer, after] of takings) {
  test(`taken: ${offer.text} in ${text} makes ${after}`, () => {
    const typed = taken(text, { from, to, suggestions: [] }, offer);
    assert.equal(`${typed.text.slice(0, typed.caret)}|${typed.text.slice(typed.caret)}`, after);
  });
}

const moves: readonly (readonly [before: string, now: string, left: readonly string[] | undefined])[] = [
  ["a act b", "a act b", ["time:", "actor:", "action:"]],
  ["a act b", "a Acto b", ["actor:"]],
  ["a act b", "a ac b", ["actor:", "action:"]],
  ["a act b", "a  b", ["time:", "actor:", "action:"]],
  ["a act b", "a b", undefined],
  ["a act b", "x act b", undefined],
  ["a act b", "a act c", undefined],
];
for (const [before, now, left] of moves) {
  test(`rebased leaves ${left?.join(" ") ?? "nothing"} of what was offered for "${before}" to "${now}"`, () => {
    const suggestions = ["time:", "actor:", "action:"].map((text) => suggestion("field", text));
    const found = rebased({ from: 2, to: 5, suggestions }, before, now);
    assert.deepEqual(
      found?.suggestions.map(({ text }) => text),
      left,
    );
    if (found !== undefined) assert.equal(found.to, now.length - " b".length);
  });
}

test("folded makes one line of many", () => {
  assert.equal(
    folded("actor:alice\r\n  outcome:denied\n\n| top\tactor"),
    "actor:alice outcome:denied | top actor",
  );
});

for (const [text, ms] of [
  ["", 0],
  ["actor:", 0],
  ["a ", 0],
  ["severity>=", 0],
  ["acto", 120],
] as const) {
  test(`pauseMs waits ${ms} ms behind ${text || "nothing"}`, () => {
    assert.equal(pauseMs({ text, caret: text.length }), ms);
  });
}
