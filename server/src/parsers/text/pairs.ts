/** `key=value` pairs in a text, with or without quotes: the form of many programs, and of CEF's and LEEF's extensions. */
import type { Fields } from "../fields.ts";

/** More pairs than this are left to the record. */
const PAIRS_MAX = 128;
const NAME_CHARACTERS_MAX = 64;
const VALUE_CHARACTERS_MAX = 8192;
/** Signs in names of pairs, beside letters and digits. */
const NAME_SIGNS = "_.@:-";
const LOOSE_NAME_SIGNS = "_.-[]";
const BLANK = /\s/;
const DOUBLE_QUOTED = /"((?:[^"\\]|\\.){0,8192})"/y;
const SINGLE_QUOTED = /'([^']{0,8192})'/y;
const PLAIN_ENDS = ",;\"'";

/** The pairs of a text, the first of each name. */
export function pairsIn(text: string): Fields {
  const pairs = new Map<string, string>();
  // From each equals sign back to its name and on to its value: a text without any is passed over at once.
  let from = 0;
  for (let at = text.indexOf("="); at !== -1 && pairs.size < PAIRS_MAX; at = text.indexOf("=", from)) {
    const name = nameBefore(text, isBlank(text, at - 1) && at > from ? at - 1 : at, from, NAME_SIGNS);
    from = at + 1;
    if (name === undefined) continue;
    if (isBlank(text, from)) from += 1;
    const [value, end] = valueAt(text, from);
    from = end;
    if (value !== "" && !pairs.has(name)) pairs.set(name, value);
  }
  return Object.fromEntries(pairs);
}

/** Whether a text has so many pairs, whatever their values are. */
export function hasPairs(text: string, min: number): boolean {
  let count = 0;
  let from = 0;
  for (let at = text.indexOf("="); at !== -1; at = text.indexOf("=", at + 1)) {
    if (at + 1 >= text.length || text[at + 1] === ">" || isBlank(text, at + 1)) continue;
    if (nameBefore(text, at, from, NAME_SIGNS) === undefined) continue;
    count += 1;
    from = at + 2;
    if (count >= min) return true;
  }
  return false;
}

/** Pairs whose values may hold blanks and end where the next name begins, as CEF has them. */
export function loosePairsIn(text: string): Fields {
  const pairs = new Map<string, string>();
  let last: { readonly name: string; readonly from: number } | undefined;
  const end = (to: number): void => {
    const value = last === undefined ? "" : text.slice(last.from, to).trim();
    if (last === undefined || value === "" || pairs.has(last.name)) return;
    const plain = value.includes("\\") ? value.replace(/\\([\\=|])/g, "$1") : value;
    pairs.set(last.name, plain.slice(0, VALUE_CHARACTERS_MAX));
  };
  let count = 0;
  for (let at = text.indexOf("="); at !== -1 && count < PAIRS_MAX; at = text.indexOf("=", at + 1)) {
    const name = nameBefore(text, at, last?.from ?? 0, LOOSE_NAME_SIGNS);
    if (name === undefined) continue;
    const start = at - name.length;
    if (start > 0 && !isBlank(text, start - 1)) continue;
    end(start);
    last = { name, from: at + 1 };
    count += 1;
  }
  end(text.length);
  return Object.fromEntries(pairs);
}

/** The name that ends before `end`; what stands before `from` was another's value. */
function nameBefore(text: string, end: number, from: number, signs: string): string | undefined {
  let start = end;
  while (start > 0 && end - start <= NAME_CHARACTERS_MAX && isOfName(text, start - 1, signs)) start -= 1;
  if (start < from || start === end || end - start > NAME_CHARACTERS_MAX) return undefined;
  const isStart = text[start] === "_" || isLetter(text.charCodeAt(start));
  return isStart ? text.slice(start, end) : undefined;
}

/** The value that begins there, in quotes or up to what ends one, and where it ends. */
function valueAt(text: string, from: number): readonly [value: string, end: number] {
  const first = text[from];
  if (first === '"' || first === "'") {
    const quoted = first === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED;
    quoted.lastIndex = from;
    const [whole, inner = ""] = quoted.exec(text) ?? [];
    if (whole === undefined) return ["", from];
    const value = first === '"' && inner.includes("\\") ? inner.replace(/\\(.)/g, "$1") : inner;
    return [value, from + whole.length];
  }
  const max = Math.min(text.length, from + VALUE_CHARACTERS_MAX);
  let end = from;
  while (end < max && !isPlainEnd(text, end)) end += 1;
  return [text.slice(from, end), end];
}

function isPlainEnd(text: string, at: number): boolean {
  return isBlank(text, at) || PLAIN_ENDS.includes(text[at] ?? ",");
}

function isOfName(text: string, at: number, signs: string): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || signs.includes(text[at] ?? " ");
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code <= 0x0d && code >= 0x09) || (code > 0x7f && BLANK.test(text[at] ?? ""));
}
