/** Asking the engine on behalf of a request: what can go wrong there, as an answer that says what to do. */
import type { Context } from "hono";
import { isUnavailable, QueryTooCostly } from "../search/search-client.ts";
import { fail } from "./errors.ts";
import { NotSealed } from "./reading.ts";

/** What nginx says of a client that went away; nobody reads it. */
const CLIENT_GONE = 499;

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
    if (cause instanceof QueryTooCostly) {
      return fail(
        context,
        cause.limit === "time" ? "query-timeout" : "query-memory",
        cause.message,
        "ask about a shorter time, or for fewer and less varied values; other queries are not affected",
      );
    }
    if (cause instanceof NotSealed) return notSealed(context);
    if (!isUnavailable(cause)) throw cause;
    context.header("retry-after", "1");
    return fail(
      context,
      "search-unavailable",
      "the search engine is not there; the log goes on, and nothing is lost",
      "ask again in a moment; /readyz?verbose says how it is",
    );
  }
}

/** Reading leaves a trace, or does not happen. */
export function notSealed(context: Context): Response {
  context.header("retry-after", "1");
  return fail(
    context,
    "not-sealed",
    "the log can't take the event that says who reads, so nothing is shown",
    "ask again in a moment; /readyz?verbose says what is wrong with the log",
  );
}
