import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lengthOf, rangeOf, shifted, spanOf, zoomed, zoomedAt } from "./time-range.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const HOUR = 3_600_000;

const spans: readonly (readonly [
  since: string,
  until: string,
  hours: readonly [number, number] | undefined,
])[] = [
  ["24h", "", [-24, 0]],
  ["7d", "1h", [-168, -1]],
  ["2026-11-20T10:00:00Z", "", [-2, 0]],
  ["2026-11-20T10:00:00+01:00", "2026-11-20T10:30:00.5Z", [-3, -1.5 + 0.5 / 3600]],
  ["", "", undefined],
  ["", "1h", undefined],
  ["yesterday 2pm", "", undefined],
  ["2026-11-01", "", undefined],
  ["2026-11-20T25:00:00Z", "", undefined],
  ["1h", "2h", undefined],
];
for (const [since, until, hours] of spans) {
  test(`spanOf ${hours === undefined ? "leaves to the server" : "reads"} ${since || "no beginning"} to ${until || "now"}`, () => {
    const wanted = hours && { fromMs: NOW + hours[0] * HOUR, toMs: NOW + hours[1] * HOUR };
    assert.deepEqual(spanOf({ since, until }, NOW), wanted);
  });
}

test("shifted goes half of it back, and no further on than now", () => {
  const day = { fromMs: NOW - 24 * HOUR, toMs: NOW };
  assert.deepEqual(shifted(day, -1, NOW), { since: "2026-11-19T00:00:00Z", until: "2026-11-20T00:00:00Z" });
  assert.equal(shifted(day, 1, NOW), undefined);
  const earlier = { fromMs: NOW - 25 * HOUR, toMs: NOW - HOUR };
  assert.deepEqual(shifted(earlier, 1, NOW), {
    since: "2026-11-19T12:00:00Z",
    until: "2026-11-20T12:00:00Z",
  });
});

test("zoomed keeps the end of a length that ends now", () => {
  const range = { since: "24h", until: "" };
  const span = { fromMs: NOW - 24 * HOUR, toMs: NOW };
  assert.deepEqual(zoomed(range, span, { by: "in", nowMs: NOW }), { since: "12h", until: "" });
  assert.deepEqual(zoomed(range, span, { by: "out", nowMs: NOW }), { since: "2d", until: "" });
});

test("zoomed keeps the middle of what does not end now, and shows nothing behind now", () => {
  const span = { fromMs: NOW - 8 * HOUR, toMs: NOW - 4 * HOUR };
  const range = rangeOf(span);
  assert.deepEqual(zoomed(range, span, { by: "in", nowMs: NOW }), {
    since: "2026-11-20T05:00:00Z",
    until: "2026-11-20T07:00:00Z",
  });
  const out = zoomed(range, span, { by: "out", nowMs: NOW });
  assert.deepEqual(out, { since: "2026-11-20T02:00:00Z", until: "2026-11-20T10:00:00Z" });
  const late = { fromMs: NOW - 4 * HOUR, toMs: NOW };
  assert.deepEqual(zoomed(rangeOf(late), late, { by: "out", nowMs: NOW }), {
    since: "2026-11-20T04:00:00Z",
    until: "2026-11-20T12:00:00Z",
  });
});

test("zoomedAt leaves what is under the pointer where it is, and shows nothing behind now", () => {
  const span = { fromMs: NOW - 8 * HOUR, toMs: NOW - 4 * HOUR };
  const at = (place: number, by: "in" | "out") => zoomedAt(span, { by, nowMs: NOW - 3 * HOUR, place });
  assert.deepEqual(at(0, "in"), { since: "2026-11-20T04:00:00Z", until: "2026-11-20T06:00:00Z" });
  assert.deepEqual(at(0.75, "in"), { since: "2026-11-20T05:30:00Z", until: "2026-11-20T07:30:00Z" });
  assert.deepEqual(at(0, "out"), { since: "2026-11-20T04:00:00Z", until: "2026-11-20T09:00:00Z" });
  const second = { fromMs: NOW - 1000, toMs: NOW };
  assert.equal(zoomedAt(second, { by: "in", nowMs: NOW, place: 0.5 }), undefined);
});

test("zoomed ends at a second and at a hundred years", () => {
  const second = { fromMs: NOW - 1000, toMs: NOW };
  assert.equal(zoomed({ since: "1s", until: "" }, second, { by: "in", nowMs: NOW }), undefined);
  const ages = { fromMs: NOW - 36_500 * 24 * HOUR, toMs: NOW };
  assert.equal(zoomed({ since: "36500d", until: "" }, ages, { by: "out", nowMs: NOW }), undefined);
});

for (const [seconds, text] of [
  [0.2, "1s"],
  [90, "90s"],
  [5400, "90m"],
  [7200, "2h"],
  [172_800, "2d"],
] as const) {
  test(`lengthOf writes ${seconds} s as ${text}`, () => {
    assert.equal(lengthOf(seconds * 1000), text);
  });
}

test("spanOf reads what rangeOf writes, and moving there and back is nothing", () => {
  const moments = fc.record({ fromMs: fc.nat(NOW - HOUR), length: fc.integer({ min: 2000, max: HOUR }) });
  fc.assert(
    fc.property(moments, ({ fromMs, length }) => {
      const span = { fromMs, toMs: fromMs + length };
      assert.deepEqual(spanOf(rangeOf(span), NOW), span);
      const there = shifted(span, 1, NOW + 2 * HOUR);
      const moved = there && spanOf(there, NOW + 2 * HOUR);
      assert.deepEqual(moved && spanOf(shifted(moved, -1, NOW + 2 * HOUR) ?? there, NOW + 2 * HOUR), span);
    }),
  );
});
