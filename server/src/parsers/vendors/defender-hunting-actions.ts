/** What the tables of Defender's advanced hunting call what happened, and who it was in each of them. */
import { actionTable, type Called, call, called } from "../action-table.ts";
import { type Fields, list, text, toText } from "../fields.ts";
import { azureCall } from "./azure-activity.ts";
import { CLOUDTRAIL_ACTIONS } from "./cloudtrail-actions.ts";
import { microsoft365 } from "./microsoft-365.ts";

/** By `ActionType`; those of Defender for Identity are sentences. */
export const HUNTING_ACTIONS = actionTable(`
  user.login LogonSuccess,LogonFailed,LogonAttempted
  user.create UserAccountCreated,User created,Account created
  user.delete UserAccountDeleted,Account deleted
  user.update UserAccountModified,Account Upn Name changed,Account Display Name changed,Account Name changed,User Principal Name changed
  user.disable Account disabled,Account Disabled changed
  user.enable Account enabled
  account.lock Account locked
  account.unlock Account unlocked
  password.change PasswordChangeAttempt,Account Password changed,User Password changed
  group.grant UserAccountAddedToLocalGroup
  group.revoke UserAccountRemovedFromLocalGroup
  group.create SecurityGroupCreated,SecurityGroup created
  group.delete SecurityGroupDeleted,SecurityGroup deleted
  process.start ProcessCreated,ProcessCreatedUsingWmiQuery
  command.run PowerShellCommand,PowerShell execution,RemoteWmiOperation,WMI execution,WmiBindEventFilterToConsumer
  schedule.create ScheduledTaskCreated,Task scheduling
  schedule.update ScheduledTaskUpdated,ScheduledTaskEnabled,ScheduledTaskDisabled
  schedule.delete ScheduledTaskDeleted
  service.create ServiceInstalled,Service creation
  kernel_module.load DriverLoad
  object.create FileCreated,ShellLinkCreateFileEvent,SMB file copy
  object.update FileModified
  object.move FileRenamed
  object.delete FileDeleted
  config.create RegistryKeyCreated
  config.update RegistryValueSet,RegistryKeyRenamed
  config.delete RegistryKeyDeleted,RegistryValueDeleted
  network.flow ConnectionSuccess,ConnectionFailed,ConnectionRequest,ConnectionAttempt,ConnectionAcknowledged,ConnectionFound,InboundConnectionAccepted,InboundConnectionAttempt,ListeningConnectionCreated,RemoteDesktopConnection
  network.block FirewallInboundConnectionBlocked,FirewallOutboundConnectionBlocked,FirewallInboundConnectionToAppBlocked
  detection.disable FirewallServiceStopped
  dns.query DnsQueryResponse,DNS query
  query.run LdapSearch,LDAP query,SAMR query
  secret.read DpapiAccessed,Private Data Retrieval
  device.add PnpDeviceConnected,UsbDriveMounted
  device.remove UsbDriveUnmounted
  audit.clear SecurityLogCleared
  malware.detect AntivirusDetection
  scan.finish AntivirusScanCompleted,AntivirusScanFailed,AntivirusScanCancelled
  threat.detect ExploitGuardNetworkProtectionBlocked,SmartScreenUrlWarning,SmartScreenAppWarning,TamperingAttempt,CreateRemoteThreadApiCall,QueueUserApcRemoteApiCall,ProcessPrimaryTokenModified,Directory Services replication
  quarantine.add Phish ZAP,Malware ZAP,Spam ZAP,Manual remediation,Automated remediation
  http.request ClickAllowed,ClickBlocked,ClickBlockedByTenantPolicy,UrlErrorPage,UrlScanInProgress
`);

/** Of tables whose rows name no action: what each row of them is. */
const OF_TABLE: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "user.login",
        "AADSignInEventsBeta AADSpnSignInEventsBeta EntraIdSignInEvents EntraIdSpnSignInEvents IdentityLogonEvents DeviceLogonEvents",
      ],
      ["alert.raise", "AlertInfo"],
      ["finding.create", "AlertEvidence"],
      ["message.send", "EmailEvents"],
      ["http.request", "GraphApiAuditEvents UrlClickEvents"],
      ["process.start", "DeviceProcessEvents"],
      ["network.flow", "DeviceNetworkEvents"],
    ] as const
  ).flatMap(([action, tables]) => tables.split(" ").map((table) => [table, action] as const)),
);

/** Rules of attack surface reduction and of application control end in what they did. */
const RULE = /^(?:Asr|ExploitGuard|AppControl|ControlledFolderAccess)\w*(?:Audited|Blocked|Warned|Bypassed)$/;

/** What a row says was done. */
export function huntingCall(table: string, row: Fields): Called {
  const word = text(row, "ActionType");
  if (word === undefined) {
    const action = isThreat(table, row) ? "threat.detect" : OF_TABLE.get(table);
    return action === undefined ? called(table, undefined, { prefix: "defender" }) : call(action);
  }
  if (table === "CloudAuditEvents") return audited(text(row, "OperationName") ?? word);
  if (table === "CloudStorageAggregatedEvents") return stored(row);
  if (table === "CloudAppEvents") return called(word, microsoft365.actions, { prefix: "cloud_app" });
  if (word === "Group Membership changed")
    return call(text(detailsOf(row), "TO.GROUP") === undefined ? "group.revoke" : "group.grant");
  if (HUNTING_ACTIONS.has(word.toLowerCase())) return called(word, HUNTING_ACTIONS);
  if (RULE.test(word)) return call("threat.detect");
  return called(word.replaceAll(" ", "_"), undefined, { prefix: "defender" });
}

/** What the resource manager of a cloud was asked for. */
function audited(operation: string): Called {
  return operation.includes("/")
    ? azureCall(operation)
    : called(operation, CLOUDTRAIL_ACTIONS, { prefix: "cloud_audit" });
}

/** Of operations that were counted together, the one that changes most. */
const STORED: readonly (readonly [pattern: RegExp, action: string])[] = [
  [/^Delete/, "object.delete"],
  [/^(?:Put|Append|Create|Copy|Upload)/, "object.upload"],
  [/^Set/, "object.update"],
  [/^Get|^Read/, "object.read"],
  [/^List/, "object.list"],
];

function stored(row: Fields): Called {
  const names = list(row, "OperationNamesList").map((name) => toText(name) ?? "");
  const [, action = "object.read"] =
    STORED.find(([pattern]) => names.some((name) => pattern.test(name))) ?? [];
  return call(action);
}

function isThreat(table: string, row: Fields): boolean {
  return table === "EmailEvents" && text(row, "ThreatTypes") !== undefined;
}

/** Whatever else a row says: an object, or a text of one. */
export function detailsOf(row: Fields): Fields | undefined {
  const value = row["AdditionalFields"];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  if (typeof value !== "string" || !value.startsWith("{")) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}
