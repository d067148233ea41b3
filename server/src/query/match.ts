/** Whether an event answers a query, found in memory: what live tail, rules and access filters ask, and what must agree with the SQL. */
import ipaddr from "ipaddr.js";
import { RE2JS } from "re2js";
import { type Candidate, type Column, type MapKey, wellFormed } from "./columns.ts";
import type { Check, Filter } from "./filter.ts";
import { hasWildcard, matcherOf, textOf } from "./pattern.ts";
import type { Pattern } from "./tree.ts";
import { fold, fragmentsOf, tokensOf, wordsOf } from "./words.ts";

type Matcher = (candidate: Candidate) => boolean;

/** Gives what tells whether an event meets a filter. */
export function createMatcher(filter: Filter): Matcher {
  switch (filter.kind) {
    case "all":
      return () => true;
    case "and":
    case "or": {
      const parts = filter.parts.map(createMatcher);
      return filter.kind === "and"
        ? (candidate) => parts.every((part) => part(candidate))
        : (candidate) => parts.some((part) => part(candidate));
    }
    case "not": {
      const part = createMatcher(filter.part);
      return (candidate) => !part(candidate);
    }
    case "word":
      return wordMatcher(filter.value);
    case "test":
      return testMatcher(filter.column, filter.check);
  }
}

function wordMatcher(value: Pattern): Matcher {
  const idsOf = ({ paths }: Candidate): readonly string[] => paths.ids.map(([, id]) => fold(id));
  if (hasWildcard(value)) {
    const isIn = matcherOf(`*${fold(value)}*`);
    const isAll = matcherOf(fold(value));
    return (candidate) => isIn(wordsOf(candidate)) || idsOf(candidate).some(isAll);
  }
  const text = fold(textOf(value));
  const isIn = wordsMatcher(text);
  const tokens = tokensOf(text);
  const hasDigit = /\d/.test(text);
  const isToken = tokens.length === 1 && tokens[0] === text;
  const fragments = isToken || hasDigit ? [] : fragmentsOf(text);
  const hasFragments = wordsMatcher("", fragments);
  return (candidate) => {
    const words = wordsOf(candidate);
    if (isIn(words)) return true;
    // With a digit it may be an id, and without one a part of an id.
    if (hasDigit) return candidate.event.id === text || idsOf(candidate).includes(text);
    return fragments.length > 0 && hasFragments(words) && idsOf(candidate).some((id) => id.includes(text));
  };
}

/** Whether words stand in a text, as whole words and one behind the other; both without regard to case. */
function wordsMatcher(wanted: string, tokens = tokensOf(wanted)): (text: string) => boolean {
  return (text) => {
    if (!text.includes(wanted)) return false;
    const there = new Set(tokensOf(text));
    return tokens.every((token) => there.has(token));
  };
}

function testMatcher(column: Column, check: Check): Matcher {
  switch (column.kind) {
    case "text":
    case "id": {
      const isIt = textMatcher(check);
      return (candidate) => isIt(column.of(candidate));
    }
    case "texts": {
      const isIt = textMatcher(check);
      return (candidate) => column.of(candidate).some(isIt);
    }
    case "pairs": {
      const isKey = keyMatcher(column.key);
      const isIt = check.kind === "exists" ? () => true : textMatcher(check);
      return (candidate) => column.of(candidate).some(([key, value]) => isKey(key) && isIt(value));
    }
    case "number-pairs": {
      const isKey = keyMatcher(column.key);
      const isIt = check.kind === "exists" ? () => true : rangeMatcher(check);
      return (candidate) => column.of(candidate).some(([key, value]) => isKey(key) && isIt(value));
    }
    case "number":
      if (check.kind === "exists") return (candidate) => column.of(candidate) !== column.none;
      return numberMatcher(column.of, check);
    case "time":
    case "severity":
      return check.kind === "exists" ? () => true : numberMatcher(column.of, check);
    case "address": {
      if (check.kind !== "within") return (candidate) => !bytesOf(column.of(candidate)).equals(NO_ADDRESS);
      const [first, last] = [bytesOf(check.first), bytesOf(check.last)];
      return (candidate) => {
        const address = bytesOf(column.of(candidate));
        return Buffer.compare(address, first) >= 0 && Buffer.compare(address, last) <= 0;
      };
    }
  }
}

function numberMatcher(of: (candidate: Candidate) => number, check: Check): Matcher {
  const isIt = rangeMatcher(check);
  return (candidate) => isIt(of(candidate));
}

function keyMatcher({ isEnd, path }: MapKey): (key: string) => boolean {
  return isEnd ? (key) => key === path || key.endsWith(`.${path}`) : (key) => key === path;
}

function textMatcher(check: Check): (text: string) => boolean {
  switch (check.kind) {
    case "text": {
      const shape = check.isExact ? wellFormed : fold;
      const wanted = shape(textOf(check.value));
      const isIt = hasWildcard(check.value) ? matcherOf(shape(check.value)) : undefined;
      return isIt === undefined ? (text) => shape(text) === wanted : (text) => isIt(shape(text));
    }
    case "words": {
      const isIt = hasWildcard(check.value)
        ? matcherOf(`*${fold(check.value)}*`)
        : wordsMatcher(fold(textOf(check.value)));
      return (text) => isIt(fold(text));
    }
    case "matches": {
      const expression = RE2JS.compile(wellFormed(check.expression), RE2JS.DOTALL);
      return (text) => expression.matcher(text).find();
    }
    case "exists":
      return (text) => text !== "";
    default:
      throw new Error(`a text can't be asked for ${check.kind}`);
  }
}

function rangeMatcher(check: Check): (value: number) => boolean {
  if (check.kind !== "range") throw new Error(`a number can't be asked for ${check.kind}`);
  const { from, to } = check;
  return (value) =>
    (from === undefined || value > from.value || (from.isIncluded && value === from.value)) &&
    (to === undefined || value < to.value || (to.isIncluded && value === to.value));
}

const NO_ADDRESS = Buffer.alloc(16);

/** An address as it stands in the copy: in IPv6, and `::` for none. */
function bytesOf(address: string | undefined): Buffer {
  if (address === undefined || !ipaddr.isValid(address)) return NO_ADDRESS;
  const parsed = ipaddr.parse(address);
  return Buffer.from((parsed instanceof ipaddr.IPv4 ? parsed.toIPv4MappedAddress() : parsed).toByteArray());
}
