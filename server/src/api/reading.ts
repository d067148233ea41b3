/** Whoever reads leaves a trace: one sealed event for each thing that somebody asks for, before it is answered. */
import type { Context } from "hono";
import type { OwnEvent, SealOwn } from "../intake/seal-own.ts";
import type { ArrivalOf } from "./arrival.ts";
import type { AskerOf } from "./who-asks.ts";

/** Seals what a request is about to read. Throws `NotSealed`, and then nothing may be shown. */
export type SealReading = (context: Context, event: OwnEvent) => Promise<void>;

/** The log took no event, so nothing was read. */
export class NotSealed extends Error {}

export function createSealReading(seal: SealOwn, askerOf: AskerOf, arrivalOf: ArrivalOf): SealReading {
  return async (context, event) => {
    const by = askerOf(context);
    const ip = arrivalOf(context).address;
    try {
      await seal(
        { category: "audit", verb: "read", outcome: "success", ...event, ...(ip && { from: { ip } }) },
        typeof by === "object" ? by : undefined,
      );
    } catch (cause) {
      throw new NotSealed("couldn't seal that somebody reads", { cause });
    }
  };
}

/** What a search asked for, as it is sealed. */
export function askedFor(context: Context): OwnEvent {
  const { order, q = "", since, sort, tz, until } = context.req.query();
  return {
    action: "events.search",
    target: { type: "query", id: q === "" ? "everything" : q },
    query: { q, since, until, tz, order, sort },
  };
}
