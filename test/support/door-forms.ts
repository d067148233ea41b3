/** The same events as each door's clients send them, and the records that have to be sealed of them. */
import { gzipSync } from "node:zlib";

/** A request without its token. */
export interface DoorRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface DoorForm {
  readonly protocol: string;
  /** Puts objects of JSON, or lines that are no JSON where the protocol is for lines, into one request. */
  readonly request: (events: readonly string[]) => DoorRequest;
  /** What is sealed of one event, as text. */
  readonly record: (event: string, number: number) => string;
  /** Statuses of a request without a token, and of one whose token nobody knows. */
  readonly denied?: readonly [number, number];
  /** The status when everything was taken. */
  readonly taken: number;
}

const JSON_TYPE = { "content-type": "application/json" };
const NDJSON_TYPE = { "content-type": "application/x-ndjson" };
const PROTOBUF_TYPE = { "content-type": "application/x-protobuf" };
const NS = "1795386530457000000";
/** Stands in every request that is known by an id: whoever sends one again as another puts another UUID here. */
export const REQUEST_ID = "ed4acda5-034f-9f42-bba1-f29aea6d7d8f";

const hecObject = (event: string): string => `{"time":1795386530.457,"host":"web-1","event":${event}}`;
const datadogObject = (event: string): string =>
  `{"ddsource":"a","hostname":"web-1","message":${JSON.stringify(event)}}`;
const lokiEntry = (event: string): string => `["${NS}",${JSON.stringify(event)}]`;
const lokiMessage = (event: string): Buffer => concat([field(1, NANOS), field(2, text(event))]);
const otlpRecord = (event: string): string =>
  `{"timeUnixNano":"${NS}","severityNumber":9,"body":{"stringValue":${JSON.stringify(event)}}}`;
const otlpMessage = (event: string): Buffer => concat([NANOS_FIXED, field(5, field(1, text(event)))]);
const firehoseRecord = (event: string): string => `{"data":"${Buffer.from(event).toString("base64")}"}`;
const cloudEvent = (event: string, number: number): string =>
  `{"specversion":"1.0","type":"a","source":"/${REQUEST_ID}","id":"${number}","data":${event}}`;
const auditEvent = (event: string): string =>
  `{"level":"Metadata","stage":"ResponseComplete","annotations":${event}}`;

