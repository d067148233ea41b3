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
  internal: 500,
} as const;

export type ApiErrorCode = keyof typeof STATUS;

/** Answers with an error: what could not be done, and what to do next. */
export function fail(context: Context, code: ApiErrorCode, message: string, hint?: string): Response {
  if (code === "no-token" || code === "bad-token")
    context.header("www-authenticate", 'Bearer realm="tallystick"');
  return context.json({ error: { code, message, hint } }, STATUS[code]);
}
