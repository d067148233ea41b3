/** Cuts SQL into words, names, texts and signs as ClickHouse's lexer does, so that what stands inside a text is never taken for SQL. */

export interface Token {
  readonly kind: "word" | "name" | "text" | "sign" | "unfinished";
  readonly start: number;
  readonly end: number;
  /** In capitals, if it is a word. */
  readonly word: string;
}

const SPACE = /\s+/y;
const LINE_COMMENT = /(?:--|#[ !])[^\n]*/y;
const WORD = /[A-Za-z0-9_][A-Za-z0-9_$]*/y;
const HEREDOC = /\$[A-Za-z0-9_]*\$/y;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ["`", "`"],
  ["‘", "’"],
  ["“", "”"],
]);
const NAME_QUOTES = '"`“';

/** The tokens of a statement in order, without spaces and comments. One that never ends is the last: "unfinished". */
export function* tokensOf(sql: string): Generator<Token> {
  let at = 0;
  while (at < sql.length) {
    const space = matchEnd(SPACE, sql, at) ?? matchEnd(LINE_COMMENT, sql, at) ?? commentEnd(sql, at);
    if (space !== undefined) {
      if (space > sql.length) return yield { kind: "unfinished", start: at, end: sql.length, word: "" };
      at = space;
      continue;
    }
    const token = tokenAt(sql, at);
    yield token;
    at = token.end;
  }
}

function tokenAt(sql: string, start: number): Token {
  const wordEnd = matchEnd(WORD, sql, start);
  if (wordEnd !== undefined)
    return { kind: "word", start, end: wordEnd, word: sql.slice(start, wordEnd).toUpperCase() };
  const first = sql.charAt(start);
  const closing = CLOSING.get(first);
  if (closing !== undefined)
    return quoted(sql, start, quotedEnd(sql, start + 1, closing), NAME_QUOTES.includes(first));
  const opened = matchEnd(HEREDOC, sql, start);
  if (opened !== undefined) {
    const tag = sql.slice(start, opened);
    const close = sql.indexOf(tag, opened);
    if (close !== -1) return quoted(sql, start, close + tag.length, false);
  }
  return { kind: "sign", start, end: start + 1, word: "" };
}

function quoted(sql: string, start: number, end: number | undefined, isName: boolean): Token {
  if (end === undefined) return { kind: "unfinished", start, end: sql.length, word: "" };
  return { kind: isName ? "name" : "text", start, end, word: "" };
}

// A doubled quote reads as two texts side by side, which hides the same characters.
function quotedEnd(sql: string, from: number, closing: string): number | undefined {
  for (let at = from; at < sql.length; at++) {
    const character = sql.charAt(at);
    if (character === "\\") at += 1;
    else if (character === closing) return at + 1;
  }
  return undefined;
}

/** Behind the comment that begins here, beyond the text if it never ends; undefined when none begins. They nest. */
function commentEnd(sql: string, start: number): number | undefined {
  if (!sql.startsWith("/*", start)) return undefined;
  let depth = 1;
  let at = start + 2;
  while (depth > 0) {
    const close = sql.indexOf("*/", at);
    if (close === -1) return sql.length + 1;
    const open = sql.indexOf("/*", at);
    const isOpening = open !== -1 && open < close;
    depth += isOpening ? 1 : -1;
    at = (isOpening ? open : close) + 2;
  }
  return at;
}

function matchEnd(pattern: RegExp, sql: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(sql) ? pattern.lastIndex : undefined;
}
