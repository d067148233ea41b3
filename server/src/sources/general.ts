/** The general door: senders that bring no header of their own. What their bodies are is seen from their bytes. */
import { type Asked, GENERAL_DOOR, headerOf } from "./asked.ts";
import type { CutLimits, CutRefusal } from "./cut.ts";
import {
  type Answered,
  type Dialect,
  type DialectCut,
  jsonReply,
  type Reply,
  refuseInOurForm,
  type Signed,
} from "./dialect.ts";
import { Cutting } from "./json-cut.ts";
import { cutJson } from "./json-records.ts";
import { JsonWalk } from "./json-walk.ts";
import { alertmanager } from "./shapes/alertmanager.ts";
import { auth0 } from "./shapes/auth0.ts";
import { cloudflareLogpush } from "./shapes/cloudflare-logpush.ts";
import { cloudTrail } from "./shapes/cloudtrail.ts";
import { eventGrid } from "./shapes/event-grid.ts";
import { eventBridge } from "./shapes/eventbridge.ts";
import { falco } from "./shapes/falco.ts";
import { kubernetesAudit } from "./shapes/kubernetes-audit.ts";
import { okta } from "./shapes/okta.ts";
import { pubsub } from "./shapes/pubsub.ts";
import type { FirstValue, Shape } from "./shapes/shape.ts";
import { sns } from "./shapes/sns.ts";
import { hmac, isHexOf, refuseMissing, refuseStale, refuseWrong } from "./signature.ts";
import { cutTextLines } from "./text-lines.ts";
import { answerWebhook } from "./webhook-answer.ts";

const SHAPES: readonly Shape[] = [
  ...[kubernetesAudit, alertmanager, okta, auth0, eventGrid, eventBridge, cloudTrail, sns, pubsub, falco],
  cloudflareLogpush,
];
/** Our own form of a signature, for what a team writes itself: HMAC-SHA256 in hex over the body. */
const SIGNATURES = ["x-signature-256", "x-signature"] as const;
/** With it, `timestamp.body` is signed, and the request can't be played back. */
const TIMESTAMP = "x-timestamp";
const PREFIX = "sha256=";
/** Okta's question whether this address is its owner's (developer.okta.com/docs/concepts/event-hooks). */
const OKTA_CHALLENGE = "x-okta-verification-challenge";
const CHALLENGE_LENGTH_MAX = 1000;
const SHORT_BYTES_MAX = 64;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
/** A body of these many members has shown what it is. */
const MEMBERS_MAX = 200;

export const general: Dialect = {
  protocol: "webhook",
  alsoTakes: SHAPES.map(({ protocol }) => protocol),
  recognises: ({ path }) => path === GENERAL_DOOR,
  greet,
  keptHeaders: [...SIGNATURES, TIMESTAMP],
  verify,
  cut,
  answer: answerWebhook,
  refuse: refuseInOurForm,
};

function greet(asked: Asked): Reply | undefined {
  if (asked.method === "POST" || asked.method === "PUT") return undefined;
  const challenge = headerOf(asked, OKTA_CHALLENGE);
  if (asked.method === "GET" && challenge !== undefined && challenge.length <= CHALLENGE_LENGTH_MAX)
    return jsonReply(200, { verification: challenge });
  return jsonReply(200, { ok: true });
}

function verify({ asked, content, nowMs, secret }: Signed): ReturnType<NonNullable<Dialect["verify"]>> {
  const name = SIGNATURES.find((one) => headerOf(asked, one) !== undefined);
  if (name === undefined) return refuseMissing(SIGNATURES[0]);
  const given = headerOf(asked, name) ?? "";
  const timestamp = headerOf(asked, TIMESTAMP);
  const stale = timestamp === undefined ? undefined : refuseStale(timestamp, nowMs);
  if (stale !== undefined) return stale;
  const parts = timestamp === undefined ? [content] : [`${timestamp}.`, content];
  const hex = given.startsWith(PREFIX) ? given.slice(PREFIX.length) : given;
  return isHexOf(hex, hmac("sha256", secret, parts)) ? undefined : refuseWrong(name);
}

function cut(
  content: Uint8Array,
  _asked: Asked,
  { limits, wanted }: { readonly limits: CutLimits; readonly wanted: string | undefined },
): DialectCut | CutRefusal | Answered {
  const first = firstValueOf(content, limits);
  if (first === undefined) {
    if (content.length === 0)
      return { kind: "refused", code: "empty-body", line: 1, offset: 0, message: "the body is empty" };
    return isJsonLike(content)
      ? cutJson(content, { lines: false, limits })
      : cutTextLines(content, { context: undefined, limits });
  }
  const shape = SHAPES.find(({ protocol }) => protocol === wanted) ?? SHAPES.find(({ fits }) => fits(first));
  if (shape === undefined) return cutJson(content, { lines: false, limits });
  const found = shape.cut(content, limits);
  if (found.kind !== "cut") return found;
  const { protocol, status } = shape;
  return status === undefined
    ? { ...found, protocol }
    : { ...found, protocol, answer: (taken) => emptied(answerWebhook(taken), status) };
}

function emptied(reply: Reply, status: number): Reply {
  return reply.status === 200 ? { status, headers: {}, body: "" } : reply;
}

/** Whether a body was meant to be JSON, so that a mistake in it is told and not sealed as lines of text. */
function isJsonLike(content: Uint8Array): boolean {
  const start = Buffer.from(content.subarray(0, SHORT_BYTES_MAX)).toString("latin1").trimStart();
  return start.startsWith("{") || start.startsWith("[{");
}

/** Undefined where the body does not begin with an object, or with an array of them. */
function firstValueOf(content: Uint8Array, limits: CutLimits): FirstValue | undefined {
  const cutting = new Cutting(content, limits);
  const { end, scanner } = cutting;
  scanner.space(end);
  const isArray = scanner.byte(OPEN_BRACKET, end);
  scanner.space(end);
  if (content[scanner.at] !== OPEN_BRACE) return undefined;
  const walk = new JsonWalk(cutting);
  const members = new Map<string, string>();
  const note = (name: string): (() => boolean) => {
    return () => {
      const range = walk.value();
      if (range === undefined || members.size === MEMBERS_MAX) return false;
      members.set(name, range.end - range.start > SHORT_BYTES_MAX ? "" : textOf(walk.textOf(range)));
      return true;
    };
  };
  // A body that breaks off has shown enough; its cut will say where.
  walk.object({ get: note });
  return members.size === 0 ? undefined : { isArray, members };
}

function textOf(written: string): string {
  const value: unknown = JSON.parse(written);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
