/** What another site's page makes a browser send is refused: a cookie comes with it, so the cookie alone must move nothing. */
import type { Context, MiddlewareHandler } from "hono";
import type { ArrivalOf } from "./arrival.ts";
import { fail } from "./errors.ts";
import { type KnownHost, matching, parseKnownHost } from "./hosts.ts";
import { sessionCookie, shownToken } from "./who-asks.ts";

/** A page of another origin can't set it without asking us first, and we never say yes. */
export const SESSION_HEADER = "tally-session";
const READING: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** For requests that show no token: those by a session, and those that open one. */
export function sameSite(arrivalOf: ArrivalOf, hosts: readonly KnownHost[]): MiddlewareHandler {
  return async (context, next) => {
    if (shownToken(context) !== undefined) return await next();
    if (isFromElsewhere(context, arrivalOf, hosts))
      return fail(
        context,
        "cross-site",
        "a page of another site sent this",
        "open the server's own page; programs show a token in Authorization",
      );
    const isChange = !READING.has(context.req.method);
    if (isChange && sessionCookie(context) !== undefined && context.req.header(SESSION_HEADER) !== "1")
      return fail(
        context,
        "no-session-header",
        "a change by a session needs a header that only the server's own page sends",
        "send Tally-Session: 1",
      );
    return await next();
  };
}

// `none` is what a person typed or opened by themselves. Sites beside ours on the same domain are others, too.
function isFromElsewhere(context: Context, arrivalOf: ArrivalOf, hosts: readonly KnownHost[]): boolean {
  const site = context.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = context.req.header("origin");
  if (origin === undefined) return false;
  // Behind a proxy the Host may be the one that the proxy asks, so names that are configured count as well.
  const asked = parseKnownHost(origin);
  if (asked === undefined) return true;
  const isOwn = arrivalOf(context).hosts.some((host) => hostOf(origin) === host.toLowerCase());
  return !isOwn && matching(asked, hosts) === undefined;
}

function hostOf(origin: string): string {
  return origin.toLowerCase().replace(/^https?:\/\//, "");
}
