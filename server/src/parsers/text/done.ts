/** Sentences in which a program says what was done to what: `Group "readers" was removed`, `Created user 'bob'`. */
import { catalogued, type Target } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { makeTarget } from "../event.ts";

/** Nouns that mean the same everywhere, and what the catalogue calls them. */
const NOUNS: ReadonlyMap<string, string> = new Map(
  "user user,account user,group group,role role,policy policy,token token,project project,repository repository,branch branch,pipeline pipeline,database database,table table,secret secret,certificate certificate,webhook webhook,bucket bucket,environment environment,application application"
    .split(",")
    .map((pair): [string, string] => {
      const [noun = "", own = ""] = pair.split(" ");
      return [noun, own];
    }),
);
const VERBS: ReadonlyMap<string, string> = new Map(
  "created create,added create,deleted delete,removed delete,destroyed delete,dropped delete,updated update,modified update,changed update,disabled disable,enabled enable,locked lock,unlocked unlock,renamed update,invited invite"
    .split(",")
    .map((pair): [string, string] => {
      const [word = "", own = ""] = pair.split(" ");
      return [word, own];
    }),
);
const NOUN = [...NOUNS.keys()].join("|");
const VERB = [...VERBS.keys()].join("|");
const OPEN = String.raw`["'\x60\[‘“]`;
const CLOSE = String.raw`["'\x60\]’”]`;
/** A verb first, its noun, a name in quotes. */
const FIRST = new RegExp(
  String.raw`\b(${VERB}) (?:a |an |the )?(?:new )?(${NOUN}) ${OPEN}([^"'\x60\]’”\n]{1,128})${CLOSE}`,
  "i",
);
/** Or the verb last: what it was done to stands before it, with an address or a number in brackets behind its name or not. */
const LAST = new RegExp(String.raw`\b(?:was|has been) (?:successfully )?(${VERB})\b`, "i");
const BEFORE = new RegExp(
  String.raw`\b(${NOUN}):? ${OPEN}?([\p{L}\w][\p{L}\w.@/ :+-]{0,127}?)${CLOSE}?\s{1,2}(?:\([^)\n]{1,128}\)\s{1,2})?$`,
  "iu",
);
const BEFORE_CHARACTERS_MAX = 320;
const QUOTE = /["'\x60[‘“]/;

/** What was done to what; undefined for a sentence that says no such thing. */
export function doneIn(
  text: string,
): { readonly call: Called; readonly target: Target | undefined } | undefined {
  const [verb, noun, name] = lastIn(text) ?? firstIn(text) ?? [];
  if (verb === undefined || noun === undefined) return undefined;
  const [own, done] = [NOUNS.get(noun.toLowerCase()) ?? "", VERBS.get(verb.toLowerCase()) ?? ""];
  const isLock = done === "lock" || done === "unlock";
  const action = isLock
    ? `account.${done}`
    : own === "table" && done === "delete"
      ? "table.drop"
      : `${own}.${done}`;
  return catalogued(action) === undefined ? undefined : { call: call(action), target: makeTarget(own, name) };
}

type Said = readonly [verb: string | undefined, noun: string | undefined, name: string | undefined];

function firstIn(text: string): Said | undefined {
  // Most that a program says has none of these verbs, which all end alike, and no name in quotes.
  const found = text.includes("ed ") && QUOTE.test(text) ? FIRST.exec(text) : null;
  return found === null ? undefined : [found[1], found[2], found[3]];
}

function lastIn(text: string): Said | undefined {
  if (!text.includes("was ") && !text.includes("has been ")) return undefined;
  const found = LAST.exec(text);
  if (found === null) return undefined;
  const before = BEFORE.exec(text.slice(Math.max(0, found.index - BEFORE_CHARACTERS_MAX), found.index));
  return before === null ? undefined : [found[1], before[1], before[2]];
}
