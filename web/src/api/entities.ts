/** Who acts, what is acted on, from where and in which service, as `/api/v1/entities` tells it. */
import { type ChangedValue, changedValues } from "../format/changed-values.ts";
import { isObject, textOf } from "./json.ts";

export const ENTITY_KINDS = ["actor", "identity", "target", "address", "service"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export interface ListedEntity {
  readonly name: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

export interface EntityList {
  readonly entities: readonly ListedEntity[];
  /** How many there are in all. */
  readonly total: number;
}

export interface Entity {
  readonly kind: string;
  readonly name: string;
  /** The condition that finds its events. */
  readonly query: string;
  /** Ever, whatever time is looked at. */
  readonly first: string;
  readonly last: string;
  readonly total: number;
  /** In the time that is looked at. */
  readonly count: number;
  // From here on undefined until it comes: the figures are there before the rest is known.
  /** Seven days from Monday on, each of 24 hours, in the zone that was asked for. */
  readonly hours: readonly (readonly number[])[] | undefined;
  readonly facets: readonly EntityFacet[] | undefined;
  readonly changes: readonly EntityChange[] | undefined;
}

export interface EntityFacet {
  readonly field: string;
  readonly distinct: number;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface EntityChange {
  readonly id: string;
  readonly time: string;
  readonly message: string;
  readonly values: readonly ChangedValue[];
}

export function readEntities(value: unknown): EntityList | undefined {
  if (!isObject(value) || !Array.isArray(value["entities"]) || typeof value["total"] !== "number")
    return undefined;
  const entities = value["entities"].filter(isObject).flatMap((one): readonly ListedEntity[] => {
    const { count, first, last, name } = one;
    if (typeof count !== "number" || typeof name !== "string") return [];
    return [{ name, count, first: textOf(first) ?? "", last: textOf(last) ?? "" }];
  });
  return { entities, total: value["total"] };
}

export function readEntity(value: unknown): Entity | undefined {
  if (!isObject(value)) return undefined;
  const { changes, count, facets, first, hours, kind, last, name, query, total } = value;
  if (typeof name !== "string" || typeof query !== "string" || typeof kind !== "string") return undefined;
  if (typeof count !== "number" || typeof total !== "number") return undefined;
  return {
    ...{ kind, name, query, count, total, first: textOf(first) ?? "", last: textOf(last) ?? "" },
    hours: listOf(isObject(hours) ? hours["counts"] : undefined)?.map((day) =>
      (listOf(day) ?? []).map(Number),
    ),
    facets: listOf(facets)?.flatMap((one) => readFacet(one) ?? []),
    changes: listOf(changes)
      ?.filter(isObject)
      .map(({ changes: values, id, message, time }) => ({
        ...{ id: textOf(id) ?? "", time: textOf(time) ?? "", message: textOf(message) ?? "" },
        values: changedValues(values),
      })),
  };
}

function readFacet(value: unknown): EntityFacet | undefined {
  if (!isObject(value) || typeof value["field"] !== "string" || typeof value["distinct"] !== "number")
    return undefined;
  const values = (listOf(value["values"]) ?? [])
    .filter(isObject)
    .flatMap(({ count, value: of }) =>
      typeof count === "number" && of !== null ? [{ value: String(of), count }] : [],
    );
  return { field: value["field"], distinct: value["distinct"], values };
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