export const DOOR_FORMS: Readonly<Record<string, DoorForm>> = {
  native: {
    protocol: "native",
    request: (events) => ({ path: "/api/v1/events", headers: NDJSON_TYPE, body: text(events.join("\n")) }),
    record: (event) => event,
    taken: 202,
  },
  "native, gzip": {
    protocol: "native",
    request: (events) => ({
      path: "/api/v1/events",
      headers: { ...NDJSON_TYPE, "content-encoding": "gzip" },
      body: gzipSync(events.join("\n")),
    }),
    record: (event) => event,
    taken: 202,
  },
  "splunk-hec": {
    protocol: "splunk-hec",
    request: (events) => ({
      ...{ path: "/services/collector", headers: JSON_TYPE },
      body: text(events.map(hecObject).join("")),
    }),
    record: hecObject,
    denied: [401, 403],
    taken: 200,
  },
  "elasticsearch-bulk": {
    protocol: "elasticsearch-bulk",
    request: (events) => ({
      ...{ path: "/ingest/es/_bulk", headers: NDJSON_TYPE },
      body: text(events.map((event) => `{"create":{"_index":"audit"}}\n${event}\n`).join("")),
    }),
    record: (event) => event,
    taken: 200,
  },
  datadog: {
    protocol: "datadog",
    request: (events) => ({
      ...{ path: "/api/v2/logs", headers: JSON_TYPE },
      body: text(`[${events.map(datadogObject).join(",")}]`),
    }),
    record: datadogObject,
    denied: [403, 403],
    taken: 202,
  },
  "loki, JSON": {
    protocol: "loki",
    request: (events) => ({
      ...{ path: "/loki/api/v1/push", headers: JSON_TYPE },
      body: text(`{"streams":[{"stream":{"job":"audit"},"values":[${events.map(lokiEntry).join(",")}]}]}`),
    }),
    record: lokiEntry,
    taken: 204,
  },
  "loki, protobuf": {
    protocol: "loki",
    request: (events) => ({
      ...{ path: "/loki/api/v1/push", headers: PROTOBUF_TYPE },
      body: snappyBlock(
        field(
          1,
          concat([field(1, text('{job="audit"}')), ...events.map((event) => field(2, lokiMessage(event)))]),
        ),
      ),
    }),
    record: (event) => lokiMessage(event).toString(),
    taken: 204,
  },
  "otlp, JSON": {
    protocol: "otlp",
    request: (events) => ({
      ...{ path: "/v1/logs", headers: JSON_TYPE },
      body: text(
        `{"resourceLogs":[{"resource":{"attributes":[]},"scopeLogs":[{"scope":{"name":"audit"},"logRecords":[${events.map(otlpRecord).join(",")}]}]}]}`,
      ),
    }),
    record: otlpRecord,
    taken: 200,
  },
  "otlp, protobuf": {
    protocol: "otlp",
    request: (events) => ({
      ...{ path: "/v1/logs", headers: PROTOBUF_TYPE },
      body: field(
        1,
        concat([
          field(1, field(1, concat([field(1, text("service.name")), field(2, field(1, text("pay")))]))),
          field(
            2,
            concat([
              field(1, field(1, text("audit"))),
              ...events.map((event) => field(2, otlpMessage(event))),
            ]),
          ),
        ]),
      ),
    }),
    record: (event) => otlpMessage(event).toString(),
    taken: 200,
  },
  firehose: {
    protocol: "firehose",
    request: (events) => ({
      path: "/in",
      headers: {
        ...JSON_TYPE,
        "x-amz-firehose-protocol-version": "1.0",
        "x-amz-firehose-request-id": REQUEST_ID,
      },
      body: text(
        `{"requestId":"${REQUEST_ID}","timestamp":1795386530457,"records":[${events.map(firehoseRecord).join(",")}]}`,
      ),
    }),
    record: firehoseRecord,
    taken: 200,
  },
  "cloudevents, batch": {
    protocol: "cloudevents",
    request: (events) => ({
      ...{ path: "/in", headers: { "content-type": "application/cloudevents-batch+json" } },
      body: text(`[${events.map(cloudEvent).join(",")}]`),
    }),
    record: cloudEvent,
    taken: 204,
  },
  "kubernetes-audit": {
    protocol: "kubernetes-audit",
    request: (events) => ({
      ...{ path: "/in", headers: JSON_TYPE },
      body: text(
        `{"kind":"EventList","apiVersion":"audit.k8s.io/v1","metadata":{},"items":[${events.map(auditEvent).join(",")}]}`,
      ),
    }),
    record: auditEvent,
    taken: 200,
  },
  "cloudflare-logpush": {
    protocol: "cloudflare-logpush",
    request: (events) => ({
      ...{ path: "/in", headers: { "content-encoding": "gzip", "content-type": "text/plain" } },
      body: gzipSync(events.map(logpushLine).join("\n")),
    }),
    record: logpushLine,
    taken: 200,
  },
};

function logpushLine(event: string, number: number): string {
  return `{"RayID":"${number}","ClientIP":"192.0.2.1","detail":${event}}`;
}

const NANOS = concat([Buffer.from([0x08]), varint(1_795_386_530)]);
const NANOS_FIXED = Buffer.concat([
  Buffer.from([0x09]),
  Buffer.from(new BigUint64Array([BigInt(NS)]).buffer),
]);

function text(value: string): Buffer {
  return Buffer.from(value);
}

function concat(pieces: readonly Uint8Array[]): Buffer {
  return Buffer.concat(pieces);
}

/** A field of bytes (protobuf.dev/programming-guides/encoding: wire type 2). */
export function field(number: number, bytes: Uint8Array): Buffer {
  return concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

export function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

/** A snappy block of literals: what it costs to copy, without what it would cost to compress. */
export function snappyBlock(bytes: Uint8Array): Buffer {
  const pieces: Uint8Array[] = [varint(bytes.length)];
  for (let at = 0; at < bytes.length; at += 65_536) {
    const piece = bytes.subarray(at, at + 65_536);
    const last = piece.length - 1;
    pieces.push(Buffer.from([61 * 4, last & 0xff, last >> 8]), piece);
  }
  return concat(pieces);
}
