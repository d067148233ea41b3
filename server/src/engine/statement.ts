/** Tells what a statement is: one that reads, one that writes, or an insert whose rows come as data. Data never becomes SQL. */
import { type Refusal, refuse } from "./refusals.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** One that runs as it is. */
export interface PlainStatement {
  readonly kind: "read" | "write";
  readonly sql: string;
  /** The format that it asks for, if it names one. */
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
  let first: string | undefined;
  let format: string | undefined;
  let [isInsert, isOver] = [false, false];
  let before = "";
  for (const token of tokensOf(sql)) {
    const text = sql.slice(token.start, token.end);
    if (text === ";") isOver = true;
    else if (isOver) return refuse("SYNTAX_ERROR", "Multi-statements are not allowed");
    if (token.kind === "word") first ??= token.word;
    if (token.word === "INSERT") isInsert = true;
    if ((before === "INTO" && token.word === "OUTFILE") || (before === "FROM" && token.word === "INFILE"))
      return refuse("NOT_IMPLEMENTED", "files are not read or written here");
    // An insert of another shape than those that are told from their data: what follows might be data.
    if (isInsert && before === "FORMAT" && token.kind === "word")
      return refuse(
        "NOT_IMPLEMENTED",
        "rows are taken as INSERT INTO table [(columns)] [SETTINGS …] FORMAT name and a body",
      );
    if (before === "FORMAT" && token.kind === "word") format = text;
    before = token.word;
  }
  if (first === undefined) return refuse("SYNTAX_ERROR", "Empty query");
  return { kind: !isInsert && READING.has(first) ? "read" : "write", sql, format };
}
