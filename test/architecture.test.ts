/** Who may import whom. The table is the architecture; a folder that is not in it has no place yet, and the test says so. */
import assert from "node:assert/strict";
import { dirname, join } from "node:path/posix";
import { test } from "node:test";
import { filesEndingIn, isTest, partsOf, type TextFile } from "./support/source-files.ts";

/** A workspace, or a folder of the server. The server's root is where all parts are put together. */
type Part = keyof typeof MAY_IMPORT;

/** Each part that exists, and the parts of ours that it may import besides itself. A new folder gets its row here first. */
const MAY_IMPORT = {
  tlog: [],
  event: [],
  web: ["event", "tlog"],
  sdk: ["tlog"],
  cli: ["event", "tlog", "sdk"],
  "server/system": [],
  "server/sources": ["event", "tlog", "server/system"],
  "server/intake": ["event", "tlog", "server/system"],
  "server/parsers": ["event", "tlog"],
  "server/enrich": ["event"],
  // To the log an entry is bytes: it must not know what an event is.
  "server/sequencer": ["tlog", "server/system"],
  // What the log wrote it may read: where files stand and how a group is read back.
  "server/followers": ["tlog", "server/system", "server/sequencer"],
  "server/query": ["event"],
  // Pure but for the file that it is saved in: entries and time are passed in.
  "server/completeness": ["server/system"],
  // A program of its own: to everybody else it is an address.
  "server/engine": ["server/system"],
  "server/search": ["event", "server/query", "server/system"],
  "server/exports": ["event", "tlog", "server/system", "server/sequencer", "server/search"],
  "server/api": [
    ...["event", "tlog", "server/system", "server/sources", "server/intake", "server/sequencer"],
    ...["server/parsers", "server/query", "server/search", "server/exports", "server/completeness"],
  ],
  server: [
    ...["event", "tlog", "server/system", "server/sources", "server/intake", "server/sequencer"],
    ...["server/parsers", "server/followers", "server/query", "server/search", "server/api"],
    ...["server/engine", "server/exports", "server/completeness", "server/enrich"],
  ],
} as const satisfies Record<string, readonly string[]>;

/** Runs in a browser, so it imports nothing but itself. tlog's one exception is the file that is for Node. */
const WITHOUT_NODE: readonly string[] = ["tlog", "event", "web"];
const FOR_NODE = "tlog/src/node.ts";
/** What is built into the page. */
const BUILT_IN = /^(?:react|react-dom|wouter|radix-ui|@noble\/[a-z0-9]+)(?:\/|$)/;
/** The files of the server's root: the composition root and what only it needs. Anything else belongs in a folder. */
const SERVER_ROOT = [
  ...[
    "block-codec.ts",
    "children.ts",
    "config-events.ts",
    "config-file.ts",
    "config-lists.ts",
    "config-silence.ts",
    "config-syslog.ts",
    "config-values.ts",
    "config-web.ts",
    "config-yaml.ts",
    "config.ts",
    "door.ts",
    "engine-process.ts",
    "event-settings.ts",
    "file-sources.ts",
    "files.ts",
    "follow-messages.ts",
    "identities-file.ts",
  ],
  ...[
    "listener.ts",
    "listeners.ts",
    "main.ts",
    "main-engine.ts",
    "main-follow.ts",
    "main-verify-search.ts",
    "observed-entries.ts",
    "record-rows.ts",
    "reload.ts",
    "server.ts",
    "syslog.ts",
  ],
];
const IMPORTING = /\b(?:from|import|import\s*\()$/;

test("every import is one that the table of parts allows", () => {
  const sources = filesEndingIn([".ts", ".tsx"]).filter(
    ({ path }) => /^[a-z]+\/src\//.test(path) && !isTest(path),
  );
  assert.ok(sources.length > 0, "no sources were found");
  assert.deepEqual(violationsOf(sources), []);
});

const forbidden: readonly (readonly [string, TextFile, RegExp])[] = [
  ["a Node module in tlog", file("tlog/src/a.ts", 'import fs from "node:fs";'), /tlog\/src\/a\.ts.*node:fs/],
  ["a package in event", file("event/src/a.ts", 'import { z } from "zod";'), /zod/],
  [
    "tlog from the event's words",
    file("event/src/a.ts", 'import { equal } from "@tallystick/tlog";'),
    /event.*tlog/,
  ],
  [
    "the words from the log's writer",
    file("server/src/sequencer/a.ts", 'import type { R } from "@tallystick/event";'),
    /event/,
  ],
  ["the server from the command line", file("cli/src/a.ts", 'import "@tallystick/server/main";'), /server/],
  [
    "another workspace's files",
    file("cli/src/a.ts", 'import { x } from "../../tlog/src/hash.ts";'),
    /leaves/,
  ],
  ["a parent", file("server/src/intake/a.ts", 'export { x } from "../config.ts";'), /server\/intake.*server/],
  [
    "main from the API",
    file("server/src/api/a.ts", 'const x = await import("../main.ts");'),
    /server\/api.*server/,
  ],
  [
    "a type of a sibling",
    file("server/src/system/a.ts", 'let x: import("../api/app.ts").ApiParts;'),
    /system.*api/,
  ],
  [
    "something from a folder that has no place",
    file("server/src/utils/a.ts", "export {};"),
    /not in the table/,
  ],
  ["a file at the server's root", file("server/src/helpers.ts", "export {};"), /belongs in a folder/],
];
for (const [name, source, message] of forbidden) {
  test(`the table forbids to import ${name}`, () => {
    const [violation = "nothing"] = violationsOf([source]);
    assert.match(violation, message);
  });
}

test("two parts that import each other are named, though each import is allowed", () => {
  const there = file("server/src/a/x.ts", 'import { y } from "../b/y.ts";');
  const back = file("server/src/b/y.ts", 'import { x } from "../a/x.ts";');
  assert.ok(violationsOf([there, back]).some((line) => line.includes("go round")));
});

test("an import in a comment or in a text is none", () => {
  const text = '// import fs from "node:fs";\nexport const x = \'import fs from "node:fs"\';';
  assert.deepEqual(violationsOf([file("tlog/src/a.ts", text)]), []);
});

/** Every import that the rules forbid, one line each. */
function violationsOf(files: readonly TextFile[]): string[] {
  const violations: string[] = [];
  const edges = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    const part = partOf(path);
    if (part === "server" && !SERVER_ROOT.includes(path.slice("server/src/".length)))
      violations.push(`${path}: only the composition root stands there; this belongs in a folder`);
    if (!isPart(part)) violations.push(`${path}: ${part} is not in the table of who may import whom`);
    for (const target of importsOf(text)) {
      const problem = judge(path, part, target);
      if (problem !== undefined) violations.push(`${path} imports ${target}: ${problem}`);
      const other = ownPart(path, target);
      if (other !== undefined && other !== part) edges.set(part, (edges.get(part) ?? new Set()).add(other));
    }
  }
  return [...violations, ...cyclesOf(edges)];
}

