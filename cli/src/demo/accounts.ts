/** The names that one person has with each vendor, and what the company is called there. Nobody's two names are another's. */
import type { Person } from "./cast.ts";
import { createRandom } from "./random.ts";

export interface Accounts {
  readonly github: string;
  /** On the company's servers. */
  readonly linux: string;
  readonly database: string;
  readonly kubernetes: string;
  readonly slack: string;
  readonly okta: string;
  readonly googleProfile: string;
  readonly vaultEntity: string;
  readonly terraform: string;
  readonly cloudflare: string;
  readonly gitlab: number;
  readonly entra: string;
}

export const ORGANIZATION = {
  github: "example-shop",
  gcpProject: "example-shop-data",
  workspace: "C03example",
  slack: "T0EXAMPLE",
  terraform: "org-Ex4mpleShop1234",
  cloudflare: "0123456789abcdef0123456789abcdef",
  gitlab: "shop-data",
  entra: "0c0ffee0-0000-4000-8000-00000000e991",
  azure: "0c0ffee0-0000-4000-8000-00000000f991",
} as const;

export function accountsOf({ email, fullName, name }: Person): Accounts {
  const [given = "", ...family] = asciiOf(fullName).split(" ");
  const surname = family.join("");
  const random = createRandom(seedOf(name));
  return {
    github: `${given}-${surname}`,
    linux: `${given.slice(0, 1)}${surname}`,
    database: `${name}_ro`,
    kubernetes: `oidc:${email}`,
    slack: `U0${random.hex(9).toUpperCase()}`,
    okta: `00u${random.hex(17)}`,
    googleProfile: `1${random.integer(1_000_000_000)}${random.integer(1_000_000_000)}`,
    vaultEntity: random.uuid(),
    terraform: `user-${random.hex(16)}`,
    cloudflare: random.hex(32),
    gitlab: 1000 + random.integer(1_000_000),
    entra: random.uuid(),
  };
}

/** What the directory of identities would call the accounts of a person. */
export function namesOf(who: Person): readonly string[] {
  const { database, github, kubernetes, linux, slack } = accountsOf(who);
  return [who.name, who.email, who.fullName, github, linux, database, kubernetes, slack];
}

function asciiOf(fullName: string): string {
  return fullName.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function seedOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 31, 11);
}
