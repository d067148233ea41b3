/** The fields that people ask for, by all their names: what each is about, and the columns that hold it. */
import { type Column, columnOf, mapColumn, numbersColumn } from "./columns.ts";
import { nearestOf } from "./nearest.ts";

/** A field: its name, what it says, and where it stands. */
export interface Field {
  readonly name: string;
  /** What else it is called. */
  readonly aliases: readonly string[];
  /** One of these columns must meet the test. The first that holds anything is what is shown. */
  readonly columns: readonly Column[];
  /** Texts whose words are looked for, not the whole. */
  readonly isProse: boolean;
  readonly about: string;
}

interface Definition {
  readonly columns: readonly string[];
  readonly aliases?: readonly string[];
  readonly isProse?: boolean;
  readonly about: string;
}

/** In the order in which they are offered. */
const DEFINITIONS: Readonly<Record<string, Definition>> = {
  time: {
    columns: ["time"],
    aliases: ["when", "created", "timestamp", "@timestamp", "_time", "ts"],
    about: "when it happened, by the source's clock",
  },
  received: { columns: ["received"], aliases: ["sealed"], about: "when it was sealed, by our clock" },
  actor: {
    columns: ["actor_name", "actor_email", "actor_id"],
    aliases: ["who", "user", "username", "by"],
    about: "who did it: id, name or email",
  },
  identity: {
    columns: ["actor_identity_id", "actor_identity_name"],
    aliases: ["person", "actor.identity"],
    about: "who did it, by the directory: id or name",
  },
  action: { columns: ["action"], aliases: ["what", "event"], about: "what was done" },
  target: {
    columns: ["target_names", "target_ids"],
    aliases: ["where", "on", "object", "resource"],
    about: "what it was done to: id or name",
  },
  outcome: { columns: ["outcome"], aliases: ["result", "status"], about: "how it ended" },
  category: { columns: ["category"], aliases: ["type"], about: "what kind of thing happened" },
  verb: { columns: ["verb"], about: "what was done, as one of a few words" },
  severity: { columns: ["severity"], aliases: ["level", "sev"], about: "how much it matters" },
  from: {
    columns: ["from_ip", "from_host"],
    aliases: ["src", "client"],
    about: "the address or host it came from",
  },
  reason: {
    columns: ["reason"],
    aliases: ["error", "why"],
    isProse: true,
    about: "why it failed or was denied",
  },
  message: {
    columns: ["message"],
    aliases: ["msg", "text"],
    isProse: true,
    about: "the event as a sentence",
  },
  id: { columns: ["id"], about: "the event's own id" },
  "actor.id": { columns: ["actor_id"], about: "who did it, by the source's id" },
  "actor.name": { columns: ["actor_name"], about: "who did it, by name" },
  "actor.email": { columns: ["actor_email"], aliases: ["email"], about: "who did it, by email" },
  "actor.type": { columns: ["actor_type"], about: "human, machine, agent, system or unknown" },
  "actor.groups": {
    columns: ["actor_groups"],
    aliases: ["group", "actor.group"],
    about: "the groups of who did it",
  },
  "actor.session": { columns: ["actor_session"], about: "the session of who did it" },
  "actor.credential": {
    columns: ["actor_credential_id"],
    aliases: ["credential", "access_key", "actor.credential.id"],
    about: "the public id of what proved the identity",
  },
  "actor.credential.type": { columns: ["actor_credential_type"], about: "what proved the identity" },
  "actor.via": {
    columns: ["actor_via"],
    aliases: ["via"],
    isProse: true,
    about: "in whose name, or through what, it was done",
  },
  team: {
    columns: ["actor_identity_team"],
    aliases: ["identity.team", "actor.identity.team"],
    about: "the team of who did it, by the directory",
  },
  owner: {
    columns: ["actor_identity_owner"],
    aliases: ["identity.owner", "actor.identity.owner"],
    about: "who answers for the machine that did it, by the directory",
  },
  behind: {
    columns: ["actor_behind"],
    aliases: ["actor.behind"],
    about: "the person behind who did it, where that is no person",
  },
  "target.id": { columns: ["target_ids"], about: "what it was done to, by the source's id" },
  "target.name": { columns: ["target_names"], about: "what it was done to, by name" },
  "target.type": { columns: ["target_types"], about: "what kind of thing it was done to" },
  "from.ip": {
    columns: ["from_ip"],
    aliases: ["ip", "addr", "address", "source.ip"],
    about: "the address it came from",
  },
  "from.port": { columns: ["from_port"], aliases: ["port"], about: "the port it came from" },
  "from.host": { columns: ["from_host"], about: "the host it came from" },
  "from.user_agent": {
    columns: ["from_user_agent"],
    aliases: ["user_agent", "useragent", "ua"],
    about: "the program it came from",
  },
  service: { columns: ["service_name"], aliases: ["service.name"], about: "where it happened: the service" },
  "service.environment": {
    columns: ["service_environment"],
    aliases: ["env", "environment"],
    about: "the environment",
  },
  "service.region": { columns: ["service_region"], aliases: ["region"], about: "the region" },
  "service.account": { columns: ["service_account"], aliases: ["account"], about: "the account" },
  "service.cluster": { columns: ["service_cluster"], aliases: ["cluster"], about: "the cluster" },
  "service.namespace": {
    columns: ["service_namespace"],
    aliases: ["namespace", "ns"],
    about: "the namespace",
  },
  "service.host": { columns: ["service_host"], aliases: ["host", "hostname"], about: "the host" },
  change: {
    columns: ["change_paths"],
    aliases: ["changes", "changes.path"],
    about: "the path of a value that changed",
  },
  mark: { columns: ["marks"], aliases: ["marks"], about: "what has to be known of how the event was made" },
  source: { columns: ["source_name"], aliases: ["source.name"], about: "who sent the record to us" },
  "source.type": { columns: ["source_type"], about: "which kind of record it is" },
  "source.parser": {
    columns: ["source_parser"],
    aliases: ["parser"],
    about: "the parser that read the record",
  },
  "source.event_id": {
    columns: ["source_event_id"],
    aliases: ["event_id"],
    about: "the source's own id of it",
  },
  skew: { columns: ["skew"], about: "by how many seconds the source's clock was ahead of ours" },
  log: { columns: ["log"], aliases: ["log.name"], about: "the log that it is sealed in" },
  "log.index": { columns: ["log_index"], aliases: ["index"], about: "its place in the log" },
  "log.ord": { columns: ["ord"], about: "which event of its record it is" },
};

