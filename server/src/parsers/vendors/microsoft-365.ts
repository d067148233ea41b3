/** Microsoft 365's unified audit log, also as a CSV's `AuditData` (learn.microsoft.com, "Office 365 Management Activity API schema"). */
import type { ActorType, Outcome, Target } from "@tallystick/event";
import { called } from "../action-table.ts";
import { isEmail } from "../actor-type.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { toTime } from "../time.ts";
import { M365_ACTIONS } from "./microsoft-365-actions.ts";

const CMDLET = /^(?:New|Set|Add|Remove|Enable|Disable|Update|Install|Uninstall)-[A-Z]/;
/** What SharePoint does by itself, or for an application that names no one. */
const PROGRAMS: ReadonlyMap<string, ActorType> = new Map([
  ["app@sharepoint", "machine"],
  ["sharepoint\\system", "system"],
  // Windows' name for itself.
  ["s-1-5-18", "system"],
]);

/** `UserType`, by number and by name: regular ones and administrators are told by their names. */
const ACTOR_TYPES: ReadonlyMap<string, ActorType> = new Map([
  ...(["4", "7", "8", "system", "custompolicy", "systempolicy"] as const).map(
    (kind) => [kind, "system"] as const,
  ),
  ...(["5", "6", "application", "serviceprincipal"] as const).map((kind) => [kind, "machine"] as const),
]);

export const microsoft365: Parser = {
  name: "microsoft-365",
  version: 3,
  actions: M365_ACTIONS,
  keys: ["Operation"],
  recognises(record) {
    if (text(record, "Operation") === undefined) return NO;
    if (
      text(record, "Workload") !== undefined &&
      (text(record, "RecordType") ?? text(record, "CreationTime")) !== undefined
    )
      return SURE;
    return text(record, "CreationTime") !== undefined && text(record, "UserId") !== undefined ? LIKELY : NO;
  },
  parse(record, how) {
    const operation = text(record, "Operation")?.trim() ?? "";
    const parameter = parametersOf(record);
    const call = called(
      /^false$/i.test(parameter("UnifiedAuditLogIngestionEnabled") ?? "") ? "audit.stop" : operation,
      M365_ACTIONS,
      {
        prefix: text(record, "Workload")?.toLowerCase() ?? "m365",
        // Exchange's and Teams' administrators call cmdlets.
        ...(CMDLET.test(operation) ? { category: "configuration" } : {}),
      },
    );
    const isGift = call.verb === "grant" || call.verb === "revoke";
    const sender = senderOf(record);
    const user = sender ?? saidOf(record, "UserId") ?? saidOf(record, "UserKey");
    const created = text(record, "CreationTime");
    const role =
      modified(record, "Role.DisplayName") ??
      (isGift ? (parameter("AccessRights") ?? parameter("Role") ?? parameter("Identity")) : undefined);
    const people = peopleOf(record);
    const isAlone = isGift && people.length === 0;
    const changes = list(record, "ModifiedProperties")
      .filter(isFields)
      .flatMap((one) => {
        const name = text(one, "Name") ?? "";
        return changesBetween({ [name]: text(one, "OldValue") }, { [name]: text(one, "NewValue") });
      });
    const kind = text(record, "UserType");
    return [
      makeEvent({
        // The schema says UTC, and names no zone.
        call,
        how,
        at: toTime(created),
        outcome:
          dlpOutcome(record) ??
          // That the attempt was recorded is a success to the record itself.
          (operation.endsWith("Failed") ? "failure" : undefined) ??
          (operation.endsWith("Blocked") ? "denied" : undefined) ??
          toOutcome(member(record, "ResultStatus")) ??
          toOutcome(member(record, "IsSuccess")) ??
          "success",
        severity: toSeverity(text(record, "Severity")),
        reason: text(record, "LogonError") ?? text(record, "ResultReason"),
        actor: makeActor({
          id: user,
          name: user,
          // What was clicked on is told by a system, and names who clicked.
          type:
            sender === undefined && !(isEmail(user) && (kind === "4" || kind === "System"))
              ? (PROGRAMS.get(user?.toLowerCase() ?? "") ?? ACTOR_TYPES.get(kind?.toLowerCase() ?? ""))
              : undefined,
          session: text(record, "SessionId"),
        }),
        targets: [
          ...people,
          isGift
            ? makeTarget("user", parameter("User") ?? parameter("Member") ?? parameter("Trustee"))
            : undefined,
          makeTarget("role", role ?? memberRole(record, operation)),
          ...thingsOf(record, operation),
          // Nobody was given the site: what was shared stands in it.
          isAlone ? undefined : makeTarget("site", text(record, "SiteUrl")),
          makeTarget("mailbox", text(record, "MailboxOwnerUPN")),
          ...FORWARDS.map((name) => makeTarget("address", parameter(name)?.replace(/^smtp:/i, ""))),
        ],
        from: fromAddress(
          (
            saidOf(record, "ClientIP") ??
            saidOf(record, "ClientIPAddress") ??
            saidOf(record, "ActorIpAddress") ??
            saidOf(record, "UserIp") ??
            saidOf(record, "SenderIp") ??
            saidOf(record, "SenderIP")
          )?.replace(/^(?:::)?ffff:(?=\d{1,3}\.)/i, ""),
          { user_agent: text(record, "UserAgent") ?? text(record, "ClientInfoString") },
        ),
        service: some({ name: text(record, "Workload"), account: text(record, "OrganizationId") }),
        context: some({ request: text(record, "CorrelationId") ?? text(record, "InterSystemsId") }),
        changes: changes.length === 0 ? undefined : changes,
        event_id: text(record, "Id"),
        message:
          operation === "TIUrlClickData"
            ? `${user ?? "somebody"} clicked on ${text(record, "Url")}`
            : undefined,
        marks: call.verb === "grant" && isPrivileged(operation) ? ["privileged"] : [],
      }),
    ];
  },
};

