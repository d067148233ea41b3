/** The directory of identities as plain data: who there is, and by which names systems call them. */

/** A person, a service or a program that acts by itself. */
export interface Entry {
  /** Its one name for all accounts. */
  readonly id: string;
  readonly name?: string;
  readonly type?: IdentityType;
  readonly team?: string;
  /** Who answers for it. */
  readonly owner?: string;
  readonly names: readonly Name[];
}

/** What a system calls somebody. */
export interface Name {
  readonly text: string;
  /** The source, or kind of source, that alone calls somebody so; undefined: all do. */
  readonly of?: string;
}

export const IDENTITY_TYPES = ["human", "machine", "agent"] as const;
export type IdentityType = (typeof IDENTITY_TYPES)[number];

/** Every employee and service of a large company. A bound on memory in each process that makes events, and on how long reading takes. */
export const ENTRIES_MAX = 50_000;
/** A service has a name in each account and cluster. */
export const NAMES_MAX = 256;
/** As long as an ARN can be (2048), which is the longest name that there is. */
export const NAME_CHARACTERS_MAX = 2048;
/** Those of all entries together: a name that is new is compared with each of them. */
export const WILDCARDS_MAX = 1000;
/** In one name. */
export const STARS_MAX = 4;

/** The key under which a name is found: case does not count in e-mail addresses, nor in most systems' names. */
export function keyOf({ of = "", text }: Name): string {
  return `${of}\n${text.toLowerCase()}`;
}

export function hasStar({ text }: Name): boolean {
  return text.includes("*");
}
