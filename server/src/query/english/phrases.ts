/** All words and phrases that mean a condition by themselves, each with its condition as a tree. */
import { parseQuery } from "../parse.ts";
import type { Expression } from "../tree.ts";
import { DEEDS, type DeedRole } from "./deeds.ts";
import { QUALITIES, type QualityRole } from "./qualities.ts";
import { SUBJECTS } from "./things.ts";

export interface Phrase {
  readonly role: DeedRole | QualityRole;
  readonly where: Expression;
}

export const PHRASES: ReadonlyMap<string, Phrase> = new Map([
  // A secret, a session or a policy may have its name behind it.
  ...SUBJECTS.flatMap(([query, words]) => entries("deed", query, words)),
  ...DEEDS.flatMap(([role, query, words]) => entries(role, query, words)),
  ...QUALITIES.flatMap(([role, query, words]) => entries(role, query, words)),
  ...entries(
    "noun",
    "mfa",
    "mfa|2fa|two-factor|multi-factor|two factor|multi factor|multi-factor authentication",
  ),
]);

function entries(role: Phrase["role"], query: string, words: string): (readonly [string, Phrase])[] {
  const { where } = parseQuery(query).query;
  return words.split("|").map((word) => [word, { role, where }] as const);
}
