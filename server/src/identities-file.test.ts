import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { filesEndingIn } from "../../test/support/source-files.ts";
import { parseYaml } from "./config-yaml.ts";
import { readCsv } from "./enrich/csv.ts";
import { readEntries } from "./enrich/read-entries.ts";
import { checkIdentities, readIdentities } from "./identities-file.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("identities file", () => {
  const folder = mkdtempSync(join(tmpdir(), "tally-identities-"));
  after(() => rmSync(folder, { recursive: true }));

  test("the directories of docs/identities.md can be read, and the CSV says the same of Alice as the YAML", () => {
    const page = filesEndingIn([".md"]).find(({ path }) => path === "docs/identities.md")?.text ?? "";
    const text = (kind: string): string => page.split(`\`\`\`${kind}\n`)[1]?.split("```")[0] ?? "";
    const yaml = parseYaml(text("yaml"), "identities.yaml");
    const people = readEntries(yaml.kind === "yaml" ? yaml.value : undefined);
    const exported = readEntries(readCsv(text("csv")).value);
    for (const read of [people, exported]) assert.deepEqual([read.problems, read.collisions], [[], []]);
    const { text: checked } = checkIdentities(written("docs.yaml", text("yaml")));
    assert.ok(page.includes(`/etc/tally/identities.yaml${checked.slice(checked.indexOf(": "))}`), checked);
    const [alice] = people.entries;
    const [same] = exported.entries;
    assert.deepEqual({ ...same, names: [] }, { ...alice, names: [] });
  });

  const WRONG: readonly (readonly [what: string, name: string, text: string, problem: RegExp])[] = [
    ["YAML that is none", "a.yaml", "- id: [", /a\.yaml:1:8: /],
    ["a member below", "b.yaml", "- id: alice\n  emial: x\n", /b\.yaml:2:3: "emial" is none of/],
    ["a name of a list", "c.yaml", "- id: a\n  email: [a@b.c, x]\n", /c\.yaml:2:18: email must be/],
    ["a cell", "d.csv", "id,email\nalice,a@b.c\nbob,bob\n", /d\.csv:3:5: email must be/],
    ["YAML that is too large", "e.yaml", " ".repeat(1_048_577), /e\.yaml is larger than 1048576 bytes/],
  ];
  for (const [what, name, text, problem] of WRONG) {
    test(`readIdentities tells what is wrong with ${what}, and where`, () => {
      const { problems } = readIdentities(written(name, text));
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? "", problem);
    });
  }

  test("readIdentities reads CSV of 16 MiB, and not of a byte more", () => {
    const path = written("large.csv", "id\nalice\n");
    truncateSync(path, 16_777_217);
    assert.match(readIdentities(path).problems[0] ?? "", /large\.csv is larger than 16777216 bytes/);
  });

  test("readIdentities says which file it couldn't read, and gives nobody where none is named", () => {
    assert.match(
      readIdentities(join(folder, "nowhere.csv")).problems[0] ?? "",
      /couldn't read .*nowhere\.csv/,
    );
    assert.deepEqual(readIdentities(undefined), { entries: [], problems: [], warnings: [] });
  });

  test("checkIdentities counts, and calls a directory wrong in which two have one name", () => {
    const path = written("f.csv", "id,login,arn\nalice,al,arn:aws:iam::1:user/*\nbob,al,\n");
    const { isRight, text } = checkIdentities(path);
    assert.equal(isRight, false);
    assert.equal(
      text,
      `${path}:3:5: al is a name of alice, too: it will be taken for nobody's\n${path}: 2 identities with 3 names, 1 of them with *\n`,
    );
    assert.equal(checkIdentities(written("g.yaml", "[]")).isRight, true);
  });

  function written(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }
});
