/** Reads a query. It never throws, and goes on behind what it can't read: what is wrong is told with its place and, where that can be known, as it should be. */
import { parsePipe } from "./parse-pipe.ts";
import { parseTest } from "./parse-test.ts";
import { Scanner } from "./scanner.ts";
import type { Expression, Pipe, Problem, Query } from "./tree.ts";

/** More than a person types, and a bound on what a query may cost. */
export const QUERY_CHARACTERS_MAX = 4096;
export const TERMS_MAX = 64;
export const DEPTH_MAX = 16;
export const PIPES_MAX = 8;

/** A query that was read: as far as it could be understood where there are problems. */
export interface Parsed {
  readonly query: Query;
  /** In the order of the text; none for a good query. */
  readonly problems: readonly Problem[];
  /** What stands before the first pipe and in no group, with its place in the text: signs and parentheses belong to it. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly offset: number;
  readonly length: number;
  readonly part: Expression;
}

/** Reads a query; every event answers the empty one. */
export function parseQuery(text: string): Parsed {
  const pieces: Piece[] = [];
  const reading = { scanner: new Scanner(text.slice(0, QUERY_CHARACTERS_MAX)), terms: 0, depth: 0, pieces };
  const { scanner } = reading;
  if (text.length > QUERY_CHARACTERS_MAX)
    scanner.problem(
      `a query has at most ${QUERY_CHARACTERS_MAX} characters`,
      QUERY_CHARACTERS_MAX,
      text.length - QUERY_CHARACTERS_MAX,
      "ask for less at once",
    );
  let where = parseOr(reading);
  const pipes: Pipe[] = [];
  const ofCondition = pieces.length;
  for (scanner.skipSpace(); !scanner.isAtEnd; scanner.skipSpace()) {
    if (scanner.take("|")) {
      if (pipes.length === PIPES_MAX)
        scanner.problem(
          `a query has at most ${PIPES_MAX} pipes`,
          scanner.at - 1,
          1,
          "leave out what is not needed",
        );
      const pipe = parsePipe(scanner, () => parseOr(reading));
      if (pipe !== undefined && pipes.length < PIPES_MAX) pipes.push(pipe);
      continue;
    }
    // Only a closing parenthesis stops the reading before the end.
    scanner.problem(
      "a parenthesis is closed that was not opened",
      scanner.at,
      1,
      "take it away, or put it in quotation marks",
      { ...{ offset: scanner.at, length: 1, text: "" } },
    );
    scanner.at += 1;
    if (pipes.length === 0) where = joined("and", [where, parseOr(reading)]);
  }
  const problems = [...scanner.problems].sort((a, b) => a.offset - b.offset);
  return { query: { where, pipes }, problems, pieces: pieces.slice(0, ofCondition) };
}

interface Reading {
  readonly pieces: Piece[];
  readonly scanner: Scanner;
  terms: number;
  depth: number;
}

function parseOr(reading: Reading): Expression {
  const { scanner } = reading;
  const parts = [parseAnd(reading)];
  for (;;) {
    scanner.skipSpace();
    const from = scanner.at;
    if (!scanner.takeKeyword("or")) return joined("or", parts);
    const part = parseAnd(reading);
    if (part.kind === "all" || parts[0]?.kind === "all") missing(scanner, from, "or");
    parts.push(part);
  }
}

function parseAnd(reading: Reading): Expression {
  const { scanner } = reading;
  const parts: Expression[] = [];
  for (;;) {
    scanner.skipSpace();
    if (scanner.isAtEnd || /[)|]/.test(scanner.text[scanner.at] ?? "") || scanner.isKeyword("or"))
      return joined("and", parts);
    const from = scanner.at;
    if (scanner.takeKeyword("and")) {
      scanner.skipSpace();
      const isLast =
        scanner.isAtEnd || /[)|]/.test(scanner.text[scanner.at] ?? "") || scanner.isKeyword("or");
      if (parts.length === 0 || isLast) missing(scanner, from, "and");
      continue;
    }
    const part = parseNot(reading);
    if (part === undefined) continue;
    parts.push(part);
    if (reading.depth === 0) reading.pieces.push({ offset: from, length: scanner.at - from, part });
  }
}

