/** Which entities are looked at, as the address says it. */
import { ENTITY_KINDS, type EntityKind } from "../../api/entities.ts";

export interface EntitiesState {
  readonly kind: EntityKind;
  /** A part of the names. */
  readonly name: string;
  readonly since: string;
  readonly sort: (typeof SORTS)[number]["id"];
}

export const KIND_TITLES: Readonly<Record<EntityKind, string>> = {
  ...{ actor: "Actors", identity: "Identities", target: "Targets" },
  ...{ address: "Addresses", service: "Services" },
};
export const SORTS = [
  { id: "count", title: "Most events" },
  { id: "last", title: "Last seen" },
  { id: "first", title: "First seen" },
  { id: "name", title: "Name" },
] as const;
/** Whoever is looked up here is looked up over weeks. Empty: all time. */
export const RANGES = ["24h", "7d", "30d", "90d", ""] as const;
const USUAL = { kind: "actor", sort: "count", since: "30d" } as const;
const ALL_TIME = "all";
/** The field that each kind is the values of, and which kind each such field leads to. */
const KIND_OF_FIELD: ReadonlyMap<string, EntityKind> = new Map([
  ...(["actor", "identity", "target", "service"] as const).map((kind) => [kind, kind] as const),
  ["from", "address"],
]);

export function parseEntitiesState(search: string): EntitiesState {
  const parameters = new URLSearchParams(search);
  const wanted = { kind: parameters.get("kind"), sort: parameters.get("sort") };
  return {
    kind: ENTITY_KINDS.find((kind) => kind === wanted.kind) ?? USUAL.kind,
    name: parameters.get("name") ?? "",
    since: parseSince(search),
    sort: SORTS.find(({ id }) => id === wanted.sort)?.id ?? USUAL.sort,
  };
}

export function formatEntitiesState({ kind, name, since, sort }: EntitiesState): string {
  const parameters = new URLSearchParams();
  if (kind !== USUAL.kind) parameters.set("kind", kind);
  if (name !== "") parameters.set("name", name);
  if (since !== USUAL.since) parameters.set("since", since === "" ? ALL_TIME : since);
  if (sort !== USUAL.sort) parameters.set("sort", sort);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** How far back, from an address; one of the choices. */
export function parseSince(search: string): string {
  const wanted = new URLSearchParams(search).get("since") ?? USUAL.since;
  return RANGES.find((range) => range === (wanted === ALL_TIME ? "" : wanted)) ?? USUAL.since;
}

/** The address of one entity. */
export function entityPath(kind: EntityKind, name: string, since: string): string {
  const range = since === USUAL.since ? "" : `?since=${since === "" ? ALL_TIME : since}`;
  return `/entities/${kind}/${encodeURIComponent(name)}${range}`;
}

/** The whole name at the end of a path, as `entityPath` writes it: what a router hands on is decoded in part only. */
export function nameInPath(pathname: string): string {
  const last = pathname.slice(pathname.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The kind of entity that the values of a field are; undefined where they are none. */
export function kindOfField(field: string): EntityKind | undefined {
  return KIND_OF_FIELD.get(field);
}
