/** What the server says of sources and of refused requests, as types. */
import { isCount, isObject, readObject } from "../json.ts";

export interface SourceAnswer {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Events a second; null: no limit. */
  readonly rate: number | null;
  readonly signed: boolean;
  /** How long it may be quiet: a length, `never`, or `rhythm`. */
  readonly silence: string;
  /** Who made it: `api`, `file`, or `token` where it is a token alone. */
  readonly from: string;
  /** The last characters of its token. */
  readonly hint: string;
  /** What it sent since the server was started. */
  readonly events: number;
  readonly bytes: number;
  readonly refused: number;
  readonly protocols: readonly string[];
  /** When its last event was taken (RFC 3339); null: none was. */
  readonly last: string | null;
  /** What is in the log of it; null: nobody knows yet. */
  readonly arrived: ArrivedAnswer | null;
}

export interface ArrivedAnswer {
  readonly events: number;
  readonly last: string;
  readonly is_silent: boolean;
}

export interface RefusalAnswer {
  readonly at: string;
  readonly atMs: number;
  readonly protocol: string;
  /** The source's name, where its token was known. */
  readonly source: string | undefined;
  readonly peer: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Byte of the body. */
  readonly offset: number | undefined;
}

/** A source that was made, or that has a new secret: the only answer that ever holds one. */
export interface NewSource {
  readonly source: SourceAnswer;
  readonly token: string | undefined;
  readonly signingSecret: string | undefined;
}

export function readSources(bytes: Uint8Array): readonly SourceAnswer[] | undefined {
  const { sources } = readObject(bytes) ?? {};
  return Array.isArray(sources) && sources.every(isSource) ? sources : undefined;
}

export function readNewSource(bytes: Uint8Array): NewSource | undefined {
  const { signingSecret, source, token } = readObject(bytes) ?? {};
  if (!isSource(source)) return undefined;
  return { source, token: textOf(token), signingSecret: textOf(signingSecret) };
}

export function readRefusals(bytes: Uint8Array): readonly RefusalAnswer[] | undefined {
  const { refusals } = readObject(bytes) ?? {};
  if (!Array.isArray(refusals)) return undefined;
  const read = refusals.map(readRefusal);
  return read.every((refusal) => refusal !== undefined) ? read : undefined;
}

function readRefusal(value: unknown): RefusalAnswer | undefined {
  if (!isObject(value)) return undefined;
  const { at, atMs, code, message, offset, peer, protocol, source, status } = value;
  if (typeof at !== "string" || typeof code !== "string" || typeof message !== "string") return undefined;
  if (typeof peer !== "string" || typeof protocol !== "string") return undefined;
  if (!isCount(atMs) || !isCount(status)) return undefined;
  const placed = { offset: isCount(offset) ? offset : undefined, source: textOf(source) };
  return { at, atMs, code, message, peer, protocol, status, ...placed };
}

function isSource(value: unknown): value is SourceAnswer {
  if (!isObject(value)) return false;
  const { bytes, events, last, protocols, rate, refused, signed } = value;
  if (!["id", "name", "type", "from", "hint", "silence"].every((name) => typeof value[name] === "string"))
    return false;
  if (![bytes, events, refused].every(isCount) || typeof signed !== "boolean") return false;
  if (rate !== null && !isCount(rate)) return false;
  if (last !== null && typeof last !== "string") return false;
  if (value["arrived"] !== null && !isArrived(value["arrived"])) return false;
  return Array.isArray(protocols) && protocols.every((protocol) => typeof protocol === "string");
}

function isArrived(value: unknown): value is ArrivedAnswer {
  if (!isObject(value)) return false;
  const { events, is_silent, last } = value;
  return isCount(events) && typeof is_silent === "boolean" && typeof last === "string";
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
