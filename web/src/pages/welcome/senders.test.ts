import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceNames, tabsOf } from "./senders.ts";

const sender = (name: string) => ({ name, title: `Title of ${name}`, isSigned: false });

test("tabsOf gives those that most people have a tab, in one order, and leaves the others together", () => {
  const { others, tabs } = tabsOf(["vector", "github", "curl", "rsyslog"].map(sender));
  assert.deepEqual(
    tabs.map(({ title }) => title),
    ["curl", "GitHub"],
  );
  assert.deepEqual(
    others.map(({ name }) => name),
    ["vector", "rsyslog"],
  );
});

test("sourceNames tries the sender's own name first, and twenty in all", () => {
  const names = sourceNames("github");
  assert.deepEqual(names.slice(0, 2), ["github", "github-2"]);
  assert.equal(names.length, 20);
});
