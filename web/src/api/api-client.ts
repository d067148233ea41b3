/** Asks the server for the page; the session's cookie says who asks. What goes wrong is a value; nothing is thrown. Paths are relative, so that the page works under any path. */
import { type ApiError, readError } from "./answers.ts";
import { isObject, type JsonObject } from "./json.ts";
import { PartReader } from "./part-reader.ts";

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ApiError; readonly status: number };

/** Makes of an answer's JSON what is asked for; undefined for what has another form. */
export type Read<T> = (value: unknown) => T | undefined;

export type Parameters = Readonly<Record<string, string | undefined>>;

/** The engine is back within seconds of a restart. */
const UNAVAILABLE_PAUSE_MS = 2000;
/** What another site's form can't set: it tells that this page asks for the change. */
const OWN_REQUEST = { "tally-session": "1" } as const;

export class ApiClient {
  /** A GET. While the engine is away it waits, says so by `onWait`, and asks again. */
  async get<T>(
    path: string,
    read: Read<T>,
    { signal, onWait }: { readonly signal: AbortSignal; readonly onWait?: (error: ApiError) => void },
  ): Promise<Answer<T>> {
    for (;;) {
      const answer = await this.#read(await this.#fetch(path, { signal }), read);
      const isAway = !answer.ok && answer.error.code === "search-unavailable";
      if (!isAway || onWait === undefined || signal.aborted) return answer;
      onWait(answer.error);
      await pause(UNAVAILABLE_PAUSE_MS, signal);
    }
  }

  /** A request that changes something. An answer without content is read as undefined. */
  async send<T>(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    body: unknown,
    read: Read<T>,
  ): Promise<Answer<T>> {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { ...OWN_REQUEST, "content-type": "application/json" };
    return await this.#read(await this.#fetch(path, { method, headers, ...init }), read);
  }

  /** The bytes of a file. */
  async download(path: string): Promise<Answer<Blob>> {
    const answer = await this.#fetch(path, {});
    return answer.ok ? { ok: true, value: await answer.value.blob() } : answer;
  }

  /** The bytes of an answer, of the server itself: no cache may stand in for what is about to be checked. */
  async bytes(path: string, signal: AbortSignal): Promise<Answer<Uint8Array<ArrayBuffer>>> {
    const answer = await this.#fetch(path, { signal, cache: "no-store" });
    if (!answer.ok) return answer;
    try {
      return { ok: true, value: new Uint8Array(await answer.value.arrayBuffer()) };
    } catch {
      return failure(UNREACHABLE, 0);
    }
  }

  /** An answer that comes part by part: `onPart` has each as soon as it is there. */
  async parts(
    path: string,
    onPart: (part: JsonObject) => void,
    signal: AbortSignal,
  ): Promise<Answer<undefined>> {
    const answer = await this.#fetch(path, { headers: { accept: "application/x-ndjson" }, signal });
    if (!answer.ok) return answer;
    const { body, status } = answer.value;
    const reader = new PartReader();
    const pieces = body?.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (;;) {
        const { done, value } = (await pieces?.read()) ?? { done: true };
        if (done) return { ok: true, value: undefined };
        for (const part of reader.push(value)) {
          if (part === undefined) return failure(UNREADABLE, status);
          if (isObject(part["error"])) return failure(readError(part, status), status);
          onPart(part);
        }
      }
    } catch {
      return failure(UNREACHABLE, 0);
    }
  }

  /** A stream of server-sent events, behind the event with the last id. */
  async stream(
    path: string,
    { lastId, signal }: { readonly lastId: string; readonly signal: AbortSignal },
  ): Promise<Answer<ReadableStream<Uint8Array<ArrayBuffer>>>> {
    const headers: Record<string, string> = lastId === "" ? {} : { "last-event-id": lastId };
    const answer = await this.#fetch(path, { headers, signal });
    if (!answer.ok) return answer;
    const { body, status } = answer.value;
    return body === null ? failure(readError(undefined, status), status) : { ok: true, value: body };
  }

  async #read<T>(answer: Answer<Response>, read: Read<T>): Promise<Answer<T>> {
    if (!answer.ok) return answer;
    const value = read(await answer.value.json().catch(() => undefined));
    return value === undefined ? failure(UNREADABLE, answer.value.status) : { ok: true, value };
  }

  async #fetch(path: string, init: RequestInit): Promise<Answer<Response>> {
    try {
      const response = await fetch(path, init);
      if (response.ok) return { ok: true, value: response };
      const value: unknown = await response.json().catch(() => undefined);
      return failure(readError(value, response.status), response.status);
    } catch {
      return failure(UNREACHABLE, 0);
    }
  }
}

/** A path with its parameters; those that are empty are left out. */
export function pathOf(path: string, parameters: Parameters): string {
  const given = Object.entries(parameters).flatMap(([name, value]): readonly [string, string][] =>
    value === undefined || value === "" ? [] : [[name, value]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
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
