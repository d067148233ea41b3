/** Events that are normalised already: DMTF's Cloud Auditing Data Federation, as OpenStack and IBM Cloud send it (DSP0262 1.0.0). */
import { catalogued, type Target } from "@tallystick/event";
import { called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

export const cadf: Parser = {
  name: "cadf",
  version: 3,
  keys: ["typeURI", "initiator", "payload", "logSourceCRN"],
  recognises: (record) => {
    const event = object(record, "payload") ?? record;
    if (/cadf|dmtf\.org\/cloud\/audit/.test(text(event, "typeURI") ?? "")) return SURE;
    // IBM Cloud's activity tracker leaves out whose form it is.
    if (text(event, "logSourceCRN") !== undefined && object(event, "initiator") !== undefined) return SURE;
    const isWhole = ["initiator", "observer"].every((part) => object(event, part) !== undefined);
    return isWhole && (text(event, "eventType") ?? text(event, "outcome")) !== undefined ? SURE : NO;
  },
  parse(record, how) {
    const event = object(record, "payload") ?? record;
    const [initiator, observer, target] = [
      object(event, "initiator"),
      object(event, "observer"),
      object(event, "target"),
    ];
    const host = object(initiator, "host");
    const word = text(event, "action") ?? text(record, "event_type") ?? "";
    const kind = text(target, "typeURI")?.split("/").pop();
    const { action, noun } = named(word, kind);
    const reason = object(event, "reason");
    const outcome = toOutcome(text(event, "outcome"));
    const account = text(initiator, "typeURI")?.split("/").pop()?.toLowerCase();
    return [
      makeEvent({
        call: called(action, undefined),
        how,
        at: member(event, "eventTime"),
        outcome: outcome === "failure" && text(reason, "reasonCode") === "403" ? "denied" : outcome,
        reason:
          outcome === "success" ? undefined : (text(reason, "reasonType") ?? text(reason, "reasonCode")),
        actor: makeActor({
          id: text(initiator, "user_id") ?? text(initiator, "id"),
          name: text(initiator, "name") ?? text(initiator, "username"),
          type: account === "serviceid" ? "machine" : undefined,
          credential: some({ type: text(object(initiator, "credential"), "type") }),
        }),
        targets:
          noun === "role_assignment"
            ? assignmentOf(event)
            : [makeTarget(noun ?? kind, text(target, "id"), text(target, "name"))],
        from: fromAddress(text(host, "address"), { user_agent: text(host, "agent") }),
        service: some({
          name: text(observer, "name") ?? text(observer, "typeURI") ?? word.split(".")[0],
          account: text(initiator, "project_id"),
        }),
        context: some({ request: text(record, "_context_request_id") ?? text(initiator, "request_id") }),
        event_id: text(event, "id"),
      }),
    ];
  },
};

const PAST: ReadonlyMap<string, string> = new Map([
  ["created", "create"],
  ["updated", "update"],
  ["deleted", "delete"],
  ["disabled", "disable"],
]);

/** `authenticate/login`, `create/user` and `read/list` as the taxonomy has them, Keystone's `created.user`, and IBM's `kms.secrets.delete`. */
function named(
  word: string,
  kind: string | undefined,
): { readonly action: string; readonly noun: string | undefined } {
  if (word.startsWith("authenticate")) return { action: "user.login", noun: undefined };
  const [, past, of] = /^(\w{1,32})\.(\w{1,64})$/.exec(word) ?? [];
  const verb = PAST.get(past ?? "");
  if (of === "role_assignment" && (verb === "create" || verb === "delete"))
    return { action: verb === "create" ? "role.grant" : "role.revoke", noun: of };
  if (of !== undefined && verb !== undefined) return { action: `${of}.${verb}`, noun: of };
  const [first = "", second] = word.split("/");
  if (second === undefined && word.includes(".")) return { action: dotted(word), noun: undefined };
  // A list is how it was read, and no thing.
  if (second === "list") return { action: `${kind ?? "resource"}.list`, noun: undefined };
  return { action: `${second ?? kind ?? "resource"}.${first}`, noun: second };
}

/** What IBM calls things that have another name everywhere. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ["user_apikey", "access_key"],
  ["serviceid_apikey", "access_key"],
  ["account_serviceid", "service_account"],
  ["serviceid", "service_account"],
  ["account_user", "user"],
  // What Key Protect holds are keys.
  ["secrets", "key"],
  ["keys", "key"],
  ["policy_enforcement", "policy"],
]);

/** `SERVICE.OBJECT.VERB`, by the catalogue's word where it has one for the object. */
function dotted(word: string): string {
  const own = word.toLowerCase().replaceAll("-", "_");
  const parts = own.split(".");
  const [noun = "", verb = ""] = parts.slice(-2);
  if (verb === "login") return "user.login";
  if (noun === "member" && (verb === "add" || verb === "delete"))
    return verb === "add" ? "group.grant" : "group.revoke";
  const named = `${NOUNS.get(noun) ?? noun}.${verb}`;
  return catalogued(named) === undefined ? word : named;
}

/** Who got what, and where. */
function assignmentOf(event: Fields): readonly (Target | undefined)[] {
  return [
    makeTarget("user", text(event, "user")),
    makeTarget("group", text(event, "group")),
    makeTarget("role", text(event, "role")),
    makeTarget("project", text(event, "project")),
    makeTarget("domain", text(event, "domain")),
  ];
}
