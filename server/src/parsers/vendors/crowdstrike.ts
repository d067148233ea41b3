/** Events of CrowdStrike Falcon's sensors, as its data replicator gives them (CrowdStrike, "Falcon Data Replicator": events data dictionary). */
import type { From, Outcome, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { nameOfGroup, sidOf, sidOfGroup } from "./crowdstrike-groups.ts";

const ACTIONS = actionTable(`
  process.start ProcessRollup2 SyntheticProcessRollup2 ProcessBlocked
  command.run CommandHistory ScriptControlScanTelemetry ScriptControlScanInfo
  process.end EndOfProcess TerminateProcess
  sudo.run SudoCommandAttempt
  user.login UserLogon UserLogonFailed UserLogonFailed2 UserIdentity ActiveDirectoryAuthentication ActiveDirectoryAuthenticationFailure ActiveDirectoryInteractiveDomainLogon
  user.logout UserLogoff
  user.create UserAccountCreated
  user.delete UserAccountDeleted OpenDirectoryDeleteUser
  group.create UserGroupCreated
  group.delete UserGroupDeleted
  group.grant UserAccountAddedToGroup OpenDirectoryGroupAdd
  group.revoke UserAccountRemovedFromGroup
  dns.query DnsRequest SuspiciousDnsRequest
  network.flow NetworkConnectIP4 NetworkConnectIP6 NetworkReceiveAcceptIP4 NetworkReceiveAcceptIP6 NetworkListenIP4 NetworkListenIP6 NetworkCloseIP4 NetworkCloseIP6
  network.block NetworkConnectIP4Blocked NetworkConnectIP6Blocked
  service.create ServiceInstalled CreateService SystemdServiceCreated
  service.delete SystemdServiceDeleted
  service.start ServiceStarted HostedServiceStarted
  service.stop ServiceStopped HostedServiceStopped
  schedule.create ScheduledTaskRegistered SystemdTimerCreated
  schedule.delete ScheduledTaskDeleted SystemdTimerDeleted
  config.update AsepValueUpdate AsepKeyUpdate RegGenericValueUpdate RegGenericKeyUpdate RegSystemConfigValueUpdate RegSystemConfigKeyUpdate ConfigurationProfileModified
  device.add DcUsbDeviceConnected DcRemovableStorageDeviceConnected DcBluetoothDeviceConnected
  device.remove DcUsbDeviceDisconnected DcRemovableStorageDeviceDisconnected DcBluetoothDeviceDisconnected
  object.delete FileDeleted ExecutableDeleted DirectoryDeleted
  object.read CriticalFileAccessed
  object.create FileWritten NewExecutableWritten NewScriptWritten ZipFileWritten DirectoryCreate
  object.move NewExecutableRenamed FileRenamed
  kernel_module.load DriverLoad DriverLoadBlocked KernelModuleLoad
  audit.clear EventLogCleared
  firewall.create FirewallSetRule FirewallSetRuleIP4 FirewallSetRuleIP6
  firewall.delete FirewallDeleteRule FirewallDeleteRuleIP4 FirewallDeleteRuleIP6
  threat.detect SuspiciousRawDiskRead AssociateIndicator InjectedThread BrowserInjectedThread JavaInjectedThread DocumentProgramInjectedThread ProcessInjection WebShellDetected LsassHandleFromUnsignedModule
`);
/** Sensors have a name for each kind of file, and for each kind of thing in which they saw an attack. */
const WRITTEN = /FileWritten$/;
const DETECTED = /DetectInfo$/;
/** What the sensor kept from happening, and what did not work. */
const BLOCKED = /Blocked$/;
const FAILED = /Fail(?:ed\d?|ure)$/;
/** What stands for no address of its own. */
const ANY = "0.0.0.0";
/** What somebody else began. */
const INWARD = /^NetworkReceiveAccept/;

export const crowdstrike: Parser = {
  name: "crowdstrike",
  version: 2,
  actions: ACTIONS,
  keys: ["event_simpleName", "fdr_event_type", "event"],
  recognises: (record) => {
    const event = eventOf(record);
    const name = text(event, "event_simpleName") ?? text(event, "fdr_event_type");
    return name !== undefined && (text(event, "aid") ?? text(event, "cid")) !== undefined ? SURE : NO;
  },
  parse(record, how) {
    const event = eventOf(record);
    const name = text(event, "event_simpleName") ?? text(event, "fdr_event_type") ?? "";
    const about = callOf(name);
    const isAccount = /^(?:user|group)\./.test(about.action) && about.category === "permission";
    const user = text(event, "UserName") ?? text(event, "UserPrincipal");
    const id = text(event, "UserSid") ?? user ?? text(event, "UID");
    return [
      makeEvent({
        call: about,
        how,
        at: member(event, "ContextTimeStamp") ?? member(event, "timestamp") ?? member(record, "p_event_time"),
        outcome: outcomeOf(name),
        // Whom an account was made for is not who made it.
        actor:
          isAccount || id === undefined
            ? undefined
            : makeActor({ id, name: user, email: text(event, "UserPrincipal") }),
        targets: isAccount ? accountsOf(event) : targetsOf(event, about, name),
        from: fromOf(event, about, name),
        service: some({
          name: "crowdstrike",
          account: text(event, "cid"),
          host: text(event, "ComputerName") ?? text(event, "aid"),
        }),
        event_id: text(event, "id"),
      }),
    ];
  },
};

/** Collectors put it into an event of their own. */
function eventOf(record: Fields): Fields {
  const inner = object(record, "event");
  return text(inner, "event_simpleName") === undefined ? record : (inner ?? record);
}

function callOf(name: string): Called {
  if (ACTIONS.has(name.toLowerCase())) return called(name, ACTIONS);
  if (WRITTEN.test(name)) return call("object.create");
  return DETECTED.test(name)
    ? call("threat.detect")
    : called(name, ACTIONS, { prefix: "crowdstrike", category: "process" });
}

function outcomeOf(name: string): Outcome {
  if (BLOCKED.test(name)) return "denied";
  return FAILED.test(name) ? "failure" : "success";
}

/** The account, and the group that it joined or left: both by their number within the domain, in hexadecimal. */
function accountsOf(event: Fields): readonly (Target | undefined)[] {
  const domain = text(event, "DomainSid");
  const group = text(event, "GroupRid");
  const account = text(event, "UserSid") ?? sidOf(domain, text(event, "UserRid"));
  const user = text(event, "UserName");
  return [
    makeTarget("user", account ?? user, user),
    makeTarget("group", sidOfGroup(domain, group), nameOfGroup(group) ?? text(event, "GroupName")),
  ];
}

function targetsOf(event: Fields, { category }: Called, name: string): readonly (Target | undefined)[] {
  const aid = text(event, "aid");
  const isSession = category === "authentication";
  const address = INWARD.test(name) ? localOf(event) : remoteOf(event);
  return [
    makeTarget("command", text(event, "CommandLine") ?? text(event, "CommandHistory")),
    makeTarget("domain", text(event, "DomainName")),
    makeTarget("file", text(event, "TargetFileName") ?? text(event, "ImageFileName")),
    makeTarget("registry-key", text(event, "RegObjectName")),
    makeTarget("service", text(event, "ServiceDisplayName")),
    makeTarget("task", text(event, "TaskName")),
    makeTarget("profile", text(event, "ProfileDisplayName")),
    makeTarget("device", text(event, "DeviceInstanceId")),
    isSession ? makeTarget("host", aid, text(event, "ComputerName")) : makeTarget("address", address),
  ];
}

/** Of what came in, the other side; of what went out, and of what happened on the machine, the machine itself. */
function fromOf(event: Fields, { category }: Called, name: string): From | undefined {
  const isInward = category === "authentication" || INWARD.test(name);
  return fromAddress((isInward ? remoteOf(event) : undefined) ?? localOf(event) ?? text(event, "aip"));
}

function localOf(event: Fields): string | undefined {
  const address = text(event, "LocalAddressIP4") ?? text(event, "LocalAddressIP6");
  return address === ANY ? undefined : address;
}

function remoteOf(event: Fields): string | undefined {
  return text(event, "RemoteAddressIP4") ?? text(event, "RemoteAddressIP6");
}
