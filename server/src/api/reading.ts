/** Whoever reads leaves a trace: one sealed event for each thing that somebody asks for, before it is answered. */
import type { Context } from "hono";
import type { OwnEvent, SealOwn } from "../intake/seal-own.ts";
import type { Token } from "../intake/tokens.ts";

/** Seals what a request is about to read. Throws `NotSealed`, and then nothing may be shown. */
export type SealReading = (context: Context, event: OwnEvent) => Promise<void>;

/** The log took no event, so nothing was read. */
export class NotSealed extends Error {}

export function createSealReading(
  seal: SealOwn,
  tokenOf: (context: Context) => Token | "none" | "wrong",
): SealReading {
  return async (context, event) => {
    const by = tokenOf(context);
    const from = addressOf(context);
    try {
      await seal(
        { category: "audit", verb: "read", outcome: "success", ...event, ...(from && { from }) },
        typeof by === "object" ? by : undefined,
      );
    } catch (cause) {
      throw new NotSealed("couldn't seal that somebody reads", { cause });
    }
  };
}

/** What a search asked for, as it is sealed. */
export function askedFor(context: Context): OwnEvent {
  const { order, q = "", since, tz, until } = context.req.query();
  return {
    action: "events.search",
    target: { type: "query", id: q === "" ? "everything" : q },
    query: { q, since, until, tz, order },
  };
}

// Node's socket is only there behind a real server.
function addressOf({ env }: Context): { readonly ip: string } | undefined {
  const incoming: unknown = isObject(env) ? env["incoming"] : undefined;
  const socket = isObject(incoming) ? incoming["socket"] : undefined;
  const address = isObject(socket) ? socket["remoteAddress"] : undefined;
  return typeof address === "string" ? { ip: address.replace(/^::ffff:/, "") } : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
