/** Makes and revokes tokens the way everything happens here: an event is sealed first, and then carried out. */
import type { SealOwn } from "./seal-own.ts";
import type { Token, TokenEvent, Tokens } from "./tokens.ts";

/** Seals a token event as done by `by` (undefined: by the system itself, at a first run), then applies it. Throws when it could not be sealed. */
export function createTokenRecorder(
  seal: SealOwn,
  tokens: Tokens,
): (event: TokenEvent, by: Token | undefined) => Promise<void> {
  return async (event, by) => {
    await seal({ ...event, outcome: "success", target: { type: "token", id: event.token.id } }, by);
    tokens.apply(event);
  };
}
