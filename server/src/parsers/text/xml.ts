/** The texts of an XML document's elements by name, for records that are XML. No entities of its own, no document types: nothing is fetched or expanded. */

const ELEMENTS_MAX = 512;
const ELEMENT =
  /<([A-Za-z_][\w.:-]{0,127})((?:\s+[\w.:-]{1,127}\s*=\s*(?:"[^"<]{0,4096}"|'[^'<]{0,4096}'))*)\s*(?:\/>|>([^<]{0,65536})(?=<))/g;
const ATTRIBUTE = /([\w.:-]{1,127})\s*=\s*(?:"([^"<]{0,4096})"|'([^'<]{0,4096})')/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** A reader of the first element of a name, or of `Name` in an element `<Data Name="…">`. */
export function elementsIn(xml: string): (...names: readonly string[]) => string | undefined {
  const found = valuesIn(xml);
  return (...names) =>
    names.map((name) => found.get(name)).find((value) => value !== undefined && value !== "");
}

/** All values by the names of their elements and attributes, the first of each. */
export function valuesIn(xml: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const note = (name: string, value: string): void => {
    const decoded = decode(value).trim();
    if (decoded !== "" && !values.has(name)) values.set(name, decoded);
  };
  const text = plain(xml);
  ELEMENT.lastIndex = 0;
  for (let count = 0; count < ELEMENTS_MAX; count += 1) {
    const found = ELEMENT.exec(text);
    if (found === null) break;
    const [, name = "", attributes = "", content = ""] = found;
    const own = attributes === "" ? NONE : attributesIn(attributes);
    const named = name === "Data" ? own.find(([key]) => key === "Name")?.[1] : undefined;
    if (content !== "") note(named ?? name, content);
    // `log4j:message` is a message, whoever says it.
    if (content !== "" && name.includes(":")) note(name.slice(name.indexOf(":") + 1), content);
    for (const [key, value] of own) note(`${name}.${key}`, value);
    for (const [key, value] of own) note(key, value);
  }
  return values;
}

type Attribute = readonly [name: string, value: string];

const NONE: readonly Attribute[] = [];

function attributesIn(text: string): readonly Attribute[] {
  const found: Attribute[] = [];
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE))
    found.push([name, double ?? single ?? ""]);
  return found;
}

/** Marked sections as the text that they are. */
function plain(xml: string): string {
  if (!xml.includes("<![CDATA[")) return xml;
  return xml.replace(/<!\[CDATA\[([\s\S]{0,65536}?)\]\]>/g, (_, text: string) =>
    text.replace(/[<&]/g, (c) => (c === "<" ? "&lt;" : "&amp;")),
  );
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : "\ufffd";
  });
}
