/** The documents keep up with the code: every error code and every dependency has its line, and no link is dead. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { filesEndingIn, isTest, REPOSITORY } from "./support/source-files.ts";

const documents = filesEndingIn([".md"]);
const errorsPage = documents.find(({ path }) => path === "docs/errors.md")?.text ?? "";
const server = filesEndingIn([".ts"]).filter(({ path }) => path.startsWith("server/src/") && !isTest(path));

/** Where the server's sources write codes down. Each pattern's first group is a text that holds them in quotes. */
const CODES = [
  /\btype \w*ErrorCode =([^;]*);/g,
  /\bCodedError<([^>]*)>/g,
  /\bconst STATUS = (\{[^}]*\})/g,
  /\bcode:((?:\s*\|?\s*"[a-z0-9-]+")+)/g,
  /\b(?:bad|unavailable|refuse)\(\s*("[a-z0-9-]+")/g,
  /\bdenied\(\s*\d+,\s*("[a-z0-9-]+")/g,
  /\bkind: ("id-reused")/g,
] as const;

test("every error code of the server has its line in docs/errors.md, and every line has its code", () => {
  const used = new Set(server.flatMap(({ text }) => codesIn(text)));
  const described = new Set(
    [...errorsPage.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map((match) => match[1] ?? ""),
  );
  assert.ok(used.size > 0, "no codes were found");
  assert.deepEqual(
    {
      missing: [...used].filter((code) => !described.has(code)),
      unused: [...described].filter((code) => !used.has(code)),
    },
    { missing: [], unused: [] },
  );
});

test("every form in which a code is written down is found", () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['export type AErrorCode =\n  | "a-b"\n  | "c";', ["a-b", "c"]],
    ['class E extends CodedError<"d" | "e"> {}', ["d", "e"]],
    ['const STATUS = {\n  "f-g": 404,\n  h: 500,\n} as const;', ["f-g", "h"]],
    ['readonly code: "i" | "j";', ["i", "j"]],
    ['return { code: "k", message };', ["k"]],
    ['return bad("l", "no");', ["l"]],
    ['return unavailable(\n  "n",\n  "no");', ["n"]],
    ['return denied(401, "m", "no");', ["m"]],
  ];
  for (const [text, codes] of forms) assert.deepEqual(codesIn(text), codes);
});

test("every dependency has its line in docs/decisions", () => {
  const decisions = documents.filter(({ path }) => path.startsWith("docs/decisions/"));
  const missing = filesEndingIn(["package.json"])
    .flatMap(({ path, text }) => dependenciesOf(JSON.parse(text)).map((name) => ({ path, name })))
    .filter(({ name }) => !name.startsWith("@tallystick/"))
    .filter(({ name }) => !decisions.some(({ text }) => text.includes(`\n| \`${name}\` `)));
  assert.deepEqual(missing, []);
});

test("no link in a document leads to a file that is not there", () => {
  const dead = documents.flatMap(({ path, text }) =>
    [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)/gm)]
      .map((match) => match[1] ?? match[2] ?? "")
      .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
      .filter((target) => !existsSync(join(REPOSITORY, dirname(path), target.replace(/#.*$/, ""))))
      .map((target) => `${path}: ${target}`),
  );
  assert.deepEqual(dead, []);
});

function codesIn(text: string): string[] {
  return CODES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const quotedOrKey = pattern.source.includes("STATUS") ? /"?([a-z0-9-]+)"?:/g : /"([a-z0-9-]+)"/g;
      return [...(match[1] ?? "").matchAll(quotedOrKey)].map((code) => code[1] ?? "");
    }),
  );
}

function dependenciesOf(manifest: unknown): string[] {
  if (typeof manifest !== "object" || manifest === null) return [];
  return Object.entries(manifest)
    .filter(([key]) => /dependencies$/i.test(key))
    .flatMap(([, names]) => (typeof names === "object" && names !== null ? Object.keys(names) : []));
}
