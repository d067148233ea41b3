/** The page that is about a value: that of an actor, a target, an address or a service, over the time that it shows by itself. */
import type { EntityKind } from "../../api/entities.ts";

const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ...(["actor.name", "actor.id", "actor.email"] as const).map((field) => [field, "actor"] as const),
  ...(["target.name", "target.id"] as const).map((field) => [field, "target"] as const),
  ["from.ip", "address"],
  ["service", "service"],
]);

/** Undefined for the values of a field that have no page. */
export function aboutPath(field: string | undefined, value: string): string | undefined {
  const kind = KINDS.get(field ?? "");
  // The page's own module would come with the first load.
  return kind === undefined ? undefined : `/entities/${kind}/${encodeURIComponent(value)}`;
}
