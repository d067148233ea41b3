/** Tokens over the API: list, make and revoke, by an admin. A secret is in one answer and nowhere else. */
import { type Context, Hono } from "hono";
import {
  createToken,
  TOKEN_NAME_LENGTH_MAX,
  TOKENS_MAX,
  type Token,
  type TokenEvent,
  type TokenKind,
  type Tokens,
} from "../intake/tokens.ts";
import { fail } from "./errors.ts";

/** A token as it is shown: without its hash. */
type ShownToken = Omit<Token, "hash">;

interface Wanted {
  readonly kind: TokenKind;
  readonly name: string;
  readonly type: Token["type"];
}

/** `/api/v1/tokens`. `record` seals an event and carries it out; the caller has checked that an admin asks. */
export function tokens(
  current: Tokens,
  record: (event: TokenEvent, context: Context) => Promise<void>,
): Hono {
  const app = new Hono();

  app.get("/", (context) => context.json({ tokens: current.list().map(shown) }));

  app.post("/", async (context) => {
    const wanted = wantedToken(await context.req.json().catch(() => undefined));
    if (wanted === undefined) {
      return fail(
        context,
        "bad-request",
        "a token needs a kind, a name and a type",
        'send {"kind":"ingest","name":"ci-runner","type":"machine"}; kinds: ingest, read, admin; types: human, machine',
      );
    }
    if (current.size >= TOKENS_MAX)
      return fail(context, "too-many-tokens", `there are ${TOKENS_MAX} tokens; revoke one first`);
    const { secret, token } = createToken(wanted.kind, wanted.name, wanted.type);
    await record({ action: "token.create", token }, context);
    return context.json({ secret, token: shown(token) }, 201);
  });

  app.delete("/:id", async (context) => {
    const id = context.req.param("id");
    if (!current.list().some((token) => token.id === id))
      return fail(context, "not-found", "no token has this id");
    await record({ action: "token.revoke", token: { id } }, context);
    return context.body(null, 204);
  });

  return app;
}

function shown({ id, kind, name, type, hint }: Token): ShownToken {
  return { id, kind, name, type, hint };
}

function wantedToken(value: unknown): Wanted | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { kind, name, type = "machine" }: Record<string, unknown> = { ...value };
  if (kind !== "ingest" && kind !== "read" && kind !== "admin") return undefined;
  if (type !== "human" && type !== "machine") return undefined;
  if (typeof name !== "string" || name.trim() === "" || name.length > TOKEN_NAME_LENGTH_MAX) return undefined;
  return { kind, name, type };
}
