/** The answers about what fields have in them: `facets`, and the names of `fields`. */
import { isObject, textOf } from "./json.ts";

export interface Facet {
  readonly field: string;
  /** The most frequent first; the value null is that of events without one. */
  readonly values: readonly FacetValue[];
  /** How many different values there are in all. */
  readonly distinct: number;
}

export interface FacetValue {
  readonly value: string | null;
  readonly count: number;
}

/** A member of the records, as a query names it. */
export interface FieldName {
  readonly name: string;
  /** In how many of the newest records it is. */
  readonly count: number;
}

export function readFacets(value: unknown): readonly Facet[] | undefined {
  if (!isObject(value) || !Array.isArray(value["facets"])) return undefined;
  const facets = value["facets"].map(readFacet);
  return facets.every((facet) => facet !== undefined) ? facets : undefined;
}

export function readFieldNames(value: unknown): readonly FieldName[] | undefined {
  if (!isObject(value) || !Array.isArray(value["paths"])) return undefined;
  return value["paths"].flatMap((path: unknown): readonly FieldName[] =>
    isObject(path) && typeof path["name"] === "string" && typeof path["count"] === "number"
      ? [{ name: path["name"], count: path["count"] }]
      : [],
  );
}

function readFacet(value: unknown): Facet | undefined {
  if (!isObject(value) || !Array.isArray(value["values"])) return undefined;
  const { distinct, field } = value;
  if (typeof field !== "string" || typeof distinct !== "number") return undefined;
  const values = value["values"].flatMap((one: unknown): readonly FacetValue[] =>
    isObject(one) && typeof one["count"] === "number"
      ? [{ value: textOf(one["value"]) ?? null, count: one["count"] }]
      : [],
  );
  return { field, values, distinct };
}
