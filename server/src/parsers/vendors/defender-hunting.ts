/** Rows of Defender XDR's advanced hunting, as they are streamed and as its tables have them (learn.microsoft.com, "Streaming API", "Understand the advanced hunting schema"). */
import type { Actor, From, Outcome, Target } from "@tallystick/event";
import { fromAddress } from "../addresses.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, outcomeOfStatus, toSeverity } from "../event.ts";
import { type Fields, member, object, some, text, toNumber } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { detailsOf, HUNTING_ACTIONS, huntingCall } from "./defender-hunting-actions.ts";
import { signInOutcome } from "./entra-sign-in.ts";

const STREAM = "AdvancedHunting-";
/** Tables, by the name that Sentinel and its exports put beside each row. */
const TABLE =
  /^(?:Device\w+(?:Events|Info)|Identity(?:Logon|Query|Directory)Events|CloudAppEvents|Email\w+|UrlClickEvents|Alert(?:Info|Evidence)|AAD(?:Spn)?SignInEventsBeta|EntraId(?:Spn)?SignInEvents|GraphApiAuditEvents|BehaviorInfo|BehaviorEntities|Cloud(?:Audit|Process|StorageAggregated)Events|IdentityInfo)$/;

export const defenderHunting: Parser = {
  name: "defender-hunting",
  version: 3,
  actions: HUNTING_ACTIONS,
  keys: ["category", "Type", "ActionType"],
  recognises: (record) => (tableOf(record) === undefined ? NO : SURE),
  parse(record, how) {
    const table = tableOf(record) ?? "";
    const row = object(record, "properties") ?? record;
    const call = huntingCall(table, row);
    const outcome = outcomeOf(table, row);
    const isGift = call.verb === "grant" && call.category === "permission";
    const targets = targetsOf(table, row);
    return [
      makeEvent({
        call,
        how,
        outcome,
        targets,
        at: member(row, "Timestamp") ?? member(row, "TimeGenerated") ?? member(record, "time"),
        reason: outcome === "success" ? undefined : reasonOf(row),
        severity: toSeverity(text(row, "Severity")),
        actor: actorOf(table, row, call.action),
        from: fromOf(table, row),
        service: some({
          name: text(row, "Application") ?? "defender",
          account: text(record, "tenantId") ?? text(record, "TenantId"),
          host: table.startsWith("Device") ? text(row, "DeviceName") : undefined,
        }),
        context: some({ request: text(row, "CorrelationId") ?? text(row, "RequestId") }),
        event_id: text(row, "AlertId") ?? text(row, "ReportId") ?? text(row, "NetworkMessageId"),
        message:
          table === "AlertInfo" || table === "AlertEvidence" ? text(row, "Title") : foundIn(call.action, row),
        marks: isGift && targets.some((one) => isPrivileged(one?.name ?? one?.id)) ? ["privileged"] : [],
      }),
    ];
  },
};

/** What was found, and where: whoever it was found with did not find it. */
function foundIn(action: string, row: Fields): string | undefined {
  if (action === "malware.detect")
    return `${text(detailsOf(row), "ThreatName") ?? "malware"} was found in ${text(row, "FileName") ?? "memory"} on ${text(row, "DeviceName") ?? "a device"}`;
  const threats = text(row, "ThreatTypes");
  if (action !== "threat.detect" || threats === undefined) return undefined;
  const [by, to] = [text(row, "SenderFromAddress"), text(row, "RecipientEmailAddress")];
  return `a message from ${by ?? "somebody"} to ${to ?? "somebody"} was taken for ${threats.toLowerCase()}`;
}

/** The table of a row: its stream says it, or Sentinel beside it, or the names that only rows of devices have. */
function tableOf(record: Fields): string | undefined {
  const category = text(record, "category");
  if (category?.startsWith(STREAM) === true && object(record, "properties") !== undefined)
    return category.slice(STREAM.length);
  const type = text(record, "Type") ?? "";
  if (TABLE.test(type)) return type;
  const isTimed = (text(record, "Timestamp") ?? text(record, "TimeGenerated")) !== undefined;
  if (!isTimed || text(record, "ActionType") === undefined) return undefined;
  if (text(record, "DeviceId") !== undefined)
    return text(record, "LogonType") === undefined ? "DeviceEvents" : "DeviceLogonEvents";
  return text(record, "AccountObjectId") === undefined && text(record, "AccountUpn") === undefined
    ? undefined
    : text(record, "ObjectName") === undefined
      ? "IdentityLogonEvents"
      : "CloudAppEvents";
}

