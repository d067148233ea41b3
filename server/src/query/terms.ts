/** The conditions that a query is made of, as they stand in its text: what a page shows of them one by one, and takes away or turns round. */
import { type Parsed, parseQuery } from "./parse.ts";
import { printExpression } from "./print.ts";
import type { Expression } from "./tree.ts";

/** A condition that must hold beside the others. Where OR stands between them, all of them are one. */
export interface Term {
  readonly offset: number;
  readonly length: number;
  readonly kind: "field" | "word" | "group";
  readonly isNegated: boolean;
  /** Its parts, in one spelling. A word has a value only, and a group none of them. */
  readonly field?: string;
  readonly operator?: string;
  readonly value?: string;
  /** What stands in its place to ask for the opposite. */
  readonly negated: string;
}

/** The terms before the first pipe; none where the text can't be read. */
export function termsOf(text: string): readonly Term[] {
  const { pieces, problems, query } = parseQuery(text);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (problems.length > 0 || first === undefined || last === undefined) return [];
  if (pieces.length === 1 || query.where.kind !== "or")
    return pieces.map((piece) => termOf(piece, text.slice(piece.offset, piece.offset + piece.length)));
  const { offset } = first;
  const length = last.offset + last.length - offset;
  const source = `(${text.slice(offset, offset + length)})`;
  return [{ ...termOf({ offset, length, part: query.where }, source), length }];
}

function termOf({ length, offset, part }: Parsed["pieces"][number], source: string): Term {
  let isNegated = false;
  let inner: Expression = part;
  for (; inner.kind === "not"; inner = inner.part) isNegated = !isNegated;
  const negated = isNegated ? unsigned(source, inner) : `-${source}`;
  return { offset, length, isNegated, negated, ...partsOf(inner) };
}

function partsOf(part: Expression): Pick<Term, "kind" | "field" | "operator" | "value"> {
  if (part.kind === "word") return { kind: "word", value: printExpression(part) };
  if (part.kind !== "field") return { kind: "group" };
  const { field } = part;
  const [, operator = ":", value = ""] =
    /^:?(>=|<=|[=:<>])?(.*)$/s.exec(printExpression(part).slice(field.length)) ?? [];
  return { kind: "field", field, operator, value };
}

// The sign as it was written goes; `a!=b` has none, and is written anew.
function unsigned(source: string, inner: Expression): string {
  const rest = source.replace(/^(?:[-!]|not(?=[\s("]))\s*/i, "");
  // `and` without its sign would join what stands around it.
  if (rest !== source && !/^(?:and|or|not)$/i.test(rest)) return rest;
  const text = printExpression(inner);
  return inner.kind === "and" || inner.kind === "or" ? `(${text})` : text;
}
