/** The page that is about a value: that of an actor, a target, an address or a service. */
import type { EntityKind } from "../../api/entities.ts";
import { entityPath } from "../../pages/entities/entities-state.ts";

const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ...(["actor.name", "actor.id", "actor.email"] as const).map((field) => [field, "actor"] as const),
  ...(["target.name", "target.id"] as const).map((field) => [field, "target"] as const),
  ["from.ip", "address"],
  ["service", "service"],
]);

/** Undefined for the values of a field that have no page. */
export function aboutPath(field: string | undefined, value: string): string | undefined {
  const kind = KINDS.get(field ?? "");
  return kind === undefined ? undefined : entityPath(kind, value, USUAL_RANGE);
}

/** What the page shows by itself. */
const USUAL_RANGE = "30d";
