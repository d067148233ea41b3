/** Filters as SQL: names of columns are ours, and whatever a user wrote is a bound parameter. */
import type { Column } from "./columns.ts";
import type { Check, Filter } from "./filter.ts";
import { hasWildcard, likeOf, textOf } from "./pattern.ts";
import { fold, fragmentsOf, IDS, tokensOf, UUID, WORDS } from "./words.ts";

/** A condition, and the parameters in it. */
export interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Disjoint conditions that are the same together, where each alone is found by an index and all at once by none. */
  readonly alternatives?: readonly Condition[];
}

/** Puts a value where a parameter stands, and gives what stands for it in the statement. */
export type Bind = (type: string, value: unknown) => string;

/** The condition that a row must meet. Two in one statement need letters of their own. */
export function compile(filter: Filter, letter?: string): Condition {
  const [text, ids] = alternativesOf(filter).map((alternative) => {
    const { bind, parameters } = createBinder(letter);
    return { sql: compileFilter(alternative, bind), parameters };
  });
  const { bind, parameters } = createBinder(letter);
  const sql = compileFilter(filter, bind);
  return text === undefined || ids === undefined
    ? { sql, parameters }
    : { sql, parameters, alternatives: [text, ids] };
}

/** A word with a digit may be an id or stand in a text; none for other filters. */
function alternativesOf(filter: Filter): readonly Filter[] {
  const parts = filter.kind === "and" ? filter.parts : [filter];
  const at = parts.findIndex(
    (part) => part.kind === "word" && !hasWildcard(part.value) && /\d/.test(part.value),
  );
  const word = parts[at];
  if (word?.kind !== "word") return [];
  return (["text", "ids"] as const).map((where) => ({
    kind: "and",
    parts: parts.map((part, i) => (i === at ? { ...word, where } : part)),
  }));
}

/** Collects parameters, whose names begin with a letter; each value has one, however often it is bound. */
export function createBinder(letter = "q"): {
  readonly bind: Bind;
  readonly parameters: Record<string, unknown>;
} {
  const parameters: Record<string, unknown> = {};
  const names = new Map<string, string>();
  const bind: Bind = (type, value) => {
    const key = `${type} ${typeof value} ${String(value)}`;
    const name = names.get(key) ?? `${letter}${names.size}`;
    names.set(key, name);
    parameters[name] = value;
    return `{${name}:${type}}`;
  };
  return { bind, parameters };
}

export function compileFilter(filter: Filter, bind: Bind): string {
  switch (filter.kind) {
    case "all":
      return "1";
    case "and":
      return filter.parts.map((part) => compileFilter(part, bind)).join(" AND ");
    case "or":
      return `(${filter.parts.map((part) => compileFilter(part, bind)).join(" OR ")})`;
    case "not":
      return `NOT (${compileFilter(filter.part, bind)})`;
    case "word":
      return compileWord(filter, bind);
    case "test":
      return `(${compileTest(filter.column, filter.check, bind)})`;
  }
}

function compileWord({ value, where }: Extract<Filter, { kind: "word" }>, bind: Bind): string {
  if (hasWildcard(value)) {
    const bound = bind("String", fold(likeOf(value)));
    return `(${WORDS} LIKE concat('%', ${bound}, '%') OR arrayExists(x -> x LIKE ${bound}, ${IDS}))`;
  }
  const text = fold(textOf(value));
  const inText = compileInText(text, bind);
  if (!/\d/.test(text)) return inText;
  const inIds = compileInIds(text, bind);
  // Apart, each of them is answered by its own index; together they are disjoint.
  if (where === "text") return inText;
  return where === "ids" ? `(${inIds}) AND NOT (${inText})` : `(${inText} OR ${inIds})`;
}

/** In the words; what has no digit, and so is no id, also in parts of ids, whose letters are among the words. */
function compileInText(text: string, bind: Bind): string {
  const bound = bind("String", text);
  const tokens = tokensOf(text);
  const isToken = tokens.length === 1 && tokens[0] === text;
  // The index finds the words; that they stand one behind the other is seen in the rows that are left.
  const inIndex = tokens.length === 0 ? [] : [`hasAllTokens(${WORDS}, ${bound})`];
  const isThere = `position(${WORDS}, ${bound}) > 0`;
  const fragments = fragmentsOf(text);
  if (isToken || fragments.length === 0 || /\d/.test(text))
    return `(${[...inIndex, ...(isToken ? [] : [isThere])].join(" AND ")})`;
  const inPart = `arrayExists(x -> position(x, ${bound}) > 0, ${IDS})`;
  if (fragments.length === tokens.length) return `(${inIndex[0]} AND (${isThere} OR ${inPart}))`;
  const byFragments = `hasAllTokens(${WORDS}, ${bind("String", fragments.join(" "))})`;
  return `(${[...inIndex, isThere].join(" AND ")} OR ${byFragments} AND ${inPart})`;
}

