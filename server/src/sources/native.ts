/** The native door: POST /api/v1/events. It cuts and keeps bytes and never interprets them; each record gets its own answer. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Accepted, AcceptedRecord, Received, Sender } from "@tallystick/event";
import type { Receipt } from "@tallystick/tlog";
import type { Budget } from "../system/budget.ts";
import type { Metrics } from "../system/metrics.ts";
import { type BodyRefusal, readBody } from "./http-body.ts";
import { type Cut, cutJson } from "./json-records.ts";
import { CONTENT_TYPE_LENGTH_MAX, type DoorLimits, KEY_LENGTH_MAX } from "./limits.ts";

/** What the door asks of the rest of the house. */
export interface NativeDoor {
  readonly limits: DoorLimits;
  readonly budget: Budget;
  readonly metrics: Metrics;
  /** Who sends, by the token that a request shows; or the refusal. */
  readonly authenticate: (request: IncomingMessage) => Sender | DoorRefusal;
  /** Whether the log takes anything now; or why not. */
  readonly gate: () => DoorRefusal | undefined;
  readonly accept: (received: Received) => Promise<Accepted>;
  /** The receipts of accepted records, in their order; undefined when the witnesses that were asked for did not answer. */
  readonly receipts: (
    accepted: readonly AcceptedRecord[],
    kind: ReceiptKind,
  ) => Promise<readonly Receipt[] | undefined>;
}

export type ReceiptKind = "proof" | "witnessed";

/** A refusal of the whole request. */
export interface DoorRefusal {
  readonly kind: "refused";
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Byte in the body, where the refusal is about one. */
  readonly offset?: number;
  readonly line?: number;
}

/** One record that was refused while others were taken. */
interface ItemError {
  readonly line: number;
  readonly item: number;
  readonly code: string;
  readonly message: string;
  readonly offset?: number;
}

/** How long a sender should wait when the disk or memory is behind: a second drains what a queue can hold. */
const RETRY_AFTER_SECONDS = "1";
const TOO_LARGE: ReadonlySet<string> = new Set(["too-many-events", "event-too-large"]);
const SEQUENCE = /^(0|[1-9]\d{0,15})$/;
const BODY_STATUS: Readonly<Record<BodyRefusal["code"], number>> = {
  "body-too-large": 413,
  "decoded-too-large": 413,
  "bad-encoding": 400,
  "unknown-encoding": 415,
  busy: 503,
  aborted: 400,
};

/** Answers one request. Never throws: what goes wrong in the log is a 503, and the sender keeps its events. */
export async function handleNative(
  request: IncomingMessage,
  response: ServerResponse,
  door: NativeDoor,
): Promise<void> {
  const outcome = await takeRequest(request, door);
  if (outcome.kind === "refused") {
    door.metrics.refused(PROTOCOL, outcome.code);
    return sendRefusal(request, response, outcome);
  }
  door.metrics.taken({ protocol: PROTOCOL, ...outcome.counted });
  send(response, outcome.status, outcome.body, outcome.headers);
}

/** Writes a refusal in the form that all doors of the API share. */
function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: DoorRefusal): void {
  const { code, message, hint, offset, line } = refusal;
  const headers: Record<string, string> = {};
  if (refusal.status === 503) headers["retry-after"] = RETRY_AFTER_SECONDS;
  if (refusal.status === 401) headers["www-authenticate"] = 'Bearer realm="tallystick"';
  // What was not read can't be told from the next request, so the connection ends with this answer.
  if (!request.complete) headers["connection"] = "close";
  send(response, refusal.status, JSON.stringify({ error: { code, message, hint, line, offset } }), headers);
  if (!request.complete) request.resume();
}

/** This door's name in metrics. */
const PROTOCOL = "native";
const NO_RECEIPTS: readonly Receipt[] = [];
const NOT_WITNESSED =
  "no quorum of witnesses has signed a checkpoint with these events yet; ask for /api/v1/events/{id}/proof later";

interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly counted: {
    readonly bytes: number;
    readonly accepted: number;
    readonly replayed: boolean;
    /** The code of each refused record that the answer names. */
    readonly reasons: readonly string[];
  };
}

async function takeRequest(request: IncomingMessage, door: NativeDoor): Promise<Answer | DoorRefusal> {
  const sender = door.authenticate(request);
  if ("kind" in sender) return sender;
  const options = readOptions(request);
  if (options.kind === "refused") return options;
  const closed = door.gate();
  if (closed !== undefined) return closed;
  const body = await readBody(request, door.limits, door.budget);
  if (body.kind === "refused") return { ...body, status: BODY_STATUS[body.code] };
  try {
    const { content, contentEncoding } = body;
    const contentType = request.headers["content-type"]?.slice(0, CONTENT_TYPE_LENGTH_MAX);
    const cut = cutJson(content, { lines: isLines(contentType), limits: door.limits });
    if (cut.kind === "refused") return { ...cut, status: TOO_LARGE.has(cut.code) ? 413 : 400 };
    if (cut.records.length === 0) return refuseAll(cut, content.length);
    const accepted = await door.accept({
      ...{ sender, content, contentEncoding, contentType, records: cut.records },
      total: cut.records.length + cut.errors.length + cut.errorsOmitted,
      peer: `${request.socket.remoteAddress ?? ""}:${request.socket.remotePort ?? ""}`,
      ...{ transport: "http", key: options.key, sequence: options.sequence },
    });
    return await answer(accepted, { cut, bytes: content.length }, options.receipt, door);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return {
      kind: "refused",
      status: 503,
      code: "log-stopped",
      message: `nothing was acknowledged: ${message}`,
    };
  } finally {
    body.release();
  }
}

async function answer(
  accepted: Accepted,
  { cut, bytes }: { cut: Cut & { kind: "cut" }; bytes: number },
  receipt: ReceiptKind | undefined,
  door: NativeDoor,
): Promise<Answer | DoorRefusal> {
  switch (accepted.kind) {
    case "full":
      return {
        kind: "refused",
        status: 503,
        code: "busy",
        message: "the disk is behind and the queue is full; send it again after the time in Retry-After",
      };
    case "key-reused":
      return {
        ...{ kind: "refused", status: 422, code: "idempotency-key-reused" },
        message: "this Idempotency-Key was used within the last 24 hours for another body",
        hint: "use a new key for new events; the same key only to send the same bytes again",
      };
    case "accepted":
      break;
  }
  const taken: AcceptedRecord[] = [];
  const errors: ItemError[] = [...cut.errors];
  for (const [i, item] of accepted.items.entries()) {
    const record = cut.records[i];
    if (item.kind === "accepted") taken.push(item);
    else if (record !== undefined) errors.push(idReused(record));
  }
  const receipts =
    receipt === undefined || taken.length === 0 ? NO_RECEIPTS : await door.receipts(taken, receipt);
  errors.sort((a, b) => a.item - b.item);
  const rejected = errors.length + cut.errorsOmitted;
  const body = printAnswer({ taken, receipts, rejected, errors, checkpoint: accepted.checkpoint });
  const headers: Record<string, string> = accepted.replayed ? { "idempotency-replayed": "true" } : {};
  const reasons = errors.map(({ code }) => code);
  const counted = { bytes, accepted: taken.length, replayed: accepted.replayed, reasons };
  return { kind: "answer", status: taken.length > 0 ? 202 : 400, body, headers, counted };
}

