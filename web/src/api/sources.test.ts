import assert from "node:assert/strict";
import { test } from "node:test";
import {
  filledSnippet,
  readRefusals,
  readSecrets,
  readSenders,
  readSnippet,
  readSources,
} from "./sources.ts";

test("readSources gives the sources and the protocols that one can be made for", () => {
  const source = {
    ...{ id: "i", name: "ci", type: "any", rate: 100, signed: true, from: "api", hint: "x9Qz" },
    silence: "2h",
    arrived: { events: 9, bytes: 400, last: "2026-11-02T00:00:00Z", is_silent: true, quiet_seconds: 60 },
    ...{ events: 3, bytes: 90, refused: 1, protocols: ["native"], last: "2026-11-01T00:00:00Z" },
  };
  const { arrived, signed, ...rest } = source;
  const { is_silent: isSilent, quiet_seconds: quietSeconds, ...sent } = arrived;
  assert.deepEqual(readSources({ sources: [source, 1], protocols: ["native", "github"] }), {
    sources: [{ ...rest, isSigned: signed, arrived: { ...sent, isSilent, quietSeconds } }],
    protocols: ["native", "github"],
  });
  assert.equal(
    readSources({ sources: [{ ...source, rate: null, last: null }] })?.sources[0]?.rate,
    undefined,
  );
  assert.equal(readSources({}), undefined);
});

test("readRefusals gives what was refused", () => {
  const one = {
    at: "t",
    atMs: 5,
    protocol: "native",
    peer: "p",
    status: 401,
    code: "bad-token",
    message: "m",
  };
  assert.deepEqual(readRefusals({ refusals: [one] }), [{ ...one, source: undefined }]);
  assert.equal(readRefusals([]), undefined);
});

test("readSenders and readSnippet give how senders are set up", () => {
  const senders = [{ name: "curl", title: "curl", signed: false }];
  assert.deepEqual(readSenders({ senders }), [{ name: "curl", title: "curl", isSigned: false }]);
  assert.equal(readSnippet({ text: "x" }), "x");
  assert.equal(readSnippet(undefined), undefined);
});

test("filledSnippet puts secrets into their places, and leaves those that are not known", () => {
  const place = (name: string): string => `$\u007b${name}}`;
  const text = `a ${place("TOKEN")} b ${place("SIGNING_SECRET")} ${place("OTHER")}`;
  const filled = filledSnippet(text, { token: "t$&", signingSecret: undefined });
  assert.equal(filled, `a t$& b ${place("SIGNING_SECRET")} ${place("OTHER")}`);
  assert.deepEqual(readSecrets({ token: "t" }), { token: "t", signingSecret: undefined });
});
