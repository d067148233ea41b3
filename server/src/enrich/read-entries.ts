/** The values of a directory's file as entries. What can't be one is told with its place; nothing is guessed. */
import {
  ENTRIES_MAX,
  type Entry,
  hasStar,
  IDENTITY_TYPES,
  keyOf,
  NAME_CHARACTERS_MAX,
  NAMES_MAX,
  type Name,
  STARS_MAX,
  WILDCARDS_MAX,
} from "./entries.ts";

/** What is wrong, and where: numbers of entries and names, and names of members, from the outside inwards. */
export interface Wrong {
  readonly place: readonly (string | number)[];
  readonly message: string;
}

export interface ReadEntries {
  readonly entries: readonly Entry[];
  /** With any of these the directory can't be used. */
  readonly problems: readonly Wrong[];
  /** Names that several entries have: they are nobody's. */
  readonly collisions: readonly Wrong[];
}

/** Members that hold names, and what a name of theirs looks like. */
const KINDS: Readonly<
  Record<string, { readonly form: RegExp; readonly such: string; readonly hasStars: boolean }>
> = {
  email: { form: /^[^\s@*]+@[^\s@*]+$/, such: "alice@example.com", hasStars: false },
  login: { form: /^[^\n*]+$/, such: "alice", hasStars: false },
  arn: { form: /^arn:[^\s]+$/, such: "arn:aws:iam::123456789012:user/alice", hasStars: true },
  "service-account": {
    form: /^(?:system:serviceaccount:[^\s:/]+:|[^\s:/]+\/)[^\s:/]+$/,
    such: "payments/deployer",
    hasStars: true,
  },
  spiffe: { form: /^spiffe:\/\/[^\s]+$/, such: "spiffe://example.org/deployer", hasStars: true },
};
/** `login.github`: what one source, or one kind of them, calls somebody. */
const LOGIN_OF = "login.";
const MEMBERS = ["id", "name", "type", "team", "owner", ...Object.keys(KINDS), `${LOGIN_OF}SOURCE`];
/** It stands in queries and tables. */
const TEXT_CHARACTERS_MAX = 200;
/** More would not be read by anybody, and the first is what has to be mended. */
const PROBLEMS_MAX = 100;

/** Reads what a file holds. Never throws. */
export function readEntries(value: unknown): ReadEntries {
  const problems: Wrong[] = [];
  const entries: Entry[] = [];
  const collisions: Wrong[] = [];
  const tell: Tell = (place, message) => {
    if (problems.length < PROBLEMS_MAX) problems.push({ place, message });
  };
  if (!Array.isArray(value)) tell([], "this must be a list of identities, each with: id");
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  if (list.length > ENTRIES_MAX) tell([], `a directory holds at most ${ENTRIES_MAX} identities`);
  const ids = new Set<string>();
  const owners = new Map<string, Entry>();
  let wildcards = 0;
  for (const [i, item] of list.slice(0, ENTRIES_MAX).entries()) {
    const read = readEntry(item, [i], tell);
    if (read === undefined) continue;
    const { entry, named } = read;
    if (ids.has(entry.id.toLowerCase())) tell([i, "id"], `there are two identities with the id ${entry.id}`);
    ids.add(entry.id.toLowerCase());
    wildcards += entry.names.filter(hasStar).length;
    entries.push(entry);
    for (const { name, place } of named) {
      const key = keyOf(name);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entry);
      else if (owner !== entry)
        collisions.push({
          place,
          message: `${name.text} is a name of ${owner.id}, too: it will be taken for nobody's`,
        });
    }
  }
  if (wildcards > WILDCARDS_MAX) tell([], `a directory holds at most ${WILDCARDS_MAX} names with *`);
  return { entries, problems, collisions };
}

type Place = readonly (string | number)[];
interface Named {
  readonly name: Name;
  readonly place: Place;
}
type Tell = (place: Place, message: string) => void;

function readEntry(
  item: unknown,
  place: Place,
  tell: Tell,
): { readonly entry: Entry; readonly named: readonly Named[] } | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    tell(place, "an identity must be a mapping with: id");
    return undefined;
  }
  const members = new Map<string, unknown>(Object.entries(item));
  const text = (key: string): string | undefined => readText(members.get(key), [...place, key], tell);
  for (const key of members.keys())
    if (!isMember(key)) tell([...place, key], `${JSON.stringify(key)} is none of ${MEMBERS.join(", ")}`);
  const [id, name, team, owner] = [text("id"), text("name"), text("team"), text("owner")];
  if (id === undefined) {
    if (members.get("id") === undefined) tell(place, "an identity needs an id");
    return undefined;
  }
  const word = members.get("type");
  const type = IDENTITY_TYPES.find((known) => known === word);
  if (type === undefined && word !== undefined)
    tell([...place, "type"], `type must be one of ${IDENTITY_TYPES.join(", ")}`);
  const named = [...members].flatMap(([key, value]) => readNames(key, value, place, tell));
  if (named.length > NAMES_MAX) tell(place, `an identity has at most ${NAMES_MAX} names`);
  const entry: Entry = {
    id,
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(team === undefined ? {} : { team }),
    ...(owner === undefined ? {} : { owner }),
    names: named.map((one) => one.name),
  };
  return { entry, named };
}

function readNames(key: string, value: unknown, place: Place, tell: Tell): readonly Named[] {
  const isOf = key.startsWith(LOGIN_OF);
  const kind = isOf ? KINDS["login"] : Object.hasOwn(KINDS, key) ? KINDS[key] : undefined;
  if (kind === undefined || value === undefined || value === null) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.slice(0, NAMES_MAX + 1).flatMap((one, i) => {
    const at = [...place, key, ...(Array.isArray(value) ? [i] : [])];
    const text = typeof one === "number" ? String(one) : one;
    if (typeof text !== "string" || !kind.form.test(text) || text.length > NAME_CHARACTERS_MAX) {
      tell(at, `${key} must be such as ${kind.such}, of at most ${NAME_CHARACTERS_MAX} characters`);
      return [];
    }
    const stars = text.split("*").length - 1;
    if (stars > (kind.hasStars ? STARS_MAX : 0)) {
      tell(at, `${key} may have ${kind.hasStars ? `${STARS_MAX} * at most` : "no *"}`);
      return [];
    }
    const name = {
      text: key === "service-account" ? accountOf(text) : text,
      ...(isOf ? { of: key.slice(LOGIN_OF.length) } : {}),
    };
    return [{ name, place: at }];
  });
}

/** `payments/deployer` as Kubernetes' audit log has it. */
function accountOf(text: string): string {
  return text.includes("/") ? `system:serviceaccount:${text.replace("/", ":")}` : text;
}

function isMember(key: string): boolean {
  return MEMBERS.includes(key) || (key.startsWith(LOGIN_OF) && key.length > LOGIN_OF.length);
}

function readText(value: unknown, place: Place, tell: Tell): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text === "string" && text.trim() !== "" && text.length <= TEXT_CHARACTERS_MAX) return text;
  tell(place, `${place.at(-1)} must be a text of 1 to ${TEXT_CHARACTERS_MAX} characters`);
  return undefined;
}
