/** From a sealed record to its events: out of its envelopes, by the parser that is surest of it, or as `unparsed`. */
import {
  cleanText,
  type Event,
  fromMicroseconds,
  type Mark,
  type ParsedEvent,
  sentenceOf,
  toMicroseconds,
} from "@tallystick/event";
import { type BodyHeader, decodeUtf8 } from "@tallystick/tlog";
import { byKeys, bySigns, type Recognised, surest } from "./choose.ts";
import { EVENTS_MAX } from "./envelopes/batches.ts";
import { isJsonLike } from "./envelopes/envelope.ts";
import { unwrap } from "./envelopes/unwrap.ts";
import { parseExact } from "./exact-json.ts";
import { type Fields, isFields, text, type Writable } from "./fields.ts";
import { hinted } from "./hinted.ts";
import { commonNames } from "./names/names.ts";
import { native } from "./native.ts";
import { type Certainty, type How, LIKELY, NO, NO_HINTS, type Parser, SURE, versionOf } from "./parser.ts";
import { FIELDS_PARSERS, TEXT_PARSERS } from "./parsers.ts";
import type { DateOrder } from "./time-forms.ts";

/** A record of the log: its exact bytes, how they came, and where they stand. */
export interface SealedRecord {
  readonly log: string;
  readonly index: number;
  readonly id: string;
  /** Microseconds since 1970, by our clock. */
  readonly t: number;
  readonly sequence: number | undefined;
  /** RFC 6962 leaf hash in base64. */
  readonly leafHash: string;
  readonly header: BodyHeader;
  readonly bytes: Uint8Array;
}

/** What an operator has set about sources: their parsers beside ours, where their clocks hang, and how they write dates. */
export interface ParseSettings {
  /** Time zones of sources whose times name none, by the source's name. */
  readonly zones: ReadonlyMap<string, string>;
  /** What stands first in dates of sources, by the source's name. */
  readonly dates: ReadonlyMap<string, DateOrder>;
  /** Parsers made of mapping files; they come before ours. */
  readonly mappings: readonly Parser[];
}

export const NO_SETTINGS: ParseSettings = { zones: new Map(), dates: new Map(), mappings: [] };

/** Ahead of our clock by more than this, a source's clock is wrong. */
const AHEAD_SECONDS_MAX = 60;
/** Behind it by more than this, it is wrong, or the record was long under way. */
const BEHIND_SECONDS_MAX = 3600;
const MESSAGE_CHARACTERS_MAX = 1024;

/** How what our own system did comes into the log; nothing from outside does. */
const OWN_TRANSPORT = "internal";

const UNPARSED: ParsedEvent = {
  category: "other",
  action: "unparsed",
  verb: "other",
  outcome: "unknown",
  severity: "info",
  targets: [],
  message: "a record that no parser understands",
};

/** The events of a record, at least one. Never throws: what a parser can't read becomes `unparsed`. */
export function parseRecord(record: SealedRecord, settings: ParseSettings = NO_SETTINGS): readonly Event[] {
  return eventsOf(record, readJson(record.bytes), settings);
}

/** The same of a record whose JSON was read before; undefined for one that is none. */
export function eventsOf(record: SealedRecord, json: unknown, settings: ParseSettings): readonly Event[] {
  const events: Event[] = [];
  const received = fromMicroseconds(record.t);
  for (const { certainty, events: parsed, parser } of recognise(record, json, settings)) {
    for (const event of parsed) {
      if (events.length >= EVENTS_MAX) return events;
      events.push(place(event, events.length, { record, parser, certainty, received }));
    }
  }
  return events;
}

/** What each part of a record is, and the events that its parser makes of it. */
export function recognise(
  { bytes, header, t }: Pick<SealedRecord, "bytes" | "header" | "t">,
  json: unknown,
  settings: ParseSettings,
): readonly Recognised[] {
  const how = {
    receivedUs: t,
    zone: settings.zones.get(header.sender.name),
    dates: settings.dates.get(header.sender.name),
    headers: header.headers ?? {},
    protocol: header.protocol,
    hints: NO_HINTS,
  };
  if (header.transport === OWN_TRANSPORT && isFields(json)) return [ownEvent(json, how)];
  return unwrap(bytes, header, how, json).map(({ content, how: inner }) => {
    const { certainty, events, parser } = choose(content, inner, settings);
    return { parser, certainty, events: events.map((event) => hinted(event, inner.hints)) };
  });
}

/** What our own system sealed is in our own form whatever its members are called, and happened when it was sealed unless it says when. */
function ownEvent(json: Fields, how: How): Recognised {
  const hints = { time: fromMicroseconds(how.receivedUs) };
  const events = native.parse(json, how).map((event) => hinted(event, hints));
  return { parser: native, certainty: SURE, events };
}

function choose(content: unknown, how: How, { mappings }: ParseSettings): Recognised {
  // Bytes that are no text are nothing, though they have members.
  const recognised =
    isFields(content) && !(content instanceof Uint8Array)
      ? surest(
          content,
          how,
          mappings.length === 0 ? candidatesOf(content, how) : [...mappings, ...candidatesOf(content, how)],
        )
      : typeof content === "string"
        ? surest(content, how, textCandidatesOf(content))
        : undefined;
  if (recognised === undefined) return NOTHING;
  return (
    (recognised.parser === commonNames && isFields(content)
      ? carried(content, recognised, how)
      : undefined) ?? recognised
  );
}

