/** Which parser a record is for: the surest that makes something of it. Those whose names it has are asked, not all. */
import type { ParsedEvent } from "@tallystick/event";
import type { Fields } from "./fields.ts";
import { type Certainty, type How, NO, type Parser, SIGNS, SURE } from "./parser.ts";

/** What a record, or a part of it, was taken for. */
export interface Recognised {
  readonly parser: Pick<Parser, "name" | "version">;
  readonly certainty: Certainty;
  readonly events: readonly ParsedEvent[];
}

/** Asks the surest first, and the next one where that makes nothing of it; undefined where none makes anything. Those that are less sure than `least` are left out. */
export function surest<R>(
  content: R,
  how: How,
  parsers: Iterable<Parser<R>>,
  least: Certainty = NO,
): Recognised | undefined {
  const candidates: { readonly parser: Parser<R>; readonly certainty: Certainty }[] = [];
  for (const parser of parsers) {
    const certainty = parser.recognises(content, how);
    if (certainty === SURE) {
      const events = parser.parse(content, how);
      if (events.length > 0) return { parser, certainty, events };
    } else if (certainty > NO && certainty >= least) candidates.push({ parser, certainty });
  }
  candidates.sort((a, b) => b.certainty - a.certainty);
  for (const { certainty, parser } of candidates) {
    const events = parser.parse(content, how);
    if (events.length > 0) return { parser, certainty, events };
  }
  return undefined;
}

/** What is asked about a record only where it has one of some members, or came with one of some headers. */
interface Asked {
  readonly keys?: readonly string[];
  readonly headers?: readonly string[];
}

/** Gives those that a record is a matter for, in their order: those that ask for no name, and those one of whose names it has. */
export function byKeys<T extends Asked>(all: readonly T[]): (record: Fields, how: How) => readonly T[] {
  const always: number[] = [];
  const named = new Map<string, number[]>();
  const headed = new Map<string, number[]>();
  const enter = (names: Map<string, number[]>, name: string, place: number): void => {
    names.set(name, [...(names.get(name) ?? []), place]);
  };
  for (const [place, { headers = [], keys }] of all.entries()) {
    if (keys === undefined) always.push(place);
    for (const key of keys ?? []) enter(named, key, place);
    for (const header of headers) enter(headed, header, place);
  }
  return (record, { headers }) => {
    const places = always.slice();
    for (const key in record) for (const place of named.get(key) ?? NOWHERE) insert(places, place);
    for (const header in headers) for (const place of headed.get(header) ?? NOWHERE) insert(places, place);
    const asked: T[] = [];
    for (const place of places) {
      const one = all[place];
      if (one !== undefined) asked.push(one);
    }
    return asked;
  };
}

const NOWHERE: readonly number[] = [];

/** Puts a number in its place, once. They are few. */
function insert(places: number[], place: number): void {
  let at = places.length;
  for (let before = places[at - 1]; before !== undefined && before >= place; before = places[at - 1]) {
    if (before === place) return;
    at -= 1;
  }
  for (let i = places.length; i > at; i--) places[i] = places[i - 1] ?? place;
  places[at] = place;
}

/** Gives the parsers that may recognise a text, in their order: those all of whose signs it has, and that it begins for. */
export function bySigns(parsers: readonly Parser<string>[]): (text: string) => readonly Parser<string>[] {
  const asked = new Map<number, readonly Parser<string>[]>();
  return (text) => {
    const [has, begin] = [signsOf(text), beginOf(text)];
    // A character takes 16 bits.
    const form = has * 0x1_0000 + begin;
    let known = asked.get(form);
    if (known === undefined) {
      const first = String.fromCharCode(begin);
      known = parsers.filter(
        ({ begins, signs = "" }) =>
          (signsOf(signs) & ~has) === 0 && (begins === undefined || begins.includes(first)),
      );
      if (asked.size < FORMS_MAX) asked.set(form, known);
    }
    return known;
  };
}

/** Texts begin with a few dozen characters. Of more forms each is worked out anew. */
const FORMS_MAX = 4096;

function signsOf(text: string): number {
  let signs = 0;
  for (let i = 0; i < SIGNS.length; i++) if (text.includes(SIGNS[i] ?? "")) signs |= 1 << i;
  return signs;
}

/** The first character, or the one that stands for all of its kind. */
function beginOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code > 0x2f && code < 0x3a) return DIGIT;
  return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) ? LETTER : code || 0;
}

const DIGIT = 0x30;
const LETTER = 0x61;
