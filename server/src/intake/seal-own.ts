/** What our own system did goes into the log by the same door as everything else: as an event of source `tallystick`. */
import type { Accepted, Received } from "@tallystick/event";
import { OWN_SOURCE } from "./state.ts";
import type { Token } from "./tokens.ts";

/** An event of ours, in the native form. Who did it is added. */
export type OwnEvent = Readonly<Record<string, unknown>> & { readonly action: string };

/** Who did it: a token's holder, somebody whom we don't know, or (undefined) the system itself. */
export type Doer = Token | "nobody" | undefined;

/** Seals an event as done by `by`. Throws when it could not be sealed. */
export type SealOwn = (event: OwnEvent, by: Doer) => Promise<void>;

export function createSealOwn(take: (received: Received) => Promise<Accepted>): SealOwn {
  return async (event, by) => {
    const content = Buffer.from(JSON.stringify({ ...event, actor: actorOf(by) }));
    const accepted = await take({
      sender: { id: OWN_SOURCE, name: OWN_SOURCE, type: "system" },
      content,
      records: [{ start: 0, end: content.length, item: 1, nativeId: undefined }],
      total: 1,
      peer: "",
      transport: "internal",
      ...{ contentType: "application/json", contentEncoding: undefined, key: undefined, sequence: undefined },
    });
    if (accepted.kind !== "accepted")
      throw new Error(`couldn't seal ${event.action}: the log is ${accepted.kind}`);
  };
}

function actorOf(by: Doer): object | undefined {
  if (by === "nobody") return undefined;
  return by === undefined ? { type: "system", id: OWN_SOURCE } : { type: by.type, id: by.id, name: by.name };
}
