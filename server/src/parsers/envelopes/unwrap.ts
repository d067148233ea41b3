/** From the bytes of a sealed record to the records in it: envelopes are opened until what is left is nobody's. */
import type { BodyHeader } from "@tallystick/tlog";
import { byKeys } from "../choose.ts";
import { compact, isFields } from "../fields.ts";
import { type Hints, type How, NO_HINTS } from "../parser.ts";
import { BATCH_NAMES, batch, EVENTS_MAX } from "./batches.ts";
import { cloudEvents, cloudWatch, eventBridge, firehose, gzipped, pubSub, sns } from "./buses.ts";
import { cloudLogging } from "./cloud-logging.ts";
import {
  awsMessage,
  azureKubernetes,
  bigQueryRow,
  cloudTrailLookup,
  eventGrid,
  openSearchCloudTrail,
  unifiedAudit,
} from "./clouds.ts";
import { CARRIED, carrier, container, datadog, gelf, hec, journal, shipper } from "./collectors.ts";
import { customTable } from "./custom-table.ts";
import { type Content, type Envelope, readText } from "./envelope.ts";
import { alerted, HELD, held, splunkEvent } from "./frames.ts";
import { barredPairs, csvPage, jsonLines, zeekPage } from "./lines.ts";
import { logAnalytics } from "./log-analytics.ts";
import { loki } from "./loki.ts";
import { otlp, otlpExport } from "./otlp.ts";
import { syslog } from "./syslog.ts";
import { tailJson } from "./tail-json.ts";

/** What stands in more than this is somebody's joke. */
const ENVELOPES_MAX = 6;
/** What opens them. Of objects, only those are asked about that have one of the keys; with none, it opens no object. */
interface Opener {
  readonly open: Envelope;
  readonly keys?: readonly string[];
  readonly opensText?: true;
}

/** Of text: what has no frame of its own, then the frames. Of JSON: those that their sender names first. */
const OPENERS: readonly Opener[] = [
  { open: otlp, opensText: true },
  { open: otlpExport, keys: ["resourceLogs"] },
  { open: loki, opensText: true },
  { open: hec, opensText: true },
  { open: firehose, opensText: true },
  { open: cloudEvents, opensText: true },
  { open: eventBridge, keys: ["detail-type"] },
  { open: eventGrid, keys: ["dataVersion"] },
  { open: pubSub, keys: ["message", "data"] },
  { open: sns, keys: ["TopicArn"] },
  { open: cloudWatch, keys: ["logEvents"] },
  { open: datadog, keys: ["ddsource", "ddtags"] },
  { open: gzipped, keys: [] },
  { open: journal, keys: ["__REALTIME_TIMESTAMP", "_BOOT_ID"], opensText: true },
  { open: container, keys: ["stream"], opensText: true },
  { open: gelf, keys: ["short_message"] },
  { open: batch, keys: BATCH_NAMES },
  { open: azureKubernetes, keys: ["properties"] },
  { open: awsMessage, keys: ["receiptHandle", "ReceiptHandle", "Sns", "kinesis", "awslogs"] },
  { open: cloudLogging, keys: ["textPayload", "jsonPayload"] },
  { open: bigQueryRow, keys: ["schema"] },
  { open: cloudTrailLookup, keys: ["CloudTrailEvent"] },
  { open: openSearchCloudTrail, keys: ["aws"] },
  { open: unifiedAudit, keys: ["AuditData"] },
  { open: splunkEvent, keys: ["event"] },
  { open: held, keys: HELD },
  { open: alerted, keys: ["rule"] },
  { open: logAnalytics, keys: ["SyslogMessage", "DeviceVendor", "properties"] },
  { open: customTable, keys: ["RawData", "SourceSystem", "TimeGenerated", "TimeGenerated [UTC]"] },
  { open: shipper, keys: ["event", "message", "log"] },
  { open: carrier, keys: ["integration", ...CARRIED] },
  { open: jsonLines, keys: [], opensText: true },
  { open: barredPairs, keys: [], opensText: true },
  { open: zeekPage, keys: [], opensText: true },
  { open: csvPage, keys: [], opensText: true },
  { open: syslog, keys: [], opensText: true },
  { open: tailJson, keys: [], opensText: true },
];
const openersOf = byKeys(OPENERS);
const TEXT_OPENERS = OPENERS.filter(({ opensText }) => opensText === true);

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
  const openers = isFields(content)
    ? openersOf(content, how)
    : typeof content === "string"
      ? TEXT_OPENERS
      : OPENERS;
  for (const { open } of openers) {
    const opened = open(content, how, header);
    if (opened !== undefined && opened.contents.length > 0) return opened;
  }
  return undefined;
}

/** What an inner envelope says counts more than what stands around it. */
function merged(outer: Hints, inner: Hints): Hints {
  return outer === NO_HINTS ? inner : { ...outer, ...compact(inner) };
}
