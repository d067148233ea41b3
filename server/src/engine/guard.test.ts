import assert from "node:assert/strict";
import type { IncomingHttpHeaders } from "node:http";
import { test } from "node:test";
import { refusePages, refuseStrangers } from "./guard.ts";

const basic = (text: string): IncomingHttpHeaders => ({
  authorization: `Basic ${Buffer.from(text).toString("base64")}`,
});

const pages: readonly (readonly [string, IncomingHttpHeaders, boolean])[] = [
  ["127.0.0.1 with a port", { host: "127.0.0.1:8123" }, true],
  ["localhost", { host: "localhost" }, true],
  ["the loopback of IPv6", { host: "[::1]:1" }, true],
  ["a name that leads here", { host: "attacker.example:8123" }, false],
  ["a name that begins like the loopback", { host: "127.0.0.1.attacker.example" }, false],
  ["a name behind a user", { host: "localhost@attacker.example" }, false],
  ["no name", {}, false],
  ["a page of this machine", { host: "127.0.0.1:8123", origin: "http://127.0.0.1:8123" }, false],
  ["a page without an origin", { host: "127.0.0.1:8123", origin: "null" }, false],
];
for (const [name, headers, isAnswered] of pages) {
  test(`refusePages ${isAnswered ? "lets through" : "refuses"} ${name}`, () => {
    assert.equal(refusePages(headers) === undefined, isAnswered);
  });
}

const shown: readonly (readonly [string, IncomingHttpHeaders, boolean])[] = [
  ["user and password", basic("tally:pass:word"), true],
  [
    "user and password in ClickHouse's headers",
    { "x-clickhouse-user": "tally", "x-clickhouse-key": "pass:word" },
    true,
  ],
  ["a wrong password", basic("tally:pass"), false],
  ["a longer password", basic("tally:pass:word1"), false],
  ["an empty password", basic("tally:"), false],
  ["a user alone", basic("tally"), false],
  ["another user", basic("default:pass:word"), false],
  ["a password alone", { "x-clickhouse-key": "pass:word" }, false],
  ["another scheme", { authorization: "Bearer pass:word" }, false],
  [
    "the right headers beside a wrong Basic",
    { ...basic("a:b"), "x-clickhouse-user": "tally", "x-clickhouse-key": "pass:word" },
    false,
  ],
  ["nothing", {}, false],
];
for (const [name, headers, isKnown] of shown) {
  test(`refuseStrangers ${isKnown ? "lets through" : "refuses"} ${name}`, () => {
    const refusal = refuseStrangers(headers, "pass:word");
    assert.equal(refusal === undefined, isKnown);
    if (refusal !== undefined)
      assert.match(refusal.text, /^Code: 516\. DB::Exception: .*\(AUTHENTICATION_FAILED\)$/);
  });
}
