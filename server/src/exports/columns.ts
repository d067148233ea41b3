/** An event as a row: the columns of the formats that have some. They begin with those of `tally search -o csv`. */
import { textAt, toMicroseconds, valueAt } from "@tallystick/event";
import type { FoundEvent } from "../search/found-event.ts";

/** What a cell holds: text, a count, a time in microseconds, or JSON as text. */
export type Column =
  | { readonly name: string; readonly kind: "text" | "json"; of(event: FoundEvent): string | undefined }
  | { readonly name: string; readonly kind: "count" | "time"; of(event: FoundEvent): number | undefined };

export const COLUMNS: readonly Column[] = [
  time("time", "time"),
  time("received", "received"),
  ...["id", "category", "action", "verb", "outcome", "severity"].map((name) => text(name, name)),
  { name: "actor", kind: "text", of: (event) => firstText(event["actor"], ["name", "email", "id"]) },
  { name: "target", kind: "text", of: (event) => firstText(mainTarget(event), ["name", "id"]) },
  { name: "from", kind: "text", of: (event) => firstText(event["from"], ["ip", "host"]) },
  text("service", "service", "name"),
  text("message", "message"),
  count("log_index", "log", "index"),
  text("reason", "reason"),
  ...["type", "id", "name", "email"].map((name) => text(`actor_${name}`, "actor", name)),
  json("actor_groups", "actor", "groups"),
  text("actor_credential_type", "actor", "credential", "type"),
  text("actor_credential_id", "actor", "credential", "id"),
  text("actor_session", "actor", "session"),
  ...["id", "name", "team", "owner"].map((name) => text(`actor_identity_${name}`, "actor", "identity", name)),
  text("actor_behind", "actor", "behind"),
  json("actor_via", "actor", "via"),
  ...["type", "id", "name"].map((name) => ofTarget(name)),
  json("targets", "targets"),
  text("from_ip", "from", "ip"),
  count("from_port", "from", "port"),
  text("from_host", "from", "host"),
  text("from_user_agent", "from", "user_agent"),
  ...["environment", "region", "account", "cluster", "namespace", "host"].map((name) =>
    text(`service_${name}`, "service", name),
  ),
  json("context", "context"),
  json("labels", "labels"),
  json("marks", "marks"),
  count("skew", "skew"),
  ...["name", "type", "parser", "event_id"].map((name) => text(`source_${name}`, "source", name)),
  text("log", "log", "name"),
  count("log_ord", "log", "ord"),
];

function text(name: string, ...path: readonly string[]): Column {
  return { name, kind: "text", of: (event) => textAt(event, ...path) };
}

function time(name: string, ...path: readonly string[]): Column {
  return {
    ...{ name, kind: "time" },
    of(event) {
      const found = textAt(event, ...path);
      return found === undefined ? undefined : toMicroseconds(found);
    },
  };
}

function count(name: string, ...path: readonly string[]): Column {
  return {
    ...{ name, kind: "count" },
    of(event) {
      const found = valueAt(event, ...path);
      return typeof found === "number" ? found : undefined;
    },
  };
}

function json(name: string, ...path: readonly string[]): Column {
  return {
    ...{ name, kind: "json" },
    of(event) {
      const found = valueAt(event, ...path);
      const isEmpty = found === undefined || (Array.isArray(found) && found.length === 0);
      return isEmpty ? undefined : JSON.stringify(found);
    },
  };
}

function ofTarget(name: string): Column {
  return { name: `target_${name}`, kind: "text", of: (event) => textAt(mainTarget(event), name) };
}

function mainTarget(event: FoundEvent): unknown {
  const targets = event["targets"];
  return Array.isArray(targets) ? targets[0] : undefined;
}

function firstText(value: unknown, names: readonly string[]): string | undefined {
  return names.map((name) => textAt(value, name)).find((found) => found !== undefined);
}
