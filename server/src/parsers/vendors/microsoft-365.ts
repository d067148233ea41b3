/** Microsoft 365's unified audit log, also as a CSV's `AuditData` (learn.microsoft.com, "Office 365 Management Activity API schema"). */
import type { ActorType, Outcome, Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { toTime } from "../time.ts";

const ACTIONS = actionTable(`
  user.login UserLoggedIn,UserLoginFailed,MailboxLogin,SignInEvent,TeamsSessionStarted
  user.create Add user.,UserCreated
  user.delete Delete user.,UserDeleted
  user.update Update user.,Change user license.
  user.disable Disable account.
  password.change Change user password.
  password.reset Reset user password.,Set force change user password.
  role.grant Add member to role.,New-ManagementRoleAssignment,AddRoleGroupMember,Add-RoleGroupMember,SiteCollectionAdminAdded,Add app role assignment grant to user.,MemberRoleChanged
  role.revoke Remove member from role.,Remove-ManagementRoleAssignment,SiteCollectionAdminRemoved,Remove-RoleGroupMember
  group.grant Add member to group.,AddedToGroup,MemberAdded
  group.revoke Remove member from group.,RemovedFromGroup,MemberRemoved
  permission.grant Add-MailboxPermission,AddFolderPermissions,SharingSet,Add-MailboxFolderPermission,Add-RecipientPermission,UpdateCalendarDelegation
  permission.revoke Remove-MailboxPermission,RemoveFolderPermissions
  access.share AnonymousLinkCreated,SharingInvitationCreated,SecureLinkCreated,CompanyLinkCreated,AddedToSecureLink,AnonymousLinkUsed,SharingInvitationAccepted,ShareReport,ShareDashboard
  access.unshare AnonymousLinkRemoved,SharingRevoked
  application.create Add application.,Add service principal.,AppInstalled
  application.update Update application.,Update service principal.,Update application – Certificates and secrets management
  application.grant Consent to application.,Add delegated permission grant.,Add OAuth2PermissionGrant.
  access_key.create Add service principal credentials.
  config.create New-InboxRule,New-TransportRule
  audit.update Set-AdminAuditLogConfig
  config.update Set-Mailbox,Set-InboxRule,UpdateInboxRules,Set-TransportRule,Set-CASMailbox,Set-OrganizationConfig,Set-OabVirtualDirectory,TeamSettingChanged
  config.delete Remove-InboxRule,Remove-TransportRule
  audit.stop Set-MailboxAuditBypassAssociation
  sso.update Set federation settings on domain.,Set domain authentication.,Set-FederationSettings
  document.read FileAccessed,FilePreviewed,MailItemsAccessed,FileAccessedExtended,PageViewed,ViewReport,ViewDashboard
  object.download FileDownloaded,FileSyncDownloadedFull,FileSyncDownloadedPartial
  object.upload FileUploaded,FileSyncUploadedFull
  document.update FileModified,FileModifiedExtended,FileRenamed,FileCheckedIn
  object.move FileMoved,MoveToDeletedItems,Move
  document.create FileCreated,Create,FileCopied
  document.delete FileDeleted,FileRecycled,FileDeletedFirstStageRecycleBin,SoftDelete,HardDelete,FileVersionsAllDeleted
  message.send Send,SendAs,SendOnBehalf,MessageSent,ChatCreated
  message.delete MessageDeleted
  data.export SearchExported,New-ComplianceSearchAction,ViewedSearchExported,New-MailboxExportRequest,ExportReport,ExportArtifact,DownloadReport,ExportDataflow,SearchExportDownloaded
  query.run SearchStarted,SearchCreated,SearchQueryPerformed
  alert.raise AlertTriggered,AlertEntityGenerated,AtpDetection,TIMailData
  malware.detect FileMalwareDetected
  quarantine.add QuarantineReleaseMessage,QuarantinePreview
  policy.update Set-ConditionalAccessPolicy,Set-AuthenticationPolicy,Update policy.,Update conditional access policy.
  permission.update SharingPolicyChanged,SharingInheritanceBroken,PermissionLevelModified
  group.create TeamCreated,Add group.,GroupAdded,New-UnifiedGroup
  group.update ChannelAdded,ChannelDeleted,ChannelSettingChanged,Update group.
  group.delete TeamDeleted,Delete group.,GroupRemoved
  resource.create SiteCollectionCreated
  resource.delete SiteDeleted
  policy.violate DlpRuleMatch
  alert.dismiss DlpRuleUndo
  alert.resolve AlertUpdated
  pipeline.create CreateFlow
  pipeline.update EditFlow
  pipeline.delete DeleteFlow
  application.delete AppUninstalled,Delete application.,Remove service principal.
  device.add Add device.,Register device.
  device.remove Delete device.
  policy.create Add policy.,Add conditional access policy.
  policy.delete Delete policy.,Delete conditional access policy.
`);

const CMDLET = /^(?:New|Set|Add|Remove|Enable|Disable|Update|Install|Uninstall)-[A-Z]/;
/** What SharePoint does by itself, or for an application that names no one. */
const PROGRAMS: ReadonlyMap<string, ActorType> = new Map([
  ["app@sharepoint", "machine"],
  ["sharepoint\\system", "system"],
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
  version: 2,
  actions: ACTIONS,
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
    const operation = text(record, "Operation") ?? "";
    const parameter = parametersOf(record);
    const call = called(
      /^false$/i.test(parameter("UnifiedAuditLogIngestionEnabled") ?? "") ? "audit.stop" : operation,
      ACTIONS,
      {
        prefix: text(record, "Workload")?.toLowerCase() ?? "m365",
        // Exchange's and Teams' administrators call cmdlets.
        ...(CMDLET.test(operation) ? { category: "configuration" } : {}),
      },
    );
    const isGift = call.verb === "grant" || call.verb === "revoke";
    const sender = senderOf(record);
    const user = sender ?? text(record, "UserId");
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
          toOutcome(text(record, "ResultStatus")) ??
          (operation.endsWith("Failed") ? "failure" : "success"),
        severity: toSeverity(text(record, "Severity")),
        reason: text(record, "LogonError") ?? text(record, "ResultReason"),
        actor: makeActor({
          id: user ?? text(record, "UserKey"),
          name: user,
          type:
            sender === undefined
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
            text(record, "ClientIP") ??
            text(record, "ClientIPAddress") ??
            text(record, "ActorIpAddress")
          )?.replace(/^::ffff:/, ""),
          { user_agent: text(record, "UserAgent") ?? text(record, "ClientInfoString") },
        ),
        service: some({ name: text(record, "Workload"), account: text(record, "OrganizationId") }),
        context: some({ request: text(record, "CorrelationId") ?? text(record, "InterSystemsId") }),
        changes: changes.length === 0 ? undefined : changes,
        event_id: text(record, "Id"),
        marks: call.verb === "grant" && isPrivileged(operation) ? ["privileged"] : [],
      }),
    ];
  },
};

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
  const id = text(record, "ObjectId");
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

function typeOf(type: string | undefined): string | undefined {
  return type?.toLowerCase();
}