/** What stands in the place of a name where there is none. */
const UNSAID = /^(?:Not Available|Unknown(?: \(Unknown\))?|N\/A|<null>|Not Provided)$/i;

function saidOf(record: Fields, name: string): string | undefined {
  const value = text(record, name);
  return value === undefined || UNSAID.test(value) ? undefined : value;
}

/** What a cmdlet of Exchange was called with. */
function parametersOf(record: Fields): (name: string) => string | undefined {
  const all = list(record, "Parameters").filter(isFields);
  return (name) =>
    text(
      all.find((one) => text(one, "Name") === name),
      "Value",
    );
}

function modified(record: Fields, name: string): string | undefined {
  const found = list(record, "ModifiedProperties")
    .filter(isFields)
    .find((one) => text(one, "Name") === name);
  return (
    text(found, "NewValue")?.replace(/^"|"$/g, "") ??
    (member(found, "NewValue") === "" ? text(found, "OldValue") : undefined)
  );
}

/** Where a rule or a mailbox sends on what comes. */
const FORWARDS = [
  "ForwardTo",
  "RedirectTo",
  "ForwardAsAttachmentTo",
  "ForwardingSmtpAddress",
  "ForwardingAddress",
  "BlindCopyTo",
  "RedirectMessageTo",
] as const;

/** Whoever sent or wrote what a rule against leaks found: the record itself is its agent's. */
function senderOf(record: Fields): string | undefined {
  return (
    text(object(record, "ExchangeMetaData"), "From") ??
    text(object(record, "SharePointMetaData"), "From") ??
    text(object(record, "EndpointMetaData"), "From")
  );
}

function dlpOutcome(record: Fields): Outcome | undefined {
  if (text(record, "Operation") !== "DlpRuleMatch") return undefined;
  const actions = list(record, "PolicyDetails")
    .filter(isFields)
    .flatMap((policy) => list(policy, "Rules").filter(isFields))
    .flatMap((rule) => list(rule, "Actions"));
  return actions.some((action) => typeof action === "string" && action.startsWith("Block"))
    ? "denied"
    : "unknown";
}

