/** Any question in the query language, about the same awkward texts as any event has. */
import { CATEGORIES, OUTCOMES, SEVERITIES, VERBS } from "@tallystick/event";
import fc from "fast-check";
import { FIELD_NAMES } from "../../server/src/query/fields.ts";
import { ADDRESSES, AWKWARD_WORDS, awkwardText, KEYS } from "./any-event.ts";

const NAMES = [
  ...FIELD_NAMES.filter((name) => !name.endsWith("…")),
  ...KEYS.flatMap((key) => [`labels.${key}`, `raw.${key}`, `raw.${key}.team`]),
];

const plainValue = oneWord(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...AWKWARD_WORDS) },
    { weight: 1, arbitrary: awkwardText },
    { weight: 1, arbitrary: fc.constantFrom(...CATEGORIES, ...ADDRESSES) },
  ),
);
const quotedValue = fc
  .array(fc.oneof(awkwardText, fc.constant(" ")), { minLength: 1, maxLength: 3 })
  .map((pieces) => `"${pieces.join("").replace(/["\\]/g, "\\$&")}"`);
const pattern = oneWord(
  fc
    .tuple(fc.constantFrom(...AWKWARD_WORDS), fc.nat(6), fc.nat(3))
    .map(([text, at, length]) => `${text.slice(0, at)}*${text.slice(at + length)}`),
);
const word = fc.oneof(
  { weight: 4, arbitrary: plainValue },
  { weight: 4, arbitrary: quotedValue },
  { weight: 1, arbitrary: id() },
);
const question = fc
  .tuple(fc.constantFrom(...NAMES), fc.oneof(plainValue, quotedValue, pattern))
  .map((pieces) => pieces.join(":"));
/** What some events answer, and not all: one of a few words or addresses. */
const likely = fc.oneof(
  ...[CATEGORIES, VERBS, OUTCOMES, SEVERITIES].map((words, i) =>
    fc.constantFrom(...words).map((value) => `${["category", "verb", "outcome", "severity"][i]}:${value}`),
  ),
  fc
    .tuple(fc.constantFrom(...ADDRESSES, "::"), fc.nat(128))
    .map(([address, bits]) => `from:${address}/${bits}`),
  id().map((value) => `id:${value}`),
  fc
    .tuple(fc.constantFrom("target", "actor", "raw.team", "labels.team"), pattern)
    .map((pieces) => pieces.join(":")),
);

/** A query as somebody could type it; some can't be read, or ask for what can't be asked. */
export const anyQuery: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom("", "-"), fc.oneof(word, question, likely)), { minLength: 1, maxLength: 2 })
  .map((terms) => terms.map((pieces) => pieces.join("")).join(" "));

function oneWord(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return text.map((value) => value.replace(/\s+/g, "").replace(/^"+/, ""));
}

function id(): fc.Arbitrary<string> {
  return fc.nat(300).map((index) => `01a20647-ccc3-71a8-9b02-${index.toString(16).padStart(12, "0")}`);
}
