/** Microsoft 365's unified audit log, also as a CSV's `AuditData` (learn.microsoft.com, "Office 365 Management Activity API schema"). */
import type { ActorType } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, some, text } from "../fields.ts";
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
  access.share AnonymousLinkCreated,SharingInvitationCreated,SecureLinkCreated,CompanyLinkCreated,AddedToSecureLink,AnonymousLinkUsed
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
  sso.update Set federation settings on domain.,Set domain authentication.
  document.read FileAccessed,FilePreviewed,MailItemsAccessed,FileAccessedExtended,PageViewed
  object.download FileDownloaded,FileSyncDownloadedFull,FileSyncDownloadedPartial
  object.upload FileUploaded,FileSyncUploadedFull
  document.update FileModified,FileModifiedExtended,FileRenamed,FileCheckedIn
  object.move FileMoved,MoveToDeletedItems,Move
  document.create FileCreated,Create,FileCopied
  document.delete FileDeleted,FileRecycled,FileDeletedFirstStageRecycleBin,SoftDelete,HardDelete,FileVersionsAllDeleted
  message.send Send,SendAs,SendOnBehalf,MessageSent,ChatCreated
  message.delete MessageDeleted
  data.export SearchExported,New-ComplianceSearchAction,ViewedSearchExported,New-MailboxExportRequest
  query.run SearchStarted,SearchCreated,SearchQueryPerformed
  alert.raise AlertTriggered,AlertEntityGenerated,AtpDetection,TIMailData
  malware.detect FileMalwareDetected
  quarantine.add QuarantineReleaseMessage,QuarantinePreview
`);

/** `UserType`, by number and by name: regular ones and administrators are told by their names. */
const ACTOR_TYPES: ReadonlyMap<string, ActorType> = new Map([
  ...(["4", "7", "8", "system", "custompolicy", "systempolicy"] as const).map(
    (kind) => [kind, "system"] as const,
  ),
  ...(["5", "6", "application", "serviceprincipal"] as const).map((kind) => [kind, "machine"] as const),
]);

export const microsoft365: Parser = {
  name: "microsoft-365",
  version: 1,
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
      { prefix: text(record, "Workload")?.toLowerCase() ?? "m365" },
    );
    const isGift = call.verb === "grant" || call.verb === "revoke";
    const user = text(record, "UserId");
    const created = text(record, "CreationTime");
    const role =
      modified(record, "Role.DisplayName") ??
      (isGift ? (parameter("AccessRights") ?? parameter("Role") ?? parameter("Identity")) : undefined);
    const target = makeTarget(
      typeOf(text(record, "ItemType")),
      text(record, "ObjectId"),
      text(record, "SourceFileName"),
    );
    const others = list(record, "Target")
      .filter(isFields)
      .flatMap((one) =>
        text(one, "ID")?.includes("@") === true ? [makeTarget("user", text(one, "ID"))] : [],
      );
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
          toOutcome(text(record, "ResultStatus")) ?? (operation.endsWith("Failed") ? "failure" : "success"),
        reason: text(record, "LogonError") ?? text(record, "ResultReason"),
        actor: makeActor({
          id: user ?? text(record, "UserKey"),
          name: user,
          type: ACTOR_TYPES.get(kind?.toLowerCase() ?? ""),
          session: text(record, "SessionId"),
        }),
        targets: [
          ...others,
          isGift
            ? makeTarget("user", parameter("User") ?? parameter("Member") ?? parameter("Trustee"))
            : undefined,
          makeTarget("role", role),
          target,
          makeTarget("site", text(record, "SiteUrl")),
          makeTarget("mailbox", text(record, "MailboxOwnerUPN")),
        ],
        from: some({
          ...fromAddress(
            (
              text(record, "ClientIP") ??
              text(record, "ClientIPAddress") ??
              text(record, "ActorIpAddress")
            )?.replace(/^::ffff:/, ""),
          ),
          user_agent: text(record, "UserAgent") ?? text(record, "ClientInfoString"),
        }),
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

function typeOf(type: string | undefined): string | undefined {
  return type?.toLowerCase();
}
