/** The way of a request through a door, the same for each dialect: who sends, is anything taken, read, cut, seal, answer. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Accepted, AcceptedRecord, Received, Sender } from "@tallystick/event";
import type { Receipt } from "@tallystick/tlog";
import type { Budget } from "../system/budget.ts";
import type { Asked } from "./asked.ts";
import type { Dialect, DialectCut, DoorRefusal, ReceiptKind, Reply, Stated, Taken } from "./dialect.ts";
import { type BodyRefusal, readBody } from "./http-body.ts";
import { senderTokenOf } from "./http-token.ts";
import { CONTENT_TYPE_LENGTH_MAX, type DoorLimits } from "./limits.ts";
import { keptHeaders, refuseProtocol, refuseUnsigned, type Sending } from "./request-checks.ts";
import { errorsOf } from "./taken.ts";

/** What was taken of a request. */
export interface TakenRequest {
  readonly protocol: string;
  /** Decoded. */
  readonly bytes: number;
  readonly accepted: number;
  readonly replayed: boolean;
  /** A code for each refused record that was named. */
  readonly reasons: readonly string[];
}

/** A request that was refused, or of which a part was, for those who set a sender up. */
export interface Refused {
  readonly protocol: string;
  /** Where the token was known. */
  readonly source: Sender | undefined;
  readonly peer: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly offset: number | undefined;
  /** Whether nothing of it was taken. */
  readonly isWhole: boolean;
}

/** What the doors ask of the rest of the house. */
export interface Door {
  readonly limits: DoorLimits;
  readonly budget: Budget;
  readonly nowMs: () => number;
  /** Who sends, by the token that a request shows; or the refusal. */
  readonly authenticate: (secret: string | undefined) => Sending | DoorRefusal;
  /** Whether the log takes anything of this source now; or why not. */
  readonly gate: (sending: Sending) => DoorRefusal | undefined;
  /** Entries of the log that are durable. */
  readonly size: () => number;
  readonly accept: (received: Received) => Promise<Accepted>;
  /** The receipts of accepted records, in their order; undefined when the witnesses that were asked for did not answer. */
  readonly receipts: (
    accepted: readonly AcceptedRecord[],
    kind: ReceiptKind,
  ) => Promise<readonly Receipt[] | undefined>;
  /** Counts what was taken. */
  readonly taken: (sending: Sending, taken: TakenRequest) => void;
  /** Counts a refusal, and notes it where people look for it. */
  readonly refused: (refused: Refused) => void;
}

/** How long a sender should wait when the disk or memory is behind: a second drains what a queue can hold. */
const RETRY_AFTER_SECONDS = 1;
const TOO_LARGE: ReadonlySet<string> = new Set(["too-many-events", "event-too-large"]);
const BODY_STATUS: Readonly<Record<BodyRefusal["code"], number>> = {
  "body-too-large": 413,
  "decoded-too-large": 413,
  "bad-encoding": 400,
  "unknown-encoding": 415,
  busy: 503,
  aborted: 400,
};
const NOTHING_STATED: Stated = { kind: "stated", key: undefined, sequence: undefined, receipt: undefined };
const NO_RECEIPTS: readonly Receipt[] = [];

interface Parts {
  readonly asked: Asked;
  readonly dialect: Dialect;
  readonly door: Door;
}

