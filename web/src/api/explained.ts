/** What the server understands of a text before anything is asked: its terms, what is wrong with it, its times, and what it may mean as a sentence. */
import { isObject, textOf } from "./json.ts";
import { type Problem, readProblems } from "./problems.ts";

/** A condition before the first pipe. */
export interface Term {
  readonly offset: number;
  readonly length: number;
  readonly kind: "field" | "word" | "group";
  readonly isNegated: boolean;
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  /** What stands in its place to ask for the opposite. */
  readonly negated: string;
}

/** A sentence as it was understood, with the words that nothing could be made of. */
export interface English {
  readonly query: string;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly assumed: readonly string[];
}

/** A time that was meant: a moment in RFC 3339, or what is wrong with its text. */
export type Meant =
  | { readonly kind: "none" }
  | { readonly kind: "moment"; readonly at: string }
  | { readonly kind: "wrong"; readonly message: string; readonly hint: string };

export interface Explained {
  readonly query: string;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly terms: readonly Term[];
  readonly english: English | undefined;
  readonly since: Meant;
  readonly until: Meant;
}

export function readExplained(value: unknown): Explained | undefined {
  if (!isObject(value) || typeof value["query"] !== "string") return undefined;
  return {
    query: value["query"],
    problems: readProblems(value["problems"]),
    notices: readProblems(value["notices"]),
    terms: Array.isArray(value["terms"]) ? value["terms"].flatMap(readTerm) : [],
    english: readEnglish(value["english"]),
    since: readMeant(value["since"]),
    until: readMeant(value["until"]),
  };
}

function readTerm(value: unknown): readonly Term[] {
  if (!isObject(value)) return [];
  const { length, negated, offset } = value;
  if (typeof offset !== "number" || typeof length !== "number" || typeof negated !== "string") return [];
  const kind = (["field", "word", "group"] as const).find((one) => one === value["kind"]);
  if (kind === undefined) return [];
  const [field = "", operator = "", text = ""] = ["field", "operator", "value"].map((name) =>
    textOf(value[name]),
  );
  return [
    { offset, length, kind, isNegated: value["is_negated"] === true, field, operator, value: text, negated },
  ];
}

function readEnglish(value: unknown): English | undefined {
  if (!isObject(value) || typeof value["query"] !== "string") return undefined;
  const { assumed, query, since, until } = value;
  const words = Array.isArray(assumed) ? assumed.filter((word) => typeof word === "string") : [];
  return { query, since: textOf(since), until: textOf(until), assumed: words };
}

function readMeant(value: unknown): Meant {
  if (!isObject(value)) return { kind: "none" };
  const { at, hint, message } = value;
  if (typeof at === "string") return { kind: "moment", at };
  return { kind: "wrong", message: textOf(message) ?? "this is no time", hint: textOf(hint) ?? "" };
}
