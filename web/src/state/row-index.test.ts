import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { readListedEvent } from "../api/answers.ts";
import type { WalkPage } from "./event-walk.ts";
import { type RowIndex, RowMaker, type RowsWay } from "./row-index.ts";

const WAY: RowsWay = { dayOf: (time) => time.slice(8, 10), isFolded: true, opened: new Set() };

function pageOf(id: number, messages: string, day = "22"): WalkPage {
  const events = [...messages].flatMap(
    (message, i) =>
      readListedEvent(eventAt(id * 10 + i, { message, time: `2026-11-${day}T10:00:00Z` })) ?? [],
  );
  return { id, cursor: String(id), count: events.length, events, lastTime: events.at(-1)?.time };
}

function wordsOf(index: RowIndex): string {
  return Array.from({ length: index.count }, (_, i) => {
    const row = index.at(i);
    if (row?.kind === "day") return `|${row.day}`;
    return row?.kind === "event" ? `${row.position}${row.event.message}` : (row?.kind ?? "none");
  }).join(" ");
}

test("RowMaker numbers the rows of all pages, with a day where one begins", () => {
  const index = new RowMaker().index([pageOf(0, "ab"), pageOf(1, "cd"), pageOf(2, "e", "21")], WAY);
  assert.equal(wordsOf(index), "|22 1a 2b 3c 4d |21 5e");
  assert.deepEqual([0, 2, 3, 4, 5, 6].map(index.pageAt), [0, 0, 1, 1, 2, 2]);
  assert.deepEqual([0, 4, 5, 6, 7].map(index.dayAt), ["22", "22", "21", "21", undefined]);
  assert.equal(index.at(7), undefined);
  assert.equal(index.at(-1), undefined);
});

test("RowMaker leaves the place of a page that was let go as large as it was", () => {
  const maker = new RowMaker();
  const pages = [pageOf(0, "aaaa"), pageOf(1, "b")];
  assert.equal(wordsOf(maker.index(pages, WAY)), "|22 1a 5b");
  const without = pages.map((page) => (page.id === 0 ? { ...page, events: undefined } : page));
  assert.equal(wordsOf(maker.index(without, WAY)), "missing missing 5b");
  assert.equal(wordsOf(maker.index(pages, WAY)), "|22 1a 5b");
});

test("RowMaker makes the rows anew when they are shown in another way", () => {
  const maker = new RowMaker();
  const pages = [pageOf(0, "aaa")];
  maker.index(pages, WAY);
  assert.equal(wordsOf(maker.index(pages, { ...WAY, isFolded: false })), "|22 1a 2a 3a");
});

test("RowMaker has no rows where there are no events", () => {
  assert.equal(new RowMaker().index([], WAY).count, 0);
  assert.equal(new RowMaker().index([pageOf(0, "")], WAY).count, 0);
});