function missing(scanner: Scanner, offset: number, word: string): void {
  scanner.problem(
    `something is missing beside ${word.toUpperCase()}`,
    offset,
    word.length,
    `${word.toUpperCase()} stands between two conditions; in quotation marks it is a word like others`,
    { offset, length: word.length, text: "" },
  );
}

function parseNot(reading: Reading): Expression | undefined {
  const { scanner } = reading;
  const from = scanner.at;
  const next = scanner.text[from + 1] ?? "";
  const isSign = /[-!]/.test(scanner.text[from] ?? "") && !/^[\s)|]?$/.test(next);
  const isWord = !isSign && scanner.isKeyword("not");
  if (!isSign && !isWord) return parseAtom(reading);
  scanner.at += isSign ? 1 : 3;
  scanner.skipSpace();
  const isLast = scanner.isAtEnd || /[)|]/.test(scanner.text[scanner.at] ?? "") || scanner.isKeyword("or");
  if (isLast) {
    scanner.problem(
      "NOT has nothing behind it",
      from,
      isSign ? 1 : 3,
      "put what must not be there behind it",
    );
    return undefined;
  }
  if (!deeper(reading, from)) return undefined;
  const part = parseNot(reading);
  reading.depth -= 1;
  return part && { kind: "not", part };
}

function parseAtom(reading: Reading): Expression | undefined {
  const { scanner } = reading;
  const at = scanner.at;
  const problems = scanner.problems.length;
  if (scanner.take("(")) {
    if (!deeper(reading, at)) return undefined;
    const inner = parseOr(reading);
    reading.depth -= 1;
    scanner.skipSpace();
    const isClosed = scanner.take(")");
    if (inner.kind === "all") {
      if (scanner.problems.length === problems)
        scanner.problem(
          "there is nothing between the parentheses",
          at,
          scanner.at - at,
          "put a condition there",
        );
      return undefined;
    }
    if (!isClosed)
      scanner.problem("a parenthesis is not closed", at, 1, "put a ) behind the group", {
        ...{ offset: scanner.at, length: 0, text: ")" },
      });
    return inner;
  }
  if (reading.terms >= TERMS_MAX) {
    // Said once: what is behind it is not read.
    scanner.problem(`a query has at most ${TERMS_MAX} terms`, at, 1, "ask for less at once");
    scanner.at = scanner.text.length;
    return undefined;
  }
  reading.terms += 1;
  const name = scanner.name();
  const test = name === undefined ? undefined : parseTest(scanner, name);
  if (test === "missing") return undefined;
  if (name !== undefined && test !== undefined) {
    // `a!=b` says what `-a:b` says.
    if (test.kind !== "not") return { kind: "field", field: name, test, at };
    return { kind: "not", part: { kind: "field", field: name, test: test.test, at } };
  }
  const value = scanner.value();
  if (value === undefined || value === "") {
    scanner.problem(
      "there is nothing between the quotation marks",
      at,
      scanner.at - at,
      "put a word there, or take them away",
      { offset: at, length: scanner.at - at, text: "" },
    );
    return undefined;
  }
  return { kind: "word", value, at };
}

// Deeper than this nobody means it, and the stack has an end.
function deeper(reading: Reading, offset: number): boolean {
  reading.depth += 1;
  if (reading.depth <= DEPTH_MAX) return true;
  const { scanner } = reading;
  scanner.problem(
    `groups stand at most ${DEPTH_MAX} deep in each other`,
    offset,
    1,
    "write it with fewer parentheses",
  );
  scanner.at = scanner.text.length;
  return false;
}

/** One of them as it is, several as one; a group within a group of its kind is no group. */
function joined(kind: "and" | "or", parts: readonly Expression[]): Expression {
  const flat = parts
    .filter((part) => part.kind !== "all")
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = flat;
  if (only === undefined) return { kind: "all" };
  return flat.length === 1 ? only : { kind, parts: flat };
}
