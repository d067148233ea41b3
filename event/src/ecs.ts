/** Events in the Elastic Common Schema, as Elasticsearch and what is built on it take them in; what has no field there stands below `tallystick`, so that nothing is lost. */
import { type EcsCategory, type EcsKind, type EcsType, ecsPlaceOf } from "./ecs-categories.ts";
import type { SealedPlace } from "./ocsf-integrity.ts";
import { textAt, valueAt } from "./text-at.ts";
import { addressAt, type Fields, present, some, viewId } from "./view-fields.ts";

export interface EcsEvent {
  readonly "@timestamp"?: string;
  readonly ecs: { readonly version: string };
  readonly event: {
    readonly kind: EcsKind;
    readonly category?: readonly EcsCategory[];
    readonly type?: readonly EcsType[];
    readonly outcome: "success" | "failure" | "unknown";
    readonly [field: string]: unknown;
  };
  readonly [fieldSet: string]: unknown;
}

const ECS_VERSION = "8.17.0";
const OBSERVER = { vendor: "Tallystick", product: "Tallystick", type: "audit" };
/** As OCSF numbers them; ECS leaves it to whoever writes the events. */
const SEVERITIES: ReadonlyMap<string, number> = new Map([
  ["info", 1],
  ["low", 2],
  ["medium", 3],
  ["high", 4],
  ["critical", 5],
]);

/** An event, as the API gives it, in ECS. It never throws: what is missing there is absent or unknown here. Whose place in the log is known has its leaf hash. */
export function toEcs(event: object, sealed?: SealedPlace): EcsEvent {
  const service = valueAt(event, "service");
  return {
    ...present({ "@timestamp": textAt(event, "time"), message: textAt(event, "message") }),
    ecs: { version: ECS_VERSION },
    event: eventOf(event, sealed),
    ...present({
      user: userOf(event),
      group: groupOf(event),
      source: sourceOf(event),
      user_agent: some({ original: textAt(event, "from", "user_agent") }),
      host: some({ name: textAt(service, "host"), hostname: textAt(service, "host") }),
      service: some({ name: textAt(service, "name"), environment: textAt(service, "environment") }),
      cloud: some({
        account: some({ id: textAt(service, "account") }),
        region: textAt(service, "region"),
      }),
      orchestrator: orchestratorOf(event),
      process: some({ command_line: commandOf(event) }),
      http: some({ request: some({ id: textAt(event, "context", "request") }) }),
      trace: some({ id: textAt(event, "context", "trace") }),
      span: some({ id: textAt(event, "context", "span") }),
      labels: labelsOf(event),
      tags: marksOf(event),
      related: relatedOf(event),
      observer: present({ ...OBSERVER, name: textAt(event, "log", "name") }),
      tallystick: restOf(event),
    }),
  };
}

function eventOf(event: object, sealed?: SealedPlace): EcsEvent["event"] {
  const { category, kind, type } = ecsPlaceOf(event);
  const received = textAt(event, "received");
  return {
    kind,
    ...(category && { category }),
    ...(type && { type }),
    outcome: outcomeOf(event),
    ...present({
      action: textAt(event, "action"),
      reason: textAt(event, "reason"),
      severity: SEVERITIES.get(textAt(event, "severity") ?? ""),
      id: viewId(event),
      provider: textAt(event, "source", "name"),
      dataset: textAt(event, "source", "type"),
      created: received,
      ingested: received,
      sequence: numberAt(event, "source", "sequence"),
      hash: sealed?.leafHash,
    }),
  };
}

/** Who was denied did not succeed; that it was denied is its type, and stands below `tallystick`. */
function outcomeOf(event: object): EcsEvent["event"]["outcome"] {
  const outcome = textAt(event, "outcome");
  if (outcome === "denied") return "failure";
  return outcome === "success" || outcome === "failure" ? outcome : "unknown";
}

const USERS: ReadonlySet<string> = new Set(["user", "account", "member", "service_account"]);
const GROUPS: ReadonlySet<string> = new Set(["group", "team"]);

