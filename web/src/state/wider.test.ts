import assert from "node:assert/strict";
import { test } from "node:test";
import { rangeInWords, widerThan } from "./wider.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");

const ranges: readonly (readonly [since: string, until: string, wider: string | undefined, words: string])[] =
  [
    ["15m", "", "30d", "in the last 15 minutes"],
    ["1h", "", "30d", "in the last hour"],
    ["30d", "", "", "in the last 30 days"],
    ["2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z", "30d", "in this time"],
    ["2026-11-20T10:00:00Z", "2026-11-21T11:00:00Z", "", "in this time"],
    ["yesterday 2pm", "", "", "in this time"],
    ["", "1h", "", "in this time"],
    ["", "", undefined, "at any time"],
  ];
for (const [since, until, wider, words] of ranges) {
  test(`widerThan and rangeInWords know ${since || "the beginning"} to ${until || "now"}: ${words}`, () => {
    assert.equal(widerThan({ since, until }, NOW)?.since, wider);
    assert.equal(rangeInWords({ since, until }), words);
  });
}
