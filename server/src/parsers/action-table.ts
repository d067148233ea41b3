/** A vendor's words for actions and the catalogue's for them; for the others, what their own words say. */
import { CATALOGUE, type Category, catalogued, type Mark, type Verb } from "@tallystick/event";
import { categoryOf, toAction, verbOf } from "./actions.ts";
import { onceAName } from "./remembered.ts";

/** By the vendor's word. */
export type ActionTable = ReadonlyMap<string, string>;

/** What an event says of what was done. */
export interface Called {
  readonly action: string;
  readonly verb: Verb;
  readonly category: Category;
  readonly marks?: readonly Mark[];
}

const GUESSED: readonly Mark[] = ["guessed_verb"];

/**
 * Reads a table from lines, each an action of the catalogue and, behind it, the vendor's words for it. With a comma anywhere in
 * the table it is commas that part them, and a word may have spaces in it. Throws for an action that the catalogue does not have: a table is part of the program.
 */
export function actionTable(lines: string): ActionTable {
  const table = new Map<string, string>();
  const parting = lines.includes(",") ? /\s*,\s*/ : /\s+/;
  for (const line of lines.split("\n")) {
    const [, action = "", words = ""] = /^\s*(\S+)\s+(.*\S)\s*$/.exec(line) ?? [];
    if (action === "") continue;
    if (catalogued(action) === undefined) throw new Error(`the catalogue has no action ${action}`);
    for (const word of words.split(parting)) table.set(word.toLowerCase(), action);
  }
  return table;
}

const CALLS: ReadonlyMap<string, Called> = new Map(
  CATALOGUE.map(({ action, category, verb }) => [action, { action, verb, category }]),
);

/** An action of the catalogue, as an event has it. Throws for one that is not there. */
export function call(action: string): Called {
  const known = CALLS.get(action);
  if (known === undefined) throw new Error(`the catalogue has no action ${action}`);
  return known;
}

/** What a vendor's word means: by its table, as the catalogue's own word, or by the words in it. */
export function called(
  word: string | undefined,
  table: ActionTable | undefined,
  otherwise: { readonly prefix?: string; readonly category?: Category } = {},
): Called {
  const known = word === undefined ? undefined : table?.get(word.toLowerCase());
  if (known !== undefined) return call(known);
  const { own, verb } = wordsOf(word ?? "");
  const catalogue = CALLS.get(own);
  if (catalogue !== undefined) return catalogue;
  const { category, prefix } = otherwise;
  const named = own === "" ? "other" : own;
  const action = prefix === undefined || named.startsWith(`${prefix}.`) ? named : `${prefix}.${named}`;
  return { action, verb, category: category ?? categoryOf(action, verb), marks: GUESSED };
}

const wordsOf = onceAName((word): { readonly own: string; readonly verb: Verb } => {
  // `getClusterParameter` is three words.
  const own = toAction(word.replace(/([a-z0-9])([A-Z])/g, "$1_$2"));
  return { own, verb: verbOf(own) };
});
