/** `key=value` pairs in a text, with or without quotes: the form of many programs, and of CEF's and LEEF's extensions. */

/** More pairs than this are left to the record. */
const PAIRS_MAX = 128;
const NAME_CHARACTERS_MAX = 64;
const VALUE_CHARACTERS_MAX = 8192;
const DOUBLE_QUOTED = /"([^"\\]*(?:\\.[^"\\]*)*)"/y;
const SINGLE_QUOTED = /'([^']{0,8192})'/y;

/** What a character may be, a bit each: every character of a line is asked about. */
const LETTER = 1;
const BLANK = 2;
const OF_NAME = 4;
const OF_LOOSE_NAME = 8;
const PLAIN_END = 16;
const KINDS = kinds();

function kinds(): Uint8Array {
  const all = new Uint8Array(128);
  const are = (characters: string, kind: number): void => {
    for (const c of characters) all[c.charCodeAt(0)] = (all[c.charCodeAt(0)] ?? 0) | kind;
  };
  const letters = "abcdefghijklmnopqrstuvwxyz";
  are(letters + letters.toUpperCase(), LETTER | OF_NAME | OF_LOOSE_NAME);
  are("0123456789", OF_NAME | OF_LOOSE_NAME);
  are("_.@:-", OF_NAME);
  are("_.-[]", OF_LOOSE_NAME);
  are(" \t\n\v\f\r", BLANK | PLAIN_END);
  are(",;\"'", PLAIN_END);
  return all;
}

/** The pairs of a text, the first of each name. */
export function pairsIn(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  // From each equals sign back to its name and on to its value: a text without any is passed over at once.
  let from = 0;
  for (let at = text.indexOf("="); at !== -1 && pairs.size < PAIRS_MAX; at = text.indexOf("=", from)) {
    const name = nameBefore(text, isA(BLANK, text, at - 1) && at > from ? at - 1 : at, from, OF_NAME);
    from = at + 1;
    if (name === undefined) continue;
    if (isA(BLANK, text, from)) from += 1;
    const [value, end] = valueAt(text, from);
    from = end;
    if (value !== "" && !pairs.has(name)) pairs.set(name, value);
  }
  return pairs;
}

/** A reader of the first of some names that has a value that says something. */
export function readerOf(
  pairs: ReadonlyMap<string, string>,
  isNothing: (value: string) => boolean = (value) => value === "",
): (...names: readonly string[]) => string | undefined {
  return (...names) => {
    for (const name of names) {
      const value = pairs.get(name);
      if (value !== undefined && !isNothing(value)) return value;
    }
    return undefined;
  };
}

/** Whether a text has so many pairs, whatever their values are. */
export function hasPairs(text: string, min: number): boolean {
  let count = 0;
  let from = 0;
  for (let at = text.indexOf("="); at !== -1; at = text.indexOf("=", at + 1)) {
    if (at + 1 >= text.length || text[at + 1] === ">" || isA(BLANK, text, at + 1)) continue;
    if (nameBefore(text, at, from, OF_NAME) === undefined) continue;
    count += 1;
    from = at + 2;
    if (count >= min) return true;
  }
  return false;
}

/** Pairs whose values may hold blanks and end where the next name begins, as CEF has them. */
export function loosePairsIn(text: string): Map<string, string> {
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
    const name = nameBefore(text, at, last?.from ?? 0, OF_LOOSE_NAME);
    if (name === undefined) continue;
    const start = at - name.length;
    if (start > 0 && !isA(BLANK, text, start - 1)) continue;
    end(start);
    last = { name, from: at + 1 };
    count += 1;
  }
  end(text.length);
  return pairs;
}

/** The name that ends before `end`, of characters of a kind; what stands before `from` was another's value. */
function nameBefore(text: string, end: number, from: number, kind: number): string | undefined {
  let start = end;
  const min = Math.max(0, end - NAME_CHARACTERS_MAX - 1);
  while (start > min && isA(kind, text, start - 1)) start -= 1;
  if (start < from || start === end || end - start > NAME_CHARACTERS_MAX) return undefined;
  const isStart = isA(LETTER, text, start) || text[start] === "_";
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
    return [value.slice(0, VALUE_CHARACTERS_MAX), from + whole.length];
  }
  const max = Math.min(text.length, from + VALUE_CHARACTERS_MAX);
  let end = from;
  while (end < max && !isA(PLAIN_END, text, end)) end += 1;
  return [text.slice(from, end), end];
}

function isA(kind: number, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return ((KINDS[code] ?? 0) & kind) !== 0;
  return (kind & (BLANK | PLAIN_END)) !== 0 && /\s/.test(text[at] ?? "");
}
