/** Runs the examples in tlog's doc comments, so that none of them says what the code does not do; and demands doc comments. */
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import * as tlog from "@tallystick/tlog";
import * as node from "@tallystick/tlog/node";
import { filesEndingIn, isTest, lineAt } from "./support/source-files.ts";

/*
 * How an example is written: plain JavaScript, one statement a line. In an example each comment is an expectation: what
 * stands in the same line before it, or else in the line above it, is an expression that must deeply equal it. Every
 * export of tlog and of tlog/node is in scope. An example without an expectation may use names that only its reader has
 * (`bytes`, `logKey`), so it is compiled and not run.
 */
const SCOPE: Readonly<Record<string, unknown>> = { ...tlog, ...node };

interface Example {
  readonly path: string;
  readonly line: number;
  readonly lines: readonly string[];
}

const sources = filesEndingIn([".ts"]).filter(({ path }) => path.startsWith("tlog/src/") && !isTest(path));

test("there are examples to run", () => {
  assert.ok(sources.flatMap(({ path, text }) => examplesOf(path, text)).some(hasExpectation));
});

for (const example of sources.flatMap(({ path, text }) => examplesOf(path, text))) {
  const { path, line } = example;
  if (hasExpectation(example)) {
    test(`the example at ${path}:${line} gives what it says`, () => run(example));
  } else {
    test(`the example at ${path}:${line} compiles`, () => {
      vm.compileFunction(example.lines.join("\n"));
    });
  }
}

test("every exported function of tlog has a doc comment", () => {
  const bare = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?function\*? (\w+)|^export const (\w+)[^=\n]*= \(/gm)]
      .filter(({ index }) => !text.slice(0, index).endsWith("*/\n"))
      .map((match) => `${path}:${lineAt(text, match.index)} ${match[1] ?? match[2]}`),
  );
  assert.deepEqual(bare, []);
});

test("an example whose expectation is wrong fails", () => {
  const wrong = { path: "a.ts", line: 1, lines: ["const two = 2;", "two + 2; // 5"] };
  assert.throws(() => run(wrong), assert.AssertionError);
  run({ ...wrong, lines: ["const two = 2;", "[two + 2]", "// [4]"] });
});

function run({ path, line, lines }: Example): void {
  const body = lines.map((text, i) => {
    const [code, expected] = split(text);
    if (expected !== undefined && code !== "") return check(code, expected);
    if (expected !== undefined) return "";
    const [nextCode, next] = split(lines[i + 1] ?? "");
    return next !== undefined && nextCode === "" ? check(code, next) : code;
  });
  const names = ["check", ...Object.keys(SCOPE)];
  const compiled: unknown = vm.compileFunction(body.join("\n"), names, { filename: path, lineOffset: line });
  assert.ok(typeof compiled === "function");
  compiled(assert.deepEqual, ...Object.values(SCOPE));
}

function check(code: string, expected: string): string {
  return `check((${code.replace(/;$/, "")}), (${expected}));`;
}

/** A line's code, and its expectation. */
function split(line: string): [string, string | undefined] {
  const at = line.startsWith("// ") ? 0 : line.lastIndexOf(" // ");
  if (at === -1) return [line, undefined];
  return [line.slice(0, at).trim(), line.slice(at).replace(/^ ?\/\/ /, "")];
}

function hasExpectation({ lines }: Example): boolean {
  return lines.some((line) => split(line)[1] !== undefined);
}

/** The blocks behind `@example` in doc comments, each to the next tag or to the comment's end. */
function examplesOf(path: string, text: string): Example[] {
  return [...text.matchAll(/^ *\* @example\n((?:^ *\*(?!\/)(?! @).*\n)+)/gm)].map((match) => {
    const [, block = ""] = match;
    const lines = block.trimEnd().split("\n");
    return {
      path,
      line: lineAt(text, match.index) + 1,
      lines: lines.map((row) => row.replace(/^ *\* ?/, "")),
    };
  });
}
