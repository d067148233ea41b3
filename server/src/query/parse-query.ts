/** The query language so far: terms beside each other, all of which must hold. It never throws; what it can't read it refuses with the place. */

/** `field:value`, or a word anywhere. */
export interface Term {
  /** Undefined for a word that may stand in any text. */
  readonly field: string | undefined;
  readonly value: string;
  /** In quotes nothing is a wildcard, and words stand one behind the other. */
  readonly isQuoted: boolean;
  readonly isNegated: boolean;
  /** Where it begins, in UTF-16 units of the query. */
  readonly offset: number;
}

export interface Query {
  readonly kind: "query";
  readonly terms: readonly Term[];
}

export interface QueryRefusal {
  readonly kind: "refused";
  readonly message: string;
  readonly offset: number;
  readonly hint: string;
}

/** More than a person types, and a bound on what a query may cost. */
export const QUERY_CHARACTERS_MAX = 4096;
export const QUERY_TERMS_MAX = 64;

/** Reads a query; the empty one has no terms and everything answers it. */
export function parseQuery(text: string): Query | QueryRefusal {
  if (text.length > QUERY_CHARACTERS_MAX)
    return refused(
      `a query has at most ${QUERY_CHARACTERS_MAX} characters`,
      QUERY_CHARACTERS_MAX,
      "ask for less at once",
    );
  const terms: Term[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    if (terms.length === QUERY_TERMS_MAX)
      return refused(`a query has at most ${QUERY_TERMS_MAX} terms`, at, "ask for less at once");
    const read = readTerm(text, at);
    if ("kind" in read) return read;
    terms.push(read.term);
    at = skipSpace(text, read.end);
  }
  return { kind: "query", terms };
}

function readTerm(text: string, offset: number): { term: Term; end: number } | QueryRefusal {
  const isNegated = text[offset] === "-";
  const start = isNegated ? offset + 1 : offset;
  const name = fieldAt(text, start);
  const field =
    name?.toLowerCase().startsWith("raw.") || name?.toLowerCase().startsWith("labels.")
      ? name
      : name?.toLowerCase();
  const valueStart = name === undefined ? start : start + name.length + 1;
  const value = text[valueStart] === '"' ? readQuoted(text, valueStart) : readPlain(text, valueStart);
  if ("kind" in value) return value;
  if (value.text === "") {
    if (name !== undefined)
      return refused(
        `${name}: has no value`,
        valueStart,
        `write what it should be, such as ${name}:something`,
      );
    return value.isQuoted
      ? refused("there is nothing between the quotation marks", offset, "put a word there")
      : refused("a word is missing behind the minus sign", offset, "put what must not be there behind it");
  }
  const term = { field, value: value.text, isQuoted: value.isQuoted, isNegated, offset };
  return { term, end: value.end };
}

/** The name before a colon. `http://…` is a word: what follows its colon can't begin a value. */
function fieldAt(text: string, at: number): string | undefined {
  const end = text.slice(at, at + 512).search(/[^A-Za-z0-9_.\-@[\]$]/);
  const name = end <= 0 ? "" : text.slice(at, at + end);
  if (name === "" || text[at + name.length] !== ":" || !/^[A-Za-z@_]/.test(name)) return undefined;
  return text.startsWith("//", at + name.length + 1) ? undefined : name;
}

interface Value {
  readonly text: string;
  readonly end: number;
  readonly isQuoted: boolean;
}

function readQuoted(text: string, start: number): Value | QueryRefusal {
  let value = "";
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '"') return { text: value, end: at + 1, isQuoted: true };
    if (character === "\\" && at + 1 < text.length) at += 1;
    value += text[at];
  }
  return refused("a quotation mark is not closed", start, 'put a " behind the value');
}

function readPlain(text: string, start: number): Value {
  const length = text.slice(start).search(/\s/);
  const end = length === -1 ? text.length : start + length;
  return { text: text.slice(start, end), end, isQuoted: false };
}

function skipSpace(text: string, from: number): number {
  const length = text.slice(from).search(/\S/);
  return length === -1 ? text.length : from + length;
}

function refused(message: string, offset: number, hint: string): QueryRefusal {
  return { kind: "refused", message, offset, hint };
}
