/** Asking the engine on behalf of a request: what can go wrong there, as an answer that says what to do. */
import type { Context } from "hono";
import { isUnavailable, QueryTooCostly } from "../search/search-client.ts";
import { type ApiErrorCode, fail } from "./errors.ts";
import { NotSealed } from "./reading.ts";

/** What nginx says of a client that went away; nobody reads it. */
const CLIENT_GONE = 499;

interface Refusal {
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly hint: string;
}

const NOT_SEALED: Refusal = {
  code: "not-sealed",
  message: "the log can't take the event that says who reads, so nothing is shown",
  hint: "ask again in a moment; /readyz?verbose says what is wrong with the log",
};

/** Answers by asking the engine. `ask` must hand on the request's signal, so that nothing is computed for nobody. */
export async function asking(
  context: Context,
  ask: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  const { signal } = context.req.raw;
  try {
    return await ask(signal);
  } catch (cause) {
    if (signal.aborted) return new Response(null, { status: CLIENT_GONE });
    const refusal = refusalOf(cause);
    if (refusal === undefined) throw cause;
    const { code, hint, message } = refusal;
    if (code === "search-unavailable" || code === "not-sealed") context.header("retry-after", "1");
    return fail(context, code, message, hint);
  }
}

/** Why the engine could not answer, and what to do next; undefined for what should never happen. */
export function refusalOf(cause: unknown): Refusal | undefined {
  if (cause instanceof QueryTooCostly)
    return {
      code: cause.limit === "time" ? "query-timeout" : "query-memory",
      message: cause.message,
      hint: "ask about a shorter time, or for fewer and less varied values; other queries are not affected",
    };
  if (cause instanceof NotSealed) return NOT_SEALED;
  if (!isUnavailable(cause)) return undefined;
  return {
    code: "search-unavailable",
    message: "the search engine is not there; the log goes on, and nothing is lost",
    hint: "ask again in a moment; /readyz?verbose says how it is",
  };
}

/** Reading leaves a trace, or does not happen. */
export function notSealed(context: Context): Response {
  const { code, hint, message } = NOT_SEALED;
  context.header("retry-after", "1");
  return fail(context, code, message, hint);
}
