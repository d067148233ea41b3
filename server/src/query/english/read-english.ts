/** From a question in plain English to a query and a time: by tables and word order, the same for all and at all times. It runs nothing: a person is shown what was understood. */
import type { Now } from "../moments.ts";
import { printQuery } from "../print.ts";
import type { Expression } from "../tree.ts";
import { cutWords } from "./cut-words.ts";
import { queryOf } from "./draft.ts";
import { findPhrase } from "./find-phrase.ts";
import { type Period, periodOf, timeText } from "./period.ts";
import { assume, readName, readTest } from "./read-name.ts";
import { readPhrase, readThing } from "./read-phrase.ts";
import { readPreposition, wordOf } from "./read-preposition.ts";
import { pipesOf, readKeys, readTable } from "./read-table.ts";
import { readTime } from "./read-time.ts";
import { ignore, pass, pieceOf, type Sentence, sentenceOf, take, type Understood } from "./sentence.ts";
import { ARTICLES, DOES, FILLERS, IS, JOINS, NEGATIONS } from "./small-words.ts";

/** What a sentence was understood as. */
export interface English {
  /** In the query language; the empty one is everything. */
  readonly query: string;
  /** RFC 3339, in the asker's time zone. The first moment that is meant. */
  readonly since?: string;
  /** The first moment that is not meant any more. */
  readonly until?: string;
  /** Which words became what, in the order of the sentence. */
  readonly understood: readonly Understood[];
  /** Words that say nothing about events. */
  readonly ignored: readonly string[];
  /** Words that nothing could be made of: the query looks for them anywhere. */
  readonly assumed: readonly string[];
}

/** Reads a sentence; undefined where nothing of it is English that we know, so that it is taken for a query. It never throws. */
export function readEnglish(text: string, now: Now): English | undefined {
  const words = cutWords(text);
  // Pipes are nobody's English.
  if (words === undefined || words.some(({ isQuoted, text: each }) => !isQuoted && each.includes("|")))
    return undefined;
  const sentence = sentenceOf(text, words, now);
  while (sentence.at < words.length) readNext(sentence);
  const hasTests = words.some(({ text: each }) => /^[-!]?[\w.@]+(?::|[<>=]+)\S/.test(each));
  // Of a query with groups in it, the words alone would be another query.
  if (!sentence.isEnglish || (hasTests && /[()]|\b(?:OR|NOT)\b/.test(text))) return undefined;
  sentence.draft.pipes.push(...pipesOf(sentence.table));
  const { all, each } = periodOf(
    sentence.times.map(({ phrase }) => phrase),
    now,
  );
  const times = sentence.times.map(({ from, phrase }, i) => ({
    ...pieceOf(sentence, from, phrase.count),
    as: periodText(each[i] ?? {}, now),
  }));
  return {
    query: printQuery(queryOf(sentence.draft)),
    ...(all.sinceUs === undefined ? {} : { since: timeText(all.sinceUs, now) }),
    ...(all.untilUs === undefined ? {} : { until: timeText(all.untilUs, now) }),
    understood: [...sentence.understood, ...times].sort((a, b) => a.offset - b.offset),
    ...{ ignored: sentence.ignored, assumed: sentence.assumed },
  };
}

// One step of the reading. It always goes on by at least one word.
function readNext(sentence: Sentence): void {
  const { at, words } = sentence;
  if (words[at - 1]?.hasCommaBehind === true) sentence.isJoined = true;
  const word = words[at];
  if (word === undefined) return;
  const isJoin = JOINS.has(word.lower) && !word.isQuoted;
  if (sentence.negation === "excepted" && !sentence.isJoined && !isJoin) sentence.negation = "none";
  if (readTest(sentence) || readKeys(sentence) || takeTime(sentence) || readTable(sentence)) return;
  if (isJoin) {
    ignore(sentence, 1);
    sentence.isJoined = true;
    return;
  }
  if (readPhraseFirst(sentence) || readNegation(sentence)) return;
  if (readPreposition(sentence) || readThing(sentence) || readFiller(sentence) || readName(sentence)) return;
  // Neither a name nor known where it stands: a sign, or the name of a field.
  if (/[\p{L}\p{N}]/u.test(word.text)) assume(sentence, wordOf(word.text));
  else ignore(sentence, 1);
}

// "could not" is a failure before it is a negation, and "in the audit log" says nothing before it names a place.
function readPhraseFirst(sentence: Sentence): boolean {
  const filler = findPhrase(FILLER_PHRASES, sentence.words, sentence.at);
  if (filler !== undefined && filler.count > 1) {
    ignore(sentence, filler.count);
    return true;
  }
  return readPhrase(sentence);
}

const FILLER_PHRASES: ReadonlyMap<string, true> = new Map(
  [...FILLERS].map((words) => [words, true] as const),
);

function readNegation(sentence: Sentence): boolean {
  const found = findPhrase(NEGATIONS, sentence.words, sentence.at);
  if (found === undefined) return false;
  ignore(sentence, found.count);
  sentence.negation = found.value;
  return true;
}

function readFiller(sentence: Sentence): boolean {
  const { at, before, words } = sentence;
  const filler = findPhrase(FILLER_PHRASES, words, at);
  const word = words[at]?.lower ?? "";
  if (filler === undefined) return false;
  ignore(sentence, filler.count);
  sentence.before = DOES.has(word) ? "aux" : IS.has(word) ? "is" : ARTICLES.has(word) ? before : "other";
  return true;
}

function takeTime(sentence: Sentence): boolean {
  const { at, now, words } = sentence;
  const phrase = readTime(words, at, now);
  if (phrase === undefined) return false;
  if (sentence.negation === "none") {
    sentence.times.push({ phrase, from: at });
    sentence.isEnglish = true;
    pass(sentence, phrase.count);
    return true;
  }
  // A time that is left out is no since and no until.
  take(sentence, phrase.count, {
    place: "entity",
    where: timeTest(periodOf([phrase], now).all, sentence.now),
  });
  return true;
}

function timeTest({ sinceUs, untilUs }: Period, now: Now): Expression {
  const from = sinceUs === undefined ? {} : { from: { value: timeText(sinceUs, now), isIncluded: true } };
  const to = untilUs === undefined ? {} : { to: { value: timeText(untilUs, now), isIncluded: false } };
  return { kind: "field", field: "time", test: { kind: "between", ...from, ...to }, at: 0 };
}

function periodText({ sinceUs, untilUs }: Period, now: Now): string {
  const since = sinceUs === undefined ? [] : [`since ${timeText(sinceUs, now)}`];
  const until = untilUs === undefined ? [] : [`until ${timeText(untilUs, now)}`];
  return [...since, ...until].join(" ");
}
