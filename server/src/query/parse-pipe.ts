/** What stands behind a `|`: a step that the answer goes through. */
import { nearestOf } from "./nearest.ts";
import { textOf } from "./pattern.ts";
import type { Scanner } from "./scanner.ts";
import { AGGREGATES, type Aggregate, type Expression, type Key, type Pipe, type SortKey } from "./tree.ts";

export const PIPE_NAMES = ["stats", "where", "sort", "limit", "fields", "top", "rare", "bin"] as const;
/** A table of more rows nobody reads; an export has no such bound. */
export const ROWS_MAX = 10_000;
const KEYS_MAX = 8;
const AGGREGATES_MAX = 16;
const TOP_DEFAULT = 10;
/** The habits of other languages. */
const SYNONYMS: ReadonlyMap<string, (typeof PIPE_NAMES)[number]> = new Map([
  ["head", "limit"],
  ["take", "limit"],
  ["order", "sort"],
  ["filter", "where"],
  ["summarize", "stats"],
  ["project", "fields"],
  ["timechart", "bin"],
]);

/** Reads one pipe, behind its `|`. Undefined where a problem was told; the position is then before the next one. */
export function parsePipe(scanner: Scanner, parseWhere: () => Expression): Pipe | undefined {
  scanner.skipSpace();
  const from = scanner.at;
  const word = takeWord(scanner).toLowerCase();
  const name = PIPE_NAMES.find((known) => known === word) ?? SYNONYMS.get(word);
  if (name === undefined) {
    const near = nearestOf(word, PIPE_NAMES);
    scanner.problem(
      word === "" ? "a pipe has no name" : `there is no pipe ${JSON.stringify(word)}`,
      from,
      word.length,
      near === undefined ? `there are ${PIPE_NAMES.join(", ")}` : `did you mean ${near}?`,
      near === undefined ? undefined : { offset: from, length: word.length, text: near },
    );
    skipPipe(scanner);
    return undefined;
  }
  const pipe = read(name, scanner, parseWhere, from);
  scanner.skipSpace();
  if (scanner.isAtEnd || scanner.startsWith("|")) return pipe;
  if (pipe !== undefined)
    scanner.problem(
      `${name} does not take what follows`,
      scanner.at,
      1,
      `it is written ${USAGE[name]}; another pipe begins with |`,
    );
  skipPipe(scanner);
  return undefined;
}

const USAGE: Readonly<Record<(typeof PIPE_NAMES)[number], string>> = {
  stats: "stats count(), distinct(actor) by action, bin(1h)",
  where: "where count>10",
  sort: "sort -count, action",
  limit: "limit 20",
  fields: "fields time, actor, action",
  top: "top 10 actor",
  rare: "rare 10 action",
  bin: "bin 1h",
};

function read(
  name: (typeof PIPE_NAMES)[number],
  scanner: Scanner,
  parseWhere: () => Expression,
  from: number,
): Pipe | undefined {
  scanner.skipSpace();
  const problems = scanner.problems.length;
  const usage = (): undefined => {
    // What is wrong in it was told by its name.
    if (scanner.problems.length > problems) return undefined;
    scanner.problem(`${name} is not complete`, from, scanner.at - from, `it is written ${USAGE[name]}`);
    return undefined;
  };
  switch (name) {
    case "stats": {
      const columns = list(scanner, parseAggregate, AGGREGATES_MAX);
      scanner.skipSpace();
      const by = scanner.takeKeyword("by") ? list(scanner, parseKey, KEYS_MAX) : [];
      if (columns === undefined || by === undefined) return usage();
      return { kind: "stats", columns, by };
    }
    case "where": {
      const where = parseWhere();
      return where.kind === "all" ? usage() : { kind: "where", where };
    }
    case "sort": {
      scanner.takeKeyword("by");
      const by = list(scanner, parseSortKey, KEYS_MAX);
      return by === undefined ? usage() : { kind: "sort", by };
    }
    case "limit": {
      const count = takeCount(scanner);
      return count === undefined ? usage() : { kind: "limit", count };
    }
    case "fields": {
      const at = scanner.at;
      const fields = list(scanner, takeName, AGGREGATES_MAX);
      return fields === undefined ? usage() : { kind: "fields", fields, at };
    }
    case "top":
    case "rare": {
      const count = takeCount(scanner) ?? TOP_DEFAULT;
      scanner.skipSpace();
      scanner.takeKeyword("by");
      const by = list(scanner, parseKey, KEYS_MAX);
      return by === undefined ? usage() : { kind: name, count, by };
    }
    case "bin": {
      const at = scanner.at;
      const value = scanner.value();
      return value === undefined ? usage() : { kind: "bin", every: textOf(value), at };
    }
  }
}

