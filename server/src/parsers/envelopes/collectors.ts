/** Collectors that pass on what others wrote: Splunk's HEC, Datadog's agent, Beats and Fluent Bit, containers' logs, GELF, journald. */
import { decodeUtf8 } from "@tallystick/tlog";
import { toSeverity } from "../event.ts";
import { type Fields, isFields, member, object, text, toNumber, toText } from "../fields.ts";
import type { Hints } from "../parser.ts";
import { toTime } from "../time.ts";
import { type Content, type Envelope, labelsOf, readText } from "./envelope.ts";

/** An event for Splunk's collector (docs.splunk.com, "Format events for HTTP Event Collector"). */
export const hec: Envelope = (content, how, header) => {
  if (how.protocol !== "splunk-hec") return undefined;
  const event = isFields(content) ? member(content, "event") : undefined;
  const about: Fields = event === undefined ? (header.context ?? {}) : isFields(content) ? content : {};
  if (event === undefined && header.context === undefined) return undefined;
  return {
    contents: [typeof event === "string" ? readText(event) : (event ?? content)],
    hints: {
      time: toTime(numberOr(member(about, "time"))),
      host: text(about, "host"),
      program: text(about, "sourcetype") ?? text(about, "source"),
      labels: labelsOf(member(about, "fields")),
    },
  };
};

/** A log of Datadog's intake (docs.datadoghq.com/api/latest/logs, "Send logs"). */
export const datadog: Envelope = (content) => {
  if (
    !isFields(content) ||
    (text(content, "ddsource") === undefined && text(content, "ddtags") === undefined)
  )
    return undefined;
  const message = member(content, "message");
  if (typeof message !== "string" && !isFields(message)) return undefined;
  const tags = new Map((text(content, "ddtags") ?? "").split(",").map((tag) => splitAt(tag, ":")));
  const { ddsource: _, ddtags: __, message: ___, hostname: ____, service: _____, ...others } = content;
  const inner = typeof message === "string" ? readText(message) : message;
  const isWhole = Object.keys(others).every((name) => ["status", "timestamp", "date", "host"].includes(name));
  if (typeof inner === "string" && !isWhole) return undefined;
  return {
    contents: [inner],
    hints: {
      host: text(content, "hostname") ?? text(content, "host"),
      service: text(content, "service"),
      program: text(content, "ddsource"),
      environment: tags.get("env"),
      severity: toSeverity(member(content, "status")),
      time: toTime(numberOr(member(content, "timestamp") ?? member(content, "date"))),
    },
  };
};

/** Names beside which a text is a line that a shipper took from a file. */
const SHIPPER = [
  "agent",
  "log",
  "beat",
  "@version",
  "kubernetes",
  "stream",
  "container",
  "source_type",
  "file",
  "tag",
  "path",
  "ecs",
  "prospector",
  "input",
];
/** Names that say that the record is itself an event. */
const EVENT = ["event", "action", "user", "actor", "event.action", "event.category"];

/** A line that Filebeat, Logstash, Fluent Bit, Fluentd or Vector took from elsewhere, with what they say of where. */
export const shipper: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const own = object(content, "event");
  const original = text(own, "original");
  // Of what was sent as JSON, `message` may be a title that the shipper made.
  const isJson = original?.startsWith("{") === true;
  const line = isJson ? original : (member(content, "message") ?? member(content, "log") ?? original);
  if (typeof line !== "string" || line === "") return undefined;
  const isEvent = EVENT.some((name) => Object.hasOwn(content, name)) && text(own, "original") === undefined;
  const hasAction = text(own, "action") !== undefined;
  const isShipped = isJson || SHIPPER.some((name) => isOfShipper(content, name));
  if (hasAction || (isEvent && !isModule(own)) || !isShipped) return undefined;
  const kubernetes = object(content, "kubernetes");
  const host = member(content, "host") ?? member(content, "hostname");
  const at =
    member(content, "@timestamp") ??
    member(content, "timestamp") ??
    member(content, "time") ??
    member(content, "date");
  return {
    contents: [readText(line.replace(/\n$/, ""))],
    hints: {
      time: toTime(numberOr(at)),
      host: isFields(host) ? (text(host, "name") ?? text(host, "hostname")) : toText(host),
      namespace: text(kubernetes, "namespace_name") ?? text(kubernetes, "namespace"),
      service: text(object(content, "service"), "name") ?? text(kubernetes, "container_name"),
      program: text(own, "dataset") ?? text(object(content, "fileset"), "name") ?? text(content, "appname"),
    },
  };
};

// Beside a request's address a path is the request's, not the file's.
function isOfShipper(content: Fields, name: string): boolean {
  return (
    Object.hasOwn(content, name) && (name !== "path" || !REQUEST.some((of) => Object.hasOwn(content, of)))
  );
}

const REQUEST = ["remote_ip", "remote_addr", "client_ip", "request_method", "method", "status", "ip", "verb"];

// Beats name the module that a line is for, and leave the event itself to what reads it.
function isModule(own: Fields | undefined): boolean {
  return (
    own !== undefined &&
    Object.keys(own).every((name) =>
      ["module", "dataset", "timezone", "original", "ingested", "created"].includes(name),
    )
  );
}

/** Names under which programs carry a line or a document of another. */
export const CARRIED = ["message", "log", "msg", "_raw", "raw", "data", "line", "body", "payload"] as const;
/** What stands beside it and says nothing of what happened. */
const BESIDE_MAX = 12;

/** What syslog puts before everything. */
const PRIORITY = /^<\d{1,3}>(?:1 \d{4}-|[A-Z][a-z]{2} [ \d]?\d )/;

