import assert from "node:assert/strict";
import { test } from "node:test";
import { filesEndingIn } from "../../../test/support/source-files.ts";
import { fieldOf, KNOWN_FIELDS, OPEN_FIELDS } from "./fields.ts";
import { MACROS } from "./macros.ts";
import { DEPTH_MAX, PIPES_MAX, parseQuery, QUERY_CHARACTERS_MAX, TERMS_MAX } from "./parse.ts";
import { PIPE_NAMES, ROWS_MAX } from "./parse-pipe.ts";
import { EXPRESSION_CHARACTERS_MAX, LIST_VALUES_MAX } from "./parse-test.ts";
import { readQuery } from "./read-query.ts";

const NOW = { nowUs: Date.UTC(2026, 10, 22, 10, 30) * 1000, zone: "UTC" };
const page = filesEndingIn([".md"]).find(({ path }) => path === "docs/query-language.md")?.text ?? "";

test("the page has each field with its other names and what it is about, and no other", () => {
  const wanted = [...KNOWN_FIELDS, ...OPEN_FIELDS].map(({ about, aliases, name }) => [
    `\`${name}\``,
    aliases.map((alias) => `\`${alias}\``).join(", "),
    about,
  ]);
  assert.deepEqual(rowsOf("field"), wanted);
});

test("every name in the page's table of fields is one that is known", () => {
  const names = rowsOf("field").flatMap(([name = "", also = ""]) => codesOf(name + also));
  for (const name of names) assert.ok(fieldOf(name.replace("…", "x")) !== undefined, name);
});

test("the page has each short word with what it finds, and no other", () => {
  const described = rowsOf("query").filter(([query]) => /^`is:[a-z-]+`$/.test(query ?? ""));
  assert.deepEqual(
    described,
    [...MACROS].map(([name, { about }]) => [`\`is:${name}\``, about]),
  );
});

test("the page has each pipe in the form that it is read in, and its other names", () => {
  const rows = rowsOf("pipe");
  assert.deepEqual(
    rows.map(([pipe = ""]) => codesOf(pipe)[0]?.split(" ")[0]),
    [...PIPE_NAMES],
  );
  for (const [pipe = "", , also = ""] of rows) {
    const [form = ""] = codesOf(pipe);
    const [name = ""] = form.split(" ");
    for (const each of [name, ...codesOf(also)]) {
      const { problems, query } = parseQuery(`| ${form.replace(name, each)}`);
      assert.deepEqual(problems, [], each);
      assert.equal(query.pipes[0]?.kind, name);
    }
  }
});

test("every query on the page is read, and without a notice but for the one that shows it", () => {
  const queries = rowsOf("query").flatMap(([query = ""]) => codesOf(query));
  assert.ok(queries.length > 60, `only ${queries.length} were found`);
  for (const query of queries) {
    const read = readQuery(query, NOW);
    assert.deepEqual(read.kind === "refused" ? read.problems : [], [], query);
    const notices = read.kind === "refused" ? [] : read.notices;
    assert.deepEqual(notices.length, query === "userIdentity.type:Role" ? 1 : 0, query);
  }
});

test("every mistake on the page is one, and its correction is the one that is told", () => {
  const rows = rowsOf("mistake");
  assert.ok(rows.length > 5);
  for (const [mistake = "", told = ""] of rows) {
    const [query = ""] = codesOf(mistake);
    const read = readQuery(query, NOW);
    const problems = read.kind === "refused" ? read.problems : [];
    assert.equal(problems.length, 1, query);
    const fix = /the fix is (`.*`)/.exec(told)?.[1];
    if (fix !== undefined) assert.deepEqual(codesOf(fix), [problems[0]?.fix]);
  }
});

test("the limits on the page are those of the parser", () => {
  const limits = new Map(rowsOf("what").map(([what = "", most]) => [what, Number(most)]));
  const wanted: readonly (readonly [string, number])[] = [
    ["characters of a query", QUERY_CHARACTERS_MAX],
    ["terms", TERMS_MAX],
    ["groups in each other", DEPTH_MAX],
    ["values of a list", LIST_VALUES_MAX],
    ["characters of a regular expression", EXPRESSION_CHARACTERS_MAX],
    ["pipes", PIPES_MAX],
    ["rows of a table", ROWS_MAX],
  ];
  for (const [what, most] of wanted) assert.equal(limits.get(what), most, what);
});

/** The cells of all tables whose first column is called so, without their heads. */
function rowsOf(head: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let isWanted = false;
  for (const line of page.split("\n")) {
    if (!line.startsWith("|")) isWanted = false;
    else if (line.startsWith(`| ${head} |`)) isWanted = true;
    else if (isWanted && !line.startsWith("|---"))
      rows.push(
        line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim()),
      );
  }
  return rows;
}

/** What stands between backticks; a table needs a backslash before a vertical bar. */
function codesOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code.replaceAll("\\|", "|"));
}
