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
  readonly kind: "field" | "operator" | "value" | "macro" | "pipe";
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
    | ({ readonly kind: "value"; readonly prefix: string } & Test)
    | { readonly kind: "word"; readonly prefix: string }
    | { readonly kind: "pipe"; readonly prefix: string };
}

/** What stands before a value: `-actor:`, `severity>=`. */
export interface Test {
  readonly sign: string;
  readonly field: string;
  readonly operator: string;
}

const SUGGESTIONS_MAX = 12;

/** What is being typed at a place of a text. */
export function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at);
  const from = startOfWord(before);
  // A quotation mark that closes behind the word belongs to it.
  const word = isQuoted(before) ? /^[^\s"]*"?/ : /^[^\s()|"]*/;
  const end = word.exec(text.slice(at))?.[0].length ?? 0;
  const to = at + end;
  const typed = text.slice(from, at);
  const pipe = before.lastIndexOf("|");
  const rest = `${text.slice(0, from)} ${text.slice(to)}`.trim();
  if (pipe !== -1 && text.slice(pipe + 1, from).trim() === "" && !isQuoted(before))
    return { from, to, rest: text.slice(0, pipe).trim(), wanted: { kind: "pipe", prefix: typed } };
  const [, sign = "", field, operator = ":", value] =
    /^([-!]?)([A-Za-z_@][^:<>=!"]{0,200})(:?(?:>=|<=|!=|[=<>])|:)(.*)$/s.exec(typed) ?? [];
  if (field === undefined || value === undefined)
    return { from, to, rest, wanted: { kind: "word", prefix: typed.replace(/^[-!]/, "") } };
  const prefix = value.replace(/^"/, "").replace(/\\(.)/gs, "$1");
  return { from, to, rest, wanted: { kind: "value", field, sign, operator, prefix } };
}

/** Fields, operators, macros, times and pipes that begin as what is typed. */
export function knownSuggestions({ wanted }: Place): readonly Suggestion[] {
  const prefix = wanted.prefix.toLowerCase();
  if (wanted.kind === "pipe")
    return PIPE_NAMES.filter((name) => name.startsWith(prefix)).map((name) => ({
      ...{ text: `${name} `, kind: "pipe", about: PIPES_ABOUT[name] },
    }));
  if (wanted.kind === "value")
    return wanted.field.toLowerCase() !== "is"
      ? timeSuggestions(wanted, prefix)
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
  const [same, ...others] = fieldOf(wanted.prefix) === undefined ? [] : fields;
  const operators = operatorSuggestions(wanted.prefix);
  return (same === undefined ? [...operators, ...fields, ...macros] : [same, ...operators, ...others]).slice(
    0,
    SUGGESTIONS_MAX,
  );
}

/** A value of a field as it stands in a query. */
export function valueSuggestion({ field, operator, sign }: Test, value: string): string {
  const test = { kind: "is" as const, value: literal(value) };
  const printed = printExpression({ kind: "field", field, test, at: 0 });
  return `${sign}${field}${operator}${printed.slice(field.length + 1)}`;
}

// Behind the whole name of a field: how it may be asked for, besides the whole value.
function operatorSuggestions(name: string): readonly Suggestion[] {
  const field = fieldOf(name);
  if (field === undefined) return [];
  const isOrdered = field.columns.some(({ kind }) => ORDERED.has(kind));
  return [
    ...(isOrdered ? [[">=", "from this on, with it"] as const, ["<=", "up to this, with it"] as const] : []),
    ...[["!=", "any other, or none"] as const, [":*", "any value at all"] as const],
  ].map(([operator, about]) => ({ text: `${name}${operator}`, kind: "operator", about }));
}

const ORDERED: ReadonlySet<string> = new Set(["number", "number-pairs", "time", "address", "severity"]);

// Times have no most frequent values. What is meant with an operator is a moment, without one a stretch.
function timeSuggestions(test: Test, prefix: string): readonly Suggestion[] {
  if (fieldOf(test.field)?.columns.some(({ kind }) => kind === "time") !== true) return [];
  const times =
    test.operator === ":"
      ? ["last 15 minutes", "last hour", "today", "yesterday", "last week"]
      : ["-15m", "-1h", "-24h", "-7d", "today", "yesterday 2pm"];
  return times
    .filter((time) => time.startsWith(prefix))
    .map((time) => ({ text: timeText(test, time), kind: "value", about: time }));
}

// A minus is a sign to who prints a value, and the beginning of a length to who reads a time.
function timeText(test: Test, time: string): string {
  const { field, operator, sign } = test;
  return time.startsWith("-") ? `${sign}${field}${operator}${time}` : valueSuggestion(test, time);
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