/** An object that carries another's record as a text: JSON, or a line that is all there is. */
export const carrier: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const names = Object.keys(content);
  const integration = object(content, text(content, "integration") ?? "");
  if (integration !== undefined)
    return { contents: [object(integration, "finding") ?? integration], hints: {} };
  const name = CARRIED.find((one) => typeof member(content, one) === "string");
  if (name === undefined || names.length > BESIDE_MAX || EVENT.some((one) => Object.hasOwn(content, one)))
    return undefined;
  const inner = readText(String(member(content, name)));
  const isFramed =
    typeof inner === "string" &&
    (PRIORITY.test(inner) || /^[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d \S+ \S+: \{/.test(inner));
  const isAlone = names.length === 1;
  const isSeveral = Array.isArray(inner) && inner.length > 0 && inner.every(isFields);
  if (!isFields(inner) && !isSeveral && !isFramed && !isAlone) return undefined;
  const at = member(content, "@timestamp") ?? member(content, "timestamp") ?? member(content, "time");
  return {
    contents: [inner],
    hints: { time: toTime(numberOr(at)), severity: toSeverity(member(content, "level")) },
  };
};

/** Docker's json-file, and what Kubernetes' runtimes write (kubernetes.io, "CRI log format"). */
const CRI = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d)) (stdout|stderr) [FP] /;
export const container: Envelope = (content) => {
  if (typeof content === "string") {
    const [head = "", time] = CRI.exec(content) ?? [];
    return time === undefined
      ? undefined
      : { contents: [readText(content.slice(head.length))], hints: { time: toTime(time) } };
  }
  if (
    !isFields(content) ||
    text(content, "stream") === undefined ||
    !/^std(?:out|err)$/.test(text(content, "stream") ?? "")
  )
    return undefined;
  const line = member(content, "log");
  if (typeof line !== "string") return undefined;
  return { contents: [readText(line.replace(/\n$/, ""))], hints: { time: toTime(member(content, "time")) } };
};

/** Graylog's GELF 1.1 (go2docs.graylog.org, "GELF payload specification"). */
export const gelf: Envelope = (content) => {
  if (
    !isFields(content) ||
    text(content, "short_message") === undefined ||
    text(content, "version") !== "1.1"
  )
    return undefined;
  const own = Object.fromEntries(
    Object.entries(content)
      .filter(([name]) => name.startsWith("_"))
      .map(([name, value]) => [name.slice(1), value]),
  );
  const message = text(content, "short_message") ?? "";
  const inner = readText(message);
  return {
    contents: [isFields(inner) ? inner : Object.keys(own).length === 0 ? message : { ...own, message }],
    hints: {
      time: toTime(member(content, "timestamp")),
      host: text(content, "host"),
      severity: toSeverity(member(content, "level")),
    },
  };
};

/** An entry of the journal, as JSON or in its export format (systemd.io/JOURNAL_EXPORT_FORMATS). */
export const journal: Envelope = (content) => {
  const entry =
    typeof content === "string"
      ? readExport(content)
      : content instanceof Uint8Array
        ? readExport(Buffer.from(content).toString("latin1"))
        : content;
  if (
    !isFields(entry) ||
    (member(entry, "__REALTIME_TIMESTAMP") === undefined && member(entry, "_BOOT_ID") === undefined)
  )
    return undefined;
  const message = member(entry, "MESSAGE");
  const line =
    typeof message === "string"
      ? message
      : Array.isArray(message)
        ? decodeUtf8(Uint8Array.from(message.map(toNumber)))
        : undefined;
  const micros = text(entry, "_SOURCE_REALTIME_TIMESTAMP") ?? text(entry, "__REALTIME_TIMESTAMP");
  const hints: Hints = {
    time: toTime(micros),
    host: text(entry, "_HOSTNAME"),
    program:
      text(entry, "SYSLOG_IDENTIFIER") ??
      (text(entry, "_TRANSPORT") === "audit" ? "audit" : text(entry, "_COMM")),
    severity: toSeverity(text(entry, "PRIORITY")),
    eventId: text(entry, "__CURSOR"),
  };
  return { contents: [readText(line ?? "")], hints };
};

const EXPORTED = /^_[A-Z_]{2,64}=/;
const EXPORTED_TIME = "\n__REALTIME_TIMESTAMP=";
const FIELDS_MAX = 256;

/** Lines `NAME=value`; values that hold line feeds stand behind their length, which is passed over with them. */
function readExport(text: string): Content {
  if (!EXPORTED.test(text) && !text.slice(0, 4096).includes(EXPORTED_TIME)) return undefined;
  const pairs: [string, string][] = [];
  let at = 0;
  while (at < text.length && pairs.length < FIELDS_MAX) {
    const end = text.indexOf("\n", at) === -1 ? text.length : text.indexOf("\n", at);
    const line = text.slice(at, end);
    const equals = line.indexOf("=");
    if (equals > 0) pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
    else if (line !== "") {
      const size = Buffer.from(text.slice(end + 1, end + 9), "latin1");
      if (size.length < 8) return undefined;
      const length = Number(size.readBigUInt64LE());
      if (!(length <= text.length - end - 9)) return undefined;
      pairs.push([line, Buffer.from(text.slice(end + 9, end + 9 + length), "latin1").toString("utf8")]);
      at = end + 9 + length + 1;
      continue;
    }
    at = end + 1;
  }
  return Object.fromEntries(pairs);
}

function splitAt(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function numberOr(value: unknown): unknown {
  return typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
