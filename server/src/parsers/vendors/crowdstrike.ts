/** Events of CrowdStrike Falcon's sensors, as its data replicator gives them (CrowdStrike, "Falcon Data Replicator": events data dictionary). */
import { mapped } from "../mapping.ts";

export const crowdstrike = mapped({
  name: "crowdstrike",
  match: {
    "event_simpleName | fdr_event_type | event.event_simpleName": null,
    "aid | cid | event.aid | event.cid": null,
  },
  time: "ContextTimeStamp | timestamp | event.ContextTimeStamp | event.timestamp | p_event_time",
  action: "event_simpleName | event.event_simpleName | fdr_event_type",
  prefix: "crowdstrike",
  category: "process",
  actions: `
  process.start ProcessRollup2 SyntheticProcessRollup2 CommandHistory
  process.end EndOfProcess TerminateProcess
  user.login UserLogon UserLogonFailed UserLogonFailed2 UserIdentity
  user.logout UserLogoff
  user.create UserAccountCreated
  user.delete UserAccountDeleted
  group.grant UserAccountAddedToGroup
  dns.query DnsRequest
  network.flow NetworkConnectIP4 NetworkConnectIP6 NetworkReceiveAcceptIP4 NetworkListenIP4
  service.create ServiceInstalled CreateService
  service.start ServiceStarted
  schedule.create ScheduledTaskRegistered
  schedule.delete ScheduledTaskDeleted
  object.delete FileDeleted
  object.create NewExecutableWritten NewScriptWritten ZipFileWritten
  kernel_module.load DriverLoad
  audit.clear EventLogCleared
  firewall.create FirewallSetRule
  firewall.delete FirewallDeleteRule
  threat.detect SuspiciousRawDiskRead AssociateIndicator`,
  actor: {
    id: "UserSid | event.UserSid | UserName | event.UserName",
    name: "UserName | event.UserName | UserPrincipal | event.UserPrincipal",
  },
  targets: [
    { type: "=command", id: "CommandLine | event.CommandLine | CommandHistory | event.CommandHistory" },
    { type: "=domain", id: "DomainName | event.DomainName" },
    { type: "=file", id: "TargetFileName | event.TargetFileName | ImageFileName | event.ImageFileName" },
    { type: "=address", id: "RemoteAddressIP4 | event.RemoteAddressIP4 | RemoteAddressIP6" },
  ],
  from: { ip: "LocalAddressIP4 | event.LocalAddressIP4 | aip | event.aip" },
  outcome: "=success",
  service: {
    name: "=crowdstrike",
    account: "cid | event.cid",
    host: "ComputerName | event.ComputerName | aid",
  },
  eventId: "id | event.id",
});
