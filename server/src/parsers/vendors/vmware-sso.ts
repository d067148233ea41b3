/** Audit events of vCenter's single sign-on, as JSON or behind `[auditlogger]` (techdocs.broadcom.com, "vCenter Single Sign-On audit events"). */
import { called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { VMWARE_ACTIONS } from "../text/vmware-tables.ts";

const OURS = "com.vmware.sso.";
const GRANT =
  /^Adding users? '\[?\{Name: ([^,}]{1,256}), Domain: [^}]{1,256}\}.{0,1024}?' to local group '([^']{1,256})'/;

export const vmwareSso: Parser = {
  name: "vmware",
  version: 1,
  keys: ["eventSeverity"],
  recognises: (record) => (text(record, "type")?.startsWith(OURS) === true ? SURE : NO),
  parse(record, how) {
    const word = (text(record, "type") ?? "").slice(OURS.length);
    const told = text(record, "description");
    const [, user, group] = GRANT.exec(told ?? "") ?? [];
    const isFailure = /fail|denied|invalid/i.test(word) || /\bfailed\b/i.test(told ?? "");
    const by = text(record, "user");
    return [
      makeEvent({
        call: called(group === undefined ? word : "group.grant", VMWARE_ACTIONS, { prefix: "vmware" }),
        how,
        // What writes it before the object is exacter.
        at: how.hints.time ?? text(record, "timestamp"),
        outcome: isFailure ? "failure" : "success",
        actor: makeActor({ name: by === "n/a" ? undefined : by }),
        targets: [makeTarget("user", user), makeTarget("group", group)],
        from: fromAddress(text(record, "client")),
        service: { name: "vcenter-sso" },
        reason: isFailure ? told : undefined,
      }),
    ];
  },
};
