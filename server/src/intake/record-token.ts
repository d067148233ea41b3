/** Makes and revokes tokens the way everything happens here: an event is sealed first, and then carried out. */
import type { Accepted, Received } from "@tallystick/event";
import { OWN_SOURCE } from "./state.ts";
import type { Token, TokenEvent, Tokens } from "./tokens.ts";

/** Seals a token event as done by `by` (undefined: by the system itself, at a first run), then applies it. Throws when it could not be sealed. */
export function createTokenRecorder(
  take: (received: Received) => Promise<Accepted>,
  tokens: Tokens,
): (event: TokenEvent, by: Token | undefined) => Promise<void> {
  return async (event, by) => {
    const actor =
      by === undefined ? { type: "system", id: OWN_SOURCE } : { type: by.type, id: by.id, name: by.name };
    const content = Buffer.from(
      JSON.stringify({ ...event, actor, target: { type: "token", id: event.token.id } }),
    );
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
    tokens.apply(event);
  };
}
