/** The texts of an XML document's elements by name, for records that are XML. No entities of its own, no document types: nothing is fetched or expanded. */

const ELEMENTS_MAX = 512;
/** More of a value is not kept. */
const VALUE_CHARACTERS_MAX = 65_536;
/** Longer than this is no name, and not read. */
const NAME_CHARACTERS_MAX = 128;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** A reader of the first element of a name, or of `Name` in an element `<Data Name="…">`. */
export function elementsIn(xml: string): (...names: readonly string[]) => string | undefined {
  const found = valuesIn(xml);
  return (...names) =>
    names.map((name) => found.get(name)).find((value) => value !== undefined && value !== "");
}

/** All values by the names of their elements and attributes, the first of each. Read from left to right, which costs two thirds of what an expression does. */
export function valuesIn(xml: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const text = plain(xml);
  const attributes: string[] = [];
  let count = 0;
  for (let at = text.indexOf("<"); at !== -1 && count < ELEMENTS_MAX; at = text.indexOf("<", at)) {
    const start = at + 1;
    at = isLetter(text.charCodeAt(start)) ? nameEnd(text, start) : start;
    if (at === start || at > start + NAME_CHARACTERS_MAX) continue;
    const name = text.slice(start, at);
    at = readAttributes(text, at, attributes);
    if (text.charCodeAt(at) !== GREATER) continue;
    count += 1;
    const named = name === "Data" ? nameOfData(attributes) : undefined;
    const end = text.charCodeAt(at - 1) === SLASH ? -1 : text.indexOf("<", at);
    if (end > at + 1) noteContent(values, named ?? name, text.slice(at + 1, end));
    for (let i = 0; i < attributes.length; i += 2) {
      const key = attributes[i] ?? "";
      if (key === "Name" && named !== undefined) continue;
      const value = clean(attributes[i + 1] ?? "");
      note(values, `${name}.${key}`, value);
      note(values, key, value);
    }
  }
  return values;
}

/** `log4j:message` is a message, whoever says it. */
function noteContent(values: Map<string, string>, name: string, content: string): void {
  const value = clean(content);
  note(values, name, value);
  const colon = name.indexOf(":");
  if (colon !== -1) note(values, name.slice(colon + 1), value);
}

function note(values: Map<string, string>, name: string, value: string): void {
  if (value !== "" && !values.has(name)) values.set(name, value);
}

/** `<Data Name="SubjectUserName">`. */
function nameOfData(attributes: readonly string[]): string | undefined {
  for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === "Name") return attributes[i + 1];
  return undefined;
}

/** Names and values by turns, from behind an element's name; gives the place of its `>`, or of what can't be read. */
function readAttributes(text: string, from: number, into: string[]): number {
  into.length = 0;
  let at = pastBlanks(text, from);
  while (isNameCharacter(text.charCodeAt(at))) {
    const end = nameEnd(text, at);
    const name = text.slice(at, end);
    at = pastBlanks(text, end);
    if (text.charCodeAt(at) !== EQUALS) return at;
    at = pastBlanks(text, at + 1);
    const quote = text.charCodeAt(at);
    if (quote !== DOUBLE && quote !== SINGLE) return at;
    const close = text.indexOf(quote === DOUBLE ? '"' : "'", at + 1);
    if (close === -1) return at;
    const value = text.slice(at + 1, close);
    // An attribute has no `<`: this quote was never closed.
    if (value.includes("<")) return at;
    into.push(name, value);
    at = pastBlanks(text, close + 1);
  }
  return text.charCodeAt(at) === SLASH ? at + 1 : at;
}

function nameEnd(text: string, from: number): number {
  let at = from;
  while (isNameCharacter(text.charCodeAt(at))) at += 1;
  return at;
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

/** Letters, digits and `_ . : -`. */
function isNameCharacter(code: number): boolean {
  return isLetter(code) || (code > SLASH && code <= COLON) || code === 0x2d || code === 0x2e;
}

/** Letters of English and `_`. */
function isLetter(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || code === 0x5f;
}

/** Marked sections as the text that they are. */
function plain(xml: string): string {
  if (!xml.includes("<![CDATA[")) return xml;
  return xml.replace(/<!\[CDATA\[([\s\S]{0,65536}?)\]\]>/g, (_, text: string) =>
    text.replace(/[<&]/g, (c) => (c === "<" ? "&lt;" : "&amp;")),
  );
}

function clean(text: string): string {
  const kept = text.length > VALUE_CHARACTERS_MAX ? text.slice(0, VALUE_CHARACTERS_MAX) : text;
  return (kept.includes("&") ? decode(kept) : kept).trim();
}

/** A text as it was before its signs were written as entities. */
export function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : "\ufffd";
  });
}
