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
const NAME = String.raw`["'\x60\[‘“]?([\p{L}\w][\p{L}\w.@/ :+-]{0,127}?)["'\x60\]’”]?`;
/** A verb first, or last; in between a name, with an address or a number in brackets or not. */
const FIRST = new RegExp(
  String.raw`\b(${VERB}) (?:a |an |the )?(?:new )?(${NOUN}) ["'\x60\[‘“]([^"'\x60\]’”\n]{1,128})["'\x60\]’”]`,
  "iu",
);
const LAST = new RegExp(
  String.raw`\b(${NOUN}):? ${NAME}\s{1,2}(?:\([^)\n]{1,128}\)\s{1,2})?(?:was|has been|is) (?:successfully )?(${VERB})\b`,
  "iu",
);

/** What was done to what; undefined for a sentence that says no such thing. */
export function doneIn(
  text: string,
): { readonly call: Called; readonly target: Target | undefined } | undefined {
  const first = FIRST.exec(text);
  const last = first === null ? LAST.exec(text) : null;
  const [verb, noun, name] =
    first === null ? [last?.[3], last?.[1], last?.[2]] : [first[1], first[2], first[3]];
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

/** What every such sentence has; others are not looked at. */
export const DONE = new RegExp(String.raw`\b(?:${VERB})\b`, "i");
