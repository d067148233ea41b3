/** What Windows' programs number their events, and our words for them. A number means something only beside the log or program that gave it. */
import { actionTable } from "../action-table.ts";
import { onceAName } from "../remembered.ts";

/**
 * The security log's numbers stand bare (learn.microsoft.com, "Advanced security audit policy settings"), those of other logs
 * behind the name that {@link familyOf} gives them.
 */
export const WINDOWS_ACTIONS = actionTable(`
  user.login 4624 4625 4648 4768 4771 4776 4825 6272 6273 terminal.21 terminal.1149 mssql.18453 mssql.18454 mssql.18455 mssql.18456 adfs.1202 adfs.1203 adfs.342 adfs.411
  user.logout 4634 4647 terminal.23 adfs.1206 adfs.1207
  user.reauthenticate 4801
  token.exchange 4769 4770 adfs.1200 adfs.1201
  session.start 4672 4778 4964 terminal.22 terminal.25
  session.end 4779 terminal.24
  user.create 4720
  user.update 4738 4765 4766
  user.rename 4781
  user.enable 4722
  user.disable 4725
  user.delete 4726
  password.change 4723 adfs.1204 adfs.1205
  password.reset 4724 4794
  account.lock 4740
  account.unlock 4767
  group.create 4727 4731 4754 4744 4749 4759
  group.update 4735 4737 4755 4745 4750 4760 4764
  group.delete 4730 4734 4758 4748 4753 4763
  group.grant 4728 4732 4756 4746 4751 4761
  group.revoke 4729 4733 4757 4747 4752 4762
  permission.grant 4704 4717
  permission.revoke 4705 4718
  permission.update 4670 4780 4703 4882 4900
  device.add 4741 6416
  device.update 4742
  device.remove 4743
  domain.update 4706 4707 4716
  policy.update 4713 4739
  process.start 4688 sysmon.1 applocker.8002 applocker.8005
  process.end 4689 sysmon.5
  audit.clear 1102 517 system.104
  audit.stop 1100
  audit.update 4719 4907 4912 4906 4715 4885
  host.boot 4608 system.6005 system.12
  host.shutdown 4609 system.1074 system.6006 system.6008 system.13
  time.update 4616
  schedule.create 4698 tasks.106
  schedule.update 4700 4701 4702 tasks.140 tasks.142
  schedule.delete 4699 tasks.141
  cron.run tasks.200 tasks.201
  service.create 4697 system.7045
  service.update system.7040
  object.read 4656 4663 5140 5145
  instance.create hyperv.13002
  instance.delete hyperv.13003
  instance.start hyperv.18500 hyperv.18518 hyperv.18596
  instance.stop hyperv.18502 hyperv.18504 hyperv.18508 hyperv.18510 hyperv.18516
  object.create sysmon.11 sysmon.15
  object.update sysmon.2
  object.delete 4660 sysmon.23 sysmon.26
  config.create 5137 5138 dhcp.70 dhcp.106
  config.update 4657 5136 5139 4890 4891 4892 4899 dhcp.71 sysmon.12 sysmon.13 sysmon.14 sysmon.16
  config.delete 5141 dhcp.72 dhcp.107
  firewall.create 4946 firewall.2004 firewall.2071 firewall.2097
  firewall.update 4947 4950 firewall.2005 firewall.2003 firewall.2073 firewall.2099
  firewall.delete 4948 firewall.2006 firewall.2033 firewall.2052
  service.start 4880
  service.stop 5025 4881
  network.flow 5156 sysmon.3
  network.block 5152 5157
  policy.violate applocker.8003 applocker.8004 applocker.8006 applocker.8007
  dns.create dnsserver.512 dnsserver.515
  dns.update dnsserver.514 dnsserver.519
  dns.delete dnsserver.513 dnsserver.516 dnsserver.520
  dns.query sysmon.22
  kernel_module.load sysmon.6
  certificate.create 4887
  certificate.revoke 4870
  backup.restore 4875
  snapshot.create 4876
  command.run powershell.4103 powershell.4104 powershell.400 powershell.800
  malware.detect defender.1006 defender.1116
  quarantine.add defender.1007 defender.1008 defender.1117 defender.1118 defender.1119
  detection.disable defender.5001 defender.5010 defender.5012
  detection.enable defender.5000 defender.5009 defender.5011
  detection.update defender.2000 defender.2001 defender.5004 defender.5007
  threat.detect sysmon.25
  package.install installer.1033 installer.11707
  package.remove installer.1034 installer.11724`);

/** Events that the catalogue has no word for; Sysmon's as it calls them (learn.microsoft.com/sysinternals, "Sysmon", "Events"). */
export const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["4658", "handle.close"],
  ["4673", "privilege.use"],
  ["4674", "privilege.use"],
  ["4782", "password_hash.read"],
  ["4798", "membership.read"],
  ["4799", "membership.read"],
  ["4800", "session.lock"],
  ["4886", "certificate.request"],
  ["4888", "certificate.deny"],
  ["4889", "certificate.hold"],
  ["5142", "share.create"],
  ["5143", "share.update"],
  ["5144", "share.delete"],
  ["sysmon.4", "sysmon.service_state_change"],
  ["sysmon.7", "sysmon.image_load"],
  ["sysmon.8", "sysmon.create_remote_thread"],
  ["sysmon.9", "sysmon.raw_access_read"],
  ["sysmon.10", "sysmon.access_process"],
  ["sysmon.17", "sysmon.pipe_create"],
  ["sysmon.18", "sysmon.pipe_connect"],
  ["sysmon.19", "sysmon.wmi_filter"],
  ["sysmon.20", "sysmon.wmi_consumer"],
  ["sysmon.21", "sysmon.wmi_binding"],
  ["sysmon.24", "sysmon.clipboard_change"],
  ["sysmon.255", "sysmon.error"],
]);

/** In this order: a program says more than the log that it writes to. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/sysmon/i, "sysmon"],
  [/^MSSQL(?:SERVER)?(?:$|\$)/i, "mssql"],
  [/powershell/i, "powershell"],
  [/^AD FS/i, "adfs"],
  [/^MSExchange CmdletLogs/i, "exchange"],
  [/DHCP-?Server/i, "dhcp"],
  [/Hyper-V-(?:VMMS|Worker)/i, "hyperv"],
  [/applocker/i, "applocker"],
  [/DNS-?Server/i, "dnsserver"],
  [/windows defender|antimalware/i, "defender"],
  [/taskscheduler/i, "tasks"],
  [/terminalservices/i, "terminal"],
  [/firewall with advanced/i, "firewall"],
  [/msiinstaller/i, "installer"],
  [/security[- ]auditing|^security$/i, ""],
  [/service control manager|^system$|^user32$|kernel-general/i, "system"],
];

/** Which numbers an event's is one of: `sysmon`; empty for the security log's; the program's own name for any other. */
export function familyOf(provider: string | undefined, channel: string | undefined): string {
  // The service that keeps the logs writes into all of them.
  const isKeeper = provider === undefined || /^(?:Microsoft-Windows-)?Eventlog$/i.test(provider);
  return familyOfName(isKeeper ? (channel ?? "") : provider);
}

const familyOfName = onceAName((name) => {
  const known = FAMILIES.find(([pattern]) => pattern.test(name));
  if (known !== undefined) return known[1];
  const own = name.replace(/^Microsoft-Windows-/i, "").replace(/\/.*$/s, "");
  return own
    .slice(0, 64)
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "")
    .toLowerCase();
});
