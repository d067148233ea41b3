/** The one table of codes and HTTP statuses of the API, and the form of its errors. */
import type { Context } from "hono";
import type { Problem } from "../query/tree.ts";

const STATUS = {
  "not-found": 404,
  "no-token": 401,
  "bad-token": 401,
  "token-not-allowed": 403,
  "bad-link": 401,
  "no-session": 401,
  "no-session-header": 403,
  "cross-site": 403,
  "unknown-host": 421,
  "too-many-sign-ins": 429,
  "bad-request": 400,
  "body-too-large": 413,
  "too-many-tokens": 409,
  "too-many-sources": 409,
  "source-exists": 409,
  "source-in-file": 409,
  "too-many-queries": 409,
  "too-many-exports": 409,
  "export-not-done": 409,
  "bad-range": 416,
  "log-stopped": 503,
  "query-syntax": 400,
  "bad-time": 400,
  "bad-limit": 400,
  "bad-order": 400,
  "bad-cursor": 400,
  "bad-view": 400,
  "copy-replaced": 410,
  "query-timeout": 422,
  "query-memory": 422,
  "search-unavailable": 503,
  "rebuild-running": 409,
  "not-sealed": 503,
  internal: 500,
} as const;

export type ApiErrorCode = keyof typeof STATUS;

/** What is wrong with a query, and which parameter holds it where that is another than `q`. */
export interface AboutQuery {
  readonly problems?: readonly Problem[];
  readonly parameter?: string;
}

/** Answers with an error: what could not be done, what to do next, and what is wrong with the query, and where. */
export function fail(
  context: Context,
  code: ApiErrorCode,
  message: string,
  hint?: string,
  { parameter, problems }: AboutQuery = {},
): Response {
  if (code === "no-token" || code === "bad-token")
    context.header("www-authenticate", 'Bearer realm="tallystick"');
  const offset = problems?.[0]?.offset;
  return context.json({ error: { code, message, hint, offset, problems, parameter } }, STATUS[code]);
}
