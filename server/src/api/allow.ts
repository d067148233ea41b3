/** Lets those through who may: each door says whether reading or administering is what it takes. */
import type { MiddlewareHandler } from "hono";
import type { TokenKind } from "../intake/tokens.ts";
import { fail } from "./errors.ts";
import type { AskerOf } from "./who-asks.ts";

const ALLOWED: Readonly<Record<"read" | "admin", readonly TokenKind[]>> = {
  read: ["read", "admin"],
  admin: ["admin"],
};

export function createAllow(askerOf: AskerOf): (what: "read" | "admin") => MiddlewareHandler {
  return (what) => async (context, next) => {
    const asker = askerOf(context);
    if (asker === "none")
      return fail(context, "no-token", "this needs a token", "send Authorization: Bearer tlyr_…");
    if (asker === "wrong")
      return fail(
        context,
        "bad-token",
        "this token is not known here: it was mistyped, revoked, or belongs to another server",
      );
    if (asker === "ended")
      return fail(
        context,
        "no-session",
        "this session has ended",
        "sign in again with a token, or with a new link: tally sign-in-link",
      );
    if (!ALLOWED[what].includes(asker.kind)) {
      return fail(
        context,
        "token-not-allowed",
        `an ${asker.kind} token may not do this`,
        `use ${what === "read" ? "a read or an" : "an"} admin token`,
      );
    }
    return await next();
  };
}
