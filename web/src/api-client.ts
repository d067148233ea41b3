/** Asks the reading API with the tab's token. What goes wrong is a value; nothing is thrown. */
import {
  type ApiError,
  type OpenedEntry,
  type Page,
  readEntry,
  readError,
  readPage,
  readReading,
} from "./answers.ts";
import type { Reading } from "./notice-box.ts";
import type { Range } from "./page-state.ts";

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ApiError; readonly status: number };

export interface PageQuestion {
  readonly query: string;
  readonly range: Range;
  readonly cursor?: string | undefined;
}

export interface TailQuestion {
  readonly query: string;
  /** The index to go on behind, and, once an event came, its id. */
  readonly after: number | undefined;
  readonly lastId: string;
}

/** A screen or two of events. */
export const PAGE_EVENTS = 50;
/** The engine is back within seconds of a restart. */
const UNAVAILABLE_PAUSE_MS = 2000;

export class ApiClient {
  readonly #tokenOf: () => string | undefined;
  readonly #timeZone: string;

  /** The time zone is the one that days and words such as "yesterday" are meant in. */
  constructor(tokenOf: () => string | undefined, timeZone: string) {
    this.#tokenOf = tokenOf;
    this.#timeZone = timeZone;
  }

  /** One page of what is found. While the engine is away it waits, says so by `onWait`, and asks again. */
  async search(
    { query, range, cursor }: PageQuestion,
    { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: (error: ApiError) => void },
  ): Promise<Answer<Page>> {
    const parameters = new URLSearchParams({ limit: String(PAGE_EVENTS), order: "desc" });
    if (query !== "") parameters.set("q", query);
    if (range !== "all") parameters.set("since", range);
    if (cursor !== undefined) parameters.set("cursor", cursor);
    else parameters.set("total", "true");
    parameters.set("tz", this.#timeZone);
    for (;;) {
      const answer = await this.#ask(`/api/v1/events?${parameters}`, signal, readPage);
      const isAway = !answer.ok && answer.error.code === "search-unavailable";
      if (!isAway || signal.aborted) return answer;
      onWait(answer.error);
      await pause(UNAVAILABLE_PAUSE_MS, signal);
    }
  }

  /** What a sentence may mean as a query; undefined where it is no sentence, or nothing is known of it. */
  async reading(text: string, signal: AbortSignal): Promise<Reading | undefined> {
    const parameters = new URLSearchParams({ q: text, tz: this.#timeZone });
    const answer = await this.#ask(`/api/v1/query?${parameters}`, signal, readReading);
    return answer.ok ? answer.value : undefined;
  }

  async entry(id: string, signal: AbortSignal): Promise<Answer<OpenedEntry>> {
    return await this.#ask(`/api/v1/events/${encodeURIComponent(id)}`, signal, readEntry);
  }

  /** The bytes of an event's record, or the text of its proof. */
  async download(id: string, what: "raw" | "proof"): Promise<Answer<Blob>> {
    const { signal } = new AbortController();
    const answer = await this.#fetch(`/api/v1/events/${encodeURIComponent(id)}/${what}`, signal);
    return answer.ok ? { ok: true, value: await answer.value.blob() } : answer;
  }

  /** A stream of server-sent events. */
  async tail(
    { query, after, lastId }: TailQuestion,
    signal: AbortSignal,
  ): Promise<Answer<ReadableStream<Uint8Array<ArrayBuffer>>>> {
    const parameters = new URLSearchParams();
    if (query !== "") parameters.set("q", query);
    if (lastId === "" && after !== undefined) parameters.set("after", String(after));
    const headers: Record<string, string> = lastId === "" ? {} : { "last-event-id": lastId };
    const answer = await this.#fetch(`/api/v1/events/tail?${parameters}`, signal, headers);
    if (!answer.ok) return answer;
    const { body, status } = answer.value;
    return body === null ? failure(readError(undefined, status), status) : { ok: true, value: body };
  }

  async #ask<T>(
    path: string,
    signal: AbortSignal,
    read: (value: unknown) => T | undefined,
  ): Promise<Answer<T>> {
    const answer = await this.#fetch(path, signal);
    if (!answer.ok) return answer;
    const value = read(await answer.value.json().catch(() => undefined));
    if (value !== undefined) return { ok: true, value };
    return failure({ ...UNREADABLE, offset: undefined }, answer.value.status);
  }

  async #fetch(
    path: string,
    signal: AbortSignal,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Response>> {
    try {
      const authorization = `Bearer ${this.#tokenOf() ?? ""}`;
      const response = await fetch(path, { headers: { ...headers, authorization }, signal });
      if (response.ok) return { ok: true, value: response };
      const value: unknown = await response.json().catch(() => undefined);
      return failure(readError(value, response.status), response.status);
    } catch {
      return failure(UNREACHABLE, 0);
    }
  }
}

/** Waits, or until the signal ends the waiting. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", end, { once: true });
  });
}

function failure(error: ApiError, status: number): { ok: false; error: ApiError; status: number } {
  return { ok: false, error, status };
}

const UNREACHABLE: ApiError = {
  ...{ kind: "error", code: "unreachable", message: "the server can't be reached", offset: undefined },
  problems: [],
  hint: "is it running, and is this computer connected to it?",
};
const UNREADABLE: ApiError = {
  ...{ kind: "error", code: "unreadable", message: "the server's answer is not what it should be" },
  ...{ hint: "reload the page: it may be older than the server", offset: undefined, problems: [] },
};
