/** The repository's own text, for the tests that keep its rules. Reads the tree as it lies there, without git. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A file of the repository. */
export interface TextFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** A source taken apart: each part is as long as the source, with spaces where the others stand. */
export interface SourceParts {
  readonly code: string;
  readonly comments: string;
  readonly strings: string;
}

export const REPOSITORY: string = join(import.meta.dirname, "../..");

/** What is made, fetched or kept by tools; other people's words, or copies of ours. */
const NOT_OURS = new Set(["node_modules", "dist", ".git", ".cache"]);
/** Whether a slash at this place begins a regular expression: only an operator or a keyword can stand before one. */
const BEFORE_PATTERN = /(?:^|[([{,;=:!&|?+*%<>~^-]|\b(?:return|typeof|case|of|in))\s*$/;
/** What can't begin anything else than code. Each of these is asked at one place of the source. */
const PLAIN = /[^/"'`{}]+/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const FIRST_LINE = /#![^\n]*/y;
const TEXT = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/y;
const PATTERN = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const TEMPLATE = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*/y;

/** The files of the repository whose name ends in one of `endings`, in the order of their paths. */
export function filesEndingIn(endings: readonly string[], folder = REPOSITORY): TextFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const full = join(folder, entry.name);
      if (entry.isDirectory()) return filesEndingIn(endings, full);
      if (!entry.isFile() || !endings.some((ending) => entry.name.endsWith(ending))) return [];
      const path = relative(REPOSITORY, full).replaceAll("\\", "/");
      return [{ path, text: readFileSync(full, "utf8") }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a file is a test, or support for tests only. */
export function isTest(path: string): boolean {
  return path.endsWith(".test.ts") || path.startsWith("test/");
}

/** The number of the line at an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Tells code, comments and the insides of literals apart, so that a word in a string is not taken for code. */
export function partsOf(source: string): SourceParts {
  const parts: Record<"code" | "comments" | "strings", string[]> = { code: [], comments: [], strings: [] };
  // For each `${` that is open: how many braces are open within it.
  const templates: number[] = [];
  let at = 0;
  const take = (kind: "code" | "comments" | "strings", length: number): void => {
    const piece = source.slice(at, at + length);
    const blank = piece.includes("\n") ? piece.replace(/[^\n]/g, " ") : " ".repeat(piece.length);
    parts.code.push(kind === "code" ? piece : blank);
    parts.comments.push(kind === "comments" ? piece : blank);
    parts.strings.push(kind === "strings" ? piece : blank);
    at += length;
  };
  const lengthOf = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0].length ?? 0;
  };
  while (at < source.length) {
    const plain = lengthOf(PLAIN);
    if (plain > 0 && (at > 0 || !source.startsWith("#!"))) {
      take("code", plain);
      continue;
    }
    const sign = source[at];
    const comment = sign === "/" ? lengthOf(COMMENT) : at === 0 ? lengthOf(FIRST_LINE) : 0;
    const text = sign === '"' || sign === "'" ? lengthOf(TEXT) : 0;
    const open = templates.at(-1);
    if (comment > 0) take("comments", comment);
    else if (text > 0) take("strings", text);
    else if (sign === "/" && BEFORE_PATTERN.test(source.slice(Math.max(0, at - 40), at))) {
      take("strings", lengthOf(PATTERN) || 1);
    } else if (sign === "`" || (sign === "}" && open === 0)) {
      if (sign === "}") templates.pop();
      take("code", 1);
      take("strings", lengthOf(TEMPLATE));
      if (source.startsWith("${", at)) {
        templates.push(0);
        take("code", 2);
      } else take("code", 1);
    } else {
      if (open !== undefined && sign === "{") templates.push((templates.pop() ?? 0) + 1);
      if (open !== undefined && sign === "}") templates.push((templates.pop() ?? 1) - 1);
      take("code", 1);
    }
  }
  return { code: parts.code.join(""), comments: parts.comments.join(""), strings: parts.strings.join("") };
}
