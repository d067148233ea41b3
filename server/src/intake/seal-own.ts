/** What our own system did goes into the log by the same door as everything else: as an event of source `tallystick`. */
import { type Accepted, fromMicroseconds, type Received } from "@tallystick/event";
import type { Clock } from "../system/clock.ts";
import type { Diagnose } from "../system/diagnostics.ts";
import { OWN_SOURCE } from "./state.ts";
import type { Token } from "./tokens.ts";

/** An event of ours, in the native form. Who did it is added, and when, where it does not say so. One with an `id` is sealed once, however often it comes within a day. */
export type OwnEvent = Readonly<Record<string, unknown>> & { readonly action: string; readonly id?: string };

/** Who did it: a token's holder, somebody whom we don't know, or (undefined) the system itself. */
export type Doer = Token | "nobody" | undefined;

/** Seals an event as done by `by`. Throws when it could not be sealed. */
export type SealOwn = (event: OwnEvent, by: Doer) => Promise<void>;

/** Whether a value can be sealed as an event of ours. */
export function isOwnEvent(value: unknown): value is OwnEvent {
  if (typeof value !== "object" || value === null || !("action" in value)) return false;
  return typeof value.action === "string" && (!("id" in value) || typeof value.id === "string");
}

export function createSealOwn(
  take: (received: Received) => Promise<Accepted>,
  clock: Pick<Clock, "nowUs">,
): SealOwn {
  return async (event, by) => {
    const time = fromMicroseconds(clock.nowUs());
    const content = Buffer.from(JSON.stringify({ time, ...event, actor: actorOf(by) }));
    const accepted = await take({
      sender: { id: OWN_SOURCE, name: OWN_SOURCE, type: "system" },
      content,
      records: [{ start: 0, end: content.length, item: 1, nativeId: event.id }],
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

/** Seals what a process of ours has to tell, an event as JSON. What can't be sealed now is told again. */
export function createSealNotice(
  seal: SealOwn,
  diagnose: Diagnose,
): (notice: { readonly event: string }) => void {
  return ({ event: text }) => {
    const event: unknown = JSON.parse(text);
    if (!isOwnEvent(event)) return;
    seal(event, undefined).catch((cause: unknown) =>
      diagnose("warn", "couldn't seal a notice; it is told again", { action: event.action, cause }),
    );
  };
}
