/** Events that are normalised already: Elastic's Common Schema (elastic.co/docs/reference/ecs), with what beats and agents send in it. */
import type { Category, Outcome } from "@tallystick/event";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome, toSeverity } from "../event.ts";
import { type Fields, isFields, member, some, text, toNumber } from "../fields.ts";
import { LIKELY, NO, type Parser } from "../parser.ts";
import { textAt, textsAt, valueAt } from "../paths.ts";
import { ECS_ACTIONS, ecsCall } from "./ecs-actions.ts";

const CATEGORIES: ReadonlyMap<string, Category> = new Map([
  ["authentication", "authentication"],
  ["session", "session"],
  ["iam", "permission"],
  ["configuration", "configuration"],
  ["database", "data"],
  ["file", "data"],
  ["web", "data"],
  ["api", "data"],
  ["network", "network"],
  ["process", "process"],
  ["host", "process"],
  ["malware", "security"],
  ["intrusion_detection", "security"],
  ["threat", "security"],
  ["vulnerability", "security"],
]);
const actions = textsAt("event.action");
const types = textsAt("event.type");
const categories = textsAt("event.category");
const of = {
  time: valueAt("@timestamp", "event.created", "event.start"),
  outcome: textAt("event.outcome"),
  reason: textAt("event.reason", "error.message"),
  severity: textAt("log.level", "event.severity_label"),
  id: textAt("user.id", "client.user.id", "source.user.id"),
  name: textAt(
    "user.name",
    "user.full_name",
    "client.user.name",
    "source.user.name",
    "client.user.full_name",
  ),
  email: textAt("user.email", "client.user.email"),
  ip: textAt("source.ip", "client.ip", "source.address", "client.address"),
  port: valueAt("source.port", "client.port"),
  agent: textAt("user_agent.original"),
  targetUser: textAt("user.target.id", "user.target.name", "user.target.email", "user.changes.name"),
  targetName: textAt("user.target.name", "user.target.email"),
  object: textAt(
    "url.original",
    "url.full",
    "url.path",
    "file.path",
    "process.executable",
    "orchestrator.resource.name",
    "service.target.name",
    "destination.ip",
  ),
  group: textAt("group.id", "group.name"),
  groupName: textAt("group.name"),
  rule: textAt("rule.id", "rule.name"),
  ruleName: textAt("rule.name"),
  query: textAt("dns.question.name"),
  saved: textAt("kibana.saved_object.id"),
  savedType: textAt("kibana.saved_object.type"),
  savedName: textAt("kibana.saved_object.name"),
  status: valueAt("http.response.status_code"),
  service: textAt("service.name", "event.module", "event.provider"),
  environment: textAt("service.environment"),
  region: textAt("cloud.region"),
  account: textAt("cloud.account.id", "organization.id"),
  cluster: textAt("orchestrator.cluster.name"),
  namespace: textAt("orchestrator.namespace"),
  host: textAt("host.name", "host.hostname"),
  eventId: textAt("event.id"),
  request: textAt("http.request.id"),
  trace: textAt("trace.id"),
  span: textAt("span.id"),
  message: textAt("message"),
  kind: textAt("ecs.version", "event.kind"),
};

export const ecs: Parser = {
  name: "ecs",
  version: 3,
  actions: ECS_ACTIONS,
  keys: ["event", "event.action", "event.category"],
  recognises(record) {
    // Others have an `event`, too, that is a word.
    if (text(record, "event") !== undefined && text(record, "event.action") === undefined) return NO;
    return (actions(record)[0] ?? categories(record)[0]) !== undefined &&
      (of.time(record) ?? of.kind(record)) !== undefined
      ? LIKELY
      : NO;
  },
  parse(record, how) {
    const fields = unfold(record);
    const all = categories(fields);
    const call = ecsCall({
      word: actions(fields)[0],
      categories: all,
      types: types(fields),
      otherwise: {
        category: CATEGORIES.get(all[0] ?? "") ?? "other",
        prefix:
          of
            .service(fields)
            ?.toLowerCase()
            .replace(/[^a-z0-9]+/g, "_") ?? "ecs",
      },
    });
    const port = toNumber(of.port(fields));
    return [
      makeEvent({
        call,
        how,
        at: of.time(fields),
        outcome: outcomeOf(fields),
        reason: of.reason(fields),
        severity: toSeverity(of.severity(fields)),
        actor: makeActor({
          id: of.id(fields) ?? of.name(fields) ?? of.email(fields),
          name: of.name(fields),
          email: of.email(fields),
        }),
        targets: [
          makeTarget("user", of.targetUser(fields), of.targetName(fields)),
          all.includes("iam") ? makeTarget("group", of.group(fields), of.groupName(fields)) : undefined,
          makeTarget("rule", of.rule(fields), of.ruleName(fields)),
          makeTarget("domain", of.query(fields)),
          makeTarget(of.savedType(fields), of.saved(fields), of.savedName(fields)),
          makeTarget(undefined, of.object(fields)),
        ],
        from: fromAddress(of.ip(fields), { port, user_agent: of.agent(fields) }),
        service: some({
          name: of.service(fields),
          environment: of.environment(fields),
          region: of.region(fields),
          account: of.account(fields),
          cluster: of.cluster(fields),
          namespace: of.namespace(fields),
          host: of.host(fields),
        }),
        context: some({ request: of.request(fields), trace: of.trace(fields), span: of.span(fields) }),
        event_id: of.eventId(fields),
        message: of.message(fields),
      }),
    ];
  },
};

/** What a firewall denied did succeed in being denied; and a page may be forbidden. */
function outcomeOf(fields: Fields): Outcome | undefined {
  if (types(fields).includes("denied")) return "denied";
  const outcome = toOutcome(of.outcome(fields));
  const ofStatus = outcomeOfStatus(of.status(fields));
  return outcome === undefined || ofStatus === "denied" ? (ofStatus ?? outcome) : outcome;
}

/** Members whose names hold dots, as some agents write them, in the objects that they mean. */
function unfold(record: Fields): Fields {
  if (!Object.keys(record).some((key) => key.includes("."))) return record;
  const out: Record<string, unknown> = {};
  const made = new Set<unknown>();
  for (const key in record) {
    const names = key.split(".", NAMES_MAX);
    if (names.includes("__proto__")) continue;
    const last = names.pop() ?? key;
    let at = out;
    for (const name of names) {
      const there = member(at, name);
      const next: Record<string, unknown> = isFields(there) ? (made.has(there) ? there : { ...there }) : {};
      made.add(next);
      at[name] = next;
      at = next;
    }
    at[last] = record[key];
  }
  return out;
}

/** Names in a name; what is deeper is nothing that is looked for. */
const NAMES_MAX = 6;
