/** Who asks: the token that a request shows, or that opened the session whose cookie it brings. A token goes before a cookie. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Sessions } from "../intake/sessions.ts";
import type { Token, Tokens } from "../intake/tokens.ts";
import { tokenOf } from "../sources/http-token.ts";

/** `wrong`: a token that nobody has. `ended`: the cookie of a session that has ended. */
export type Asker = Token | "none" | "wrong" | "ended";

export type AskerOf = (context: Context) => Asker;

export const SESSION_COOKIE = "tally_session";

/** `nowMs`: milliseconds since 1970. */
export function createAskerOf(
  tokens: Pick<Tokens, "find">,
  sessions: Pick<Sessions, "find">,
  nowMs: () => number,
): AskerOf {
  return (context) => {
    const secret = shownToken(context);
    if (secret !== undefined) return tokens.find(secret) ?? "wrong";
    const cookie = sessionCookie(context);
    return cookie === undefined ? "none" : (sessions.find(cookie, nowMs())?.token ?? "ended");
  };
}

/** The secret of the session that a request counts on; undefined where it shows a token, or brings no cookie. */
export function sessionCookie(context: Context): string | undefined {
  return shownToken(context) === undefined ? getCookie(context, SESSION_COOKIE) : undefined;
}

/** The token in a request's headers, whether it is one of ours or not. */
export function shownToken({ req }: Context): string | undefined {
  return tokenOf(req.header("authorization"), req.header("x-api-key"));
}
