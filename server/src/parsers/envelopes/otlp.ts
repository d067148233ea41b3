/** OpenTelemetry's log records, as JSON or protobuf: what the body holds, and what attributes and resource say of it. */
import type { Severity } from "@tallystick/event";
import { decodeBase64, decodeUtf8 } from "@tallystick/tlog";
import { type Fields, isFields, member, toNumber, toText } from "../fields.ts";
import { toTime } from "../time.ts";
import { EVENTS_MAX } from "./batches.ts";
import { type Content, type Envelope, type Opened, readText } from "./envelope.ts";
import { type ProtobufField, readProtobuf } from "./protobuf.ts";

const DEPTH_MAX = 16;

/** A record as both encodings give it (opentelemetry.io/docs/specs/otel/logs/data-model). */
interface LogRecord {
  readonly time: string | undefined;
  readonly severityNumber: number;
  readonly body: Content;
  readonly attributes: Fields;
  readonly eventName: string | undefined;
  readonly trace: string | undefined;
  readonly span: string | undefined;
}

export const otlp: Envelope = (content, how, header) => {
  if (how.protocol !== "otlp" || content === null) return undefined;
  const record =
    content instanceof Uint8Array ? fromProtobuf(content) : isFields(content) ? fromJson(content) : undefined;
  return record === undefined ? undefined : opened(record, resourceOf(header.context?.["resource"]));
};

/** An export as a whole, as the collector's file exporter writes it: its resources, then their records, one by one. */
export const otlpExport: Envelope = (content) => {
  const resources = isFields(content) ? objectsIn(content, "resourceLogs") : [];
  const [resourceLogs] = resources;
  if (resourceLogs === undefined) return undefined;
  if (resources.length > 1) return { contents: resources.map((one) => ({ resourceLogs: [one] })), hints: {} };
  const records = objectsIn(resourceLogs, "scopeLogs").flatMap((scope) => objectsIn(scope, "logRecords"));
  const [first] = records;
  if (first === undefined) return undefined;
  const resource = member(resourceLogs, "resource");
  if (records.length > 1) {
    const alone = (one: Fields): Fields => ({
      resourceLogs: [{ resource, scopeLogs: [{ logRecords: [one] }] }],
    });
    return { contents: records.slice(0, EVENTS_MAX).map(alone), hints: {} };
  }
  const record = fromJson(first);
  const attributes = isFields(resource) ? member(resource, "attributes") : undefined;
  return record === undefined ? undefined : opened(record, attributesOf(attributes, 0));
};

function objectsIn(fields: Fields, name: string): readonly Fields[] {
  const elements = member(fields, name);
  return Array.isArray(elements) ? elements.filter(isFields) : [];
}

function opened(record: LogRecord, resource: Fields): Opened {
  const { attributes, body, eventName, severityNumber, span, time, trace } = record;
  const name = eventName ?? toText(member(attributes, "event.name"));
  const inner = isFields(body) ? body : typeof body === "string" ? readText(body) : undefined;
  // What the application said in attributes is its event; a record of another that a collector passes on is in the body.
  const message = typeof inner === "string" ? inner : undefined;
  const own: Fields = {
    ...(name === undefined ? {} : { action: name }),
    ...attributes,
    ...(message === undefined ? {} : { message }),
  };
  const isText = message !== undefined && name === undefined && Object.keys(attributes).length === 0;
  const content_ = isFields(inner)
    ? { ...attributes, ...inner, ...(name === undefined ? {} : { action: name }) }
    : isText
      ? message
      : own;
  return {
    contents: [content_],
    hints: {
      time,
      trace,
      span,
      severity: severityOf(severityNumber),
      service: toText(member(resource, "service.name")),
      environment:
        toText(member(resource, "deployment.environment.name")) ??
        toText(member(resource, "deployment.environment")),
      namespace: toText(member(resource, "k8s.namespace.name")),
      region: toText(member(resource, "cloud.region")),
      account: toText(member(resource, "cloud.account.id")),
      host: toText(member(resource, "host.name")),
      program: toText(member(resource, "log.file.name")),
    },
  };
}

/** Severity numbers stand in fours: trace, debug, info, warn, error, fatal. */
function severityOf(number: number): Severity | undefined {
  if (number <= 0) return undefined;
  return number <= 12 ? "info" : number <= 16 ? "medium" : number <= 20 ? "high" : "critical";
}

function fromJson(record: Fields): LogRecord | undefined {
  const has = (name: string): boolean => member(record, name) !== undefined;
  if (!has("body") && !has("timeUnixNano") && !has("attributes") && !has("observedTimeUnixNano"))
    return undefined;
  const time = [member(record, "timeUnixNano"), member(record, "observedTimeUnixNano")].find(
    (value) => value !== undefined && value !== "0" && value !== 0,
  );
  return {
    time: toTime(typeof time === "number" ? time : toText(time)),
    severityNumber: toNumber(member(record, "severityNumber")) || 0,
    body: anyValue(member(record, "body"), 0),
    attributes: attributesOf(member(record, "attributes"), 0),
    eventName: toText(member(record, "eventName")),
    trace: toText(member(record, "traceId")),
    span: toText(member(record, "spanId")),
  };
}

