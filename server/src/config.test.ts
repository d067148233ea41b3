import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "./config.ts";

function refusal(args: string[], env: Record<string, string> = {}): string {
  const result = readConfig(args, env);
  return result.kind === "refused" ? result.message : "";
}

test("readConfig binds loopback and keeps data in ./tally-data unless told otherwise", () => {
  const result = readConfig([], {});
  assert.equal(result.kind, "config");
  if (result.kind !== "config") return;
  assert.equal(result.config.host, "127.0.0.1");
  assert.equal(result.config.port, 8080);
  assert.match(result.config.dataFolder, /tally-data$/);
  assert.equal(result.config.diskReserveBytes, 256 * 1_048_576);
});

test("readConfig prefers a flag to the environment, and the environment to the default", () => {
  const fromEnv = readConfig([], { TALLY_LISTEN: "127.0.0.1:9001" });
  assert.equal(fromEnv.kind === "config" && fromEnv.config.port, 9001);
  const fromFlag = readConfig(["--listen", "127.0.0.1:9002"], { TALLY_LISTEN: "127.0.0.1:9001" });
  assert.equal(fromFlag.kind === "config" && fromFlag.config.port, 9002);
});

test("readConfig takes an IPv6 address in brackets", () => {
  const result = readConfig(["--listen", "[::1]:0"], {});
  assert.deepEqual(result.kind === "config" && [result.config.host, result.config.port], ["::1", 0]);
});

test("readConfig refuses an address that others can reach, unless --insecure-listen says so", () => {
  assert.match(refusal(["--listen", "0.0.0.0:8080"]), /no TLS/);
  assert.equal(readConfig(["--listen", "0.0.0.0:8080", "--insecure-listen"], {}).kind, "config");
});

const invalid: [string, string[], RegExp][] = [
  ["an unknown flag", ["--lisen", "x"], /lisen/],
  ["an address without a port", ["--listen", "localhost"], /--listen/],
  ["a port above 65535", ["--listen", "127.0.0.1:65536"], /--listen/],
  ["an origin with a scheme", ["--origin", "https://log.example.com"], /--origin/],
  ["an origin with a plus sign", ["--origin", "a+b"], /--origin/],
  ["a reserve that is no number", ["--disk-reserve", "lots"], /--disk-reserve/],
  ["a segment of 0 MiB", ["--segment-mib", "0"], /--segment-mib/],
  ["a segment of 1025 MiB", ["--segment-mib", "1025"], /--segment-mib/],
];
for (const [what, args, message] of invalid) {
  test(`readConfig refuses ${what}`, () => assert.match(refusal(args), message));
}