// At least one, with commas in between.
function list<T>(scanner: Scanner, one: (scanner: Scanner) => T | undefined, max: number): T[] | undefined {
  const all: T[] = [];
  do {
    scanner.skipSpace();
    const read = one(scanner);
    if (read === undefined || all.length === max) return undefined;
    all.push(read);
    scanner.skipSpace();
  } while (scanner.take(","));
  return all;
}

function parseAggregate(scanner: Scanner): Aggregate | undefined {
  const at = scanner.at;
  const word = takeWord(scanner).toLowerCase();
  if (word === "") return undefined;
  const name = AGGREGATES.find((known) => known === word);
  if (name === undefined) {
    const near = nearestOf(word, AGGREGATES);
    scanner.problem(
      `${JSON.stringify(word)} is nothing that can be computed`,
      at,
      word.length,
      near === undefined ? `there are ${AGGREGATES.join(", ")}` : `did you mean ${near}?`,
      near === undefined ? undefined : { offset: at, length: word.length, text: near },
    );
    return undefined;
  }
  let field: string | undefined;
  if (scanner.take("(")) {
    scanner.skipSpace();
    field = takeName(scanner);
    scanner.skipSpace();
    if (!scanner.take(")")) return undefined;
  }
  if (field === undefined && name !== "count") return undefined;
  scanner.skipSpace();
  if (!scanner.takeKeyword("as")) return { name, field, alias: undefined, at };
  scanner.skipSpace();
  const alias = takeName(scanner);
  return alias === undefined ? undefined : { name, field, alias, at };
}

function parseKey(scanner: Scanner): Key | undefined {
  const at = scanner.at;
  const field = takeName(scanner);
  if (field === undefined) return undefined;
  if (field.toLowerCase() !== "bin" || !scanner.take("(")) return { kind: "field", field, at };
  const close = scanner.text.indexOf(")", scanner.at);
  if (close === -1) return undefined;
  const every = scanner.text.slice(scanner.at, close).trim();
  scanner.at = close + 1;
  // `bin(time, 1h)` and `bin(1h)`: there is no other time to cut.
  return { kind: "bin", every: every.replace(/^time\s*,\s*/i, ""), at };
}

function parseSortKey(scanner: Scanner): SortKey | undefined {
  const at = scanner.at;
  const isMinus = scanner.take("-");
  const field = takeAggregateName(scanner);
  if (field === undefined) return undefined;
  scanner.skipSpace();
  const isDescending = scanner.takeKeyword("desc") || (!scanner.takeKeyword("asc") && isMinus);
  return { field, isDescending, at };
}

// A column of `stats` may be named as it was computed: `count()`, `distinct(actor)`.
function takeAggregateName(scanner: Scanner): string | undefined {
  const name = takeName(scanner);
  if (name === undefined || !scanner.startsWith("(")) return name;
  const close = scanner.text.indexOf(")", scanner.at);
  if (close === -1) return undefined;
  const inside = scanner.text.slice(scanner.at + 1, close).trim();
  scanner.at = close + 1;
  return inside === "" ? name : `${name}(${inside})`;
}

function takeName(scanner: Scanner): string | undefined {
  const name = scanner.name();
  if (name !== undefined) scanner.at += name.length;
  return name;
}

function takeCount(scanner: Scanner): number | undefined {
  const [digits] = /^\d{1,20}(?=[\s|)]|$)/.exec(scanner.text.slice(scanner.at, scanner.at + 21)) ?? [];
  if (digits === undefined || Number(digits) < 1) return undefined;
  if (Number(digits) > ROWS_MAX) {
    scanner.problem(
      `a table has at most ${ROWS_MAX} rows`,
      scanner.at,
      digits.length,
      "export what is more than that",
      { offset: scanner.at, length: digits.length, text: String(ROWS_MAX) },
    );
  }
  scanner.at += digits.length;
  return Number(digits);
}

function takeWord(scanner: Scanner): string {
  const [word = ""] = /^[A-Za-z0-9_]{1,64}/.exec(scanner.text.slice(scanner.at, scanner.at + 64)) ?? [];
  scanner.at += word.length;
  return word;
}

function skipPipe(scanner: Scanner): void {
  while (!scanner.isAtEnd && !scanner.startsWith("|")) {
    if (scanner.startsWith('"')) scanner.quoted();
    else scanner.at += 1;
  }
}
