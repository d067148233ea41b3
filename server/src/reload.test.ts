import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig, type Setting } from "./config.ts";
import { reloadOf } from "./reload.ts";

test("reloadOf finds nothing where nothing changed", () => {
  assert.deepEqual(reloadOf(settings({}), settings({})), { applied: [], needRestart: [] });
});

test("reloadOf tells what changes at once from what needs a start", () => {
  const changed = settings({
    TALLY_DISK_RESERVE: "512",
    TALLY_SEARCH_KEEP: "90d",
    TALLY_LISTEN: "127.0.0.1:1",
  });
  assert.deepEqual(reloadOf(settings({}), changed), {
    applied: [
      { path: "disk-reserve", before: "256", after: "512" },
      { path: "search.keep", before: undefined, after: "90d" },
    ],
    needRestart: [{ path: "listen", before: "127.0.0.1:8080", after: "127.0.0.1:1" }],
  });
});

test("reloadOf finds a setting that is set no longer", () => {
  assert.deepEqual(reloadOf(settings({ TALLY_SEARCH_KEEP: "90d" }), settings({})).applied, [
    { path: "search.keep", before: "90d", after: undefined },
  ]);
});

test("reloadOf finds no change where the same value comes from elsewhere", () => {
  const result = readConfig(["--disk-reserve", "256"], {});
  assert.ok(result.kind === "config");
  assert.deepEqual(reloadOf(settings({}), result.settings), { applied: [], needRestart: [] });
});

test("reloadOf finds that other things stand in a file of the same name, and zones and silences that come and go", () => {
  const of = (name: string, value: string, content?: string): Setting => ({
    ...{ name, value, from: "default" },
    ...(content === undefined ? {} : { content }),
  });
  const before = [of("mappings", "/etc/tally", "sha256:aa"), of("zones.a", "UTC"), of("silences.a", "2h")];
  assert.deepEqual(reloadOf(before, [of("mappings", "/etc/tally", "sha256:bb"), of("zones.b", "UTC")]), {
    applied: [
      { path: "mappings", before: "/etc/tally sha256:aa", after: "/etc/tally sha256:bb" },
      { path: "zones.b", before: undefined, after: "UTC" },
      { path: "zones.a", before: "UTC", after: undefined },
      { path: "silences.a", before: "2h", after: undefined },
    ],
    needRestart: [],
  });
});

function settings(env: Readonly<Record<string, string>>): readonly Setting[] {
  const result = readConfig([], env);
  if (result.kind === "refused") assert.fail(result.message);
  return result.settings;
}
