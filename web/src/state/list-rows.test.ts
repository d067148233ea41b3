import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { eventAt } from "../../../test/support/found-event.ts";
import { type ListedEvent, readListedEvent } from "../api/answers.ts";
import { keyOf, type ListRow, type RowsOptions, rowsOf } from "./list-rows.ts";

function eventsOf(...messages: readonly string[]): readonly ListedEvent[] {
  return messages.flatMap((message, i) => {
    const [text, day = "22"] = message.split("@");
    return readListedEvent(eventAt(i, { message: text, time: `2026-11-${day}T10:00:00Z` })) ?? [];
  });
}

const OPTIONS: RowsOptions = {
  dayOf: (time) => time.slice(8, 10),
  ...{ isFolded: true, opened: new Set(), first: 1, dayBefore: undefined },
};

/** The rows as short words: `|22` a day, `1a` the event at place 1, `×3`, and `>` before one of an opened run. */
function wordsOf(rows: readonly ListRow[]): string {
  return rows
    .map((row) => {
      if (row.kind === "missing") return "?";
      if (row.kind === "day") return `|${row.day}`;
      const { event, isInRun, position, run } = row;
      return `${isInRun ? ">" : ""}${position}${event.message}${run === undefined ? "" : `×${run.count}`}`;
    })
    .join(" ");
}

const lists: readonly (readonly [messages: readonly string[], words: string])[] = [
  [[], ""],
  [["a", "b"], "|22 1a 2b"],
  [["a", "a", "b"], "|22 1a 2a 3b"],
  [["a", "a", "a", "b"], "|22 1a×3 4b"],
  [["b", "a", "a", "a", "a"], "|22 1b 2a×4"],
  [["a@22", "a@21", "a@21", "a@21"], "|22 1a |21 2a×3"],
  [["a@22", "a@22", "b@21"], "|22 1a 2a |21 3b"],
];
for (const [messages, words] of lists) {
  test(`rowsOf makes ${words || "nothing"} of ${messages.join(" ") || "nothing"}`, () => {
    assert.equal(wordsOf(rowsOf(eventsOf(...messages), OPTIONS)), words);
  });
}

test("rowsOf opens a run", () => {
  const events = eventsOf("a", "a", "a", "b");
  const opened = new Set(events.slice(0, 1).map(keyOf));
  assert.equal(wordsOf(rowsOf(events, { ...OPTIONS, opened })), "|22 1a×3 >2a >3a 4b");
});

test("rowsOf folds nothing where that is not wanted, and goes on behind other events", () => {
  const events = eventsOf("a", "a", "a");
  const options = { ...OPTIONS, isFolded: false, first: 101, dayBefore: "22" };
  assert.equal(wordsOf(rowsOf(events, options)), "101a 102a 103a");
});

test("rowsOf folds only what says the same in all that a line shows", () => {
  const changed = [{}, { outcome: "denied" }, { actor: { type: "machine", name: "alice" } }];
  const events = changed.flatMap((change, i) => readListedEvent(eventAt(i, change)) ?? []);
  assert.equal(rowsOf(events, OPTIONS).filter(({ kind }) => kind === "event").length, 3);
});

test("rowsOf loses no event: those of its rows and those that are folded are as many as there were", () => {
  const messages = fc.array(fc.constantFrom("a", "b", "a@21", "b@21"), { maxLength: 40 });
  fc.assert(
    fc.property(messages, (list) => {
      const rows = rowsOf(eventsOf(...list), OPTIONS);
      const counts = rows.map((row) => (row.kind === "event" ? (row.run?.count ?? 1) : 0));
      assert.equal(
        counts.reduce<number>((sum, count) => sum + count, 0),
        list.length,
      );
    }),
    { numRuns: 60 },
  );
});
