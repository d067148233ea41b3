import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { readListedEvent } from "../api/answers.ts";
import { COMPARED_MAX, compareAddress, keysBetween, linksOf, queryFor, toggled } from "./event-selection.ts";
import type { WalkPage } from "./event-walk.ts";

const ID = "01a20647-ccc3-71a8-9b02-4b26fa46ddb5";

function pagesOf(...counts: readonly number[]): readonly WalkPage[] {
  let index = 1;
  return counts.map((count, id) => {
    const events = Array.from({ length: count }, () => readListedEvent(eventAt(index++)) ?? []).flat();
    return { id, cursor: undefined, count, events, lastTime: undefined };
  });
}

test("toggled puts in what is missing, and takes out what is there whole", () => {
  assert.deepEqual([...toggled(new Set(["a"]), ["a", "b"])], ["a", "b"]);
  assert.deepEqual([...toggled(new Set(["a", "b", "c"]), ["a", "b"])], ["c"]);
  assert.deepEqual([...toggled(new Set(["a"]), [])], ["a"]);
});

test("keysBetween gives the events from one place to another, over pages and either way", () => {
  const placesOf = (pages: readonly WalkPage[], one: number, other: number): readonly number[] =>
    keysBetween(pages, one, other).map((key) => Number(/(\d+)\.0$/.exec(key)?.[1]?.slice(-3)));
  const pages = pagesOf(3, 2, 4);
  assert.deepEqual(placesOf(pages, 2, 4), [2, 3, 4]);
  assert.deepEqual(placesOf(pages, 6, 3), [3, 4, 5, 6]);
  assert.deepEqual(placesOf(pages, 9, 9), [9]);
  const without = pages.map((page) => (page.id === 1 ? { ...page, events: undefined } : page));
  assert.deepEqual(placesOf(without, 3, 6), [3, 6]);
});

test("queryFor names each record once, and none or too many not at all", () => {
  assert.equal(queryFor(new Set([`${ID}.0`])), `id:${ID}`);
  assert.equal(queryFor(new Set([`${ID}.0`, `${ID}.1`, "b.0"])), `id:(${ID} b)`);
  assert.equal(queryFor(new Set()), undefined);
  const many = Array.from({ length: COMPARED_MAX + 1 }, (_, i) => `${i}x.0`);
  assert.ok(queryFor(new Set(many.slice(1))));
  assert.equal(queryFor(new Set(many)), undefined);
});

test("compareAddress asks what is different, in the time that is looked at", () => {
  assert.equal(
    compareAddress("actor:a b", { since: "24h", until: "" }),
    "/compare?q=actor%3Aa+b&baseline=rest&since=24h",
  );
});

test("linksOf gives an address for each", () => {
  assert.equal(
    linksOf(new Set([`${ID}.0`, `${ID}.2`]), "https://log.example.com/audit/"),
    `https://log.example.com/audit/e/${ID}\nhttps://log.example.com/audit/e/${ID}.2`,
  );
});
