/** Who acted that the directory of identities does not know, as the server counts it; and the query that finds what each did. */
import { isObject, type JsonObject, textOf } from "./json.ts";
import { valueTest } from "./query-text.ts";

export interface UnknownActors {
  /** Those with the most events first. */
  readonly actors: readonly UnknownActor[];
  /** How many there are in all. */
  readonly total: number;
}

export interface UnknownActor {
  /** Name, address or id: what a person would call it by. */
  readonly name: string;
  /** The kinds of records in which it was seen. */
  readonly sourceTypes: readonly string[];
  readonly events: number;
  readonly query: string;
}

export function readUnknownActors(value: unknown): UnknownActors | undefined {
  if (!isObject(value) || !Array.isArray(value["actors"])) return undefined;
  const { total } = value;
  const actors = value["actors"].filter(isObject).flatMap(actorOf);
  return { actors, total: typeof total === "number" ? total : actors.length };
}

function actorOf(actor: JsonObject): UnknownActor[] {
  const { events, source_types: types } = actor;
  const [id, name, email] = [textOf(actor["id"]), textOf(actor["name"]), textOf(actor["email"])];
  const called = name ?? email ?? id;
  if (called === undefined) return [];
  return [
    {
      name: called,
      sourceTypes: Array.isArray(types) ? types.flatMap((type) => textOf(type) ?? []) : [],
      events: typeof events === "number" ? events : 0,
      query: `-identity:* ${testsOf({ id, name, email })}`,
    },
  ];
}

/** All sessions of a role are one actor, whose name ends so. */
const SESSIONS = /^arn:[\w-]+:sts::[\w:/+=,.@-]+\/\*$/;

function testsOf({ id, ...named }: Readonly<Record<"id" | "name" | "email", string | undefined>>): string {
  if (id !== undefined && SESSIONS.test(id)) return `actor.id:${id}`;
  return Object.entries({ id, ...named })
    .flatMap(([field, value]) => (value === undefined ? [] : [valueTest(`actor.${field}`, value)]))
    .join(" ");
}
