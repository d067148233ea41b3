/** A row of the search copy as the event that it was made of: what is empty there is absent here. */
import type { Event } from "@tallystick/event";

type Fields = Readonly<Record<string, unknown>>;

/** An event as a search gives it. What changed, and its place in the tree, are in the log. */
export type FoundEvent = Fields & { readonly id: string; readonly log: Fields };

/** The event of a row. */
export function foundEvent(row: Fields): FoundEvent {
  const of = (column: string): string | undefined => textOf(row[column]);
  return {
    id: of("id") ?? "",
    time: timeOf(row["time_us"]),
    received: timeOf(row["received_us"]),
    ...members({
      utc_offset: row["utc_offset"] === 0 ? undefined : row["utc_offset"],
      skew: row["skew"] === 0 ? undefined : row["skew"],
    }),
    ...members({ category: of("category"), action: of("action"), verb: of("verb"), outcome: of("outcome") }),
    ...members({ reason: of("reason"), severity: of("severity"), message: of("message") }),
    ...members({
      actor: group({
        type: of("actor_type"),
        id: of("actor_id"),
        name: of("actor_name"),
        email: of("actor_email"),
        groups: filled(texts(row["actor_groups"])),
        credential: group({ type: of("actor_credential_type"), id: of("actor_credential_id") }),
        session: of("actor_session"),
        identity: group({
          id: of("actor_identity_id"),
          name: of("actor_identity_name"),
          team: of("actor_identity_team"),
          owner: of("actor_identity_owner"),
        }),
        behind: of("actor_behind"),
        via: parseVia(of("actor_via")),
      }),
    }),
    targets: targetsOf(row),
    ...members({
      from: group({
        ip: addressOf(of("from_address")),
        port: row["from_port"] === 0 ? undefined : row["from_port"],
        host: of("from_host"),
        user_agent: of("from_user_agent"),
      }),
      service: group({
        name: of("service_name"),
        environment: of("service_environment"),
        region: of("service_region"),
        account: of("service_account"),
        cluster: of("service_cluster"),
        namespace: of("service_namespace"),
        host: of("service_host"),
      }),
      context: group(isFields(row["context"]) ? row["context"] : {}),
      labels: group(isFields(row["labels"]) ? row["labels"] : {}),
      marks: filled(texts(row["marks"])),
    }),
    source: members({
      name: of("source_name"),
      type: of("source_type"),
      parser: of("source_parser"),
      event_id: of("source_event_id"),
    }),
    log: { name: of("log") ?? "", index: row["log_index"], ord: row["ord"] },
  };
}

/** A time with no more digits than it has: seconds, milliseconds or microseconds. */
export function timeOf(micros: unknown): Event["time"] {
  if (typeof micros !== "number") return "";
  const milliseconds = Math.floor(micros / 1000);
  const rest = micros - milliseconds * 1000;
  const text = new Date(milliseconds).toISOString();
  if (rest !== 0) return text.replace("Z", `${String(rest).padStart(3, "0")}Z`);
  return text.replace(".000Z", "Z");
}

function targetsOf(row: Fields): readonly Fields[] {
  const [types, ids, names] = [
    texts(row["target_types"]),
    texts(row["target_ids"]),
    texts(row["target_names"]),
  ];
  return ids.map((id, i) => members({ type: textOf(types[i]), id: textOf(id), name: textOf(names[i]) }));
}

function addressOf(text: string | undefined): string | undefined {
  return text === "::" ? undefined : text?.replace(/^::ffff:(?=\d+\.)/, "");
}

function parseVia(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function filled<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

function members(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function group(fields: Fields): Fields | undefined {
  const present = members(fields);
  return Object.keys(present).length === 0 ? undefined : present;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
