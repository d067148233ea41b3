/** Buses that carry events of others: CloudEvents, EventBridge, Pub/Sub, SNS, Firehose and CloudWatch's subscriptions. */
import { gunzipSync } from "node:zlib";
import { decodeBase64, decodeUtf8 } from "@tallystick/tlog";
import { isFields, member, object, text } from "../fields.ts";
import { toTime } from "../time.ts";
import { type Content, type Envelope, readText } from "./envelope.ts";

/** What a subscription of CloudWatch may be when it is inflated: the largest record of Firehose, many times over. */
const INFLATED_BYTES_MAX = 16 * 1024 * 1024;
const GZIP = [0x1f, 0x8b];

/** CloudEvents 1.0, structured (github.com/cloudevents/spec, "JSON Event Format") or by headers ("HTTP Protocol Binding"). */
export const cloudEvents: Envelope = (content, how) => {
  const isStructured = isFields(content) && text(content, "specversion") !== undefined;
  const of = (name: string): string | undefined =>
    isStructured ? text(content, name) : how.headers[`ce-${name}`];
  const type = of("type");
  if (type === undefined || (!isStructured && how.protocol !== "cloudevents")) return undefined;
  const data = isStructured ? (member(content, "data") ?? decoded(text(content, "data_base64"))) : content;
  const inner = typeof data === "string" ? readText(data) : data;
  return {
    contents: inner === undefined || inner === null || inner === "" ? [{}] : [inner],
    hints: {
      time: toTime(of("time")),
      action: type,
      target: of("subject"),
      eventId: of("id"),
      service: of("source"),
      trace: of("traceparent")?.split("-")[1],
    },
  };
};

/** Amazon EventBridge (EventBridge User Guide, "Event structure"). */
export const eventBridge: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const type = text(content, "detail-type");
  const detail = object(content, "detail");
  if (type === undefined || detail === undefined) return undefined;
  const [target] = Array.isArray(member(content, "resources"))
    ? Object.values(Object(member(content, "resources")))
    : [];
  return {
    contents: [detail],
    hints: {
      time: toTime(member(content, "time")),
      action: type,
      eventId: text(content, "id"),
      service: text(content, "source"),
      region: text(content, "region"),
      account: text(content, "account"),
      target: typeof target === "string" ? target : undefined,
    },
  };
};

/** Google Cloud Pub/Sub's push, or a message of it alone (cloud.google.com/pubsub/docs/reference/rest/v1/PubsubMessage). */
export const pubSub: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const message = object(content, "message") ?? content;
  const data = text(message, "data");
  const id = text(message, "messageId") ?? text(message, "message_id");
  const bytes = data === undefined ? undefined : bytesIn(data);
  if (bytes === undefined || id === undefined) return undefined;
  const time = toTime(member(message, "publishTime") ?? member(message, "publish_time"));
  const inner = inflated(bytes);
  if (inner !== undefined && SAID.test(inner))
    return { contents: [readText(inner)], hints: { time, eventId: id } };
  // Of what is no text its attributes may say something, and that it was sent is known.
  const { data: _, ...told } = message;
  const action = text(object(message, "attributes") ?? {}, "eventType") ?? "message.send";
  return { contents: [told], hints: { time, eventId: id, action, target: text(content, "subscription") } };
};

/** A character that is seen. */
const SAID = /[^\p{C}\s]/u;

/** Amazon SNS (SNS Developer Guide, "HTTP/HTTPS notification JSON format"). */
export const sns: Envelope = (content) => {
  if (!isFields(content) || text(content, "Type") !== "Notification") return undefined;
  const message = text(content, "TopicArn") === undefined ? undefined : member(content, "Message");
  if (typeof message !== "string") return undefined;
  const hints = { time: toTime(member(content, "Timestamp")), eventId: text(content, "MessageId") };
  return { contents: [readText(message)], hints };
};

/** A record of Firehose, and in it what a subscription of CloudWatch Logs sends (CloudWatch Logs User Guide, "Subscriptions"). */
export const firehose: Envelope = (content, how) => {
  if (how.protocol !== "firehose") return undefined;
  const data =
    typeof content === "string"
      ? content.replace(/^"|"$/g, "")
      : isFields(content)
        ? text(content, "data")
        : undefined;
  const bytes = data === undefined ? undefined : decodeBase64(data);
  const inner = bytes === undefined ? undefined : inflated(bytes);
  if (inner === undefined) return undefined;
  const lines = inner.split("\n").filter((line) => line.trim() !== "");
  const isJson = typeof readText(inner) !== "string";
  return { contents: isJson ? [readText(inner)] : lines.map(readText), hints: {} };
};

export const cloudWatch: Envelope = (content) => {
  if (!isFields(content) || text(content, "messageType") === undefined) return undefined;
  const events = member(content, "logEvents");
  if (!Array.isArray(events)) return undefined;
  const contents = events.flatMap((event): Content[] => {
    const message = isFields(event) ? member(event, "message") : undefined;
    return typeof message === "string" ? [readText(message)] : [];
  });
  const [first] = events;
  return {
    contents,
    hints: {
      time: isFields(first) ? toTime(member(first, "timestamp")) : undefined,
      account: text(content, "owner"),
      program: text(content, "logGroup"),
    },
  };
};

/** Text in base64, inflated where it is in gzip; undefined for what is neither. */
export function decoded(base64: string | undefined): string | undefined {
  const bytes = base64 === undefined ? undefined : bytesIn(base64);
  return bytes === undefined ? undefined : inflated(bytes);
}

/** Of base64 in either alphabet. */
function bytesIn(base64: string): Uint8Array | undefined {
  return decodeBase64(base64.replaceAll("-", "+").replaceAll("_", "/"));
}

/** What was sent in gzip without saying so. */
export const gzipped: Envelope = (content) => {
  if (!(content instanceof Uint8Array) || content[0] !== GZIP[0] || content[1] !== GZIP[1]) return undefined;
  const inner = inflated(content);
  return inner === undefined ? undefined : { contents: [readText(inner)], hints: {} };
};

function inflated(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return decodeUtf8(bytes);
  try {
    return decodeUtf8(gunzipSync(bytes, { maxOutputLength: INFLATED_BYTES_MAX }));
  } catch {
    return undefined;
  }
}
