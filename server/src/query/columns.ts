/** What can be asked for, as both evaluators find it: a column of the search copy, and the same of an event in memory. */
import { type Event, SEVERITIES, toMicroseconds } from "@tallystick/event";

/** An event with what its record says besides. */
export interface Candidate {
  readonly event: Event;
  readonly paths: {
    readonly ids: Pairs<string>;
    readonly attrs: Pairs<string>;
    readonly nums: Pairs<number>;
    readonly texts: Pairs<string>;
  };
  /** What bare words are looked for in, besides the message and the texts. */
  readonly words: string;
}
export type Pairs<V> = readonly (readonly [string, V])[];

/** A column. What is unknown stands as an empty text, list or map, as `::`, or as 0. */
export type Column =
  | { readonly kind: "text"; readonly name: string; readonly of: (from: Candidate) => string }
  | { readonly kind: "texts"; readonly name: string; readonly of: (from: Candidate) => readonly string[] }
  | {
      readonly kind: "pairs";
      readonly name: string;
      readonly of: (from: Candidate) => Pairs<string>;
      readonly key: MapKey;
    }
  | {
      readonly kind: "number-pairs";
      readonly name: string;
      readonly of: (from: Candidate) => Pairs<number>;
      readonly key: MapKey;
    }
  /** `none`: the number that stands for unknown, where one does. */
  | {
      readonly kind: "number";
      readonly name: string;
      readonly of: (from: Candidate) => number;
      readonly none?: number;
    }
  /** Microseconds since 1970; `isNumber` where it stands so in SQL, too. */
  | {
      readonly kind: "time";
      readonly name: string;
      readonly of: (from: Candidate) => number;
      readonly isNumber?: true;
    }
  | { readonly kind: "address"; readonly name: string; readonly of: (from: Candidate) => string | undefined }
  /** As its place in the order of severities, from 1. */
  | { readonly kind: "severity"; readonly name: string; readonly of: (from: Candidate) => number }
  | { readonly kind: "id"; readonly name: string; readonly of: (from: Candidate) => string };

/** A path of a record: all of it, or its end wherever it stands. */
export interface MapKey {
  readonly path: string;
  readonly isEnd: boolean;
}

const TEXTS: Readonly<Record<string, (event: Event) => string | undefined>> = {
  log: ({ log }) => log.name,
  category: ({ category }) => category,
  action: ({ action }) => action,
  verb: ({ verb }) => verb,
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  actor_type: ({ actor }) => actor?.type,
  actor_id: ({ actor }) => actor?.id,
  actor_name: ({ actor }) => actor?.name,
  actor_email: ({ actor }) => actor?.email,
  actor_credential_type: ({ actor }) => actor?.credential?.type,
  actor_credential_id: ({ actor }) => actor?.credential?.id,
  actor_session: ({ actor }) => actor?.session,
  actor_identity_id: ({ actor }) => actor?.identity?.id,
  actor_identity_name: ({ actor }) => actor?.identity?.name,
  actor_identity_team: ({ actor }) => actor?.identity?.team,
  actor_identity_owner: ({ actor }) => actor?.identity?.owner,
  actor_behind: ({ actor }) => actor?.behind,
  actor_via: ({ actor }) => actor?.via && JSON.stringify(actor.via),
  from_host: ({ from }) => from?.host,
  from_user_agent: ({ from }) => from?.user_agent,
  service_name: ({ service }) => service?.name,
  service_environment: ({ service }) => service?.environment,
  service_region: ({ service }) => service?.region,
  service_account: ({ service }) => service?.account,
  service_cluster: ({ service }) => service?.cluster,
  service_namespace: ({ service }) => service?.namespace,
  service_host: ({ service }) => service?.host,
  message: ({ message }) => message,
  source_name: ({ source }) => source.name,
  source_type: ({ source }) => source.type,
  source_parser: ({ source }) => source.parser,
  source_event_id: ({ source }) => source.event_id,
};

const LISTS: Readonly<Record<string, (event: Event) => readonly string[] | undefined>> = {
  actor_groups: ({ actor }) => actor?.groups,
  target_ids: ({ targets }) => targets.map(({ id = "" }) => id),
  target_names: ({ targets }) => targets.map(({ name = "" }) => name),
  target_types: ({ targets }) => targets.map(({ type = "" }) => type),
  change_paths: ({ changes }) => changes?.map(({ path }) => path),
  marks: ({ marks }) => marks,
};

const OTHERS: readonly Column[] = [
  { kind: "id", name: "id", of: ({ event }) => event.id },
  { kind: "time", name: "time", of: ({ event }) => toMicroseconds(event.time) },
  { kind: "time", name: "received", of: ({ event }) => toMicroseconds(event.received) },
  { kind: "severity", name: "severity", of: ({ event }) => SEVERITIES.indexOf(event.severity) + 1 },
  { kind: "address", name: "from_ip", of: ({ event }) => event.from?.ip },
  { kind: "number", name: "from_port", of: ({ event }) => event.from?.port ?? 0, none: 0 },
  { kind: "number", name: "skew", of: ({ event }) => event.skew ?? 0, none: 0 },
  { kind: "number", name: "log_index", of: ({ event }) => event.log.index },
  { kind: "number", name: "ord", of: ({ event }) => event.log.ord },
];

const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...Object.entries(TEXTS).map(([name, of]): [string, Column] => [
    name,
    { kind: "text", name, of: ({ event }) => wellFormed(of(event) ?? "") },
  ]),
  ...Object.entries(LISTS).map(([name, of]): [string, Column] => [
    name,
    { kind: "texts", name, of: ({ event }) => (of(event) ?? []).map(wellFormed) },
  ]),
  ...OTHERS.map((column): [string, Column] => [column.name, column]),
]);

const MAPS: Readonly<Record<string, (from: Candidate) => Pairs<string>>> = {
  ids: ({ paths }) => paths.ids,
  attrs: ({ paths }) => paths.attrs,
  texts: ({ paths }) => paths.texts,
  context: ({ event }) => pairsOf(event.context),
  labels: ({ event }) => pairsOf(event.labels),
};

/** The column of a name. Throws for one that there is not: names of columns are never a user's. */
export function columnOf(name: string): Column {
  const column = COLUMNS.get(name);
  if (column === undefined) throw new Error(`there is no column ${name}`);
  return column;
}

/** The values of a map under a key. */
export function mapColumn(name: "ids" | "attrs" | "texts" | "context" | "labels", key: MapKey): Column {
  const of = MAPS[name];
  if (of === undefined) throw new Error(`there is no map ${name}`);
  return {
    kind: "pairs",
    name,
    key: { ...key, path: wellFormed(key.path) },
    of: (from) => of(from).map(([at, value]) => [wellFormed(at), wellFormed(value)]),
  };
}

export function numbersColumn(key: MapKey): Column {
  return {
    kind: "number-pairs",
    name: "nums",
    key: { ...key, path: wellFormed(key.path) },
    of: ({ paths }) => paths.nums.map(([at, value]) => [wellFormed(at), value]),
  };
}

/** As a text stands in the copy, where half a surrogate pair has no place. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

function pairsOf(fields: object | undefined): Pairs<string> {
  return Object.entries(fields ?? {}).map(([key, value]) => [key, String(value)]);
}
