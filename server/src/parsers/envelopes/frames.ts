/** Frames around a record that is no text any more: what a collector read as JSON and put under a name of its own. */
import { toSeverity } from "../event.ts";
import { type Fields, isFields, member, text } from "../fields.ts";
import { toTime } from "../time.ts";
import { type Envelope, labelsOf, readText } from "./envelope.ts";

/** What Splunk's collector is sent, where it came by another door (docs.splunk.com, "Format events for HTTP Event Collector"). */
export const splunkEvent: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const event = member(content, "event");
  const isNamed = (text(content, "sourcetype") ?? text(content, "index")) !== undefined;
  if (!isNamed || event === undefined || !isOnly(content, SPLUNK, "event")) return undefined;
  const inner = typeof event === "string" ? readText(event) : event;
  if (!isFields(inner) && typeof inner !== "string") return undefined;
  return {
    contents: [inner],
    hints: {
      time: toTime(numberOf(member(content, "time"))),
      host: text(content, "host"),
      program: text(content, "sourcetype") ?? text(content, "source"),
      labels: labelsOf(member(content, "fields")),
    },
  };
};

const SPLUNK: ReadonlySet<string> = new Set(["time", "host", "source", "sourcetype", "index", "fields"]);
export const HELD = ["log", "message", "_raw", "record", "json", "o365audit"] as const;
/** What collectors put beside it: whence it came and when they had it. */
const BESIDE: ReadonlySet<string> = new Set([
  ...["date", "time", "timestamp", "@timestamp", "@version", "_time", "stream", "tag", "tags", "host"],
  ...["hostname", "source", "source_type", "sourcetype", "file", "path", "kubernetes", "container_name"],
  ...[
    "container_id",
    "agent",
    "input",
    "ecs",
    "type",
    "level",
    "index",
    "topic",
    "partition",
    "offset",
    "key",
  ],
]);

/** A record that Fluent Bit, Vector or Kafka's connectors hold as an object under a name. */
export const held: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const name = HELD.find((one) => isFields(member(content, one)));
  if (name === undefined || !isOnly(content, BESIDE, name)) return undefined;
  const at = member(content, "@timestamp") ?? member(content, "timestamp") ?? member(content, "time");
  return {
    contents: [member(content, name)],
    hints: {
      time: toTime(numberOf(at ?? member(content, "date"))),
      host: text(content, "host"),
      severity: toSeverity(member(content, "level")),
    },
  };
};

/** Under these an alert of Wazuh has the record of another, as that one wrote it (documentation.wazuh.com, "Alert management"). */
const ALERTED = ["aws", "office365", "github", "gcp"] as const;

/** A record in an alert about it: it says more of what happened than the alert. */
export const alerted: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const [rule, data] = [member(content, "rule"), member(content, "data")];
  if (!isFields(rule) || text(rule, "level") === undefined || !isFields(data)) return undefined;
  const name = ALERTED.find((one) => isFields(member(data, one)));
  const windows = member(data, "win");
  if (name === undefined && !isFields(windows)) return undefined;
  const agent = member(content, "agent");
  return {
    contents: [name === undefined ? { win: windows } : member(data, name)],
    hints: {
      time: toTime(member(content, "timestamp")),
      host: isFields(agent) ? text(agent, "name") : undefined,
      labels: labelsOf({ rule: text(rule, "id") }),
    },
  };
};

function isOnly(content: Fields, beside: ReadonlySet<string>, name: string): boolean {
  return Object.keys(content).every((one) => one === name || beside.has(one));
}

function numberOf(value: unknown): unknown {
  return typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
