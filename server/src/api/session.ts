/** `/api/v1/session`: signing in with a token or a one-time link, and out. What is done is sealed before it counts. */
import { type Context, Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { SealOwn } from "../intake/seal-own.ts";
import { SESSION_MS, type Sessions } from "../intake/sessions.ts";
import type { SignInLinks } from "../intake/sign-in-links.ts";
import type { Token, Tokens } from "../intake/tokens.ts";
import type { ArrivalOf } from "./arrival.ts";
import { fail } from "./errors.ts";
import type { SignInAttempts } from "./sign-in-attempts.ts";
import { type AskerOf, SESSION_COOKIE, sessionCookie } from "./who-asks.ts";

export interface SessionDoor {
  readonly tokens: Pick<Tokens, "find">;
  readonly sessions: Sessions;
  readonly links: SignInLinks;
  readonly attempts: SignInAttempts;
  readonly askerOf: AskerOf;
  readonly arrivalOf: ArrivalOf;
  readonly seal: SealOwn;
  /** Counts a refused sign-in. */
  readonly refused: (reason: "bad-token" | "bad-link" | "token-not-allowed") => void;
  /** Empty, or such as `/audit`. */
  readonly basePath: string;
  readonly nowMs: () => number;
}

/** What somebody signs in with. */
type Shown = { readonly token: string } | { readonly link: string };

/** No token and no code is longer. */
const SHOWN_LENGTH_MAX = 512;
const RETRY_AFTER_SECONDS = 60;

export function session(door: SessionDoor): Hono {
  const { askerOf, nowMs, sessions } = door;
  const app = new Hono();

  app.get("/", (context) => {
    const cookie = sessionCookie(context);
    const open = cookie === undefined ? undefined : sessions.find(cookie, nowMs());
    const asker = askerOf(context);
    if (typeof asker !== "object")
      return fail(context, "no-session", "nobody is signed in here", "sign in with a token or a link");
    return context.json(shown(asker, open?.untilMs));
  });

  app.post("/", async (context) => {
    const wanted = readShown(await context.req.json().catch(() => undefined));
    if (wanted === undefined)
      return fail(
        context,
        "bad-request",
        "signing in needs a token or the code of a link",
        'send {"token":"tlyr_…"} or {"link":"…"}',
      );
    const token = "token" in wanted ? door.tokens.find(wanted.token) : door.links.use(wanted.link, nowMs());
    const by = "token" in wanted ? "token" : "link";
    if (token === undefined)
      return await refuse(context, by === "token" ? "bad-token" : "bad-link", undefined);
    if (token.kind === "ingest") return await refuse(context, "token-not-allowed", token);
    await door.seal({ ...signIn(context), outcome: "success", method: by }, token);
    const { secret, session: opened } = sessions.open(token, nowMs());
    setCookie(context, SESSION_COOKIE, secret, { ...cookieOptions(context), maxAge: SESSION_MS / 1000 });
    return context.json(shown(token, opened.untilMs));
  });

  app.delete("/", async (context) => {
    const cookie = sessionCookie(context);
    const open = cookie === undefined ? undefined : sessions.find(cookie, nowMs());
    if (cookie !== undefined && open !== undefined) {
      await door.seal({ ...signIn(context), action: "user.logout", outcome: "success" }, open.token);
      sessions.close(cookie);
    }
    deleteCookie(context, SESSION_COOKIE, cookieOptions(context));
    return context.body(null, 204);
  });

  app.post("/link", async (context) => {
    const asker = askerOf(context);
    // A session that could make links would never end.
    if (typeof asker !== "object" || sessionCookie(context) !== undefined)
      return fail(
        context,
        "token-not-allowed",
        "a session can't make a link to sign in",
        "show the admin token itself, as tally sign-in-link does",
      );
    const target = { type: "link", name: "sign-in" };
    await door.seal({ ...signIn(context), action: "link.create", outcome: "success", target }, asker);
    const { code, untilMs } = door.links.create(asker, nowMs());
    const path = signInPath(code, door.basePath);
    return context.json({ link: code, path, expires: new Date(untilMs).toISOString() }, 201);
  });

  return app;

  function cookieOptions(context: Context) {
    const secure = door.arrivalOf(context).isHttps;
    const path = door.basePath === "" ? "/" : door.basePath;
    return { path, httpOnly: true, sameSite: "Strict", secure } as const;
  }

  function signIn(context: Context) {
    const ip = door.arrivalOf(context).address;
    const target = { type: "service", name: "tallystick" };
    return { action: "user.login", category: "authentication", target, ...(ip && { from: { ip } }) };
  }

  async function refuse(
    context: Context,
    reason: "bad-token" | "bad-link" | "token-not-allowed",
    token: Token | undefined,
  ): Promise<Response> {
    door.refused(reason);
    const address = door.arrivalOf(context).address ?? "";
    if (!door.attempts.refuse(address, nowMs())) {
      context.header("retry-after", String(RETRY_AFTER_SECONDS));
      return fail(
        context,
        "too-many-sign-ins",
        "too many sign-ins were refused within a minute; a token or link that is right is still taken",
      );
    }
    await door.seal({ ...signIn(context), outcome: "denied", reason }, token ?? "nobody");
    const { hint, message } = REFUSALS[reason];
    return fail(context, reason, message, hint);
  }
}

const REFUSALS = {
  "bad-token": {
    message: "this token is not known here: it was mistyped, revoked, or belongs to another server",
    hint: "read and admin tokens sign in; they are in tokens.env of the data directory after a first start",
  },
  "bad-link": {
    message: "this link was used, is more than 15 minutes old, or was made by another run of the server",
    hint: "make a new one: tally sign-in-link",
  },
  "token-not-allowed": {
    message: "an ingest token sends events and can't sign in",
    hint: "use a read or an admin token",
  },
} as const;

/** The page that takes the code; what is behind # is sent to no server, and so in no log. */
export function signInPath(code: string, basePath: string): string {
  return `${basePath}/sign-in#${code}`;
}

function readShown(value: unknown): Shown | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { link, token }: Record<string, unknown> = { ...value };
  if (typeof token === "string" && link === undefined && token.length <= SHOWN_LENGTH_MAX)
    return { token: token.trim() };
  if (typeof link === "string" && token === undefined && link.length <= SHOWN_LENGTH_MAX)
    return { link: link.trim() };
  return undefined;
}

/** `expires` is null where a token itself was shown, which ends when it is revoked. */
function shown({ kind, name }: Token, untilMs: number | undefined): object {
  return { name, kind, expires: untilMs === undefined ? null : new Date(untilMs).toISOString() };
}
