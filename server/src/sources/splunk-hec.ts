/** Splunk's HTTP Event Collector: objects one after the other, or lines; acknowledgements by number. */

import type { RecordContext } from "@tallystick/event";
import { type Asked, headerOf } from "./asked.ts";
import type { Cut } from "./cut.ts";
import {
  type CutOptions,
  type Dialect,
  type DoorRefusal,
  jsonReply,
  type Reply,
  type Taken,
} from "./dialect.ts";
import { Cutting, type JsonRange } from "./json-cut.ts";
import { JsonWalk } from "./json-walk.ts";
import { errorsOf } from "./taken.ts";
import { cutTextLines } from "./text-lines.ts";

// Paths, texts and codes: "HTTP Event Collector REST API endpoints" and "Troubleshoot HTTP Event Collector", docs.splunk.com.
const PATH = /^\/services\/collector(?:\/(event|raw|health|ack)(?:\/1\.0)?)?\/?$/;
const CHANNEL = "x-splunk-request-channel";
/** What a sender of lines says of all of them in the query, where objects have it in themselves. */
const METADATA = ["host", "index", "source", "sourcetype", "time"] as const;
/** More numbers than a client waits for at once. */
const ACKS_MAX = 100_000;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;

const SUCCESS = { text: "Success", code: 0 };
const NO_DATA = { text: "No data", code: 5 };
const INVALID_DATA = { text: "Invalid data format", code: 6 };
const NO_CHANNEL = { text: "Data channel is missing", code: 10 };
const HEALTHY = { text: "HEC is healthy", code: 17 };
const EVENT_REQUIRED = { text: "Event field is required", code: 12 };
const EVENT_BLANK = { text: "Event field cannot be blank", code: 13 };
const BUSY = { text: "Server is busy", code: 9 };
const REFUSALS: ReadonlyMap<string, { readonly text: string; readonly code: number }> = new Map([
  ["no-token", { text: "Token is required", code: 2 }],
  ["bad-token", { text: "Invalid token", code: 4 }],
  ["token-not-allowed", { text: "Invalid token", code: 4 }],
  ["empty-body", NO_DATA],
]);

export const splunkHec: Dialect = {
  protocol: "splunk-hec",
  recognises: ({ path }) => PATH.test(path),
  greetsStrangers: true,
  greet(asked) {
    if (asked.method === "OPTIONS") return { status: 200, headers: { allow: "OPTIONS,POST" }, body: "" };
    return placeOf(asked) === "health" ? jsonReply(200, HEALTHY) : undefined;
  },
  keptHeaders: [CHANNEL],
  cut(content, asked, options) {
    switch (placeOf(asked)) {
      case "raw":
        return cutTextLines(content, { context: metadataOf(asked), limits: options.limits });
      case "ack":
        return { kind: "answered", reply: answerAcks(content, asked, options.size) };
      default:
        return cutObjects(content, options);
    }
  },
  answer,
  refuse({ code, line, message, offset, status }: DoorRefusal): Reply {
    const known = REFUSALS.get(code) ?? (status === 503 ? BUSY : INVALID_DATA);
    // Splunk answers an unknown token with 403, and its clients stop on it.
    return jsonReply(code === "bad-token" ? 403 : status, { ...known, detail: message, line, offset });
  },
};

function placeOf({ path }: Asked): string {
  return PATH.exec(path)?.[1] ?? "event";
}

function metadataOf({ query }: Asked): RecordContext | undefined {
  const stated = METADATA.flatMap((name): [string, string][] => {
    const value = query.get(name);
    return value === null ? [] : [[name, value]];
  });
  return stated.length === 0 ? undefined : Object.fromEntries(stated);
}