function userOf(event: object): Fields | undefined {
  const actor = valueAt(event, "actor");
  const groups = valueAt(actor, "groups");
  const target = targetOf(event, USERS);
  return some({
    id: textAt(actor, "id"),
    name: textAt(actor, "name") ?? textAt(actor, "email") ?? textAt(actor, "id"),
    email: textAt(actor, "email"),
    full_name: textAt(actor, "identity", "name"),
    group: Array.isArray(groups) && groups.length > 0 ? { name: groups } : undefined,
    target: some({ id: textAt(target, "id"), name: textAt(target, "name") ?? textAt(target, "id") }),
  });
}

function groupOf(event: object): Fields | undefined {
  const group = targetOf(event, GROUPS);
  return some({ id: textAt(group, "id"), name: textAt(group, "name") ?? textAt(group, "id") });
}

function sourceOf(event: object): Fields | undefined {
  const [ip, domain] = [addressAt(event, "from", "ip"), textAt(event, "from", "host")];
  return some({ address: ip ?? domain, ip, domain, port: numberAt(event, "from", "port") });
}

function orchestratorOf(event: object): Fields | undefined {
  const [cluster, namespace] = [textAt(event, "service", "cluster"), textAt(event, "service", "namespace")];
  if (cluster === undefined && namespace === undefined) return undefined;
  const target = valueAt(event, "targets", "0");
  return some({
    cluster: some({ name: cluster }),
    namespace,
    resource: some({
      type: textAt(target, "type"),
      name: textAt(target, "name") ?? textAt(target, "id"),
      id: textAt(target, "id"),
    }),
  });
}

function commandOf(event: object): string | undefined {
  const target = valueAt(event, "targets", "0");
  return textAt(target, "type") === "command" ? (textAt(target, "name") ?? textAt(target, "id")) : undefined;
}

/** Elasticsearch reads a dot in a name as an object, so that `a` and `a.b` could not both be labels. */
function labelsOf(event: object): Fields | undefined {
  const labels = valueAt(event, "labels");
  if (typeof labels !== "object" || labels === null) return undefined;
  return some(
    Object.fromEntries(Object.entries(labels).map(([name, value]) => [name.replaceAll(".", "_"), value])),
  );
}

function marksOf(event: object): readonly unknown[] | undefined {
  const marks = valueAt(event, "marks");
  return Array.isArray(marks) && marks.length > 0 ? marks : undefined;
}

/** Everything that one would pivot on, whichever field it stands in. */
function relatedOf(event: object): Fields | undefined {
  const actor = valueAt(event, "actor");
  const via = valueAt(actor, "via");
  const people = [actor, ...(Array.isArray(via) ? via : []), targetOf(event, USERS)];
  return some({
    user: distinct(
      people.flatMap((one) => [
        ...["id", "name", "email"].map((name) => textAt(one, name)),
        ...[textAt(one, "identity", "id"), textAt(one, "behind")],
      ]),
    ),
    ip: distinct([addressAt(event, "from", "ip")]),
    hosts: distinct([textAt(event, "from", "host"), textAt(event, "service", "host")]),
  });
}

function restOf(event: object): Fields {
  const names = ["category", "verb", "outcome", "severity", "actor", "targets", "service", "context"];
  return present(
    Object.fromEntries(
      [...names, "changes", "skew", "utc_offset", "source", "log"].map((name) => [
        name,
        valueAt(event, name),
      ]),
    ),
  );
}

function targetOf(event: object, types: ReadonlySet<string>): unknown {
  const targets = valueAt(event, "targets");
  if (!Array.isArray(targets)) return undefined;
  return targets.find((target) => types.has(textAt(target, "type")?.toLowerCase() ?? ""));
}

function numberAt(value: unknown, ...names: readonly string[]): number | undefined {
  const found = valueAt(value, ...names);
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
}

function distinct(values: readonly (string | undefined)[]): readonly string[] | undefined {
  const found = [...new Set(values.filter((value) => value !== undefined))];
  return found.length === 0 ? undefined : found;
}
