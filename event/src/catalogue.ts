/** The catalogue of actions: the names that every source's own words are brought to, so that one query asks all of them. */
import { CATALOGUE_LINES } from "./catalogue-lines.ts";
import { CATEGORIES, type Category, VERBS, type Verb } from "./event.ts";

/** An action of the catalogue. */
export interface CatalogueAction {
  readonly action: string;
  readonly verb: Verb;
  readonly category: Category;
  readonly about: string;
}

function checked(category: string, verb: string): Pick<CatalogueAction, "category" | "verb"> {
  const known = {
    category: CATEGORIES.find((one) => one === category),
    verb: VERBS.find((one) => one === verb),
  };
  if (known.category === undefined || known.verb === undefined)
    throw new Error(`the catalogue has a line of ${category} with the verb ${JSON.stringify(verb)}`);
  return { category: known.category, verb: known.verb };
}

function readLines(): CatalogueAction[] {
  const actions: CatalogueAction[] = [];
  for (const [category, lines] of Object.entries(CATALOGUE_LINES)) {
    for (const line of lines.trim().split("\n")) {
      const [head = "", about = ""] = line.split(" | ");
      const [action = "", verb = ""] = head.split(" ");
      actions.push({ action, about, ...checked(category, verb) });
    }
  }
  return actions;
}

/** In the order of their categories. */
export const CATALOGUE: readonly CatalogueAction[] = readLines();

const BY_NAME: ReadonlyMap<string, CatalogueAction> = new Map(
  CATALOGUE.map((known) => [known.action, known]),
);

/** What the catalogue says of an action; undefined for one that it does not have. */
export function catalogued(action: string): CatalogueAction | undefined {
  return BY_NAME.get(action);
}
