/** Words that are a condition by themselves: failed logins, deleted, role grants, service accounts, buckets, production. */
import type { Expression } from "../tree.ts";
import type { Place } from "./draft.ts";
import { findPhrase } from "./find-phrase.ts";
import { readNamesOf, testOfNames } from "./names.ts";
import { PHRASES, type Phrase } from "./phrases.ts";
import { ignore, type Sentence, take } from "./sentence.ts";
import { GROUPS, KEYED, THINGS } from "./things.ts";

/** Reads the phrase that stands here, if one does. */
export function readPhrase(sentence: Sentence): boolean {
  const { at, words } = sentence;
  const found = findPhrase(PHRASES, words, at);
  if (found === undefined) return false;
  if (sentence.negation !== "none") {
    takeNegated(sentence);
    return true;
  }
  take(sentence, found.count, { place: placeOf(found.value), where: found.value.where });
  const { role } = found.value;
  sentence.before = role === "verb" || role === "deed" ? "verb" : "other";
  return true;
}

/** Reads a word such as `bucket` or `namespace`, with its name or as the kind that it is. */
export function readThing(sentence: Sentence): boolean {
  const { at, before, words } = sentence;
  const key = findPhrase(KEYED, words, at);
  const thing = findPhrase(THINGS, words, at);
  const found = key ?? thing;
  if (found === undefined) return readGroup(sentence);
  const names = readNamesOf(words, at + found.count);
  if (names !== undefined) {
    // What is deleted is a target, whatever else such a name would be.
    const field = before === "verb" || key === undefined ? "target" : key.value;
    take(sentence, found.count + names.gap + names.count, {
      place: "entity",
      where: testOfNames(field, names),
    });
    return true;
  }
  if (readGroup(sentence)) return true;
  if (thing === undefined) return false;
  const where: Expression = {
    kind: "field",
    field: "target.type",
    test: { kind: "is", value: thing.value },
    at: 0,
  };
  take(sentence, thing.count, { place: "entity", where });
  return true;
}

/** Whether something is done at a place of the sentence, and what kind of word says it; adverbs before it don't count. */
export function deedAt({ words }: Sentence, from: number): Phrase["role"] | undefined {
  let at = from;
  while (ADVERBS.has(words[at]?.lower ?? "")) at += 1;
  const role = findPhrase(PHRASES, words, at)?.value.role;
  return role === "verb" || role === "act" || role === "quality" ? role : undefined;
}

const ADVERBS: ReadonlySet<string> = new Set(
  "last first never ever not also just recently been being has have had successfully repeatedly manually".split(
    " ",
  ),
);

// "which users", "users who", "all people": it's they who act, and that is said by the rest.
function readGroup(sentence: Sentence): boolean {
  const { at, words } = sentence;
  const group = findPhrase(GROUPS, words, at);
  if (group === undefined) return false;
  const isAsked = /^(?:which|what|whose)$/.test(words[at - 1]?.lower ?? "");
  const next = words[at + group.count]?.lower ?? "";
  const role = group.value === "actor" ? deedAt(sentence, at + group.count) : undefined;
  const isActing = /^(?:who|that|which|did|have|had|has)$/.test(next) || role === "act" || role === "quality";
  if (!isAsked && !isActing && THINGS.has(words[at]?.lower ?? "")) return false;
  if (
    !isAsked &&
    !isActing &&
    group.value !== "actor" &&
    group.value !== "target" &&
    group.value !== "action"
  )
    return false;
  ignore(sentence, group.count);
  return true;
}

// "except failed logins" is not failed and, apart from that, not logins: what stands together is denied together.
function takeNegated(sentence: Sentence): void {
  const { at, words } = sentence;
  const parts: Expression[] = [];
  let count = 0;
  for (;;) {
    const found = findPhrase(PHRASES, words, at + count);
    if (found === undefined) break;
    const { where } = found.value;
    parts.push(...(where.kind === "and" ? where.parts : [where]));
    count += found.count;
    if (words[at + count - 1]?.hasCommaBehind === true) break;
  }
  const [only] = parts;
  const where: Expression = only !== undefined && parts.length === 1 ? only : { kind: "and", parts };
  take(sentence, count, { place: "entity", where });
}

function placeOf({ role, where }: Phrase): Place {
  if (where.kind === "word") return "word";
  if (role === "place") return "entity";
  return role === "quality" || role === "actor" ? "quality" : "deed";
}
