/** Asks a Tallystick server over HTTP. It never throws for what a server or a network does, and a token never follows a redirect. */
import { readError } from "./answers.ts";
import type { ExchangeAnswer, ExchangeRequest } from "./exchange.ts";
import { EXIT, type Failure, failed, reasonOf } from "./exit.ts";
import type { Io } from "./io.ts";
import { escapeText } from "./output.ts";

/** A server, and the token to show it. */
export interface Target {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: string | undefined;
}

export interface Call {
  readonly method: "GET" | "POST" | "DELETE";
  /** Begins with a slash; made of fixed text and of parts that were checked. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** How often to try again; only for calls that may be repeated. Default 0. */
  readonly retries?: number;
  /** Ends the call, and the pauses between its attempts. */
  readonly signal?: AbortSignal;
}

/** What a server answered, whatever its status; only 401 and 403 are failures at once. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** An answer that goes on: its bytes come as the server sends them. */
export interface Stream {
  readonly kind: "stream";
  /** Its iteration fails when the connection does, or when it falls silent. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** A quorum of witnesses may take 30 s, and a full batch goes over a slow line in less than this. */
const TIMEOUT_MS = 120_000;
/** Above the answer to 1,000 events with their receipts, and above any event as JSON. */
export const ANSWER_BYTES_MAX = 67_108_864;
/** Three of the signs of life that a server gives an idle stream: one may be late, three are a dead line. */
export const STREAM_IDLE_MS = 45_000;
const EVENT_STREAM = "text/event-stream";
const FIRST_PAUSE_MS = 250;
export const PAUSE_MS_MAX = 10_000;
/** A server that asks for more is down for longer than a person or a job should wait here. */
export const RETRY_AFTER_MS_MAX = 60_000;
/** The statuses that say: not now, send it again. */
export const AGAIN: ReadonlySet<number> = new Set([429, 503]);

/** Makes one call, and repeats it as `retries` allows while the server is busy or can't be reached. */
export async function ask(target: Target, call: Call, io: Io): Promise<Answer | Failure> {
  const { retries = 0, signal } = call;
  for (let attempt = 0; ; attempt++) {
    const outcome = await attemptOnce(target, call, io);
    const isBusy = outcome.kind === "answer" && AGAIN.has(outcome.status);
    const isLost = outcome.kind === "failed" && outcome.exitCode === EXIT.unreachable;
    if ((!isBusy && !isLost) || attempt >= retries || signal?.aborted === true) return outcome;
    const wanted = isBusy ? parseRetryAfter(outcome.headers.get("retry-after"), io.now()) : undefined;
    const pauseMs = wanted ?? backoffMs(attempt, io.random());
    const why = isBusy ? refusalOf(outcome).message : outcome.kind === "failed" ? outcome.message : "";
    const seconds = (pauseMs / 1000).toFixed(1);
    io.stderr.write(`tally: ${why}; trying again in ${seconds} s (${attempt + 1} of ${retries})\n`);
    await io.sleep(pauseMs, signal);
  }
}

/** Makes one call whose answer is server-sent events. Whatever else is answered is read as {@link ask} reads it. */
export async function openStream(target: Target, call: Call, io: Io): Promise<Stream | Answer | Failure> {
  const { signal = new AbortController().signal } = call;
  const headers = { ...call.headers, accept: EVENT_STREAM };
  try {
    const response = await send(target, { ...call, headers }, { signal, idleMs: STREAM_IDLE_MS }, io);
    const isStream = response.headers.get("content-type")?.startsWith(EVENT_STREAM) === true;
    if (response.status === 200 && isStream && response.body !== null)
      return { kind: "stream", body: response.body };
    return await readAnswer(target, response);
  } catch (error) {
    return unreachable(target, error);
  }
}

/** Makes one call whose answer is a file of any length. Whatever is no file is read as {@link ask} reads it. */
export async function openDownload(target: Target, call: Call, io: Io): Promise<Stream | Answer | Failure> {
  const { signal = new AbortController().signal } = call;
  try {
    const response = await send(target, call, { signal, idleMs: STREAM_IDLE_MS }, io);
    if (response.status === 200 && response.body !== null) return { kind: "stream", body: response.body };
    return await readAnswer(target, response);
  } catch (error) {
    return unreachable(target, error);
  }
}

/** What a server's refusal says, as a failure with the exit code of its status. */
export function refusalOf({ status, bytes }: Answer): Failure {
  const { message, hint } = readError(bytes) ?? { message: `the server answered with status ${status}` };
  const exitCode = status === 404 ? EXIT.notFound : isDenied(status) ? EXIT.auth : EXIT.runtime;
  return failed(exitCode, escapeText(message), hint === undefined ? undefined : escapeText(hint));
}

/** The wait that a Retry-After header asks for (RFC 9110 §10.2.3), in milliseconds and bounded; undefined without one. */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), RETRY_AFTER_MS_MAX);
}

/** Doubles with each attempt; the random half keeps senders that failed together from coming back together. */
export function backoffMs(attempt: number, random: number): number {
  const wholeMs = Math.min(FIRST_PAUSE_MS * 2 ** attempt, PAUSE_MS_MAX);
  return Math.round(wholeMs * (0.5 + random / 2));
}

async function attemptOnce(target: Target, call: Call, io: Pick<Io, "exchange">): Promise<Answer | Failure> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = call.signal === undefined ? timeout : AbortSignal.any([timeout, call.signal]);
  try {
    return await readAnswer(target, await send(target, call, { signal }, io));
  } catch (error) {
    return unreachable(target, error);
  }
}

function send(
  { url, token }: Target,
  { method, path, headers, body }: Call,
  limits: Pick<ExchangeRequest, "signal" | "idleMs">,
  io: Pick<Io, "exchange">,
): Promise<ExchangeAnswer> {
  return io.exchange(url + path, {
    method,
    headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body }),
    ...limits,
  });
}

async function readAnswer({ url }: Target, response: ExchangeAnswer): Promise<Answer | Failure> {
  const bytes = await readBounded(response);
  if (bytes === undefined)
    return failed(EXIT.runtime, `the answer of ${url} is larger than ${ANSWER_BYTES_MAX} bytes`);
  const { status } = response;
  const answer: Answer = { kind: "answer", status, headers: response.headers, bytes };
  return isDenied(status) ? refusalOf(answer) : answer;
}

function unreachable({ url }: Target, error: unknown): Failure {
  return failed(
    EXIT.unreachable,
    `couldn't reach ${url}: ${reasonOf(error)}`,
    "is it running? start it with: tally serve",
  );
}

async function readBounded(response: ExchangeAnswer): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    // Leaving the loop gives the connection up.
    if (length > ANSWER_BYTES_MAX) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

function isDenied(status: number): boolean {
  return status === 401 || status === 403;
}
