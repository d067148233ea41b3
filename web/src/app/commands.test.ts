import assert from "node:assert/strict";
import { test } from "node:test";
import { type Command, matching } from "./commands.ts";

const COMMANDS: readonly Command[] = ["Explore", "Live", "Use dark colours", "Show times in UTC"].map(
  (title) => ({
    ...{ id: title, title, run: () => undefined },
    ...{ group: title.length > 8 ? "Settings" : "Pages", words: title === "Live" ? "tail follow" : "" },
  }),
);
const titles = (typed: string): readonly string[] => matching(COMMANDS, typed).map(({ title }) => title);

test("matching gives all commands, in their order, where nothing was typed", () => {
  assert.deepEqual(titles(" "), ["Explore", "Live", "Use dark colours", "Show times in UTC"]);
});

test("matching finds commands by beginnings of words, by other words, and by group", () => {
  assert.deepEqual(titles("DARK"), ["Use dark colours"]);
  assert.deepEqual(titles("tail"), ["Live"]);
  assert.deepEqual(titles("settings utc"), ["Show times in UTC"]);
  assert.deepEqual(titles("nothing like it"), []);
});

test("matching puts first what begins as was typed", () => {
  assert.equal(titles("e")[0], "Explore");
});

test("matching gives 12 commands and not one more", () => {
  const many = Array.from({ length: 13 }, (_, n) => ({
    id: `${n}`,
    title: `Page ${n}`,
    group: "",
    run() {},
  }));
  assert.equal(matching(many, "page").length, 12);
});
