/** The one table of codes and HTTP statuses of the API, and the form of its errors. */
import type { Context } from "hono";

const STATUS = {
  "not-found": 404,
  "no-token": 401,
  "bad-token": 401,
  "token-not-allowed": 403,
  "bad-request": 400,
  "body-too-large": 413,
  "too-many-tokens": 409,
  "log-stopped": 503,
  "query-syntax": 400,
  "bad-time": 400,
  "bad-limit": 400,
  "bad-order": 400,
  "bad-cursor": 400,
  "search-unavailable": 503,
  "rebuild-running": 409,
  internal: 500,
} as const;

export type ApiErrorCode = keyof typeof STATUS;

/** Answers with an error: what could not be done, what to do next, and where in the query it went wrong. */
export function fail(
  context: Context,
  code: ApiErrorCode,
  message: string,
  hint?: string,
  offset?: number,
): Response {
  if (code === "no-token" || code === "bad-token")
    context.header("www-authenticate", 'Bearer realm="tallystick"');
  return context.json({ error: { code, message, hint, offset } }, STATUS[code]);
}