/** An AnyValue of OTLP's JSON: `{"stringValue": …}` and its siblings. */
function anyValue(value: unknown, depth: number): Content {
  if (!isFields(value) || depth > DEPTH_MAX) return undefined;
  const kvlist = member(value, "kvlistValue");
  if (isFields(kvlist)) return attributesOf(member(kvlist, "values"), depth + 1);
  const array = member(value, "arrayValue");
  if (isFields(array)) {
    const values = member(array, "values");
    return Array.isArray(values) ? values.map((inner) => anyValue(inner, depth + 1)) : [];
  }
  const integer = member(value, "intValue");
  if (integer !== undefined) return toNumber(integer);
  return (
    member(value, "stringValue") ??
    member(value, "boolValue") ??
    member(value, "doubleValue") ??
    member(value, "bytesValue")
  );
}

function attributesOf(value: unknown, depth: number): Fields {
  if (!Array.isArray(value)) return {};
  const pairs = value.flatMap((pair): [string, unknown][] => {
    const key = isFields(pair) ? toText(member(pair, "key")) : undefined;
    return key === undefined || !isFields(pair) ? [] : [[key, anyValue(member(pair, "value"), depth)]];
  });
  return Object.fromEntries(pairs);
}

/** The resource of a record: JSON as it was written, or the message in base64. */
function resourceOf(written: string | undefined): Fields {
  if (written === undefined) return {};
  const json = readText(written);
  if (isFields(json)) return attributesOf(member(json, "attributes"), 0);
  const bytes = decodeBase64(written);
  const fields = bytes === undefined ? undefined : readProtobuf(bytes);
  return fields === undefined ? {} : attributesOfMessages(fields, 1, 0);
}

// opentelemetry-proto, logs/v1/logs.proto and common/v1/common.proto: the numbers of the fields.
function fromProtobuf(bytes: Uint8Array): LogRecord | undefined {
  const fields = readProtobuf(bytes);
  if (fields === undefined) return undefined;
  const of = (number: number): ProtobufField["value"] | undefined =>
    fields.find((field) => field.number === number)?.value;
  const [time, observed] = [of(1), of(11)];
  const nanos = typeof time === "bigint" && time !== 0n ? time : observed;
  const body = of(5);
  return {
    time: typeof nanos === "bigint" ? toTime(String(nanos)) : undefined,
    severityNumber: Number(of(2) ?? 0),
    body: body instanceof Uint8Array ? anyMessage(body, 0) : undefined,
    attributes: attributesOfMessages(fields, 6, 0),
    eventName: textOf(of(12)),
    trace: hexOf(of(9)),
    span: hexOf(of(10)),
  };
}

function anyMessage(bytes: Uint8Array, depth: number): Content {
  const [field] = readProtobuf(bytes) ?? [];
  if (field === undefined || depth > DEPTH_MAX) return undefined;
  const { number, value } = field;
  if (number === 1) return textOf(value);
  if (number === 2) return value === 1;
  if (number === 3) return Number(value);
  if (number === 4 && typeof value === "bigint") {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, value);
    return view.getFloat64(0);
  }
  if (!(value instanceof Uint8Array)) return undefined;
  const inner = readProtobuf(value) ?? [];
  if (number === 5)
    return inner.flatMap(({ value: one }) => (one instanceof Uint8Array ? [anyMessage(one, depth + 1)] : []));
  return number === 6 ? attributesOfMessages(inner, 1, depth + 1) : undefined;
}

function attributesOfMessages(fields: readonly ProtobufField[], wanted: number, depth: number): Fields {
  const pairs = fields.flatMap(({ number, value }): [string, unknown][] => {
    if (number !== wanted || !(value instanceof Uint8Array)) return [];
    const pair = readProtobuf(value) ?? [];
    const key = textOf(pair.find((field) => field.number === 1)?.value);
    const inner = pair.find((field) => field.number === 2)?.value;
    return key === undefined
      ? []
      : [[key, inner instanceof Uint8Array ? anyMessage(inner, depth) : undefined]];
  });
  return Object.fromEntries(pairs);
}

function textOf(value: ProtobufField["value"] | undefined): string | undefined {
  return value instanceof Uint8Array ? decodeUtf8(value) : undefined;
}

function hexOf(value: ProtobufField["value"] | undefined): string | undefined {
  return value instanceof Uint8Array && value.length > 0 ? Buffer.from(value).toString("hex") : undefined;
}
