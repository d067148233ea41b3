/** What is wrong with a query, or worth saying about one that ran: where, and what may be meant. */
import { isObject, textOf } from "./json.ts";

export interface Problem {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  readonly hint: string;
  /** The whole query as it may be meant. */
  readonly fix: string | undefined;
}

/** The problems of an answer; what has another form is left out. */
export function readProblems(value: unknown): readonly Problem[] {
  return Array.isArray(value) ? value.flatMap(readProblem) : [];
}

function readProblem(value: unknown): readonly Problem[] {
  if (!isObject(value)) return [];
  const { fix, hint, length, message, offset } = value;
  if (typeof message !== "string" || typeof offset !== "number" || typeof length !== "number") return [];
  return [{ message, offset, length, hint: textOf(hint) ?? "", fix: textOf(fix) }];
}
