/** Whoever else acts on what somebody acts on: the question that finds them. */
import type { Entity } from "../../api/entities.ts";
import { negated, valueTest } from "../../api/query-text.ts";

/** Undefined for what does not act, for who acts on nothing that has a name, and while that is not known. */
export function peersQuery({
  facets,
  kind,
  query,
}: Pick<Entity, "facets" | "kind" | "query">): string | undefined {
  const targets = facets?.find(({ field }) => field === "target")?.values ?? [];
  if (kind !== "actor" || targets.length === 0) return undefined;
  const any = targets.map(({ value }) => valueTest("target", value)).join(" OR ");
  return `(${any}) ${negated(query)}`;
}
