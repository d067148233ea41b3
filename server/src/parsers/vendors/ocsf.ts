/** Events that are normalised already: the Open Cybersecurity Schema Framework, 1.0 to 1.8 (schema.ocsf.io). */
import type { ActorType, Outcome, Severity } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, outcomeOfStatus, toOutcome } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { targetsOf } from "./ocsf-targets.ts";

/** Class and activity, by their numbers. */
const ACTIONS = actionTable(`
  user.login 3002.1
  user.logout 3002.2
  token.exchange 3002.3 3002.4 3002.5
  user.reauthenticate 3002.6
  user.impersonate 3002.7
  user.create 3001.1
  user.enable 3001.2
  password.change 3001.3
  password.reset 3001.4
  user.disable 3001.5
  user.delete 3001.6
  policy.grant 3001.7
  policy.revoke 3001.8
  account.lock 3001.9
  account.unlock 3001.12
  mfa.enroll 3001.10
  mfa.remove 3001.11
  session.start 3003.1 3003.2
  resource.create 3004.1 6001.1 6003.1
  object.read 3004.2 6001.2 6003.2 1001.2 1001.14
  resource.update 3004.3 6001.3 6003.3
  resource.delete 3004.4 6001.4 6003.4
  role.grant 3005.1
  role.revoke 3005.2
  permission.grant 3006.1
  permission.revoke 3006.2
  group.grant 3006.3
  group.revoke 3006.4
  group.delete 3006.5
  group.create 3006.6
  alert.raise 2001.1 2004.1
  finding.create 2002.1 2003.1 2006.1
  finding.update 2001.2 2002.2 2003.2 2004.2 2006.2
  finding.resolve 2002.3 2003.3 2006.3
  alert.resolve 2001.3 2004.3
  incident.create 2005.1
  incident.update 2005.2
  incident.resolve 2005.3
  deployment.create 6002.1
  deployment.delete 6002.2
  deployment.start 6002.3
  deployment.update 6002.8
  data.import 6001.6
  data.export 6001.7
  access.share 6001.8
  row.read 6005.1
  row.update 6005.2
  connection.open 6005.3
  query.run 6005.4
  row.create 6005.5
  dns.query 4003.1 4003.2 4003.6
  network.flow 4001.1 4001.2 4001.6
  network.block 4001.5
  http.request 4002.1 4002.2 4002.3 4002.4 4002.5 4002.6 4002.7 4002.8 4002.9 4002.99
  process.start 1007.1
  process.end 1007.2
  schedule.create 1006.1
  schedule.update 1006.2 1006.4 1006.5
  schedule.delete 1006.3
  cron.run 1006.6
  kernel_module.load 1002.1
  kernel_module.unload 1002.2
  audit.clear 1008.1 1008.2
  audit.export 1008.3
  audit.start 1008.6 1008.9
  audit.stop 1008.7 1008.10
  object.create 1001.1
  object.update 1001.3
  object.delete 1001.4
  object.move 1001.5
`);
const SEVERITIES: readonly (Severity | undefined)[] = [
  undefined,
  "info",
  "low",
  "medium",
  "high",
  "critical",
  "critical",
];

/** `type_id` of a user; 1 and 2 are accounts, whoever has them. */
const TYPES: ReadonlyMap<string, ActorType> = new Map([
  ["3", "system"],
  ["4", "machine"],
]);

export const ocsf: Parser = {
  name: "ocsf",
  version: 3,
  actions: ACTIONS,
  keys: ["class_uid"],
  recognises: (record) =>
    text(record, "class_uid") !== undefined &&
    (object(record, "metadata") ?? text(record, "category_uid") ?? text(record, "type_uid")) !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const actor = object(record, "actor");
    const user = object(actor, "user");
    const api = object(record, "api");
    const [source, target] = [object(record, "src_endpoint"), object(record, "user")];
    const isDenied = /^(?:2|Blocked|Denied)$/.test(
      text(record, "disposition_id") ?? text(record, "action_id") ?? text(record, "disposition") ?? "",
    );
    const operation = text(api, "operation");
    // MongoDB numbers a sign-in as OCSF numbers what comes before one.
    const isSignIn = /^authenticate$/i.test(text(record, "activity_name") ?? "");
    const activity = isSignIn ? "1" : text(record, "activity_id");
    const key = `${text(record, "class_uid")}.${activity}`;
    // A call has a name of its own, which says more than that something was created.
    const word = ACTIONS.has(key) && operation === undefined ? key : (operation ?? key);
    const name = ACTIONS.has(word)
      ? word
      : operation === undefined
        ? `${text(record, "class_name") ?? "class"}.${text(record, "activity_name") ?? "other"}`
        : `${text(object(api, "service"), "name")?.split(".")[0] ?? "api"}.${operation.replace(/([a-z0-9])([A-Z])/g, "$1_$2")}`;
    // Who signs in is the user; of what is done to an account it is whom it is done to.
    const isSelf = /^300[23]$/.test(text(record, "class_uid") ?? "") && target !== undefined;
    const who = isSelf ? target : user;
    const cloud = object(record, "cloud");
    return [
      makeEvent({
        call: isDenied && word === "4001.6" ? call("network.block") : called(name, ACTIONS),
        how,
        at: member(record, "time") ?? member(record, "time_dt"),
        outcome: isDenied ? "denied" : outcomeOf(record),
        reason: text(record, "status_detail") ?? text(object(api, "response"), "error"),
        severity: SEVERITIES[Number(text(record, "severity_id") ?? 0)],
        actor: makeActor({
          id:
            text(who, "uid") ??
            text(who, "uuid") ??
            text(who, "name") ??
            text(object(actor, "session"), "uid") ??
            text(actor, "app_uid"),
          name: text(who, "name") ?? text(actor, "invoked_by") ?? text(actor, "app_name"),
          email: text(who, "email_addr"),
          type: TYPES.get(text(who, "type_id") ?? ""),
          session: text(object(actor, "session"), "uid"),
          credential: some({ id: text(who, "credential_uid") }),
        }),
        targets: targetsOf(record, isSelf),
        from: fromAddress(text(source, "ip") ?? text(source, "hostname") ?? text(source, "domain"), {
          user_agent: text(object(record, "http_request"), "user_agent"),
        }),
        service: some({
          name:
            text(object(api, "service"), "name") ??
            text(object(object(record, "metadata"), "product"), "name"),
          region: text(cloud, "region"),
          account: text(object(cloud, "account"), "uid") ?? text(cloud, "account_uid"),
        }),
        context: some({ request: text(object(api, "request"), "uid") }),
        event_id: text(object(record, "metadata"), "uid"),
        message: text(record, "message"),
      }),
    ];
  },
};

/** Of a finding, the status is how far somebody has come with it; of anything else, how it ended. */
function outcomeOf(record: Fields): Outcome | undefined {
  if (/^2\d{3}$/.test(text(record, "class_uid") ?? "")) return undefined;
  const status = statusOf(text(record, "status_id")) ?? toOutcome(text(record, "status"));
  const answered = outcomeOfStatus(text(object(record, "http_response"), "code"));
  return status === undefined || answered === "denied" ? (answered ?? status) : status;
}

function statusOf(id: string | undefined): Outcome | undefined {
  return id === "1" ? "success" : id === "2" ? "failure" : undefined;
}
