/** Queries as SQL: names of columns are ours, and every word that a user wrote is a bound parameter. */
import { addressRange } from "./address-range.ts";
import { FIELD_NAMES, type Field, fieldOf } from "./fields.ts";
import type { Query, QueryRefusal, Term } from "./parse-query.ts";

/** A condition, and the parameters in it. */
export interface Condition {
  readonly kind: "condition";
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What words are looked for in, without regard to case. It must be, to the letter, what the text index stands on. */
export const WORDS = "lowerUTF8(concat(message, ' ', body))";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The condition that a row must meet, or why there is none. */
export function compile(query: Query): Condition | QueryRefusal {
  const parameters: Record<string, unknown> = {};
  const bind = (type: string, value: unknown): string => {
    const name = `q${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `{${name}:${type}}`;
  };
  const conditions: string[] = [];
  for (const term of query.terms) {
    const sql = compileTerm(term, bind);
    if (typeof sql !== "string") return sql;
    conditions.push(term.isNegated ? `NOT (${sql})` : `(${sql})`);
  }
  return { kind: "condition", sql: conditions.length === 0 ? "1" : conditions.join(" AND "), parameters };
}

type Bind = (type: string, value: unknown) => string;

function compileTerm(term: Term, bind: Bind): string | QueryRefusal {
  if (term.field === undefined) return compileWord(term, bind);
  const field = fieldOf(term.field);
  if (field === undefined) return unknownField(term.field, term.offset);
  return compileField(field, term, bind);
}

function compileWord({ isQuoted, offset, value }: Term, bind: Bind): string | QueryRefusal {
  if (!/[A-Za-z0-9\u0080-\uffff]/.test(value))
    return {
      ...{ kind: "refused", message: `${JSON.stringify(value)} has no letter or digit in it`, offset },
      hint: "words are found by their letters and digits",
    };
  if (!isQuoted && value.includes("*"))
    return {
      ...{
        kind: "refused",
        message: `${JSON.stringify(value)} has an asterisk, and words are found whole`,
        offset,
      },
      hint: `message:${value} asks for it in the sentence`,
    };
  const text = bind("String", value);
  const anywhere = `hasAllTokens(${WORDS}, lowerUTF8(${text}))`;
  // The index finds the words; that they stand one behind the other is seen in the rows that are left.
  const inText = isQuoted ? `(${anywhere} AND position(${WORDS}, lowerUTF8(${text})) > 0)` : anywhere;
  const isEvent = UUID.test(value) ? ` OR id = ${bind("UUID", value.toLowerCase())}` : "";
  return `${inText} OR has(mapValues(ids), ${text})${isEvent}`;
}

function compileField(field: Field, term: Term, bind: Bind): string | QueryRefusal {
  const { value } = term;
  switch (field.kind) {
    case "keyword": {
      const compare = comparison(term, bind);
      return [
        ...field.columns.map((column) => compare(`toString(${column})`)),
        ...field.lists.map((column) => `arrayExists(x -> ${compare("x")}, ${column})`),
      ].join(" OR ");
    }
    case "text":
      if (isPattern(term)) return comparison({ ...term, value: `*${value}*` }, bind)(field.column);
      return `position(lowerUTF8(${field.column}), lowerUTF8(${bind("String", value)})) > 0`;
    case "address": {
      const range = addressRange(value);
      if (range === undefined && field.hosts.length === 0)
        return {
          ...{ kind: "refused", message: `${JSON.stringify(value)} is no address`, offset: term.offset },
          hint: "write an address or a range, such as 10.0.0.0/8 or 2001:db8::1",
        };
      if (range === undefined) return field.hosts.map(comparison(term, bind)).join(" OR ");
      const [first, last] = range;
      return `${field.column} BETWEEN ${bind("IPv6", first)} AND ${bind("IPv6", last)}`;
    }
    case "id":
      if (!UUID.test(value))
        return {
          ...{ kind: "refused", message: `${JSON.stringify(value)} is no id`, offset: term.offset },
          hint: "an id is a UUID, such as an acknowledgement gives",
        };
      return `id = ${bind("UUID", value.toLowerCase())}`;
    case "map": {
      const compare = comparison(term, bind);
      const key = bind("String", field.key);
      const maps = field.maps.map(
        (map) => `arrayExists((k, v) -> k = ${key} AND ${compare("v")}, mapKeys(${map}), mapValues(${map}))`,
      );
      const number = Number(value);
      if (field.numbers !== undefined && value.trim() !== "" && Number.isFinite(number)) {
        const bound = bind("Float64", number);
        const { numbers } = field;
        maps.push(
          `arrayExists((k, v) -> k = ${key} AND v = ${bound}, mapKeys(${numbers}), mapValues(${numbers}))`,
        );
      }
      return maps.join(" OR ");
    }
  }
}

/** How a text is compared: whole and without regard to case, or by a pattern where a `*` stands outside quotes. */
function comparison(term: Term, bind: Bind): (expression: string) => string {
  const { value } = term;
  if (!isPattern(term)) {
    const bound = bind("String", value);
    return (expression) => `lowerUTF8(${expression}) = lowerUTF8(${bound})`;
  }
  const pattern = value
    .split("*")
    .map((piece) => piece.replace(/[\\%_]/g, "\\$&"))
    .join("%");
  const bound = bind("String", pattern);
  return (expression) => `lowerUTF8(${expression}) LIKE lowerUTF8(${bound})`;
}

/** Whether a `*` in the value stands for anything. */
export function isPattern({ isQuoted, value }: Term): boolean {
  return !isQuoted && value.includes("*");
}

function unknownField(name: string, offset: number): QueryRefusal {
  const near = FIELD_NAMES.find((known) => known.endsWith(`.${name}`) || known.startsWith(name));
  return {
    ...{ kind: "refused", message: `there is no field ${JSON.stringify(name)}`, offset },
    hint:
      near === undefined
        ? `raw.${name} asks for it in the record as it was received; a word with a colon in it stands in quotes`
        : `did you mean ${near}?`,
  };
}