/** Answers one request. Never throws: what goes wrong in the log is a 503, and the sender keeps its events. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const { asked, dialect, door } = parts;
  const sending = authenticate(parts);
  const greeting = dialect.greet?.(asked);
  // Whoever shows no token may be greeted, but is not left in the belief that a wrong one is right.
  const isStranger = "kind" in sending && sending.code === "no-token";
  if (greeting !== undefined && ("sender" in sending || (isStranger && dialect.greetsStrangers === true))) {
    return send(request, response, greeting);
  }
  const outcome = "kind" in sending ? sending : await takeRequest(request, sending, parts);
  if (!("kind" in outcome)) return send(request, response, outcome);
  const { code, message, offset, status } = outcome;
  const source = "sender" in sending ? sending.sender : undefined;
  const { protocol } = dialect;
  const peer = peerOf(request);
  door.refused({ protocol, source, peer, status, code, message, offset, isWhole: true });
  const { retryAfterSeconds = RETRY_AFTER_SECONDS } = outcome;
  sendRefusal(request, response, { reply: dialect.refuse(outcome, asked), retryAfterSeconds });
}

function authenticate({ asked, door }: Parts): Sending | DoorRefusal {
  return door.authenticate(senderTokenOf(asked));
}

function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { reply, retryAfterSeconds }: { readonly reply: Reply; readonly retryAfterSeconds: number },
): void {
  const headers: Record<string, string> = { ...reply.headers };
  if (reply.status === 503 || reply.status === 429) headers["retry-after"] = String(retryAfterSeconds);
  if (reply.status === 401) headers["www-authenticate"] = 'Bearer realm="tallystick"';
  send(request, response, { ...reply, headers });
}

async function takeRequest(
  request: IncomingMessage,
  sending: Sending,
  parts: Parts,
): Promise<Reply | DoorRefusal> {
  const { secret, sender } = sending;
  const { asked, dialect, door } = parts;
  const stated = dialect.state?.(asked) ?? NOTHING_STATED;
  if (stated.kind === "refused") return stated;
  const kept = keptHeaders(asked, dialect.keptHeaders);
  if (kept.kind === "refused") return kept;
  const closed =
    door.gate(sending) ?? refuseProtocol(sending, [dialect.protocol, ...(dialect.alsoTakes ?? [])]);
  if (closed !== undefined) return closed;
  const body = await readBody(request, {
    ...{ limits: door.limits, budget: door.budget, encoding: dialect.encoding?.(asked) },
  });
  if (body.kind === "refused") return { ...body, status: BODY_STATUS[body.code] };
  try {
    const { content, contentEncoding } = body;
    if (secret !== undefined) {
      const signed = { content, asked, secret, nowMs: door.nowMs() };
      const unsigned = refuseUnsigned(dialect, contentEncoding, signed);
      if (unsigned !== undefined) return unsigned;
    }
    const eventsMax = Math.min(door.limits.eventsMax, dialect.eventsMax ?? door.limits.eventsMax);
    const limits = { ...door.limits, eventsMax };
    const cut = dialect.cut(content, asked, { limits, size: door.size(), wanted: sending.protocol });
    if (cut.kind === "answered") return cut.reply;
    if (cut.kind === "refused") return { ...cut, status: TOO_LARGE.has(cut.code) ? 413 : 400 };
    const protocol = cut.protocol ?? dialect.protocol;
    const unwanted = refuseProtocol(sending, [protocol]);
    if (unwanted !== undefined) return unwanted;
    if (cut.records.length === 0) {
      const taken = { cut, items: [], checkpoint: "", replayed: false, receipts: NO_RECEIPTS };
      return answer(request, taken, { bytes: content.length, sending }, parts);
    }
    const accepted = await door.accept({
      ...{ sender, content, contentEncoding, headers: kept.headers, records: cut.records },
      contentType: request.headers["content-type"]?.slice(0, CONTENT_TYPE_LENGTH_MAX),
      protocol: protocol === NATIVE ? undefined : protocol,
      onReusedId: dialect.onReusedId ?? "seal",
      total: cut.records.length + cut.errors.length + cut.errorsOmitted,
      ...{ peer: peerOf(request), transport: "http", key: stated.key, sequence: stated.sequence },
    });
    if (accepted.kind !== "accepted") return REFUSED[accepted.kind];
    const taken = await withReceipts(cut, accepted, { door, receipt: stated.receipt });
    return answer(request, taken, { bytes: content.length, sending }, parts);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { ...LOG_STOPPED, message: `nothing was acknowledged: ${message}` };
  } finally {
    body.release();
  }
}

/** The native form is what a body has where its header names no dialect. */
export const NATIVE = "native";
const LOG_STOPPED = { kind: "refused", status: 503, code: "log-stopped" } as const;
const REFUSED: Readonly<Record<"full" | "key-reused", DoorRefusal>> = {
  full: {
    kind: "refused",
    status: 503,
    code: "busy",
    message: "the disk is behind and the queue is full; send it again after the time in Retry-After",
  },
  "key-reused": {
    ...{ kind: "refused", status: 422, code: "idempotency-key-reused" },
    message: "this Idempotency-Key was used within the last 24 hours for another body",
    hint: "use a new key for new events; the same key only to send the same bytes again",
  },
};

function answer(
  request: IncomingMessage,
  taken: Taken,
  { bytes, sending }: { readonly bytes: number; readonly sending: Sending },
  { asked, dialect, door }: Parts,
): Reply {
  const protocol = taken.cut.protocol ?? dialect.protocol;
  const errors = errorsOf(taken);
  const accepted = taken.items.filter(({ kind }) => kind === "accepted").length;
  const reasons = errors.map(({ code }) => code);
  door.taken(sending, { protocol, bytes, accepted, replayed: taken.replayed, reasons });
  const reply = taken.cut.answer?.(taken) ?? dialect.answer(taken, asked);
  const [first] = errors;
  if (first !== undefined) {
    const { code, message, offset } = first;
    const { status } = reply;
    const peer = peerOf(request);
    door.refused({
      protocol,
      source: sending.sender,
      peer,
      status,
      code,
      message,
      offset,
      isWhole: false,
    });
  }
  return reply;
}

async function withReceipts(
  cut: DialectCut,
  { checkpoint, items, replayed }: Accepted & { kind: "accepted" },
  { door, receipt }: { readonly door: Door; readonly receipt: ReceiptKind | undefined },
): Promise<Taken> {
  if (receipt === undefined) return { cut, items, checkpoint, replayed, receipts: NO_RECEIPTS };
  const sealed = items.filter((item): item is AcceptedRecord => item.kind === "accepted");
  const receipts = sealed.length === 0 ? NO_RECEIPTS : await door.receipts(sealed, receipt);
  return { cut, items, checkpoint, replayed, receipts };
}

function peerOf({ socket }: IncomingMessage): string {
  return `${socket.remoteAddress ?? ""}:${socket.remotePort ?? ""}`;
}

function send(request: IncomingMessage, response: ServerResponse, { body, headers, status }: Reply): void {
  // What was not read can't be told from the next request, so the connection ends with this answer.
  const isWhole = request.complete || hasNoBody(request);
  const close = isWhole ? {} : { connection: "close" };
  const length = status === 204 ? {} : { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length, ...close });
  // A text goes out in one piece with the head; a buffer would take a second one.
  response.end(body);
  if (!request.complete) request.resume();
}

function hasNoBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0;
}