const BLOCKED = /Blocked(?:ByTenantPolicy)?$/;

function outcomeOf(table: string, row: Fields): Outcome {
  const word = text(row, "ActionType") ?? text(row, "DeliveryAction") ?? "";
  const code = text(row, "ErrorCode");
  if (/SignInEvents/.test(table)) return signInOutcome(code, row) ?? "unknown";
  if (table === "GraphApiAuditEvents") return outcomeOfStatus(member(row, "ResponseStatusCode")) ?? "unknown";
  if (BLOCKED.test(word) || word === "Junked") return "denied";
  if (/Failed$/.test(word) || text(row, "FailureReason") !== undefined) return "failure";
  return /Attempt(?:ed)?$|^ConnectionRequest$/.test(word) || table.startsWith("Alert")
    ? "unknown"
    : "success";
}

function reasonOf(row: Fields): string | undefined {
  const code = text(row, "ErrorCode");
  return text(row, "FailureReason") ?? text(row, "ThreatTypes") ?? (code === "0" ? undefined : code);
}

/** Who it was: the account of a logon or a process, otherwise that of the process that did it. Whose account was made did not make it. */
function actorOf(table: string, row: Fields, action: string): Actor | undefined {
  if (table.startsWith("Email")) {
    const sender = text(row, "SenderFromAddress") ?? text(row, "SenderMailFromAddress");
    return sender === undefined ? undefined : makeActor({ id: sender, name: sender });
  }
  if (table.startsWith("Alert") || table.endsWith("Info")) return undefined;
  if (table.includes("SpnSignIn"))
    return makeActor({
      type: "machine",
      id: text(row, "ServicePrincipalId") ?? text(row, "ApplicationId"),
      name: text(row, "ServicePrincipalName") ?? text(row, "Application"),
    });
  const isOwn = !table.startsWith("Device") || /^(?:user\.log|process\.start)/.test(action);
  const own = isOwn ? accountOf(row, "Account") : undefined;
  return own ?? accountOf(row, "InitiatingProcessAccount");
}

function accountOf(row: Fields, prefix: string): Actor | undefined {
  const upn = text(row, `${prefix}Upn`);
  const mailed = text(row, `${prefix}Id`);
  const name =
    upn ??
    (mailed?.includes("@") === true ? mailed : undefined) ??
    text(row, `${prefix}Name`) ??
    text(row, `${prefix}DisplayName`);
  const id = text(row, `${prefix}ObjectId`) ?? text(row, `${prefix}Sid`) ?? mailed;
  const kind = text(row, `${prefix}Type`);
  if (name === undefined && id === undefined) return undefined;
  const isSystem = /^(?:system|(?:local|network) service)$/i.test(name ?? "");
  const isMachine = name?.endsWith("$") === true || /^(?:Application|ServicePrincipal)$/.test(kind ?? "");
  return makeActor({
    id: id ?? name,
    name,
    type: isSystem ? "system" : isMachine ? "machine" : undefined,
  });
}

function fromOf(table: string, row: Fields): From | undefined {
  if (table === "DeviceNetworkEvents") {
    const isInward = /^Inbound/.test(text(row, "ActionType") ?? "");
    return fromAddress(isInward ? text(row, "RemoteIP") : text(row, "LocalIP"));
  }
  const address =
    text(row, "IPAddress") ??
    text(row, "IpAddress") ??
    text(row, "SenderIPv4") ??
    text(row, "SenderIPv6") ??
    text(row, "RemoteIP") ??
    text(row, "RemoteDeviceName") ??
    (table.startsWith("Identity") ? text(row, "DeviceName") : undefined);
  return fromAddress(address, {
    user_agent: text(row, "UserAgent") ?? text(row, "UserAgentHeader"),
  });
}

