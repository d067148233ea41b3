/** A name without a preposition: who acts stands before a verb, what it is done to behind it; others are told by their looks. */
import { fieldOf } from "../fields.ts";
import { macroOf } from "../macros.ts";
import { parseQuery } from "../parse.ts";
import type { Expression } from "../tree.ts";
import { addCondition } from "./draft.ts";
import { type Names, readNames, testOfNames } from "./names.ts";
import { deedAt } from "./read-phrase.ts";
import { pass, pieceOf, type Sentence, take } from "./sentence.ts";
import { isActorArn, shapeOf } from "./shapes.ts";
import { DOES, IS } from "./small-words.ts";

/** Reads the names that stand here, if any do. What can be nothing else is looked for as a word, and said to be assumed. */
export function readName(sentence: Sentence): boolean {
  const { at, words } = sentence;
  const word = words[at];
  if (word === undefined) return false;
  const names = readNames(words, at, { isStrict: true });
  if (names === undefined) return false;
  const field = fieldOfNames(sentence, names);
  if (field !== undefined) {
    take(sentence, names.count, { place: "entity", where: testOfNames(field, names) });
    return true;
  }
  // Words that nothing joins are all looked for, so one at a time.
  const one =
    readNames(
      words.slice(at, at + 2).filter((_, i) => i === 0),
      0,
      { isStrict: true },
    ) ?? names;
  const [value = ""] = one.values;
  const where: Expression = { kind: "word", value, at: 0 };
  if (word.isQuoted || shapeOf(word.text) === "uuid") take(sentence, 1, { place: "word", where });
  else assume(sentence, where);
  return true;
}

/** A word that nothing can be made of is looked for anywhere. */
export function assume(sentence: Sentence, where: Expression): void {
  const isNegated = sentence.negation !== "none";
  sentence.assumed.push(pieceOf(sentence, sentence.at, 1).words);
  addCondition(sentence.draft, where, { place: "word", isNegated, isJoined: false });
  sentence.negation =
    sentence.negation === "except" || sentence.negation === "excepted" ? "excepted" : "none";
  pass(sentence, 1);
}

/** Reads a condition of the query language that stands among English: actor:alice. */
export function readTest(sentence: Sentence): boolean {
  const word = sentence.words[sentence.at];
  if (word === undefined || word.isQuoted || !/^[-!]?[a-z@_]/i.test(word.text)) return false;
  if (!/[:<>=]/.test(word.text)) return false;
  const { problems, query } = parseQuery(word.text);
  const { where } = query;
  const field = where.kind === "not" ? where.part : where;
  if (problems.length > 0 || field.kind !== "field" || query.pipes.length > 0) return false;
  const isKnown =
    field.field.toLowerCase() === "is"
      ? macroOf(field)?.kind !== "problem"
      : fieldOf(field.field) !== undefined;
  if (!isKnown) return false;
  const { isEnglish } = sentence;
  take(sentence, 1, { place: "entity", where });
  sentence.isEnglish = isEnglish;
  return true;
}

function fieldOfNames(sentence: Sentence, { count, first }: Names): string | undefined {
  const { at, before, words } = sentence;
  const last = words[at + count - 1];
  const next = last?.hasCommaBehind === true ? "" : (words[at + count]?.lower ?? "");
  if (last?.isPossessive === true) return "actor";
  const role = next === "" ? undefined : deedAt(sentence, at + count + (IS.has(next) ? 1 : 0));
  // "x was deleted", "was x deleted", "has x been deleted": x did nothing. But who was denied, or logged in, did.
  const isPassive =
    IS.has(next) || before === "is" || words[at + count + 1]?.lower === "been" || next === "been";
  if (isPassive && role !== undefined) return role === "verb" ? "target" : "actor";
  if (DOES.has(next) || /^(?:made|performed|himself|herself)$/.test(next)) return "actor";
  if (before === "aux" || role === "verb" || role === "act") return "actor";
  if (before === "verb") return "target";
  const shape = shapeOf(first);
  if (shape === "email") return "actor";
  if (shape === "address") return "from";
  if (shape === "region") return "region";
  if (shape === "arn") return isActorArn(first) ? "actor" : "target";
  const isExcept = sentence.negation === "except" || sentence.negation === "excepted";
  // Without a preposition it is somebody who is left out; "without x" is without the word.
  const isWithout = words[at - 1]?.lower === "without";
  return isExcept && !isWithout && last?.isQuoted === false ? "actor" : undefined;
}
