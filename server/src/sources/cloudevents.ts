/** CloudEvents over HTTP in all three modes, CDEvents among them: structured, batched, and binary. */
import { type Asked, GENERAL_DOOR, headerOf, mediaTypeOf } from "./asked.ts";
import type { Cut, CutLimits, CutRefusal } from "./cut.ts";
import { type Dialect, type DoorRefusal, type Reply, refuseInOurForm } from "./dialect.ts";
import { Cutting } from "./json-cut.ts";
import { cutEnvelope } from "./json-envelope.ts";
import { peekMembers } from "./json-peek.ts";
import { JsonWalk } from "./json-walk.ts";
import { answerWebhook } from "./webhook-answer.ts";
import { cutWhole } from "./whole-body.ts";

// github.com/cloudevents/spec: cloudevents/bindings/http-protocol-binding.md and cloudevents/http-webhook.md.
const STRUCTURED = "application/cloudevents+json";
const BATCH = "application/cloudevents-batch+json";
const FAMILY = "application/cloudevents";
const ATTRIBUTE = "ce-";
const REQUIRED = ["ce-id", "ce-source", "ce-type"] as const;
const ORIGIN = "webhook-request-origin";
/** A DNS name with a scheme; anything else is not sent back. */
const ORIGIN_TEXT = /^[\x21-\x7e]{1,255}$/;
const IDS = ["source", "id"] as const;

export const cloudEvents: Dialect = {
  protocol: "cloudevents",
  recognises: (asked) =>
    asked.path === GENERAL_DOOR &&
    (mediaTypeOf(asked).startsWith(FAMILY) ||
      headerOf(asked, "ce-specversion") !== undefined ||
      (asked.method === "OPTIONS" && headerOf(asked, ORIGIN) !== undefined)),
  greet: greetOrigin,
  keptHeaders: ({ headers }) => Object.keys(headers).filter((name) => name.startsWith(ATTRIBUTE)),
  state: (asked) =>
    refuseFormat(asked) ?? { kind: "stated", key: undefined, sequence: undefined, receipt: undefined },
  cut(content, asked, { limits }) {
    switch (mediaTypeOf(asked)) {
      case STRUCTURED:
        return cutStructured(content, limits);
      case BATCH:
        return cutEnvelope(content, limits, { list: [], around: [], ids: IDS, nativeId: idOf });
      default:
        return cutBinary(content, asked, limits);
    }
  },
  answer(taken) {
    const { status, ...reply } = answerWebhook(taken);
    return status === 200 ? { status: 204, headers: {}, body: "" } : { status, ...reply };
  },
  refuse: refuseInOurForm,
};

/** The validation of a webhook (http-webhook.md §4): we take what is sent, at any rate. */
function greetOrigin(asked: Asked): Reply | undefined {
  const origin = headerOf(asked, ORIGIN);
  if (asked.method !== "OPTIONS" || origin === undefined) return undefined;
  const allowed = ORIGIN_TEXT.test(origin) ? origin : "*";
  return {
    ...{ status: 200, body: "" },
    headers: { "webhook-allowed-origin": allowed, "webhook-allowed-rate": "*", allow: "POST" },
  };
}

function refuseFormat(asked: Asked): DoorRefusal | undefined {
  const type = mediaTypeOf(asked);
  if (!type.startsWith(FAMILY) || type === STRUCTURED || type === BATCH) return undefined;
  return {
    ...{ kind: "refused", status: 415, code: "unknown-format" },
    message: `CloudEvents are taken as ${STRUCTURED}, ${BATCH} or in headers, not as ${type.slice(0, 100)}`,
  };
}

function idOf(found: ReadonlyMap<string, string>): string | undefined {
  const [source, id] = IDS.map((name) => found.get(name));
  return source === undefined || id === undefined ? undefined : `${source}|${id}`;
}

function cutStructured(content: Uint8Array, limits: CutLimits): Cut {
  const cutting = new Cutting(content, limits);
  cutting.scanner.space(cutting.end);
  if (cutting.scanner.at === cutting.end) return cutting.refuse("empty-body", "the body is empty");
  if (!cutting.isUtf8) return cutting.refuse("not-utf8", "the body is not UTF-8");
  const walk = new JsonWalk(cutting);
  const range = walk.value();
  const { deepAt } = cutting.scanner;
  if (range === undefined || !walk.end())
    return walk.refusal ?? cutting.refuse("invalid-json", "the body is no JSON");
  const nativeId = idOf(peekMembers(cutting, range, IDS) ?? new Map());
  if (nativeId === undefined)
    return {
      kind: "refused",
      code: "bad-body",
      line: 1,
      offset: range.start,
      message: "a CloudEvent has an id and a source",
    };
  cutting.scanner.deepAt = deepAt;
  cutting.keepAny(range, { nativeId, context: undefined });
  return cutting.result();
}

function cutBinary(content: Uint8Array, asked: Asked, limits: CutLimits): Cut | CutRefusal {
  const missing = REQUIRED.filter((name) => headerOf(asked, name) === undefined);
  if (missing.length > 0) {
    const message = `a CloudEvent in headers has to have ${missing.join(", ")}`;
    return { kind: "refused", code: "bad-body", line: 1, offset: 0, message };
  }
  const nativeId = `${headerOf(asked, "ce-source")}|${headerOf(asked, "ce-id")}`;
  return cutWhole(content, { limits, nativeId });
}
