/** One batch to the server's native door, and what its answer means for the batch. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";

export interface PostOptions {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string;
  readonly wantsReceipts: boolean;
  readonly timeoutMs: number;
}

/** An event that was sealed. */
export interface Sealed {
  readonly id: string;
  readonly index: number;
  readonly receipt?: unknown;
}

/** `again`: nothing is known, or nothing was taken; the same bytes under the same key are sealed once. */
export type Posted =
  | { readonly kind: "sealed"; readonly events: readonly Sealed[]; readonly errors: readonly PostError[] }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "again"; readonly message: string; readonly afterMs: number | undefined };

/** One event that was refused, by its number in the batch, from 1. */
export interface PostError {
  readonly item: number;
  readonly message: string;
}

/** Refusals that another try of the same bytes does not change. 401 and 403 are mended by whoever runs the server. */
const FINAL: ReadonlySet<number> = new Set([400, 413, 415, 422]);
const RETRY_AFTER_MS_MAX = 300_000;
const gzipAsync = promisify(gzip);

export async function post(
  content: Uint8Array,
  key: string,
  { timeoutMs, token, url, wantsReceipts }: PostOptions,
): Promise<Posted> {
  try {
    const response = await fetch(`${url}/api/v1/events${wantsReceipts ? "?receipt=proof" : ""}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/x-ndjson",
        "content-encoding": "gzip",
        "idempotency-key": key,
      },
      body: await gzipAsync(content),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    const answer = parse(text);
    if (response.status === 202) return { kind: "sealed", ...answer };
    // Every event was refused by itself: the answer names each.
    if (response.status === 400 && answer.errors.length > 0) return { kind: "sealed", ...answer };
    const message = `the server answered ${response.status}: ${answer.message ?? text.slice(0, 200)}`;
    if (FINAL.has(response.status)) return { kind: "refused", message };
    return { kind: "again", message, afterMs: retryAfter(response.headers.get("retry-after")) };
  } catch (cause) {
    const why =
      cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : "";
    return { kind: "again", message: `couldn't reach ${url}: ${why}`, afterMs: undefined };
  }
}

function retryAfter(value: string | null): number | undefined {
  if (value === null || !/^\d{1,6}$/.test(value)) return undefined;
  return Math.min(Number(value) * 1000, RETRY_AFTER_MS_MAX);
}

interface Answer {
  readonly events: readonly Sealed[];
  readonly errors: readonly PostError[];
  readonly message: string | undefined;
}

function parse(text: string): Answer {
  const value = objectOf(text);
  const { error, errors, events }: Record<string, unknown> = { ...value };
  const list = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);
  return {
    events: list(events).filter(isSealed),
    errors: list(errors).filter(isError),
    message: isError({ item: 0, ...(typeof error === "object" ? error : {}) })
      ? String(Object(error).message)
      : undefined,
  };
}

function objectOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== "object" || value === null) return false;
  return "id" in value && typeof value.id === "string" && "index" in value && typeof value.index === "number";
}

function isError(value: unknown): value is PostError {
  if (typeof value !== "object" || value === null) return false;
  return (
    "item" in value &&
    typeof value.item === "number" &&
    "message" in value &&
    typeof value.message === "string"
  );
}