// What stands before a mistake is kept: a client that gives up on the request has then lost no more than it must.
function cutObjects(content: Uint8Array, { limits }: CutOptions): Cut {
  const cutting = new Cutting(content, limits);
  const { end, records, scanner } = cutting;
  scanner.space(end);
  if (scanner.at === end) return cutting.refuse("empty-body", "the body is empty");
  if (!cutting.isUtf8) return cutting.refuse("not-utf8", "the body is not UTF-8");
  const isArray = scanner.byte(OPEN_BRACKET, end);
  while (!isAtEnd(cutting, isArray)) {
    const refusal = cutting.refuseMore();
    if (refusal !== undefined) return refusal;
    const walk = new JsonWalk(cutting);
    const range = walk.value();
    if (range === undefined) {
      const { offset = 0, line = 1 } = walk.refusal ?? {};
      records.reject({ code: "invalid-json", line, offset }, INVALID_DATA.text);
      break;
    }
    const problem = problemOf(range, cutting);
    if (problem === undefined) cutting.keepAny(range, { nativeId: undefined, context: undefined });
    else records.reject({ code: "bad-record", line: range.line, offset: range.start }, problem);
    if (isArray) scanner.byte(COMMA, end);
  }
  return cutting.result();
}

function isAtEnd({ end, scanner }: Cutting, isArray: boolean): boolean {
  if (isArray) scanner.byte(CLOSE_BRACKET, end);
  scanner.space(end);
  return scanner.at === end;
}

/** Why an object is no event; the scanner stands behind it again afterwards. */
function problemOf(range: JsonRange, cutting: Cutting): string | undefined {
  const { scanner } = cutting;
  const { deepAt } = scanner;
  const after = { at: scanner.at, line: scanner.line };
  scanner.moveTo({ at: range.start, line: range.line });
  const walk = new JsonWalk(cutting);
  let event: string | undefined;
  const isObject = walk.object(new Map([["event", () => walk.written((written) => (event = written))]]));
  scanner.moveTo(after);
  scanner.deepAt = deepAt;
  if (!isObject) return INVALID_DATA.text;
  if (event === undefined) return EVENT_REQUIRED.text;
  return event === '""' || event === "null" ? EVENT_BLANK.text : undefined;
}

function answer(taken: Taken, asked: Asked): Reply {
  const { cut, items } = taken;
  const [first] = errorsOf(taken);
  if (first !== undefined) {
    const known =
      [EVENT_REQUIRED, EVENT_BLANK].find(({ text }) => first.message.endsWith(text)) ?? INVALID_DATA;
    const number = { "invalid-event-number": first.item - 1 };
    return jsonReply(first.code === "event-too-large" ? 413 : 400, {
      ...known,
      ...number,
      detail: first.message,
    });
  }
  if (cut.records.length === 0) return jsonReply(400, NO_DATA);
  const last = items.findLast((item) => item.kind === "accepted");
  if (channelOf(asked) === undefined || last?.kind !== "accepted") return jsonReply(200, SUCCESS);
  // The entry's index stands for the request: it is durable now, and stays an answer after a restart.
  return jsonReply(200, { ...SUCCESS, ackId: last.index });
}

function channelOf(asked: Asked): string | undefined {
  return headerOf(asked, CHANNEL) ?? asked.query.get("channel") ?? undefined;
}

function answerAcks(content: Uint8Array, asked: Asked, size: number): Reply {
  if (channelOf(asked) === undefined) return jsonReply(400, NO_CHANNEL);
  const ids = readAcks(content);
  if (ids === undefined) return jsonReply(400, INVALID_DATA);
  return jsonReply(200, { acks: Object.fromEntries(ids.map((id) => [id, id < size])) });
}

function readAcks(content: Uint8Array): readonly number[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(content).toString("utf8"));
    const acks = typeof value === "object" && value !== null && "acks" in value ? value.acks : undefined;
    if (!Array.isArray(acks) || acks.length > ACKS_MAX) return undefined;
    const ids = acks.filter((id): id is number => Number.isSafeInteger(id) && id >= 0);
    return ids.length === acks.length ? ids : undefined;
  } catch {
    return undefined;
  }
}
