/** `key=value` pairs in a text, with or without quotes: the form of many programs, and of CEF's and LEEF's extensions. */
import type { Fields } from "../fields.ts";

/** More pairs than this are left to the record. */
const PAIRS_MAX = 128;
const NAME_CHARACTERS_MAX = 64;
const NAME_CHARACTER = /[A-Za-z0-9_.@:-]/;
const NAME_START = /[A-Za-z_]/;
const BLANK = /\s/;
const VALUE = /"((?:[^"\\]|\\.){0,8192})"|'([^']{0,8192})'|([^\s,;"']{0,8192})/y;

/** The pairs of a text, the first of each name. */
export function pairsIn(text: string): Fields {
  const pairs = new Map<string, string>();
  // From each equals sign back to its name and on to its value: a text without any is passed over at once.
  let from = 0;
  for (let at = text.indexOf("="); at !== -1 && pairs.size < PAIRS_MAX; at = text.indexOf("=", from)) {
    const name = nameBefore(text, at, from);
    from = at + 1;
    if (name === undefined) continue;
    if (BLANK.test(text[from] ?? "")) from += 1;
    VALUE.lastIndex = from;
    const [whole = "", double, single, plain = ""] = VALUE.exec(text) ?? [];
    from += whole.length;
    const value = double?.replace(/\\(.)/g, "$1") ?? single ?? plain;
    if (!pairs.has(name) && value !== "") pairs.set(name, value);
  }
  return Object.fromEntries(pairs);
}

/** The name that ends at an equals sign, or a blank before it; what stands before `from` was another's value. */
function nameBefore(text: string, at: number, from: number): string | undefined {
  const end = at > from && BLANK.test(text[at - 1] ?? "") ? at - 1 : at;
  let start = end;
  while (start > 0 && end - start <= NAME_CHARACTERS_MAX && NAME_CHARACTER.test(text[start - 1] ?? "")) start -= 1;
  if (start < from || start === end || end - start > NAME_CHARACTERS_MAX) return undefined;
  return NAME_START.test(text[start] ?? "") ? text.slice(start, end) : undefined;
}

/** Pairs whose values may hold blanks and end where the next name begins, as CEF has them. */
export function loosePairsIn(text: string): Fields {
  const starts = [...text.matchAll(/(?:^|\s)([A-Za-z_][A-Za-z0-9_.[\]-]{0,63})=/g)].slice(0, PAIRS_MAX);
  const pairs = new Map<string, string>();
  for (const [i, start] of starts.entries()) {
    const from = start.index + start[0].length;
    const value = text.slice(from, starts[i + 1]?.index ?? text.length).trim();
    const name = start[1] ?? "";
    if (!pairs.has(name) && value !== "") pairs.set(name, value.replace(/\\([\\=|])/g, "$1").slice(0, 8192));
  }
  return Object.fromEntries(pairs);
}