const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  request: ["request", "request_id"],
  trace: ["trace", "trace_id"],
  span: ["span", "span_id"],
  session: ["session", "session_id"],
  deployment: ["deployment"],
  change: [],
  ticket: ["ticket"],
  incident: ["incident"],
};

const FIELDS: ReadonlyMap<string, Field> = new Map([
  ...Object.entries(DEFINITIONS).flatMap(([name, { about, aliases = [], columns, isProse = false }]) => {
    const field: Field = { name, aliases, columns: columns.map(columnOf), isProse, about };
    return [name, ...aliases].map((each) => [each, field] as const);
  }),
  ...Object.entries(CONTEXT).flatMap(([key, aliases]) => {
    const name = `context.${key}`;
    const columns = [mapColumn("context", { path: key, isEnd: false })];
    const field: Field = { name, aliases, columns, isProse: false, about: `the ${key} that it belongs to` };
    return [name, ...aliases].map((each) => [each, field] as const);
  }),
]);

/** The families of names that have no end. */
export const OPEN_FIELDS: readonly Pick<Field, "name" | "aliases" | "about">[] = [
  { name: "labels.…", aliases: ["@…"], about: "the sender's own words" },
  { name: "raw.…", aliases: [], about: "any member of the record, as it was received" },
];

/** All fields with a name of their own, in the order in which they are offered. */
export const KNOWN_FIELDS: readonly Field[] = [...new Set(FIELDS.values())];
const NAMES: readonly string[] = [...FIELDS.keys()];

/** The field of a name, in any case; undefined for one that nobody has defined. */
export function fieldOf(written: string): Field | undefined {
  const known = FIELDS.get(written.toLowerCase());
  if (known !== undefined) return known;
  const labels = /^(?:labels?\.|labels(?=\[)|@)/i.exec(written)?.[0];
  if (labels !== undefined) {
    const path = pathOf(written.slice(labels.length));
    const columns = [mapColumn("labels", { path, isEnd: false })];
    return { name: `labels.${path}`, columns, aliases: [], isProse: false, about: "the sender's own word" };
  }
  const raw = /^raw(?:\.|(?=\[))/i.exec(written)?.[0];
  if (raw === undefined) return undefined;
  const path = pathOf(written.slice(raw.length));
  return {
    name: `raw.${path}`,
    aliases: [],
    columns: rawColumns(path, false),
    isProse: false,
    about: "as it was received",
  };
}

/** What a name means that nobody has defined: a member of the record, wherever it stands. */
export function anywhere(written: string): Field {
  const path = pathOf(written);
  return {
    name: written,
    columns: rawColumns(path, true),
    aliases: [],
    isProse: false,
    about: "as it was received",
  };
}

/** The known name that is nearest to one that is none. */
export function nearestField(name: string): string | undefined {
  return nearestOf(name, NAMES);
}

function rawColumns(path: string, isEnd: boolean): readonly Column[] {
  const key = { path, isEnd };
  return [mapColumn("ids", key), mapColumn("attrs", key), mapColumn("texts", key), numbersColumn(key)];
}

/** `a["weird key"].b` as the path that a record has: its names with dots between them. Lists have no place in it. */
function pathOf(written: string): string {
  return written
    .replace(/\[\]/g, "")
    .replace(/\["((?:[^"\\]|\\.)*)"\]/gs, (_, name: string) => `.${name.replace(/\\(.)/gs, "$1")}`)
    .replace(/^\./, "");
}
