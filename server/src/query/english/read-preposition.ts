/** A preposition and the names behind it: by alice and bob, on payments-db, from 10.0.0.0/8, in namespace billing. */
import { literal } from "../pattern.ts";
import { printExpression } from "../print.ts";
import type { Expression } from "../tree.ts";
import { findPhrase } from "./find-phrase.ts";
import { type Names, readNames, readNamesOf, testOfNames } from "./names.ts";
import { PHRASES } from "./phrases.ts";
import { ignore, type Sentence, take } from "./sentence.ts";
import { shapeOf } from "./shapes.ts";
import { ARTICLES, NEGATIONS, PREPOSITIONS } from "./small-words.ts";
import { KEYED, THINGS } from "./things.ts";

/** Reads what stands here, if it is a preposition. One without a name is left out: "in production" says what "production" says. */
export function readPreposition(sentence: Sentence): boolean {
  const { at, words } = sentence;
  const found = findPhrase(PREPOSITIONS, words, at);
  if (found === undefined) return false;
  let next = at + found.count;
  // "from outside 10.0.0.0/8", "by anyone other than alice".
  const isAnyone = /^any(?:one|body|thing)$/.test(words[next]?.lower ?? "");
  const negation = findPhrase(NEGATIONS, words, next + (isAnyone ? 1 : 0));
  if (negation !== undefined) next += negation.count + (isAnyone ? 1 : 0);
  while (ARTICLES.has(words[next]?.lower ?? "") && !words[next]?.isQuoted) next += 1;
  const field = fieldOf(sentence, found.value);
  const where = namesAt(sentence, next, field);
  if (where === undefined) {
    const { before } = sentence;
    ignore(sentence, found.count);
    sentence.before = before;
    return true;
  }
  if (negation !== undefined) sentence.negation = negation.value;
  take(sentence, where.end - at, { place: field === "word" ? "word" : "entity", where: where.where });
  return true;
}

function namesAt(
  sentence: Sentence,
  from: number,
  field: string,
): { readonly where: Expression; readonly end: number } | undefined {
  const { words } = sentence;
  const key = findPhrase(KEYED, words, from);
  const kind = key ?? findPhrase(THINGS, words, from);
  if (kind !== undefined) {
    const names = readNamesOf(words, from + kind.count);
    if (names !== undefined) {
      const where = testOfNames(keyField(field, key?.value), names);
      return { where, end: from + kind.count + names.gap + names.count };
    }
  }
  const isActor = field === "actor";
  const role = findPhrase(PHRASES, words, from)?.value.role;
  // Behind "by" any word may be somebody's name, but for what says who; in a ranking it says what is counted.
  const isKnown = role === "actor" || role === "place" || sentence.table.top !== undefined;
  const names = readNames(words, from, { isStrict: !isActor || isKnown });
  if (names === undefined) return undefined;
  const end = from + names.count;
  if (field === "from") return { where: whereFrom(names), end };
  if (field !== "word") return { where: testOfNames(field, names), end };
  const parts = names.values.map((value): Expression => ({ kind: "word", value, at: 0 }));
  const [only] = parts;
  return { where: only !== undefined && parts.length === 1 ? only : { kind: "or", parts }, end };
}

// "everything from alice" is what she did, "everything from gateway" where it came from: words alone don't tell.
function whereFrom(names: Names): Expression {
  const from = testOfNames("from", names);
  const isEither = from.field === "from" && !/[\d.:]/.test(names.first);
  return isEither ? { kind: "or", parts: [testOfNames("actor", names), from] } : from;
}

// "on user alice" is done to alice, "by user alice" is done by alice; "on host x" is where.
function keyField(preposition: string, key: string | undefined): string {
  if (key === undefined) return preposition === "actor" ? "actor" : "target";
  if (key === "actor" || key === "actor.email") return preposition === "target" ? "target" : key;
  return key === "host" && preposition === "from" ? "from" : key;
}

// Who logs in stands behind "of" and "for"; what is taken away is taken from something.
function fieldOf({ at, draft, words }: Sentence, field: string): string {
  const word = words[at]?.lower ?? "";
  const deeds = (draft.deeds.at(-1) ?? []).map(printExpression);
  const behind = words[at - 1]?.lower ?? "";
  const isLogin = ["is:login", "verb:logout", "category:session"].some((deed) => deeds.includes(deed));
  if (
    /^(?:of|for)$/.test(word) &&
    (isLogin || /^(?:activity|activities|actions|behaviour|behavior)$/.test(behind))
  )
    return "actor";
  const isTaken = deeds.some((deed) => /^verb:(?:revoke|delete)$/.test(deed));
  return word === "from" && isTaken && !isAddressAhead(words.slice(at + 1, at + 4).map(({ text }) => text))
    ? "target"
    : field;
}

function isAddressAhead(texts: readonly string[]): boolean {
  return texts.some((text) => shapeOf(text) === "address");
}

/** A word looked for anywhere. */
export function wordOf(text: string): Expression {
  return { kind: "word", value: literal(text), at: 0 };
}
