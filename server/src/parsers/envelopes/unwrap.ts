/** From the bytes of a sealed record to the records in it: envelopes are opened until what is left is nobody's. */
import type { BodyHeader } from "@tallystick/tlog";
import { compact } from "../fields.ts";
import { type Hints, type How, NO_HINTS } from "../parser.ts";
import { batch, EVENTS_MAX } from "./batches.ts";
import { cloudEvents, cloudWatch, eventBridge, firehose, gzipped, pubSub, sns } from "./buses.ts";
import {
  awsMessage,
  azureKubernetes,
  cloudTrailLookup,
  eventGrid,
  openSearchCloudTrail,
  unifiedAudit,
} from "./clouds.ts";
import { carrier, container, datadog, gelf, hec, journal, shipper } from "./collectors.ts";
import { type Content, type Envelope, readText } from "./envelope.ts";
import { held, splunkEvent } from "./frames.ts";
import { csvPage, jsonLines } from "./lines.ts";
import { loki } from "./loki.ts";
import { otlp, otlpExport } from "./otlp.ts";
import { syslog } from "./syslog.ts";

/** What stands in more than this is somebody's joke. */
const ENVELOPES_MAX = 6;
/** Of text: what has no frame of its own, then the frames. Of JSON: those that their sender names first. */
const ENVELOPES: readonly Envelope[] = [
  ...[
    otlp,
    otlpExport,
    loki,
    hec,
    firehose,
    cloudEvents,
    eventBridge,
    eventGrid,
    pubSub,
    sns,
    cloudWatch,
    datadog,
    gzipped,
    journal,
  ],
  ...[
    container,
    gelf,
    batch,
    azureKubernetes,
    awsMessage,
    cloudTrailLookup,
    openSearchCloudTrail,
    unifiedAudit,
    splunkEvent,
    held,
    shipper,
    carrier,
    jsonLines,
    csvPage,
    syslog,
  ],
];

/** What is not UTF-8 in an old program's line is replaced: the record has it as it came. */
const TEXT = new TextDecoder("utf-8");

/** A record out of its envelopes, and what they said. */
export interface Unwrapped {
  readonly content: Content;
  readonly how: How;
}

/** The records in a body; at least one. Never throws. */
export function unwrap(bytes: Uint8Array, header: BodyHeader, how: How, json: Content): readonly Unwrapped[] {
  const content = json ?? contentOf(bytes, header);
  const found: Unwrapped[] = [];
  open(content, how, header, 0, found);
  return found;
}

/** A text, or bytes for what is none: messages of protobuf, and entries of the journal that hold lengths. */
function contentOf(bytes: Uint8Array, header: BodyHeader): Content {
  if (header.contentType?.includes("protobuf") === true) return bytes;
  const text = TEXT.decode(bytes);
  return text.includes("\0") ? bytes : readText(text.trim());
}

function open(content: Content, how: How, header: BodyHeader, depth: number, found: Unwrapped[]): void {
  if (found.length >= EVENTS_MAX) return;
  const opened = depth < ENVELOPES_MAX ? openOne(content, how, header) : undefined;
  if (opened === undefined) {
    found.push({ content, how });
    return;
  }
  // Inside, the door's own protocol says no more.
  const inner: How = {
    ...how,
    protocol: depth === 0 ? undefined : how.protocol,
    hints: merged(how.hints, opened.hints),
  };
  for (const one of opened.contents) open(one, inner, header, depth + 1, found);
}

function openOne(content: Content, how: How, header: BodyHeader): ReturnType<Envelope> {
  for (const envelope of ENVELOPES) {
    const opened = envelope(content, how, header);
    if (opened !== undefined && opened.contents.length > 0) return opened;
  }
  return undefined;
}

/** What an inner envelope says counts more than what stands around it. */
function merged(outer: Hints, inner: Hints): Hints {
  return outer === NO_HINTS ? inner : { ...outer, ...compact(inner) };
}