function compileInIds(text: string, bind: Bind): string {
  const isEvent = UUID.test(text) ? ` OR id = ${bind("UUID", text)}` : "";
  return `has(${IDS}, ${bind("String", text)})${isEvent}`;
}

function compileTest(column: Column, check: Check, bind: Bind): string {
  const { kind, name } = column;
  switch (kind) {
    case "text":
      return compileText(name, check, bind);
    case "texts":
      if (check.kind === "text" && !check.isExact && !hasWildcard(check.value))
        return `has(arrayMap(x -> lowerUTF8(x), ${name}), ${bind("String", fold(textOf(check.value)))})`;
      return `arrayExists(x -> ${compileText("x", check, bind)}, ${name})`;
    case "pairs":
    case "number-pairs": {
      const path = bind("String", column.key.path);
      const isKey = column.key.isEnd ? `(k = ${path} OR endsWith(k, concat('.', ${path})))` : `k = ${path}`;
      const isIt =
        check.kind === "exists"
          ? ""
          : ` AND ${kind === "pairs" ? compileText("v", check, bind) : compileRange("v", check, bind, "Float64")}`;
      return `arrayExists((k, v) -> ${isKey}${isIt}, mapKeys(${name}), mapValues(${name}))`;
    }
    case "number":
      if (check.kind === "exists") return column.none === undefined ? "1" : `${name} != ${column.none}`;
      return compileRange(name, check, bind, "Float64");
    case "severity":
      if (check.kind === "exists") return "1";
      return compileRange(`toInt8(${name})`, check, bind, "Float64");
    case "time":
      if (check.kind === "exists") return "1";
      if (column.isNumber) return compileRange(name, check, bind, "Int64");
      return compileRange(name, check, bind, "Int64", (bound) => `fromUnixTimestamp64Micro(${bound}, 'UTC')`);
    case "address":
      if (check.kind === "within")
        return `${name} BETWEEN ${bind("IPv6", check.first)} AND ${bind("IPv6", check.last)}`;
      return `${name} != toIPv6('::')`;
    case "id": {
      const isOne = check.kind === "text" && !hasWildcard(check.value);
      if (isOne && UUID.test(fold(textOf(check.value))))
        return `${name} = ${bind("UUID", fold(textOf(check.value)))}`;
      return compileText(`toString(${name})`, check, bind);
    }
  }
}

function compileText(expression: string, check: Check, bind: Bind): string {
  switch (check.kind) {
    case "text": {
      const of = check.isExact ? expression : `lowerUTF8(${expression})`;
      const shape = (text: string): string => (check.isExact ? text : fold(text));
      if (hasWildcard(check.value)) return `${of} LIKE ${bind("String", shape(likeOf(check.value)))}`;
      return `${of} = ${bind("String", shape(textOf(check.value)))}`;
    }
    case "words": {
      const of = `lowerUTF8(${expression})`;
      if (hasWildcard(check.value))
        return `${of} LIKE concat('%', ${bind("String", fold(likeOf(check.value)))}, '%')`;
      const text = fold(textOf(check.value));
      const bound = bind("String", text);
      const hasTokens = tokensOf(text).length > 0;
      return `${hasTokens ? `hasAllTokens(${of}, ${bound}) AND ` : ""}position(${of}, ${bound}) > 0`;
    }
    case "matches":
      return `match(${expression}, ${bind("String", check.expression)})`;
    case "exists":
      return `${expression} != ''`;
    default:
      throw new Error(`a text can't be asked for ${check.kind}`);
  }
}

function compileRange(
  expression: string,
  check: Check,
  bind: Bind,
  type: "Float64" | "Int64",
  shape = (bound: string): string => bound,
): string {
  if (check.kind !== "range") throw new Error(`a number can't be asked for ${check.kind}`);
  const { from, to } = check;
  if (from !== undefined && to !== undefined && from.value === to.value && from.isIncluded && to.isIncluded)
    return `${expression} = ${shape(bind(type, from.value))}`;
  const conditions = [
    from && `${expression} ${from.isIncluded ? ">=" : ">"} ${shape(bind(type, from.value))}`,
    to && `${expression} ${to.isIncluded ? "<=" : "<"} ${shape(bind(type, to.value))}`,
  ].filter((condition) => condition !== undefined);
  return conditions.length === 0 ? "1" : conditions.join(" AND ");
}
