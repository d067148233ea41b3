/** Refuses what comes under a name that is not this server's: a page of somebody else's may point its own name at us (DNS rebinding). */
import type { Context, MiddlewareHandler } from "hono";
import type { ArrivalOf } from "./arrival.ts";
import { fail } from "./errors.ts";
import { isKnownHost, type Place } from "./hosts.ts";

export function knownHosts(arrivalOf: ArrivalOf, place: Place): MiddlewareHandler {
  return async (context, next) => {
    const unknown = arrivalOf(context).hosts.find((host) => !isKnownHost(host, place));
    return unknown === undefined ? await next() : refuse(context, unknown);
  };
}

function refuse(context: Context, host: string): Response {
  const shown = host.slice(0, 100);
  return fail(
    context,
    "unknown-host",
    `this server is not known as ${JSON.stringify(shown)}`,
    `if it is, say so: --hosts ${shown}, TALLY_HOSTS, or hosts: [${shown}] in the configuration file`,
  );
}
