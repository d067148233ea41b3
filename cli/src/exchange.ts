/** One HTTP request and its answer, over a connection of its own. It always ends: with an answer, or with the connection's error. */
import http from "node:http";
import https from "node:https";

export interface ExchangeRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Ends the exchange with an error, also while the answer's body comes. */
  readonly signal: AbortSignal;
  /** Ends it with an error when nothing comes for so long: for answers that are meant to go on. */
  readonly idleMs?: number;
}

export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Its iteration fails when the connection does. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

export type Exchange = (url: string, request: ExchangeRequest) => Promise<ExchangeAnswer>;

/**
 * Makes one request. Redirects are not followed: they are answers like others, so a token goes nowhere else.
 *
 * It is not fetch, since Node 20's may never settle when a server closes a kept connection just as it is used again
 * (seen with a server that stops in order), and a command would end without a word. Nor is a connection kept here.
 */
export const exchange: Exchange = (url, { method, headers, body, signal, idleMs }) =>
  new Promise((resolve, reject) => {
    const { request } = url.startsWith("https:") ? https : http;
    const length = body === undefined ? {} : { "content-length": String(body.length) };
    const idle = idleMs === undefined ? {} : { timeout: idleMs };
    const options = { method, headers: { ...headers, ...length }, signal, agent: false, ...idle };
    const outgoing = request(url, options, (answer) => {
      outgoing.off("timeout", endSilence);
      outgoing.on("timeout", () => answer.destroy(silence(idleMs)));
      const { statusCode = 0, headersDistinct } = answer;
      const received = Object.entries(headersDistinct).map(([name, values = []]) => [
        name,
        values.join(", "),
      ]);
      resolve({ status: statusCode, headers: new Headers(Object.fromEntries(received)), body: answer });
    });
    const endSilence = (): void => void outgoing.destroy(silence(idleMs));
    outgoing.on("timeout", endSilence);
    outgoing.once("error", reject);
    outgoing.end(body);
  });

function silence(idleMs = 0): Error {
  return new Error(`nothing came for ${idleMs / 1000} s`);
}
