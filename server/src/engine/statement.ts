/** Tells what a statement is: one that reads, one that writes, or an insert whose rows come as data. Data never becomes SQL. */
import { type Refusal, refuse } from "./refusals.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** One that runs as it is. */
export interface PlainStatement {
  readonly kind: "read" | "write";
  readonly sql: string;
  /** The format that it asks for by itself, if it does: the engine keeps to it whatever the request says. */
  readonly format: string | undefined;
}

/** An insert of rows that are not in the statement. */
export interface InsertStatement {
  readonly kind: "insert";
  /** Everything before FORMAT. */
  readonly into: string;
  readonly format: string;
  /** What stands behind the format's name; empty when the rows come as the body. */
  readonly inline: string;
}

/** Statements that change nothing, by their first word. KILL must not wait for the write that it is to end. */
const READING = new Set([
  ...[
    "SELECT",
    "WITH",
    "FROM",
    "SHOW",
    "DESCRIBE",
    "DESC",
    "EXPLAIN",
    "EXISTS",
    "CHECK",
    "KILL",
    "SET",
    "USE",
  ],
]);
const FORMAT_NAME = /^[A-Za-z0-9_]+$/;

const UNKNOWN_INSERT = refuse(
  "NOT_IMPLEMENTED",
  "an insert of data is INSERT INTO table [(columns)] [SETTINGS …] FORMAT name; put a column's name of format in quotes",
);

/** Reads one statement. */
export function readStatement(sql: string): PlainStatement | InsertStatement | Refusal {
  if (sql.includes("\0")) return refuse("SYNTAX_ERROR", "a statement can't hold a NUL character");
  return readInsert(sql) ?? readPlain(sql);
}

/** `INSERT INTO [TABLE] name [(columns)] [SETTINGS …] FORMAT name`, or undefined when it is anything else. */
function readInsert(sql: string): InsertStatement | Refusal | undefined {
  const tokens = tokensOf(sql);
  const next = (): Token | undefined => tokens.next().value ?? undefined;
  const textOf = (token: Token | undefined): string => (token ? sql.slice(token.start, token.end) : "");
  if (next()?.word !== "INSERT" || next()?.word !== "INTO") return undefined;
  let depth = 0;
  for (let token = next(), before = ""; token !== undefined; token = next()) {
    if (token.kind === "unfinished" || textOf(token) === ";") return undefined;
    if (depth === 0 && ENDS_HEAD.has(token.word) && before !== ".") return undefined;
    if (depth === 0 && token.word === "FORMAT" && before !== "" && before !== ".") {
      const name = next();
      const format = textOf(name);
      if (name === undefined || !FORMAT_NAME.test(format))
        return refuse("UNKNOWN_FORMAT", "a format's name holds letters, digits and underscores only");
      return {
        kind: "insert",
        into: sql.slice(0, token.start),
        format,
        inline: inlineOf(sql.slice(name.end)),
      };
    }
    before = textOf(token);
    if (before === "(") depth += 1;
    if (before === ")") depth -= 1;
  }
  return undefined;
}

/** Behind one of these words an insert's rows come from the statement itself. */
const ENDS_HEAD = new Set(["SELECT", "WITH", "VALUES", "FROM", "WATCH", "FUNCTION"]);

// One line end belongs to the statement, as in ClickHouse; a lone semicolon ends it.
function inlineOf(rest: string): string {
  const data = rest.replace(/^[ \t\r]*\n?/, "");
  return /^[\s;]*$/.test(data) ? "" : data;
}

function readPlain(sql: string): PlainStatement | Refusal {
  let [isInsert, isOver] = [false, false];
  let first: string | undefined;
  let format: string | undefined;
  // The words before the token, the nearest first: what a sign is for can depend on them.
  let [before, before2] = ["", ""];
  for (const token of tokensOf(sql)) {
    const text = sql.slice(token.start, token.end);
    if (text === ";") isOver = true;
    else if (isOver) return refuse("SYNTAX_ERROR", "Multi-statements are not allowed");
    const { kind, word } = token;
    if (kind === "word") first ??= word;
    if (word === "INSERT") isInsert = true;
    if ((before === "INTO" && word === "OUTFILE") || (before === "FROM" && word === "INFILE"))
      return refuse("NOT_IMPLEMENTED", "a statement can't name a file to read or to write");
    // An insert of another shape than those that are told from their data: what follows might be data.
    if (isInsert && before === "FORMAT" && kind === "word") return UNKNOWN_INSERT;
    // A column may be called so, too; the clause is the one that nothing but settings follows.
    if (before2 === "FORMAT" && text !== ";" && word !== "SETTINGS") format = undefined;
    if (before === "FORMAT" && kind === "word") format = text;
    [before2, before] = [before, word];
  }
  if (first === undefined) return refuse("SYNTAX_ERROR", "Empty query");
  return { kind: !isInsert && READING.has(first) ? "read" : "write", sql, format };
}
