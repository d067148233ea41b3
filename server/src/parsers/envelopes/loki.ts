/** Loki's entries: a time and a line, with the labels of their stream (grafana.com/docs/loki/latest/reference/loki-http-api). */
import { decodeUtf8 } from "@tallystick/tlog";
import { isFields, member, toText } from "../fields.ts";
import { toTime } from "../time.ts";
import { type Content, type Envelope, labelsOf, readText } from "./envelope.ts";
import { readProtobuf } from "./protobuf.ts";

export const loki: Envelope = (content, how, header) => {
  if (how.protocol !== "loki") return undefined;
  const entry = content instanceof Uint8Array ? fromProtobuf(content) : fromJson(content);
  if (entry === undefined) return undefined;
  const labels = readLabels(header.context?.["stream"] ?? header.context?.["labels"]);
  const of = (...names: readonly string[]): string | undefined =>
    names.map((name) => toText(member(labels, name))).find((text) => text !== undefined);
  return {
    contents: [readText(entry.line)],
    hints: {
      time: entry.time,
      program: of("app", "job", "program", "unit", "container"),
      host: of("host", "hostname", "node_name", "instance"),
      service: of("service_name", "service", "app"),
      environment: of("env", "environment"),
      namespace: of("namespace"),
      labels,
    },
  };
};

interface Entry {
  readonly time: string | undefined;
  readonly line: string;
}

function fromJson(content: Content): Entry | undefined {
  if (Array.isArray(content)) {
    const [time, line] = content;
    return typeof line === "string" ? { time: toTime(toText(time)), line } : undefined;
  }
  const line = isFields(content) ? member(content, "line") : undefined;
  return isFields(content) && typeof line === "string"
    ? { time: toTime(member(content, "ts")), line }
    : undefined;
}

// logproto.EntryAdapter: 1 a Timestamp of seconds and nanoseconds, 2 the line.
function fromProtobuf(bytes: Uint8Array): Entry | undefined {
  const fields = readProtobuf(bytes);
  const lineBytes = fields?.find(({ number }) => number === 2)?.value;
  const stamp = fields?.find(({ number }) => number === 1)?.value;
  const line = lineBytes instanceof Uint8Array ? decodeUtf8(lineBytes) : undefined;
  if (line === undefined) return undefined;
  const parts = stamp instanceof Uint8Array ? readProtobuf(stamp) : undefined;
  const [seconds = 0, nanos = 0] = [1, 2].map((n) =>
    Number(parts?.find(({ number }) => number === n)?.value ?? 0),
  );
  return { time: toTime(`${seconds}.${String(nanos).padStart(9, "0")}`), line };
}

/** Labels as an object of JSON, or as `{app="web", env="prod"}`. */
function readLabels(written: string | undefined): Readonly<Record<string, string>> | undefined {
  if (written === undefined) return undefined;
  const json = readText(written);
  if (isFields(json)) return labelsOf(json);
  const inner = typeof json === "string" ? readText(json.replace(/^"|"$/g, "")) : written;
  const text = typeof inner === "string" ? inner : written;
  const pairs = [...text.matchAll(/([A-Za-z_][A-Za-z0-9_]{0,127})="((?:[^"\\]|\\.){0,256})"/g)];
  return labelsOf(Object.fromEntries(pairs.map(([, name, value]) => [name, value])));
}
