import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestIo } from "../../../test/support/cli-io.ts";
import { type Figures, tellStory } from "./story.ts";

const WIDTH_MAX = 80;
/** As long as figures get: the most events that the demo makes. */
const figures: Figures = {
  kind: "figures",
  ...{
    seed: 4_294_967_295,
    day: "2026-11-22",
    count: 1_000_000,
    requests: 4168,
    sources: 18,
    formats: 21,
    eventBytes: 762_000_000,
  },
  ...{ sendingMs: 170_000, acknowledgedAtKill: 500_000, lostRequests: 5, downMs: 2900 },
  ...{ replayedRequests: 3, replayedEvents: 720, logSize: 1_000_250, kept: 1_000_000, rawSample: 20 },
  ...{ searchableMs: 12_000, answers: [], example: "0" },
};
const hostile = {
  question: "Who?",
  query: "from:\u001b[31m",
  count: 3,
  first: [{ time: "2026-11-22T03:12:00.000Z", message: `\u001b]0;title\u0007${"long ".repeat(40)}` }],
};

function told(told: Figures, columns?: number): string {
  const { io, out } = createTestIo();
  tellStory(told, { ...io, stdout: { ...io.stdout, columns } });
  return out();
}

test("tellStory keeps its own lines within 80 cells, and indents what goes on", () => {
  const lines = told({ ...figures, answers: [{ ...hostile, first: [] }] }).split("\n");
  assert.deepEqual(
    lines.filter((line) => line.length > WIDTH_MAX),
    [],
  );
  assert.ok(lines.includes(`${" ".repeat(12)}(20 of them also over HTTP)`));
});

test("tellStory says nothing of a night on which nothing was asked", () => {
  assert.doesNotMatch(told(figures), /night/);
});

test("tellStory shows what was asked, how many answer, and the first of them", () => {
  const text = told({ ...figures, answers: [hostile] });
  assert.match(text, /^1\. Who\?\n {3}from:\S+ {2}3 events\n {3}03:12:00 {2}\S.*\n {3}… and 2 more$/m);
});

test("tellStory escapes what strangers wrote", () => {
  const text = told({ ...figures, answers: [hostile] });
  assert.ok(text.includes("\\u001b]0;title\\u0007"));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for them
  assert.doesNotMatch(text, /[\u001b\u0007]/);
});

test("tellStory cuts sentences where a terminal ends", () => {
  const lines = told({ ...figures, answers: [hostile] }, 60).split("\n");
  assert.equal(lines.find((line) => line.includes("title"))?.length, 60);
});