/** What it was done to: the telling one of each table first. */
function targetsOf(table: string, row: Fields): readonly (Target | undefined)[] {
  const host = makeTarget("host", text(row, "DeviceId") ?? text(row, "DeviceName"), text(row, "DeviceName"));
  if (table === "DeviceLogonEvents") return [host];
  if (table === "DeviceProcessEvents" || table === "CloudProcessEvents")
    return [
      makeTarget("command", text(row, "ProcessCommandLine")),
      fileOf(row),
      makeTarget("pod", text(row, "KubernetesPodName")),
    ];
  if (table.startsWith("Cloud") && table !== "CloudAppEvents") return cloudOf(row);
  // Who somebody is, nobody did.
  if (table === "IdentityInfo")
    return [makeTarget("user", text(row, "AccountObjectId"), text(row, "AccountUpn"))];
  if (table === "DeviceNetworkEvents") return [addressOf(row)];
  if (table === "DeviceRegistryEvents") return [registryOf(row)];
  if (table.startsWith("Device"))
    return [
      makeTarget("user", text(row, "AccountSid") ?? text(row, "AccountName"), text(row, "AccountName")),
      makeTarget("threat", text(detailsOf(row), "ThreatName")),
      fileOf(row),
      registryOf(row),
      addressOf(row),
      host,
    ];
  if (table.startsWith("Identity")) return identitiesOf(row);
  if (table.startsWith("Email"))
    return [
      makeTarget("mailbox", text(row, "RecipientEmailAddress")),
      makeTarget("message", text(row, "NetworkMessageId"), text(row, "Subject")),
    ];
  return [
    makeTarget(
      text(row, "ObjectType")?.toLowerCase(),
      text(row, "ObjectId") ?? text(row, "ObjectName"),
      text(row, "ObjectName"),
    ),
    makeTarget("url", text(row, "Url") ?? text(row, "RequestUri")),
    /SignInEvents/.test(table) ? makeTarget("application", text(row, "Application")) : undefined,
    makeTarget("resource", text(row, "ResourceDisplayName")),
    table === "AlertEvidence" ? entityOf(row) : undefined,
  ];
}

function identitiesOf(row: Fields): readonly (Target | undefined)[] {
  const details = detailsOf(row);
  const [name, shown] = [text(row, "TargetAccountUpn"), text(row, "TargetAccountDisplayName")];
  return [
    makeTarget("user", name ?? shown, name ?? shown),
    makeTarget("group", text(details, "TO.GROUP") ?? text(details, "FROM.GROUP")),
    makeTarget("query", text(row, "QueryTarget")),
    makeTarget("host", text(row, "DestinationDeviceName") ?? text(row, "TargetDeviceName")),
  ];
}

/** A resource of a cloud, or what is in its storage. */
function cloudOf(row: Fields): readonly (Target | undefined)[] {
  const place =
    text(row, "ResourceId") ??
    text(row, "AzureResourceId") ??
    text(row, "AwsResourceName") ??
    text(row, "GcpFullResourceName");
  const [account, container] = [
    text(row, "StorageAccount"),
    text(row, "StorageContainer") ?? text(row, "StorageFileShare"),
  ];
  return [
    makeTarget("container", container === undefined ? undefined : `${account}/${container}`),
    makeTarget("resource", place, place?.split("/").pop()),
  ];
}

function fileOf(row: Fields): Target | undefined {
  const name = text(row, "FileName");
  return name === undefined ? undefined : makeTarget("file", text(row, "FolderPath") ?? name, name);
}

function registryOf(row: Fields): Target | undefined {
  const [key, value] = [text(row, "RegistryKey"), text(row, "RegistryValueName")];
  return makeTarget("registry-key", key === undefined || value === undefined ? key : `${key}\\${value}`);
}

function addressOf(row: Fields): Target | undefined {
  const address = text(row, "RemoteUrl") ?? text(row, "RemoteIP");
  const port = toNumber(member(row, "RemotePort"));
  if (address === undefined || address.includes("/") || !(port > 0)) return makeTarget("address", address);
  return makeTarget("address", address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`);
}

/** What a piece of evidence is. */
function entityOf(row: Fields): Target | undefined {
  const named = ["AccountUpn", "AccountName", "DeviceName", "FileName", "RemoteUrl", "RemoteIP"];
  const name = named.map((one) => text(row, one)).find((one) => one !== undefined);
  return makeTarget(text(row, "EntityType")?.toLowerCase(), name);
}
