/** The repository's own rules that no other tool keeps. Each rule reads one file and names the lines that break it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  filesEndingIn,
  isTest,
  lineAt,
  partsOf,
  type SourceParts,
  type TextFile,
} from "./support/source-files.ts";

/** A source with its parts, which every rule reads and none makes again. */
interface Source extends TextFile, SourceParts {}

/** What a source may not hold: where to look, for what, and which sources may hold it all the same. */
interface Ban {
  readonly what: string;
  readonly part: keyof SourceParts;
  readonly pattern: RegExp;
  readonly allowed?: (path: string) => boolean;
}

/** 300 lines are a reason to split. These stay whole, for the reason that stands here. */
const LONG_FILES: Readonly<Record<string, string>> = {
  "event/src/catalogue-lines.ts": "one table, which is read from top to bottom",
};
const LINES_MAX = 300;

const runsOutside = (path: string): boolean =>
  isTest(path) || !/^(?:tlog|event|server)\/src\//.test(path) || path.startsWith("server/src/system/");
const readsSurroundings = (path: string): boolean =>
  runsOutside(path) || path === "server/src/config.ts" || /^server\/src\/main(?:-[a-z]+)*\.ts$/.test(path);

const BANS: readonly Ban[] = [
  { what: "the type any", part: "code", pattern: /[:<|&]\s*any\b(?!\s*[:(])|\bany\s*(?:\[\s*\]|>)/g },
  // What an import or an export renames is no cast: there `as` is followed by a name and then a comma or a brace.
  {
    what: "a cast other than as const",
    part: "code",
    pattern: /(?<=\s)(?<!\*\s{1,9})as\s+(?!const\b)(?!\w+\s*[,}])/g,
  },
  {
    what: "a directive that silences the compiler",
    part: "comments",
    pattern: /@ts-(?:ignore|expect-error|nocheck)/g,
  },
  {
    what: "a TODO without the condition for its removal",
    part: "comments",
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b(?!.*\b(?:when|until|once|after|as soon as)\b)/g,
  },
  {
    what: "a test that keeps the others from running",
    part: "code",
    pattern: /\.only\s*\(|\bonly:\s*true\b/g,
  },
  {
    what: "console, where diagnostics have their own way out",
    part: "code",
    pattern: /\bconsole\.\w+/g,
    allowed: runsOutside,
  },
  {
    what: "the environment, read where no caller can set it",
    part: "code",
    pattern: /\bprocess\.env\b/g,
    allowed: readsSurroundings,
  },
  {
    what: "the clock, read where no caller can set it",
    part: "code",
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/g,
    allowed: readsSurroundings,
  },
  {
    what: "a copy of a record with more behind it, which takes thirty times as long as with more before it",
    part: "code",
    pattern: /\{\s*\.\.\.(?:record|common|called|parts),\s*\w+:/g,
    allowed: (path) => !path.startsWith("server/src/parsers/"),
  },
  {
    what: "a default export",
    part: "code",
    pattern: /^export default\b/gm,
    allowed: (path) => path.startsWith("scripts/") || path.includes(".config."),
  },
  {
    what: "a path of one machine",
    part: "strings",
    pattern: /["'`](?:\/(?:work|home|root|tmp|Users)\/|[A-Z]:\\)/g,
  },
  {
    what: "a path of one machine",
    part: "comments",
    pattern: /(?:^|[\s"'`(])\/(?:work|home|root|tmp|Users)\/\w/gm,
  },
];

const sources: readonly Source[] = filesEndingIn([".ts", ".mjs"]).map((file) => ({
  ...file,
  ...partsOf(file.text),
}));
/** Text between tags is neither code nor a literal to the reader of parts, so the rules on parts are not for these. */
const views: readonly TextFile[] = filesEndingIn([".tsx"]);
const texts = filesEndingIn([
  ".ts",
  ".tsx",
  ".css",
  ".html",
  ".mjs",
  ".js",
  ".json",
  ".md",
  ".yml",
  ".yaml",
  ".go",
  ".sql",
]);

test("every source says on its first line what it is for", () => {
  // A test's file is named after what it tests, and the names of its tests are sentences: it may do without.
  const isSilent = ({ path, text }: TextFile): boolean =>
    !path.endsWith(".test.ts") && !/^(?:#!.*\n)?\/\*\* \S.*\S (?:\*\/)?/.test(text);
  assert.deepEqual(pathsOf([...sources, ...views].filter(isSilent)), []);
});

test(`no source is longer than ${LINES_MAX} lines, but those that have a reason`, () => {
  const long = [...sources, ...views].filter(
    ({ path, text }) => !path.endsWith(".test.ts") && lineCount(text) > LINES_MAX,
  );
  assert.deepEqual(
    pathsOf(long).filter((path) => !Object.hasOwn(LONG_FILES, path)),
    [],
  );
  // A reason that is no longer needed would let the file grow again unseen.
  assert.deepEqual(
    Object.keys(LONG_FILES).filter((path) => !pathsOf(long).includes(path)),
    [],
  );
});

for (const ban of BANS) {
  test(`no source holds ${ban.what} (${ban.part})`, () => {
    assert.deepEqual(
      sources.flatMap((source) => findingsOf(ban, source)),
      [],
    );
  });
}

test("the bans see through comments and texts, and find what they are for", () => {
  const found = (path: string, text: string): string[] =>
    BANS.flatMap((ban) => findingsOf(ban, { path, text, ...partsOf(text) }).map(() => ban.what));
  const bad = [
    "let x: any;",
    "let y: Map<string, any>;",
    "f(y as string);",
    "// @ts-ignore",
    "// TODO: later",
    "test.only('x', f);",
    "console.log(1);",
    "process.env['A'];",
    "Date.now();",
    "export default 1;",
    ['open("', "home", 'someone");'].join("/"),
  ];
  for (const line of bad) assert.equal(found("server/src/intake/a.ts", line).length, 1, line);
  const good = [
    'import * as a from "b";',
    'import { c as d, type e as f } from "b";',
    "const x = [1] as const;",
    "// as any, console.log(1), Date.now(), export default",
    'const text = "as string, console.log(1) and process.env";',
    "const text = `as $\u007bx} string`;",
    "const text = `a $\u007bf({ x: `as any $\u007by} as z` })} as string`;",
    "const quote = /[\"'`/]as any/.test(text) && x / y;",
    "const kind = { any: 1 }; f(kind, any);",
    "// TODO: remove it when Node 22 is the floor.",
  ];
  for (const line of good) assert.deepEqual(found("server/src/intake/a.ts", line), [], line);
});

test("no view makes HTML of a text, or a style element", () => {
  const unsafe =
    /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write|<style\b|\bas any\b|:\s*any\b/;
  assert.deepEqual(pathsOf(views.filter(({ text }) => unsafe.test(text))), []);
});

test("no two style sheets of the page are about the same class", () => {
  const classesOf = ({ text }: TextFile): ReadonlySet<string> =>
    new Set([...text.matchAll(/^\.([a-z][a-z0-9-]*)/gm)].map(([, name = ""]) => name));
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const sheet of filesEndingIn([".css"]))
    for (const name of classesOf(sheet)) {
      const other = seen.get(name);
      if (other !== undefined) twice.push(`.${name}: ${other} and ${sheet.path}`);
      seen.set(name, sheet.path);
    }
  assert.deepEqual(twice, []);
});

test("file names are in kebab-case", () => {
  const name = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:integration|long))?(?:\.(?:test|config|d))?\.[a-z]+$/;
  const odd = [...sources, ...views].filter(({ path }) => !name.test(path.slice(path.lastIndexOf("/") + 1)));
  assert.deepEqual(pathsOf(odd), []);
});

test("no line ends in white space, and every text ends in one newline", () => {
  const isUntidy = ({ text }: TextFile): boolean => /[ \t\r]$/m.test(text) || !/(?:^|[^\n])\n$/.test(text);
  assert.deepEqual(
    pathsOf(texts.filter(({ path, text }) => text !== "" && path !== "package-lock.json").filter(isUntidy)),
    [],
  );
});

function findingsOf({ part, pattern, allowed }: Ban, source: Source): string[] {
  if (allowed?.(source.path) === true) return [];
  return [...source[part].matchAll(pattern)].map((match) => {
    const offset = match.index + match[0].length - match[0].trimStart().length;
    return `${source.path}:${lineAt(source.text, offset)} ${match[0].trim()}`;
  });
}

function lineCount(text: string): number {
  return text.trimEnd().split("\n").length;
}

function pathsOf(files: readonly TextFile[]): string[] {
  return files.map(({ path }) => path);
}
