/** The server's answers as types. A server may be a stranger's: what has another form is undefined, never half believed. */
import type { Receipt } from "@tallystick/tlog";
import { isCount, isObject, readObject } from "./json.ts";

/** A refusal of a whole request. */
export interface AnswerError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly line?: number;
  /** Where in a query it is. */
  readonly offset?: number;
  /** Everything that is wrong with a query. */
  readonly problems?: readonly QueryProblem[];
  /** Which parameter holds that query, where it is another than `q`. */
  readonly parameter?: string;
}

/** What is wrong with a query, or worth saying about it. Places count UTF-16 units. */
export interface QueryProblem {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  readonly hint: string;
  /** The whole query as it may be meant. */
  readonly fix: string | undefined;
}

/** What POST /api/v1/events says of one request. */
export interface SendAnswer {
  readonly events: readonly Acknowledgement[];
  /** How many of its events were refused; `errors` may name only the first of them. */
  readonly rejected: number;
  readonly errors: readonly ItemError[];
  readonly checkpoint: string | undefined;
  /** Why receipts are missing though the events are sealed. */
  readonly receiptError: string | undefined;
}

export interface Acknowledgement {
  readonly id: string;
  readonly index: number;
  /** RFC 6962 leaf hash in base64. */
  readonly leafHash: string;
  readonly receipt?: Receipt;
}

/** One event that was refused; its line in the request, and its number among the events there, from 1. */
export interface ItemError {
  readonly line: number;
  readonly item?: number;
  readonly code: string;
  readonly message: string;
}

/** What GET /api/v1/events/{id} says. */
export interface EventAnswer {
  readonly index: number;
  readonly id: string;
  readonly kind: string;
  readonly received: string;
  readonly source: string;
  readonly entry: string;
  readonly header: Readonly<Record<string, unknown>> | undefined;
  /** What the server's parsers make of the record. */
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly raw: string | undefined;
}

export interface TokenAnswer {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly hint: string;
}

/** An id names a file when receipts are kept, so nothing but a UUID in lower case may pass for one. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The error that a refusal's body holds. */
export function readError(bytes: Uint8Array): AnswerError | undefined {
  const { error } = readObject(bytes) ?? {};
  if (!isObject(error)) return undefined;
  const { code, message, hint, line, offset, parameter } = error;
  if (typeof code !== "string" || typeof message !== "string") return undefined;
  const problems = readProblems(error["problems"]) ?? [];
  return {
    code,
    message,
    ...(typeof hint === "string" ? { hint } : {}),
    ...(typeof line === "number" ? { line } : {}),
    ...(isCount(offset) ? { offset } : {}),
    ...(problems.length > 0 ? { problems } : {}),
    ...(typeof parameter === "string" ? { parameter } : {}),
  };
}

/** The problems of a query, or the notices about one; none where there is nothing. */
export function readProblems(value: unknown): readonly QueryProblem[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const problems = value.map(readProblem);
  return problems.every((problem) => problem !== undefined) ? problems : undefined;
}

function readProblem(value: unknown): QueryProblem | undefined {
  if (!isObject(value)) return undefined;
  const { message, offset, length, hint, fix } = value;
  if (typeof message !== "string" || typeof hint !== "string") return undefined;
  if (!isCount(offset) || !isCount(length)) return undefined;
  return { message, offset, length, hint, fix: typeof fix === "string" ? fix : undefined };
}

/** The answer to a request with events, also when all of them were refused one by one. */
export function readSendAnswer(bytes: Uint8Array): SendAnswer | undefined {
  const { events, rejected, errors, checkpoint, receiptError } = readObject(bytes) ?? {};
  if (!Array.isArray(events) || !Array.isArray(errors) || !isCount(rejected)) return undefined;
  if (!events.every(isAcknowledgement) || !errors.every(isItemError)) return undefined;
  return {
    events,
    rejected,
    errors,
    checkpoint: typeof checkpoint === "string" ? checkpoint : undefined,
    receiptError: typeof receiptError === "string" ? receiptError : undefined,
  };
}

export function readEventAnswer(bytes: Uint8Array): EventAnswer | undefined {
  const { index, id, kind, received, source, entry, header, events, raw } = readObject(bytes) ?? {};
  if (!isCount(index) || typeof id !== "string" || typeof kind !== "string") return undefined;
  if (typeof received !== "string" || typeof source !== "string" || typeof entry !== "string")
    return undefined;
  return {
    ...{ index, id, kind, received, source, entry },
    header: isObject(header) ? header : undefined,
    events: Array.isArray(events) ? events.filter(isObject) : [],
    raw: typeof raw === "string" ? raw : undefined,
  };
}

export function readTokensAnswer(bytes: Uint8Array): readonly TokenAnswer[] | undefined {
  const { tokens } = readObject(bytes) ?? {};
  return Array.isArray(tokens) && tokens.every(isToken) ? tokens : undefined;
}

/** A new token: the only answer that ever holds its secret. */
export function readNewToken(bytes: Uint8Array): { secret: string; token: TokenAnswer } | undefined {
  const { secret, token } = readObject(bytes) ?? {};
  return typeof secret === "string" && isToken(token) ? { secret, token } : undefined;
}

function isAcknowledgement(value: unknown): value is Acknowledgement {
  if (!isObject(value)) return false;
  const { id, index, leafHash, receipt } = value;
  const isPlaced = typeof id === "string" && UUID.test(id) && isCount(index) && typeof leafHash === "string";
  return isPlaced && (receipt === undefined || isReceipt(receipt));
}

function isReceipt(value: unknown): value is Receipt {
  if (!isObject(value)) return false;
  const { entry, salt, header, proof } = value;
  const isText = (part: unknown): boolean => part === undefined || typeof part === "string";
  return typeof entry === "string" && typeof proof === "string" && isText(salt) && isText(header);
}

function isItemError(value: unknown): value is ItemError {
  if (!isObject(value)) return false;
  const { line, item, code, message } = value;
  if (item !== undefined && !isCount(item)) return false;
  return isCount(line) && typeof code === "string" && typeof message === "string";
}

function isToken(value: unknown): value is TokenAnswer {
  if (!isObject(value)) return false;
  return ["id", "kind", "name", "type", "hint"].every((name) => typeof value[name] === "string");
}
