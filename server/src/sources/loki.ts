/** Loki's push, as JSON or as a snappy block of protobuf: each entry is a record, its stream's labels stand beside it. */
import type { RecordContext } from "@tallystick/event";
import { type Asked, mediaTypeOf } from "./asked.ts";
import { CONTEXT_BYTES_MAX, type Cut, type CutLimits, Records } from "./cut.ts";
import { type Dialect, type DoorRefusal, jsonReply, type Reply, type Taken } from "./dialect.ts";
import { Cutting, type JsonRange } from "./json-cut.ts";
import { JsonWalk } from "./json-walk.ts";
import { type BytesField, ProtobufWalk } from "./protobuf-walk.ts";
import { errorsOf } from "./taken.ts";

// Paths, forms and answers: grafana.com/docs/loki/latest/reference/loki-http-api; fields: github.com/grafana/loki, pkg/push/push.proto.
const PUSH = /^\/loki\/api\/v1\/push\/?$/;
const BUILD_INFO = "/loki/api/v1/status/buildinfo";
const STREAMS = 1;
const LABELS = 1;
const ENTRIES = 2;
const TEXT = { "content-type": "text/plain; charset=utf-8" };
const BUILD = { version: "3.0.0", revision: "", branch: "", buildUser: "", buildDate: "", goVersion: "" };
const MESSAGES_MAX = 3;

export const loki: Dialect = {
  protocol: "loki",
  recognises: ({ path }) => PUSH.test(path) || path === BUILD_INFO || path === "/ready",
  greetsStrangers: true,
  greet({ path }) {
    if (path === "/ready") return { status: 200, headers: TEXT, body: "ready\n" };
    return path === BUILD_INFO ? jsonReply(200, BUILD) : undefined;
  },
  keptHeaders: ["x-scope-orgid"],
  // Agents leave the encoding out: a block of snappy is what this type means.
  encoding: (asked) =>
    isProtobuf(asked) && asked.headers["content-encoding"] === undefined ? "snappy" : undefined,
  cut: (content, asked, { limits }) =>
    isProtobuf(asked) ? cutProtobuf(content, limits) : cutStreams(content, limits),
  answer,
  refuse: ({ code, message, status }: DoorRefusal) => ({
    status,
    headers: TEXT,
    body: `${code}: ${message}\n`,
  }),
};

function isProtobuf(asked: Asked): boolean {
  return mediaTypeOf(asked).endsWith("protobuf");
}

/** Of a request of which a part was refused the rest is sealed; 400 tells the client not to send it again. */
function answer(taken: Taken): Reply {
  const errors = errorsOf(taken);
  const refused = errors.length + taken.cut.errorsOmitted;
  if (refused === 0) return { status: 204, headers: {}, body: "" };
  const total = taken.cut.records.length + refused;
  const why = errors.slice(0, MESSAGES_MAX).map(({ code, message }) => `${code}: ${message}`);
  const body = `${refused} of ${total} entries were refused, the others are sealed: ${why.join("; ")}\n`;
  return { status: 400, headers: TEXT, body };
}

function cutStreams(content: Uint8Array, limits: CutLimits): Cut {
  const cutting = new Cutting(content, limits);
  const { end, records, scanner } = cutting;
  scanner.space(end);
  if (scanner.at === end) return cutting.refuse("empty-body", "the body is empty");
  if (!cutting.isUtf8) return cutting.refuse("not-utf8", "the body is not UTF-8");
  const walk = new JsonWalk(cutting);
  const takeStream = (): boolean => {
    const entries: (JsonRange & { readonly deepAt: number })[] = [];
    let context: RecordContext | undefined;
    const takeEntry = (): boolean => {
      const range = walk.value();
      if (range !== undefined) entries.push({ ...range, deepAt: scanner.deepAt });
      return range !== undefined;
    };
    const takeEntries = (): boolean => walk.array(takeEntry);
    const takeLabels = (name: string) => (): boolean =>
      walk.written((written) => {
        context = { [name]: written };
      });
    // The later names are those of Loki's first form.
    const members = new Map([
      ["stream", takeLabels("stream")],
      ["values", takeEntries],
      ["labels", takeLabels("labels")],
      ["entries", takeEntries],
    ]);
    if (!walk.object(members)) return false;
    const isTooLarge =
      context !== undefined && Buffer.byteLength(JSON.stringify(context)) > CONTEXT_BYTES_MAX;
    for (const entry of entries) {
      const refusal = cutting.refuseMore();
      if (refusal !== undefined) {
        walk.refusal = refusal;
        return false;
      }
      scanner.deepAt = entry.deepAt;
      if (isTooLarge) records.rejectContext(entry);
      else if (content[entry.start] === OPEN_BRACKET || content[entry.start] === OPEN_BRACE)
        cutting.keepAny(entry, { nativeId: undefined, context });
      else {
        const { line, start: offset } = entry;
        records.reject({ code: "bad-record", line, offset }, "an entry is an array of a time and a line");
      }
    }
    return true;
  };
  const isWhole = walk.object(new Map([["streams", () => walk.array(takeStream)]])) && walk.end();
  if (!isWhole) return walk.refusal ?? cutting.refuse("bad-body", "this is no push request");
  return cutting.result();
}

const OPEN_BRACKET = 0x5b;
const OPEN_BRACE = 0x7b;

function cutProtobuf(content: Uint8Array, limits: CutLimits): Cut {
  const walk = new ProtobufWalk(content);
  const records = new Records(limits);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  let fullAt: number | undefined;
  const takeStream = (stream: BytesField): boolean => {
    const entries: BytesField[] = [];
    let labels: string | undefined;
    const visits = new Map([
      [
        LABELS,
        ({ start, end }: BytesField) => {
          labels = bytes.toString("utf8", start, end);
          return true;
        },
      ],
      [ENTRIES, (entry: BytesField) => entries.push(entry) > 0],
    ]);
    if (!walk.message(stream, visits)) return false;
    const context: RecordContext | undefined = labels === undefined ? undefined : { labels };
    const isTooLarge =
      context !== undefined && Buffer.byteLength(JSON.stringify(context)) > CONTEXT_BYTES_MAX;
    for (const { start, end } of entries) {
      if (records.isFull) {
        fullAt = start;
        return false;
      }
      if (isTooLarge) records.rejectContext({ line: 1, start });
      else records.keep({ start, end, line: 1, nativeId: undefined, context });
    }
    return true;
  };
  if (walk.message({ start: 0, end: content.length }, new Map([[STREAMS, takeStream]])))
    return records.result();
  const offset = fullAt ?? Math.max(walk.badAt, 0);
  const about = { kind: "refused", line: 1, offset } as const;
  return fullAt === undefined
    ? { ...about, code: "invalid-protobuf", message: `byte ${offset}: this is no PushRequest` }
    : { ...about, code: "too-many-events", message: `more than ${limits.eventsMax} entries in one request` };
}