/** Kinds of members of a team, as their numbers say. */
const MEMBER_ROLES = ["Member", "Owner", "Guest"] as const;

function memberRole(record: Fields, operation: string): string | undefined {
  if (operation !== "MemberRoleChanged") return undefined;
  const [first] = list(record, "Members").filter(isFields);
  return MEMBER_ROLES[Number(text(first, "Role") ?? -1)];
}

/** To whom it happened: of the directory, of a team, or with whom a document was shared. */
function peopleOf(record: Fields): readonly Target[] {
  const listed = list(record, "Target")
    .filter(isFields)
    .map((one) => text(one, "ID"))
    .filter((id) => id?.includes("@"));
  const members = list(record, "Members")
    .filter(isFields)
    .map((one) => text(one, "UPN") ?? text(one, "DisplayName"));
  return [...listed, ...members, text(record, "TargetUserOrGroupName")].flatMap(
    (name) => makeTarget("user", name) ?? [],
  );
}

/** What it happened to. */
function thingsOf(record: Fields, operation: string): readonly (Target | undefined)[] {
  const id = saidOf(record, "ObjectId");
  const isSignIn = operation.startsWith("UserLog");
  // Of an application, the directory writes the name among the targets.
  const named = list(record, "Target")
    .filter(isFields)
    .find((one) => text(one, "Type") === "1");
  const [policy] = list(record, "PolicyDetails").filter(isFields);
  const items = [object(record, "Item"), ...list(record, "AffectedItems")].filter(isFields);
  return [
    makeTarget("policy", text(policy, "PolicyName")),
    makeTarget(
      typeOf(text(record, "ItemType")),
      id,
      text(record, "SourceFileName") ??
        (text(named, "ID")?.includes("@") === true ? undefined : text(named, "ID")),
    ),
    id === undefined && isSignIn ? makeTarget("application", text(record, "ApplicationId")) : undefined,
    makeTarget("file", text(object(record, "SharePointMetaData"), "FilePathUrl")),
    makeTarget("url", text(record, "Url")),
    makeTarget("query", text(record, "SearchQueryText") ?? text(record, "QueryText")),
    makeTarget("message", text(record, "InternetMessageId"), text(record, "Subject")),
    makeTarget("message", text(record, "NetworkMessageId")),
    makeTarget("user", text(record, "ReleaseTo")),
    ...usedBy(record),
    makeTarget("application", text(record, "AddOnName")),
    makeTarget("team", text(record, "TeamGuid") ?? text(record, "TeamName"), text(record, "TeamName")),
    makeTarget("channel", text(record, "ChannelName")),
    makeTarget("report", text(record, "ItemName") ?? text(record, "ReportName")),
    makeTarget(
      "alert",
      text(record, "AlertId"),
      text(record, "AlertId") === undefined ? undefined : text(record, "Name"),
    ),
    ...items.map((item) => makeTarget("message", text(item, "Subject"))),
    makeTarget("message", text(object(record, "ExchangeMetaData"), "Subject")),
  ];
}

/** What an assistant was asked in, and what it read for its answer. */
function usedBy(record: Fields): readonly (Target | undefined)[] {
  const data = object(record, "CopilotEventData");
  const contexts = list(data, "Contexts").filter(isFields);
  const resources = list(data, "AccessedResources").filter(isFields);
  return [
    ...contexts.map((one) => makeTarget("document", text(one, "Id")?.replace(/^<|>$/g, ""))),
    ...resources.map((one) =>
      makeTarget("document", text(one, "SiteUrl") ?? text(one, "ID") ?? text(one, "Id"), text(one, "Name")),
    ),
    makeTarget("application", text(data, "AppHost")),
  ];
}

function typeOf(type: string | undefined): string | undefined {
  return type?.toLowerCase();
}
