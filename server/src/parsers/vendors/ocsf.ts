/** Events that are normalised already: the Open Cybersecurity Schema Framework, 1.0 to 1.8 (schema.ocsf.io). */
import type { ActorType, Outcome, Severity } from "@tallystick/event";
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, outcomeOfStatus, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { className, OCSF_ACTIONS } from "./ocsf-actions.ts";
import { targetsOf } from "./ocsf-targets.ts";

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
  version: 4,
  actions: OCSF_ACTIONS,
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
    const isAccount = IAM.test(key);
    const word = OCSF_ACTIONS.has(key) && (operation === undefined || isAccount) ? key : (operation ?? key);
    const name = OCSF_ACTIONS.has(word)
      ? word
      : operation === undefined
        ? `${text(record, "class_name") ?? className(record)}.${text(record, "activity_name") ?? "other"}`
        : `${text(object(api, "service"), "name")?.split(".")[0] ?? resourceType(record) ?? "api"}.${operation.replace(/([a-z0-9])([A-Z])/g, "$1_$2")}`;
    // Who signs in is the user; of what is done to an account it is whom it is done to.
    const isSelf = /^300[23]$/.test(text(record, "class_uid") ?? "") && target !== undefined;
    const seen = evidenceOf(record);
    const who = isSelf ? target : (user ?? object(object(seen, "actor"), "user"));
    const mail = text(object(record, "email"), "from") ?? text(object(record, "email"), "smtp_from");
    const cloud = object(record, "cloud");
    return [
      makeEvent({
        call: isDenied && word === "4001.6" ? call("network.block") : called(name, OCSF_ACTIONS),
        how,
        at: member(record, "time") ?? member(record, "time_dt"),
        outcome: isDenied ? "denied" : outcomeOf(record),
        reason: text(record, "status_detail") ?? text(object(api, "response"), "error"),
        severity: SEVERITIES[Number(text(record, "severity_id") ?? 0)],
        actor: makeActor({
          id:
            said(who, "uid") ??
            said(who, "uuid") ??
            said(who, "name") ??
            text(who, "email_addr") ??
            mail ??
            text(object(actor, "session"), "uid") ??
            text(actor, "app_uid"),
          name:
            said(who, "name") ??
            text(who, "email_addr") ??
            mail ??
            text(actor, "invoked_by") ??
            text(actor, "app_name"),
          email: text(who, "email_addr") ?? mail,
          type: TYPES.get(text(who, "type_id") ?? ""),
          session: text(object(actor, "session"), "uid"),
          credential: some({ id: text(who, "credential_uid") }),
        }),
        targets: targetsOf(record, isSelf),
        from: fromAddress(placeOf(source) ?? placeOf(object(seen, "src_endpoint")), {
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

/** Accounts, groups and what they may: whatever the call was named. */
const IAM = /^300[1-6]\./;

/** A member that says something: Windows writes otherwise for what it does not know. */
function said(fields: Fields | undefined, name: string): string | undefined {
  const value = text(fields, name);
  return value === "-" || value === "NULL SID" ? undefined : value;
}

function placeOf(endpoint: Fields | undefined): string | undefined {
  return (
    said(endpoint, "ip") ?? said(endpoint, "hostname") ?? said(endpoint, "name") ?? said(endpoint, "domain")
  );
}

/** Of a finding, who and whence stand in what it was found by. */
function evidenceOf(record: Fields): Fields | undefined {
  const [first] = list(record, "evidences");
  return isFields(first) ? first : object(record, "evidence");
}

function resourceType(record: Fields): string | undefined {
  const [first] = list(record, "resources");
  return isFields(first) ? text(first, "type") : undefined;
}

/** Of a finding, the status is how far somebody has come with it; of anything else, how it ended. */
function outcomeOf(record: Fields): Outcome | undefined {
  if (/^2\d{3}$/.test(text(record, "class_uid") ?? "")) return undefined;
  const status = statusOf(text(record, "status_id")) ?? toOutcome(text(record, "status"));
  const answered =
    outcomeOfStatus(text(object(record, "http_response"), "code")) ??
    outcomeOfStatus(text(object(object(record, "api"), "response"), "code"));
  return status === undefined || answered === "denied" ? (answered ?? status) : status;
}

function statusOf(id: string | undefined): Outcome | undefined {
  return id === "1" ? "success" : id === "2" ? "failure" : undefined;
}