/** Where an object says no more than when and where a line was written that somebody is sure of, the line is the record. */
function carried(content: Fields, { events }: Recognised, how: How): Recognised | undefined {
  const line = text(content, "message") ?? text(content, "msg") ?? text(content, "log") ?? "";
  const [outer] = events;
  if (line.length < LINE_CHARACTERS_MIN || outer === undefined || !isPlain(outer)) return undefined;
  const inner = surest(line, how, textCandidatesOf(line), LIKELY);
  if (inner === undefined) return undefined;
  const { certainty, parser } = inner;
  const hints = { time: outer.time, host: outer.service?.host };
  return { parser, certainty, events: inner.events.map((event) => hinted(event, hints)) };
}

/** Shorter than this is no line with a form of its own. */
const LINE_CHARACTERS_MIN = 32;

/** Whether nothing but its sentence says what happened. */
function isPlain({ action, actor, marks }: ParsedEvent): boolean {
  if (action === "log.write") return true;
  const isGuess = action === "user.login" || action === "user.logout";
  return isGuess
    ? marks?.includes("guessed_verb") === true
    : action === "http.request" && actor === undefined;
}

const candidatesOf = byKeys(FIELDS_PARSERS);
const textCandidatesOf = bySigns(TEXT_PARSERS);
const NOTHING: Recognised = {
  parser: { name: "unparsed", version: 1 },
  certainty: NO,
  events: [UNPARSED],
};

function place(
  parsed: ParsedEvent,
  ord: number,
  of: {
    readonly record: SealedRecord;
    readonly parser: Pick<Parser, "name" | "version">;
    readonly certainty: Certainty;
    readonly received: string;
  },
): Event {
  const { time } = parsed;
  const { certainty, parser, received, record } = of;
  const { id, index, leafHash, log, t } = record;
  const skew = time === undefined ? 0 : skewOf(time, t);
  const sentence =
    parsed.message === undefined ? "" : cleanText(parsed.message.slice(0, MESSAGE_CHARACTERS_MAX));
  const event: Writable<Event> = {
    id: ord === 0 ? id : derivedId(id, ord),
    time: time ?? received,
    received,
    category: parsed.category,
    action: parsed.action,
    verb: parsed.verb,
    outcome: parsed.outcome,
    severity: parsed.severity,
    targets: parsed.targets,
    message: sentence === "" ? sentenceOf(parsed) : sentence,
    source: sourceOf(parsed, record, parser),
    log: { name: log, index, ord, leaf_hash: leafHash },
  };
  // Member by member, as in `withMembers`.
  if (parsed.utc_offset !== undefined) event.utc_offset = parsed.utc_offset;
  if (skew !== 0) event.skew = skew;
  if (parsed.reason !== undefined) event.reason = parsed.reason;
  if (parsed.actor !== undefined) event.actor = parsed.actor;
  if (parsed.from !== undefined) event.from = parsed.from;
  if (parsed.service !== undefined) event.service = parsed.service;
  if (parsed.context !== undefined) event.context = parsed.context;
  if (parsed.changes !== undefined) event.changes = parsed.changes;
  if (parsed.labels !== undefined) event.labels = parsed.labels;
  const marks = marksOf(parsed.marks, {
    no_time: time === undefined,
    skew: skew !== 0,
    guessed_type: certainty < SURE && certainty > NO,
  });
  if (marks !== undefined) event.marks = marks;
  return event;
}

function sourceOf(
  { event_id }: ParsedEvent,
  { header, sequence }: SealedRecord,
  parser: Pick<Parser, "name" | "version">,
): Event["source"] {
  const source: Writable<Event["source"]> = {
    name: header.sender.name,
    type: parser.name,
    parser: versionOf(parser),
  };
  if (event_id !== undefined) source.event_id = event_id;
  if (sequence !== undefined) source.sequence = sequence;
  return source;
}

/** What the parser said and what is seen here, each once and in order. */
function marksOf(
  said: readonly Mark[] | undefined,
  seen: Readonly<Record<"guessed_type" | "no_time" | "skew", boolean>>,
): readonly Mark[] | undefined {
  const marks: Mark[] = said === undefined ? [] : [...said];
  for (const mark of SEEN) if (seen[mark] && !marks.includes(mark)) marks.push(mark);
  if (marks.length > 1) marks.sort();
  return marks.length === 0 ? undefined : marks;
}

const SEEN = ["guessed_type", "no_time", "skew"] as const;

/** By how many whole seconds a source's clock is ahead of ours; 0 within the bounds. */
function skewOf(time: string, receivedUs: number): number {
  const seconds = (toMicroseconds(time) - receivedUs) / 1_000_000;
  return seconds > AHEAD_SECONDS_MAX || seconds < -BEHIND_SECONDS_MAX ? Math.round(seconds) : 0;
}

/** The id of another event of the same record: the entry's, with its random end moved on by the event's number. */
function derivedId(id: string, ord: number): string {
  const end = (BigInt(`0x${id.slice(24)}`) + BigInt(ord)) & 0xffffffffffffn;
  return `${id.slice(0, 24)}${end.toString(16).padStart(12, "0")}`;
}

/** The JSON of a record; undefined for what is none. */
export function readJson(bytes: Uint8Array): unknown {
  const first = bytes[0];
  // An object or an array, with or without blanks before it: anything else is text.
  if (
    first !== 0x7b &&
    first !== 0x5b &&
    first !== 0x20 &&
    first !== 0x0a &&
    first !== 0x0d &&
    first !== 0x09
  )
    return undefined;
  const text = decodeUtf8(bytes);
  if (text === undefined || !isJsonLike(text)) return undefined;
  try {
    const value: unknown = parseExact(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
