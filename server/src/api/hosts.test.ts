import assert from "node:assert/strict";
import { test } from "node:test";
import { isKnownHost, type KnownHost, parseKnownHost } from "./hosts.ts";

function known(...texts: string[]): KnownHost[] {
  return texts.map((text) => parseKnownHost(text) ?? assert.fail(text));
}

const loopback = { host: "127.0.0.1", hosts: known("audit.example.com", "https://log.example.org:8443") };
const cases: readonly (readonly [string, boolean])[] = [
  ["127.0.0.1:8080", true],
  ["127.0.0.1", true],
  ["localhost:8080", true],
  ["LOCALHOST", true],
  ["localhost.", true],
  ["tally.localhost", true],
  ["[::1]:8080", true],
  ["audit.example.com", true],
  ["Audit.Example.com:443", true],
  ["log.example.org:8443", true],
  ["log.example.org", false],
  ["evil.example", false],
  ["audit.example.com.evil.example", false],
  ["127.0.0.1.evil.example", false],
  ["localhost.evil.example", false],
  ["192.0.2.7:8080", false],
  ["[2001:db8::1]", false],
  ["", false],
  ["a b", false],
  ["audit.example.com:99999", false],
  ["user@audit.example.com", false],
];
for (const [host, isKnown] of cases) {
  test(`isKnownHost ${isKnown ? "knows" : "does not know"} ${JSON.stringify(host)}`, () =>
    assert.equal(isKnownHost(host, loopback), isKnown));
}

test("isKnownHost knows the address that is listened on, and every address where that is all of them", () => {
  assert.ok(isKnownHost("192.0.2.7:8080", { host: "192.0.2.7", hosts: [] }));
  assert.ok(!isKnownHost("192.0.2.8:8080", { host: "192.0.2.7", hosts: [] }));
  for (const host of ["0.0.0.0", "::"]) {
    assert.ok(isKnownHost("192.0.2.7:8080", { host, hosts: [] }));
    assert.ok(isKnownHost("[2001:db8::1]:8080", { host, hosts: [] }));
    assert.ok(!isKnownHost("evil.example", { host, hosts: [] }), "a name can be pointed anywhere");
  }
});

test("parseKnownHost reads the scheme, and refuses what is no name", () => {
  assert.deepEqual(parseKnownHost("https://Audit.example.com"), {
    ...{ name: "audit.example.com", port: undefined, isHttps: true },
  });
  for (const bad of ["ftp://x", "a/b", "https://", "*.example.com", "a:b", "a:1:2", "x".repeat(254)])
    assert.equal(parseKnownHost(bad), undefined, bad);
});
