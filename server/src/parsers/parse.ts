/** From a sealed record to its events: the parser that knows it, or the event `unparsed`, since nothing may be lost for want of one. */
import { type Event, type ParsedEvent, sentenceOf } from "@tallystick/event";
import { type BodyHeader, decodeUtf8 } from "@tallystick/tlog";
import { cloudTrail } from "./cloudtrail.ts";
import { type Fields, isFields, type Parser } from "./fields.ts";
import { native } from "./native.ts";
import { fromMicroseconds } from "./time.ts";

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

/** The vendors' forms come first: they have members of their own, the native form takes what people type. */
const PARSERS: readonly Parser[] = [cloudTrail, native];

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
export function parseRecord(record: SealedRecord): readonly Event[] {
  return eventsOf(record, readFields(record.bytes));
}

/** The same of a record whose members were read before; undefined for one that is no object. */
export function eventsOf(record: SealedRecord, fields: Fields | undefined): readonly Event[] {
  const parser = fields && PARSERS.find((candidate) => candidate.recognises(fields));
  const events = (fields && parser?.parse(fields)) ?? [];
  if (events.length === 0) return [place(UNPARSED, 0, record, undefined)];
  return events.map((event, ord) => place(event, ord, record, parser));
}

function place(parsed: ParsedEvent, ord: number, record: SealedRecord, parser: Parser | undefined): Event {
  const { event_id, time, ...event } = parsed;
  const { header, id, index, leafHash, log, sequence, t } = record;
  const received = fromMicroseconds(t);
  return {
    id,
    time: time ?? received,
    received,
    ...event,
    message: event.message ?? sentenceOf(parsed),
    source: {
      name: header.sender.name,
      type: parser?.name ?? "unparsed",
      parser: parser === undefined ? "unparsed/1" : `${parser.name}/${parser.version}`,
      ...(event_id === undefined ? {} : { event_id }),
      ...(sequence === undefined ? {} : { sequence }),
    },
    log: { name: log, index, ord, leaf_hash: leafHash },
  };
}

/** The members of a record that is a JSON object. */
export function readFields(bytes: Uint8Array): Fields | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
