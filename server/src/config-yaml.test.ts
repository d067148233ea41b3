import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseYaml } from "./config-yaml.ts";
import { readEntries } from "./enrich/read-entries.ts";
import { readMapping } from "./parsers/read-mapping.ts";

const TEXT = "a: 1\nlist:\n  - { b: 2 }\n  - c\n";
const PLACES: readonly (readonly [place: readonly (string | number)[], at: string])[] = [
  [[], "1:1"],
  [["a"], "1:1"],
  [["list"], "2:1"],
  [["list", 0], "3:5"],
  [["list", 0, "b"], "3:7"],
  [["list", 1], "4:5"],
  [["list", 0, "missing"], "3:5"],
  [["list", 7], "2:1"],
  [["nowhere", "at", "all"], "1:1"],
];
for (const [place, at] of PLACES) {
  test(`parseYaml knows where ${JSON.stringify(place)} stands`, () => {
    const yaml = parseYaml(TEXT, "f");
    assert.ok(yaml.kind === "yaml");
    assert.equal(yaml.tell({ place, message: "m" }), `f:${at}: m`);
  });
}

test("parseYaml refuses aliases, which could grow without end", () => {
  const yaml = parseYaml("a: &x [1]\nb: *x\n", "f");
  assert.match(yaml.kind === "refused" ? yaml.message : "", /^f: .*alias/i);
});

test("a directory or a mapping in YAML never throws, whatever the text, and all that is wrong has its place", () => {
  const pieces = [
    "- ",
    "id: alice",
    "email: ",
    "a@b.c",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    "*a",
    "&a ",
    "? ",
    "|",
    '"',
  ];
  const more = [
    "match: ",
    "name: x",
    "action: y",
    "!!binary ",
    "---\n",
    "\t",
    "0x1f",
    "~",
    "<<: ",
    "\0",
    "2026-01-01",
  ];
  const text = fc.array(fc.constantFrom(...pieces, ...more)).map((all) => all.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.string(), text), (given) => {
      const yaml = parseYaml(given, "f");
      if (yaml.kind === "refused") return;
      const { collisions, problems } = readEntries(yaml.value);
      for (const wrong of [...problems, ...collisions]) assert.match(yaml.tell(wrong), /^f:\d+:\d+: /);
      const read = readMapping(yaml.value, new Set());
      if (read.kind === "wrong") assert.match(yaml.tell(read.wrong), /^f:\d+:\d+: /);
    }),
    { numRuns: 1000 },
  );
});
