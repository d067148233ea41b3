/** What stands behind the name of a field: a value, a list, a comparison, a range, a regular expression, or an asterisk for any. */
import type { Correction, Scanner } from "./scanner.ts";
import type { Pattern, Test } from "./tree.ts";

export const LIST_VALUES_MAX = 100;
export const EXPRESSION_CHARACTERS_MAX = 200;

type Parsed = Test | { readonly kind: "not"; readonly test: Test };

/** Ends of `a..b` that mean a range and not a path with two dots: a number, a time, or nothing. */
const RANGE =
  /^(\*|[-+]?\d(?:[^\s()|"]*?[^.\s()|"])?|(?:now|[a-z]*day)[^\s()|".]*)\.\.(\*|[-+]?\d[^\s()|"]*|(?:now|[a-z]*day)[^\s()|"]*)$/i;

/** Reads the test of a field whose name stands here. Undefined where it is no field but a word; "missing" where a problem was told. */
export function parseTest(scanner: Scanner, name: string): Parsed | undefined | "missing" {
  const from = scanner.at;
  const end = from + name.length;
  // Around a comparison there may be blanks, as people write it; behind a colon there is none.
  const [written = "", operator = ""] =
    /^(:=|:!=|:>=|:<=|:>|:<|:|\s{0,8}(?:>=|<=|!=|=|>|<))/.exec(scanner.text.slice(end, end + 16)) ?? [];
  const isOperator = operator !== "";
  // A minus may end a word before an operator, as in an arrow: `a->b`.
  if (!isOperator || (!operator.startsWith(":") && name.endsWith("-"))) return undefined;
  const behind = end + written.length;
  scanner.at = behind;
  const sign = operator.replace(/^:(?=.)/, "").trim();
  if (sign !== ":") scanner.skipSpace();
  if (sign !== ":" && scanner.startsWith("(")) return parseComparedList(scanner, { name, end, sign });
  const test = sign === ":" ? parseValue(scanner, name) : parseCompared(scanner, sign);
  if (test !== undefined) return test;
  scanner.problem(
    `${name}${operator} has no value`,
    from,
    scanner.at - from,
    `write what it should be, such as ${name}${operator}something, or ${name}:* for any value`,
    missing(scanner, behind, sign),
  );
  return "missing";
}

// Other languages take a blank behind the colon. Nothing can be put behind "greater than" that would be meant.
function missing(scanner: Scanner, behind: number, sign: string): Correction | undefined {
  const [gap] =
    /^\s+(?=[^\s()|])(?!\s*(?:and|or|not)\b)(?!\s*[\w.@]+[:=<>!])/i.exec(scanner.text.slice(behind)) ?? [];
  if (sign === ":" && gap !== undefined) return { offset: behind, length: gap.length, text: "" };
  const any: Readonly<Record<string, string>> = { ":": "*", "=": '""', "!=": '""' };
  const text = any[sign];
  return text === undefined ? undefined : { offset: behind, length: scanner.at - behind, text };
}

function parseCompared(scanner: Scanner, operator: string): Parsed | undefined {
  const value = scanner.value();
  if (value === undefined) return undefined;
  switch (operator) {
    case "=":
      return { kind: "exactly", value };
    case "!=":
      return { kind: "not", test: { kind: "is", value } };
    case ">":
    case ">=":
      return { kind: "between", from: { value, isIncluded: operator === ">=" } };
    default:
      return { kind: "between", to: { value, isIncluded: operator === "<=" } };
  }
}

function parseValue(scanner: Scanner, name: string): Test | undefined {
  const first = scanner.text[scanner.at];
  if (first === "(") return parseList(scanner, name);
  if (first === "[" || first === "{") return parseRange(scanner);
  if (first === "/") {
    const test = parseExpression(scanner);
    if (test !== undefined) return test;
  }
  const from = scanner.at;
  const value = scanner.value();
  if (value === undefined) return undefined;
  const quoted = quotedRange(scanner, { from, value });
  if (quoted !== undefined) return quoted;
  const written = scanner.text.slice(from, scanner.at);
  if (written === "*") return { kind: "exists" };
  const [, low, high] = RANGE.exec(written) ?? [];
  return low === undefined || high === undefined
    ? { kind: "is", value }
    : between(low, high, { isFromIncluded: true, isToIncluded: true });
}

// `"yesterday 2pm"..now` and `now-7d.."yesterday 2pm"`: in quotation marks an end may have blanks.
function quotedRange(
  scanner: Scanner,
  { from, value }: { readonly from: number; readonly value: Pattern },
): Test | undefined {
  const isLowQuoted = scanner.text[from] === '"';
  const isHighQuoted = !isLowQuoted && value.length > 2 && value.endsWith("..") && scanner.startsWith('"');
  if (!isHighQuoted && !(isLowQuoted && scanner.startsWith(".."))) return undefined;
  if (isLowQuoted) scanner.take("..");
  const high = scanner.value();
  if (high === undefined) return undefined;
  const low = isLowQuoted ? value : value.slice(0, -2);
  return between(low, high, { isFromIncluded: true, isToIncluded: true });
}

// `/a/b` may as well be a path: an expression is closed, and a word ends behind it.
function parseExpression(scanner: Scanner): Test | undefined {
  const from = scanner.at;
  const problems = scanner.problems.length;
  const expression = scanner.expression();
  const isClosed = scanner.problems.length === problems;
  const next = scanner.text[scanner.at] ?? " ";
  if (isClosed && !/[\s()|]/.test(next)) {
    scanner.at = from;
    return undefined;
  }
  if (!isClosed && !/[\s[\]{}()^$*+?|\\]/.test(expression)) {
    scanner.problems.length = problems;
    scanner.isEndOpen = false;
    scanner.at = from;
    return undefined;
  }
  if (expression.length > EXPRESSION_CHARACTERS_MAX || expression === "")
    scanner.problem(
      expression === ""
        ? "there is nothing between the slashes"
        : `a regular expression has at most ${EXPRESSION_CHARACTERS_MAX} characters`,
      from,
      scanner.at - from,
      "write an expression in RE2's syntax, such as /fail(ed|ure)/",
    );
  return { kind: "matches", expression };
}

function parseComparedList(
  scanner: Scanner,
  { end, name, sign }: { readonly name: string; readonly end: number; readonly sign: string },
): Parsed | "missing" {
  const from = scanner.at;
  const list = parseList(scanner, name);
  if (list !== undefined && sign === "!=") return { kind: "not", test: list };
  scanner.problem(
    `${sign} takes one value`,
    from,
    scanner.at - from,
    `${name}:(this OR that) asks for one of several`,
    list !== undefined && sign === "=" ? { offset: end, length: from - end, text: ":" } : undefined,
  );
  return "missing";
}

function parseList(scanner: Scanner, name: string): Test | undefined {
  const from = scanner.at;
  scanner.at += 1;
  const values: Pattern[] = [];
  let inner = 0;
  for (;;) {
    scanner.skipSpace();
    if (scanner.take(")")) {
      if (inner === 0) break;
      inner -= 1;
      continue;
    }
    if (scanner.isAtEnd || scanner.startsWith("|")) {
      if (values.length > 0)
        scanner.problem("a list of values is not closed", from, 1, "put a ) behind the last value", {
          ...{ offset: scanner.at, length: 0, text: ")" },
        });
      break;
    }
    if (values.length > 0 && (scanner.takeKeyword("or") || scanner.take(","))) continue;
    const at = scanner.at;
    const keyword = ["and", "or", "not"].find((word) => scanner.isKeyword(word));
    const value = keyword === undefined ? scanner.value(",") : undefined;
    if (value === undefined) {
      if (scanner.startsWith("(")) inner += 1;
      scanner.at += keyword?.length ?? 1;
      scanner.problem(
        "a list holds values only",
        at,
        scanner.at - at,
        `write ${name}:(this OR that), and put what is more than that in parentheses around it`,
      );
      continue;
    }
    values.push(value);
  }
  if (values.length > LIST_VALUES_MAX)
    scanner.problem(
      `a list has at most ${LIST_VALUES_MAX} values`,
      from,
      scanner.at - from,
      "ask for fewer at once",
    );
  const [only] = values;
  if (only === undefined) return undefined;
  return values.length === 1 ? { kind: "is", value: only } : { kind: "one-of", values };
}

function parseRange(scanner: Scanner): Test | undefined {
  const from = scanner.at;
  const opening = scanner.text[from];
  scanner.at += 1;
  const low = readBound(scanner);
  scanner.skipSpace();
  const hasTo = scanner.takeKeyword("to");
  const high = hasTo ? readBound(scanner) : undefined;
  scanner.skipSpace();
  const closing = scanner.text[scanner.at];
  const isClosed = closing === "]" || closing === "}";
  if (isClosed) scanner.at += 1;
  if (!hasTo || !isClosed || low === undefined || high === undefined) {
    scanner.problem(
      "this range is not complete",
      from,
      scanner.at - from,
      "write [1 TO 5], {1 TO 5} without its ends, or * for an open end",
      high !== undefined && scanner.isAtEnd ? { offset: scanner.at, length: 0, text: "]" } : undefined,
    );
    if (!isClosed) skipWord(scanner);
    return { kind: "exists" };
  }
  return between(low, high, { isFromIncluded: opening === "[", isToIncluded: closing === "]" });
}

function readBound(scanner: Scanner): string | undefined {
  scanner.skipSpace();
  return scanner.value("]}");
}

// A bare asterisk is an open end; one in quotation marks has a backslash by now.
function between(
  low: Pattern,
  high: Pattern,
  { isFromIncluded, isToIncluded }: { isFromIncluded: boolean; isToIncluded: boolean },
): Test {
  if (low === "*" && high === "*") return { kind: "exists" };
  return {
    kind: "between",
    ...(low === "*" ? {} : { from: { value: low, isIncluded: isFromIncluded } }),
    ...(high === "*" ? {} : { to: { value: high, isIncluded: isToIncluded } }),
  };
}

function skipWord(scanner: Scanner): void {
  while (!scanner.isAtEnd && !/[\s)|]/.test(scanner.text[scanner.at] ?? "")) scanner.at += 1;
}
