/** What could stand where somebody is typing: which words are offered, and what of the query is there besides. */
import { fieldOf, KNOWN_FIELDS } from "./fields.ts";
import { MACROS } from "./macros.ts";
import { PIPE_NAMES } from "./parse-pipe.ts";
import { literal } from "./pattern.ts";
import { printExpression } from "./print.ts";

/** One offer. */
export interface Suggestion {
  /** What stands there instead when it is taken. */
  readonly text: string;
  readonly kind: "field" | "value" | "macro" | "pipe";
  readonly about: string;
  /** How many events have it, of those that the rest of the query finds. */
  readonly count?: number;
}

export interface Place {
  /** What is replaced by an offer. */
  readonly from: number;
  readonly to: number;
  /** The query without it: values are looked for among its events. */
  readonly rest: string;
  readonly wanted:
    | { readonly kind: "value"; readonly field: string; readonly prefix: string; readonly sign: string }
    | { readonly kind: "word"; readonly prefix: string }
    | { readonly kind: "pipe"; readonly prefix: string };
}

const SUGGESTIONS_MAX = 12;

/** What is being typed at a place of a text. */
export function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at);
  const from = startOfWord(before);
  const end = /^[^\s()|"]*/.exec(text.slice(at))?.[0].length ?? 0;
  const to = at + end;
  const word = text.slice(from, at);
  const pipe = before.lastIndexOf("|");
  const rest = `${text.slice(0, from)} ${text.slice(to)}`.trim();
  if (pipe !== -1 && text.slice(pipe + 1, from).trim() === "" && !isQuoted(before))
    return { from, to, rest: text.slice(0, pipe).trim(), wanted: { kind: "pipe", prefix: word } };
  const [, sign = "", field, prefix] = /^([-!]?)([A-Za-z_@][^:"]{0,200}):(.*)$/s.exec(word) ?? [];
  if (field === undefined || prefix === undefined)
    return { from, to, rest, wanted: { kind: "word", prefix: word.replace(/^[-!]/, "") } };
  return {
    from,
    to,
    rest,
    wanted: { kind: "value", field, sign, prefix: prefix.replace(/^"/, "").replace(/\\(.)/gs, "$1") },
  };
}

/** Fields, macros and pipes that begin as what is typed. */
export function knownSuggestions({ wanted }: Place): readonly Suggestion[] {
  const prefix = wanted.prefix.toLowerCase();
  if (wanted.kind === "pipe")
    return PIPE_NAMES.filter((name) => name.startsWith(prefix)).map((name) => ({
      ...{ text: `${name} `, kind: "pipe", about: PIPES_ABOUT[name] },
    }));
  if (wanted.kind === "value")
    return wanted.field.toLowerCase() !== "is"
      ? []
      : [...MACROS]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, { about }]) => ({
            ...{ text: `${wanted.sign}is:${name}`, kind: "macro", about },
          }));
  const fields = KNOWN_FIELDS.filter(
    ({ aliases, name }) =>
      name.startsWith(prefix) || (prefix !== "" && aliases.some((alias) => alias.startsWith(prefix))),
  ).map(({ about, name }): Suggestion => ({ text: `${name}:`, kind: "field", about }));
  const macros = "is:".startsWith(prefix)
    ? [{ text: "is:", kind: "macro" as const, about: "a question that comes again and again" }]
    : [];
  return [...fields, ...macros].slice(0, SUGGESTIONS_MAX);
}

/** A value of a field as it stands in a query. */
export function valueSuggestion(field: string, value: string, sign = ""): string {
  const test = { kind: "is" as const, value: literal(value) };
  return `${sign}${printExpression({ kind: "field", field, test, at: 0 })}`;
}

/** Whether values of a field are few enough to be offered. */
export function hasValues(name: string): boolean {
  const field = fieldOf(name);
  return field === undefined || !field.columns.some(({ kind }) => kind === "time" || kind === "id");
}

const PIPES_ABOUT: Readonly<Record<(typeof PIPE_NAMES)[number], string>> = {
  stats: "compute: stats count(), distinct(actor) by action",
  where: "only rows that meet a condition",
  sort: "in an order: sort -count",
  limit: "so many rows",
  fields: "only these columns",
  top: "the most frequent values: top 10 actor",
  rare: "the rarest values: rare 10 action",
  bin: "counted by time: bin 1h",
};

// Where the word that is typed begins; within quotation marks blanks belong to it.
function startOfWord(before: string): number {
  const open = isQuoted(before) ? before.lastIndexOf('"') : before.length;
  const [word = ""] = /[^\s()|"]*$/.exec(before.slice(0, open)) ?? [];
  return open - word.length;
}

function isQuoted(before: string): boolean {
  let isOpen = false;
  for (let i = 0; i < before.length; i++) {
    if (before[i] === "\\") i += 1;
    else if (before[i] === '"') isOpen = !isOpen;
  }
  return isOpen;
}