function judge(path: string, part: string, target: string): string | undefined {
  if (target.startsWith(".") && !join(dirname(path), target).startsWith(`${workspaceOf(path)}/src/`))
    return `it leaves the workspace ${workspaceOf(path)}`;
  const other = ownPart(path, target);
  if (other === undefined) {
    if (part === "web" && BUILT_IN.test(target)) return undefined;
    return WITHOUT_NODE.includes(part) && path !== FOR_NODE ? `${part} runs without it` : undefined;
  }
  if (other === part) return undefined;
  const allowed: readonly string[] = isPart(part) ? MAY_IMPORT[part] : [];
  return allowed.includes(other) ? undefined : `${part} may not see ${other}`;
}

/** The part of ours that an import leads to; undefined for Node's modules and other people's packages. */
function ownPart(path: string, target: string): string | undefined {
  if (target.startsWith(".")) return partOf(join(dirname(path), target));
  return /^@tallystick\/([a-z]+)/.exec(target)?.[1];
}

/** The literals that stand where an import names its module, types and dynamic imports included. */
function importsOf(text: string): string[] {
  const { code, strings } = partsOf(text);
  return [...strings.matchAll(/"[^"\n]*"|'[^'\n]*'/g)]
    .filter(({ index }) => IMPORTING.test(code.slice(0, index).trimEnd()))
    .map(([literal]) => literal.slice(1, -1));
}

function partOf(path: string): string {
  const [workspace = "", , folder = "", ...rest] = path.split("/");
  return workspace === "server" && rest.length > 0 ? `server/${folder}` : workspace;
}

function workspaceOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}

function isPart(part: string): part is Part {
  return Object.hasOwn(MAY_IMPORT, part);
}

function cyclesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const cycles = new Set<string>();
  const walk = (part: string, before: readonly string[]): void => {
    const start = before.indexOf(part);
    if (start !== -1) cycles.add([...before.slice(start)].sort().join(", "));
    else for (const next of edges.get(part) ?? []) walk(next, [...before, part]);
  };
  for (const part of edges.keys()) walk(part, []);
  return [...cycles].map((parts) => `the imports of ${parts} go round`);
}

function file(path: string, text: string): TextFile {
  return { path, text };
}
