/** Events of CrowdStrike Falcon's sensors, as its data replicator delivers them: every value is a text. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const SID = "S-1-5-21-1-2-3-1001";
const event = (event_simpleName: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{
    event_simpleName,
    name: `${event_simpleName}V4`,
    aid: "a-1",
    aip: "203.0.113.9",
    cid: "c-1",
    id: "e-1",
  },
  ...{ event_platform: "Win", ConfigBuild: "1007.3.0001.1", EffectiveTransmissionClass: "2" },
  ...{ timestamp: String(Date.UTC(2026, 10, 23, 4, 5, 9)), ContextTimeStamp: "1795406706.123", ...more },
});
const ALICE = { UserName: "alice", UserSid: SID, LogonDomain: "SHOP" };

export const CROWDSTRIKE: SourceRecords = {
  parser: "crowdstrike",
  documented:
    "CrowdStrike, Falcon Data Replicator, events data dictionary; github.com/CrowdStrike/logscale-community-content",
  records: [
    {
      record: event("ProcessRollup2", {
        ...{ ...ALICE, CommandLine: "powershell -enc AAAA", TargetProcessId: "7", ParentProcessId: "6" },
        ...{ ImageFileName: "\\Device\\HarddiskVolume1\\powershell.exe", ParentBaseFileName: "cmd.exe" },
      }),
      line: `unknown alice | process.start success | powershell -enc AAAA, \\Device\\HarddiskVolume1\\powershell.exe | 203.0.113.9 | ${AT}`,
    },
    {
      record: event("UserLogon", {
        ...{ ...ALICE, ComputerName: "web-1", LogonType: "10", RemoteAddressIP4: "198.51.100.7" },
        ...{
          AuthenticationPackage: "Negotiate",
          ClientComputerName: "laptop-7",
          LocalAddressIP4: "10.0.0.5",
        },
      }),
      line: `unknown alice | user.login success | web-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("UserLogonFailed2", {
        ...{ UserName: "bob", LogonDomain: "SHOP", LogonType: "3", RemoteAddressIP4: "198.51.100.7" },
        ...{ Status: "3221225581", SubStatus: "3221225578" },
      }),
      line: `unknown bob | user.login failure | a-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("UserAccountCreated", {
        UserName: "bob",
        UserRid: "000003EA",
        DomainSid: "S-1-5-21-1-2-3",
      }),
      line: `- | user.create success | bob | 203.0.113.9 | ${AT}`,
    },
    {
      record: event("UserAccountAddedToGroup", {
        ...{
          DomainSid: "S-1-5-21-1-2-3",
          UserRid: "000003EA",
          GroupRid: "00000220",
          RpcClientProcessId: "7",
        },
      }),
      line: `- | group.grant! success | S-1-5-21-1-2-3-1002, Administrators | 203.0.113.9 | ${AT}`,
    },
    {
      record: event("DnsRequest", {
        DomainName: "pool.example.com",
        RequestType: "1",
        ContextProcessId: "7",
      }),
      line: `- | dns.query success | pool.example.com | 203.0.113.9 | ${AT}`,
    },
    {
      record: event("NetworkConnectIP4", {
        ...{
          LocalAddressIP4: "10.0.0.5",
          LocalPort: "50022",
          RemoteAddressIP4: "203.0.113.80",
          RemotePort: "443",
        },
        ...{ ConnectionDirection: "0", Protocol: "6" },
      }),
      line: `- | network.flow success | 203.0.113.80 | 10.0.0.5 | ${AT}`,
    },
    {
      record: event("NetworkReceiveAcceptIP4", {
        ...{
          LocalAddressIP4: "10.0.0.5",
          LocalPort: "22",
          RemoteAddressIP4: "198.51.100.7",
          RemotePort: "50022",
        },
      }),
      line: `- | network.flow success | 10.0.0.5 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("DriverLoadBlocked", { ...ALICE, ImageFileName: "\\Temp\\bad.sys" }),
      line: `unknown alice | kernel_module.load denied | \\Temp\\bad.sys | 203.0.113.9 | ${AT}`,
    },
    {
      record: event("EventLogCleared", { ...ALICE, ComputerName: "web-1" }),
      line: `unknown alice | audit.clear success | - | 203.0.113.9 | ${AT}`,
    },
    {
      record: event("PeFileWritten", { TargetFileName: "\\Temp\\new.exe", SHA256HashData: "00" }),
      line: `- | object.create success | \\Temp\\new.exe | 203.0.113.9 | ${AT}`,
    },
    {
      // On Linux there is no SID, and a machine without an address of its own says 0.0.0.0.
      record: event("ProcessRollup2", {
        ...{
          event_platform: "Lin",
          UID: "0",
          RUID: "0",
          CommandLine: "runc init",
          ImageFileName: "/usr/bin/runc",
        },
        ...{ LocalAddressIP4: "0.0.0.0" },
      }),
      line: `unknown 0 | process.start success | runc init, /usr/bin/runc | 203.0.113.9 | ${AT}`,
    },
    {
      // What a program speaks was detected, and no attack.
      record: event("AppProtocolDetected", { UserName: "alice", UserPrincipal: "alice@example.com" }),
      line: `human alice | crowdstrike.app_protocol_detected? success | - | 203.0.113.9 | ${AT}`,
    },
    {
      record: event("SensorHeartbeat", { ContextTimeStamp: undefined }),
      line: "- | crowdstrike.sensor_heartbeat? success | - | 203.0.113.9 | 2026-11-23T04:05:09Z",
    },
    {
      record: { event_simpleName: "EndOfProcess", cid: "c-1" },
      line: "- | process.end success | - | - | -",
    },
  ],
};
