/** Microsoft Intune's audit log, as diagnostic settings and as Microsoft Graph have it (learn.microsoft.com, "Intune audit logs", "auditEvent resource type"). */
import type { ParsedEvent } from "@tallystick/event";
import { actionTable, type Called, call } from "../action-table.ts";
import { snakeCase, verbOf } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** What is done to what, by the first word of its name and what the rest of it is about. */
const ACTIONS = actionTable(`
  device.remove delete.device wipe.device retire.device
  device.update patch.device update.device synclockdown.device rebootnow.device remotelock.device
  device.update syncdevice.device locatedevice.device disablelostmode.device enablelostmode.device setdevicename.device bypassactivationlock.device collectdiagnostics.device shutdown.device
  device.remove cleanwindowsdevice.device
  device.add create.device enroll.device import.device
  password.reset resetpasscode.device
  secret.rotate rotatebitlockerkeys.device rotatelocaladminpassword.device rotatefilevaultkey.device
  secret.read getfilevaultkey.device getbitlockerkey. getfilevaultkey.
  scan.start windowsdefenderscan.device
  command.run initiateondemandproactiveremediation.device
  access.approve approve.approval
  access.deny reject.approval
  access.request create.approval
  role.grant create.roleassignment patch.roleassignment assign.roledefinition
  role.revoke delete.roleassignment
  role.create create.roledefinition
  role.update patch.roledefinition update.roledefinition
  role.delete delete.roledefinition
  policy.create create.policy
  policy.update patch.policy update.policy assign.policy
  policy.delete delete.policy
  config.create create.config
  config.update patch.config update.config assign.config
  config.delete delete.config
  application.create create.app
  application.update patch.app update.app assign.app targetapps.app
  application.delete delete.app
`);
const ABOUT: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/RoleAssignment/i, "roleassignment"],
  [/RoleDefinition/i, "roledefinition"],
  [/^OperationApprovalRequest/i, "approval"],
  [/Configuration|Script|Setting|Profile|Template|Filter|Category|Connector|TermsAndConditions/i, "config"],
  [/Policy|Compliance/i, "policy"],
  [/ManagedDevice|DeviceEnrollment|DeviceIdentit|^Device/i, "device"],
  [/App/i, "app"],
];

export const intune: Parser = {
  name: "intune",
  version: 3,
  actions: ACTIONS,
  keys: ["properties", "activityOperationType"],
  recognises(record) {
    const inner = object(record, "properties");
    if (text(inner, "AuditEventId") !== undefined && object(inner, "Actor") !== undefined) return SURE;
    return text(record, "activityOperationType") !== undefined && object(record, "actor") !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const inner = object(record, "properties");
    return [inner === undefined ? ofGraph(record, how) : ofStream(record, inner, how)];
  },
};

type How = Parameters<Parser["parse"]>[1];

function ofGraph(record: Fields, how: How): ParsedEvent {
  const actor = object(record, "actor");
  const resources = list(record, "resources").filter(isFields);
  return makeEvent({
    call: callOf(text(record, "activityType") ?? text(record, "displayName") ?? ""),
    how,
    at: member(record, "activityDateTime"),
    outcome: toOutcome(text(record, "activityResult")),
    actor: actorOf(actor, ["userPrincipalName", "userId", "applicationDisplayName"]),
    targets: resources.map((one) =>
      makeTarget(text(one, "auditResourceType"), text(one, "resourceId"), text(one, "displayName")),
    ),
    from: fromAddress(text(actor, "ipAddress")),
    service: { name: "intune" },
    changes: changesOf(resources, ["modifiedProperties", "displayName", "oldValue", "newValue"]),
    context: some({ request: text(record, "correlationId") }),
    event_id: text(record, "id"),
  });
}

function ofStream(record: Fields, inner: Fields, how: How): ParsedEvent {
  const targets = list(inner, "Targets").filter(isFields);
  const ids = list(inner, "TargetObjectIds");
  const names = list(inner, "TargetDisplayNames");
  return makeEvent({
    call: callOf(text(record, "operationName") ?? ""),
    how,
    at: member(record, "time"),
    outcome: toOutcome(text(record, "resultType")),
    actor: actorOf(object(inner, "Actor"), ["UPN", "ObjectId", "ApplicationName"]),
    targets: (ids.length >= names.length ? ids : names).map((_, i) =>
      makeTarget("object", textOf(ids[i]) ?? textOf(names[i]), textOf(names[i])),
    ),
    service: some({ name: "intune", account: text(record, "tenantId") }),
    changes: changesOf(targets, ["ModifiedProperties", "Name", "Old", "New"]),
    context: some({ request: text(record, "correlationId") }),
    event_id: text(inner, "AuditEventId"),
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** `Create DeviceConfiguration` says in its first word what was done, and then to what. */
function callOf(name: string): Called {
  const [verb = "", ...others] = name.split(" ");
  const [, about] = ABOUT.find(([pattern]) => pattern.test(others.join(" "))) ?? [];
  const known = ACTIONS.get(`${verb.toLowerCase()}.${about ?? ""}`);
  return known === undefined ? unknown(name) : call(known);
}

function unknown(name: string): Called {
  return {
    action: `intune.${snakeCase(name)}`,
    verb: verbOf(snakeCase(name)),
    category: "configuration",
    marks: ["guessed_verb"],
  };
}

/** A person, or the application that asked where there is none. */
function actorOf(
  actor: Fields | undefined,
  [upn, id, application]: readonly [string, string, string],
): ReturnType<typeof makeActor> {
  const name = text(actor, upn);
  if (name === undefined && (text(actor, id) ?? text(actor, application)) === undefined) return undefined;
  return name === undefined
    ? makeActor({ type: "machine", id: text(actor, id), name: text(actor, application) })
    : makeActor({ id: text(actor, id) ?? name, name, email: name.includes("@") ? name : undefined });
}

function changesOf(
  targets: readonly Fields[],
  [all, name, before, after]: readonly [string, string, string, string],
): ReturnType<typeof changesBetween> | undefined {
  const changes = targets
    .flatMap((target) => list(target, all).filter(isFields))
    .flatMap((one) => {
      const path = text(one, name) ?? "";
      return changesBetween({ [path]: text(one, before) }, { [path]: text(one, after) });
    });
  return changes.length === 0 ? undefined : changes;
}
