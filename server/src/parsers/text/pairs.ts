/** `key=value` pairs in a text, with or without quotes: the form of many programs, and of CEF's and LEEF's extensions. */
import type { Fields } from "../fields.ts";

/** More pairs than this are left to the record. */
const PAIRS_MAX = 128;
const PAIR =
  /(?<![A-Za-z0-9_.@:-])([A-Za-z_][A-Za-z0-9_.@:-]{0,63}?)\s?[=]\s?(?:"((?:[^"\\]|\\.){0,8192})"|'([^']{0,8192})'|([^\s,;"']{0,8192}))/g;

/** The pairs of a text, the first of each name. */
export function pairsIn(text: string): Fields {
  const pairs = new Map<string, string>();
  for (const [, name = "", double, single, plain = ""] of text.matchAll(PAIR)) {
    if (pairs.size >= PAIRS_MAX) break;
    const value = double?.replace(/\\(.)/g, "$1") ?? single ?? plain;
    if (!pairs.has(name) && value !== "") pairs.set(name, value);
  }
  return Object.fromEntries(pairs);
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