// Ids and hashes hold nothing that JSON would escape, and there may be 10,000 of them: print them directly.
function printAnswer(parts: {
  taken: readonly AcceptedRecord[];
  receipts: readonly Receipt[] | undefined;
  rejected: number;
  errors: readonly ItemError[];
  checkpoint: string;
}): string {
  const { taken, receipts, rejected, errors, checkpoint } = parts;
  const events = taken.map(({ id, index, leafHash }, i) => {
    const one = receipts?.[i];
    const receipt = one === undefined ? "" : `,"receipt":${JSON.stringify(one)}`;
    return `{"id":"${id}","index":${index},"leafHash":"${leafHash}"${receipt}}`;
  });
  const counts = `"accepted":${taken.length},"rejected":${rejected}`;
  // They are sealed all the same: only the witnesses' signatures are missing.
  const warning = receipts === undefined ? `,"receiptError":${JSON.stringify(NOT_WITNESSED)}` : "";
  const tail = `"errors":${JSON.stringify(errors)},"checkpoint":${JSON.stringify(checkpoint)}${warning}`;
  return `{${counts},"events":[${events.join(",")}],${tail}}`;
}

function refuseAll(cut: Cut & { kind: "cut" }, bytes: number): Answer | DoorRefusal {
  const [first] = cut.errors;
  if (first === undefined) {
    return {
      kind: "refused",
      status: 400,
      code: "no-events",
      message: "the body holds no event",
      hint: 'send an object such as {"actor":"alice","action":"user.login"}',
    };
  }
  const rejected = cut.errors.length + cut.errorsOmitted;
  const { code, message, line, offset } = first;
  const body = {
    error: { code, message, line, offset },
    accepted: 0,
    rejected,
    events: [],
    errors: cut.errors,
  };
  return {
    ...{ kind: "answer", status: TOO_LARGE.has(code) ? 413 : 400, body: JSON.stringify(body), headers: {} },
    counted: { bytes, accepted: 0, replayed: false, reasons: cut.errors.map((error) => error.code) },
  };
}

function idReused({
  line,
  item,
  nativeId,
}: {
  line: number;
  item: number;
  nativeId: string | undefined;
}): ItemError {
  const message = `line ${line}: the id ${JSON.stringify(nativeId)} was used within the last 24 hours for another event`;
  return { line, item, code: "id-reused", message };
}

type Options = {
  kind: "options";
  key: string | undefined;
  sequence: number | undefined;
  receipt: ReceiptKind | undefined;
};

function readOptions(request: IncomingMessage): Options | DoorRefusal {
  const key = request.headers["idempotency-key"];
  if (key !== undefined && (typeof key !== "string" || key === "" || key.length > KEY_LENGTH_MAX)) {
    return bad("bad-idempotency-key", `Idempotency-Key must have 1 to ${KEY_LENGTH_MAX} characters`);
  }
  const sequence = request.headers["tally-sequence"];
  if (
    sequence !== undefined &&
    (typeof sequence !== "string" || !SEQUENCE.test(sequence) || Number(sequence) > SEQUENCE_MAX)
  ) {
    return bad("bad-sequence", "Tally-Sequence must be a whole number: that of the first event in the body");
  }
  const query = request.url?.indexOf("?") ?? -1;
  const receipt =
    query === -1 ? undefined : (new URLSearchParams(request.url?.slice(query)).get("receipt") ?? undefined);
  if (receipt !== undefined && receipt !== "proof" && receipt !== "witnessed") {
    return bad("bad-receipt", "receipt must be proof or witnessed");
  }
  return { kind: "options", key, sequence: sequence === undefined ? undefined : Number(sequence), receipt };
}

/** Room for every event of a request behind the largest number that JSON keeps exactly. */
const SEQUENCE_MAX = 9_007_199_254_000_000;

function bad(code: string, message: string): DoorRefusal {
  return { kind: "refused", status: 400, code, message };
}

function isLines(contentType: string | undefined): boolean {
  return contentType !== undefined && /ndjson|jsonl|json-seq|jsonlines/i.test(contentType);
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    ...headers,
  });
  // A text goes out in one piece with the head; a buffer would take a second one.
  response.end(body);
}
