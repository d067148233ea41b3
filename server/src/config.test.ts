import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { formatSettings, readConfig } from "./config.ts";

const folder = mkdtempSync(join(tmpdir(), "tally-config-"));
after(() => rmSync(folder, { recursive: true }));
let written = 0;

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

test("readConfig takes the file below flags and variables, and says where each setting is from", () => {
  const path = fileWith("# ours\nlisten: 127.0.0.1:9001\norigin: log.example.com/a\nsegment-mib: 8\n");
  const env = { TALLY_CONFIG: path, TALLY_ORIGIN: "log.example.com/b" };
  const result = readConfig(["--segment-mib", "16"], env);
  if (result.kind === "refused") assert.fail(result.message);
  const { origin, port, segmentBytes } = result.config;
  assert.deepEqual([port, origin, segmentBytes], [9001, "log.example.com/b", 16 * 1_048_576]);
  const shown = formatSettings(result.settings);
  assert.match(shown, new RegExp(`^listen: "127.0.0.1:9001" +# ${path}:2:9$`, "m"));
  assert.match(shown, /^origin: "log\.example\.com\/b" +# TALLY_ORIGIN$/m);
  assert.match(shown, /^segment-mib: "16" +# --segment-mib$/m);
  assert.match(shown, /^data: "tally-data" +# default$/m);
  assert.match(shown, /^# policy: +# not set$/m);
  const again = readConfig(["--config", fileWith(shown)], {});
  assert.deepEqual(again.kind === "config" && again.config, result.config);
});

const files: [string, string, RegExp][] = [
  ["an unknown key", "data: d\nlisten-on: x\n", /:2:1: "listen-on" is not known: it is none of data, listen/],
  ["a mistyped key", "data: d\norigim: x\n", /:2:1: "origim" is not known: did you mean origin\?/],
  ["a value that is wrong", "data: d\nsegment-mib: 0\n", /:2:14: segment-mib must be a whole number/],
  ["a value that is a list", "data: [a, b]\n", /:1:1: data must have one plain value/],
  ["a key without a value", "data:\n", /:1:1: data must have one plain value/],
  ["a key that comes twice", "data: a\ndata: b\n", /:2:1: Map keys must be unique/],
  ["what is no mapping", "- data\n", /:1:1: this must be a mapping/],
  ["what is no YAML", "data: 'a\n", /:\d+:\d+: /],
  ["an alias", "data: &a x\norigin: *a\n", /:2:1: origin must have one plain value/],
];
for (const [what, text, message] of files) {
  test(`readConfig refuses a file with ${what}, with line and column`, () => {
    assert.match(refusal(["--config", fileWith(text)]), message);
  });
}

test("readConfig takes an empty file, and refuses one that is not there", () => {
  for (const text of ["", "# nothing yet\n"])
    assert.equal(readConfig(["--config", fileWith(text)], {}).kind, "config");
  assert.match(
    refusal(["--config", join(folder, "missing.yaml")]),
    /couldn't read the configuration .*ENOENT/,
  );
});

function fileWith(text: string): string {
  written += 1;
  const path = join(folder, `${written}.yaml`);
  writeFileSync(path, text);
  return path;
}
