/** Documents with events in them as they may stand in files, and what must arrive of them: each event's exact bytes, once, in order. */
import assert from "node:assert/strict";
import fc from "fast-check";

/** Some documents one after the other, and the text of each element of theirs. */
export interface Documents {
  readonly text: string;
  readonly elements: readonly string[];
}

const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const value = fc.oneof(
  { weight: 3, arbitrary: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }) },
  fc.jsonValue({ maxDepth: 3 }),
  // Words that would mislead whoever looks for them without reading the rest.
  fc.constantFrom<unknown>({ Records: [1] }, { a: '"Records":[' }, '],"Records":[', "\\", { "]}": '\\"' }),
);
/** One line, or several. */
const element = fc
  .tuple(value, fc.boolean())
  .map(([json, isLine]) => JSON.stringify(json, undefined, isLine ? undefined : 1));
const member = fc
  .tuple(fc.oneof(fc.string(), fc.constantFrom("Record", "Recordss", "a")), value)
  .filter(([name]) => name !== "Records")
  .map(([name, json]) => `${JSON.stringify(name)}:${JSON.stringify(json)}`);
const members = fc.array(member, { maxLength: 2 });

const array = fc
  .tuple(fc.array(element, { maxLength: 12 }), space, space)
  .map(([elements, before, after]) => ({
    elements,
    text: `[${before}${elements.join(`${after},${before}`)}${after}]`,
  }));
const withRecords = fc
  .tuple(array, members, members, space)
  .map(([{ elements, text }, before, after, white]) => ({
    elements,
    text: `{${white}${[...before, `"Records"${white}:${white}${text}`, ...after].join(`${white},${white}`)}${white}}`,
  }));

/** One document or some, with white space around them. */
export const documents: fc.Arbitrary<Documents> = fc
  .tuple(fc.array(fc.oneof(array, withRecords), { minLength: 1, maxLength: 3 }), space)
  .map(([all, white]) => ({
    text: `${white}${all.map(({ text }) => text).join(white)}${white}`,
    elements: all.flatMap(({ elements }) => elements),
  }));

/** One request that was sent. */
export interface Sent {
  readonly content: Uint8Array;
  readonly contentType: string;
}

/** Asserts that the requests hold these elements as they stand here, in this order, and nothing else. */
export function assertHolds(sent: readonly Sent[], elements: readonly string[]): void {
  let at = 0;
  for (const { content, contentType } of sent) {
    const text = Buffer.from(content).toString();
    const count = eventsIn(text, contentType);
    const of = elements.slice(at, at + count);
    assert.equal(text, contentType === "application/json" ? `[${of.join(",")}]` : of.join("\n"));
    at += count;
  }
  assert.equal(at, elements.length);
}

function eventsIn(text: string, contentType: string): number {
  if (contentType !== "application/json") return text.split("\n").length;
  const array: unknown = JSON.parse(text);
  assert.ok(Array.isArray(array));
  return array.length;
}
