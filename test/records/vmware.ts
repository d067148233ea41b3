/** vCenter's events, what hosts write of them, and single sign-on's audit. */
import type { SourceRecords } from "../support/record-line.ts";

export const VMWARE: SourceRecords = {
  parser: "vmware",
  documented:
    "techdocs.broadcom.com, vSphere, Streaming events to a remote syslog server; vCenter Single Sign-On audit events",
  records: [
    {
      record:
        "Event [900] [1-1] [2026-11-23T04:05:06.123456Z] [vim.event.UserLoginSessionEvent] [info] [EXAMPLE\\alice] [] [900] [User EXAMPLE\\alice@198.51.100.7 logged in as Mozilla/5.0]",
      line: "unknown EXAMPLE\\alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "<14>1 2026-11-23T04:05:06.200Z vc1 vpxd 4242 - -  Event [901] [1-1] [2026-11-23T04:05:06.123456Z] [vim.event.BadUsernameSessionEvent] [error] [] [] [901] [Cannot login mallory@198.51.100.7]",
      line: "unknown mallory | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "Event [902] [1-1] [2026-11-23T04:05:06.123456Z] [vim.event.VmPoweredOffEvent] [info] [EXAMPLE\\alice] [north] [902] [shop1 on esx1.example.com in north is powered off]",
      line: "unknown EXAMPLE\\alice | instance.stop success | shop1, esx1.example.com | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "Event [903] [1-2] [2026-11-23T04:05:06.123456Z] [vim.event.VmReconfiguredEvent] [info] [EXAMPLE\\alice] [north] [903] [Reconfigured shop1 on esx1.example.com in north. ",
      line: "unknown EXAMPLE\\alice | instance.update success | shop1, esx1.example.com | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "Event [904] [1-1] [2026-11-23T04:05:06.123456Z] [vim.event.PermissionAddedEvent] [info] [EXAMPLE\\alice] [] [904] [Permission created for EXAMPLE\\bob on Datacenters, role is Admin, propagation is true]",
      line: "unknown EXAMPLE\\alice | permission.grant! success | EXAMPLE\\bob, Admin, Datacenters | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "Event [905] [1-1] [2026-11-23T04:05:06.123456Z] [vim.event.TaskEvent] [info] [EXAMPLE\\alice] [north] [905] [Task: Remove snapshot]",
      line: "unknown EXAMPLE\\alice | snapshot.delete success | - | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "<166>2026-11-23T04:05:06.123Z esx1.example.com Hostd[2100]: [Originator@6876 sub=Vimsvc.ha-eventmgr opID=a1 user=vpxuser] Event 77 : shop1 on esx1.example.com in ha-datacenter is powered on",
      line: "unknown vpxuser | instance.start success | shop1, esx1.example.com | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<166>2026-11-23T04:05:06.123Z esx1 Hostd: warning hostd[2100] [Originator@6876 sub=Default opID=a2] Rejected password for user root from 198.51.100.7",
      line: "unknown root | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<166>2026-11-23T04:05:06.123Z esx1 Hostd: info hostd[2100] [Originator@6876 sub=Vimsvc.ha-eventmgr opID=a3 user=root] Event 78 : Account bob was created on host esx1",
      line: "unknown root | user.create success | bob | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<14>2026-11-23T04:05:06Z esx1 vobd:  [UserLevelCorrelator] 77us: [esx.audit.ssh.session.opened] SSH session was opened for 'root@198.51.100.7'.",
      line: "unknown root | session.start success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123Z INFO ssoAdminServer[10:pool-2-thread-1] [OpId=a4] [com.vmware.identity.admin.vlsi.PrincipalManagementServiceImpl] [User {Name: alice, Domain: example.com} with role 'Administrator'] Adding users '[{Name: bob, Domain: example.com}]' to local group 'Administrators'",
      line: "human alice@example.com | group.grant! success | bob, Administrators | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '2026-11-23T04:05:06.123Z INFO websso[52:tomcat-http--1] [CorId=a5] [auditlogger] {"user":"mallory@example.com","client":"198.51.100.7","timestamp":"11/23/2026 04:05:06 GMT","description":"User mallory@example.com@198.51.100.7 failed to log in with response code 401","eventSeverity":"INFO","type":"com.vmware.sso.LoginFailure"}',
      line: "human mallory@example.com | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
