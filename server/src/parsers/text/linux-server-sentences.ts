/** What servers on a Linux or Unix host write of what is done with them: files, directories, tickets, leases, machines. */
import type { Sentence } from "./linux-auth-sentences.ts";

const IP = "(?<ip>[0-9A-Fa-f.:]{2,45})";

/** Of sshd where nobody is named, and of its servers of files (openssh-portable: kex.c, sftp-server.c). */
const SSH: readonly Sentence[] = [
  {
    pattern: new RegExp(
      `^banner exchange: Connection from ${IP} port (?<port>\\d{1,5}): (?<reason>.{1,128})`,
    ),
    action: "connection.open",
    outcome: "failure",
  },
  {
    pattern: /^(?:error: )?kex_exchange_identification: (?<reason>.{1,128})/,
    action: "connection.open",
    outcome: "failure",
  },
  {
    pattern: new RegExp(
      `^Close session: user (?<user>\\S{1,256}) from ${IP} port (?<port>\\d{1,5}) id (?<session>\\d{1,9})`,
    ),
    action: "session.end",
  },
  {
    pattern: new RegExp(`^refused connect from \\S{1,255}(?: \\(${IP}\\))?`),
    action: "connection.open",
    outcome: "denied",
  },
];
const SFTP: readonly Sentence[] = [
  {
    pattern: /^session opened for local user (?<user>\S{1,256}) from \[(?<ip>[^\]]{1,64})\]/,
    action: "session.start",
  },
  {
    pattern: /^session closed for local user (?<user>\S{1,256}) from \[(?<ip>[^\]]{1,64})\]/,
    action: "session.end",
  },
  {
    pattern: /^open "(?<target>[^"]{1,2048})" flags [A-Z,]{0,64}(?:WRITE|CREATE|APPEND|TRUNCATE)/,
    action: "object.upload",
    type: "file",
  },
  { pattern: /^open "(?<target>[^"]{1,2048})" flags READ/, action: "object.download", type: "file" },
  { pattern: /^(?:remove name|rmdir name) "(?<target>[^"]{1,2048})"/, action: "object.delete", type: "file" },
  { pattern: /^(?:posix-)?rename old "(?<target>[^"]{1,2048})"/, action: "object.move", type: "file" },
  { pattern: /^mkdir name "(?<target>[^"]{1,2048})"/, action: "object.create", type: "file" },
  { pattern: /^opendir "(?<target>[^"]{1,2048})"/, action: "object.list", type: "file" },
];

/** Of OpenLDAP beside who binds (slapd: the statistics of its operations). */
const LDAP: readonly Sentence[] = (
  [
    ["ADD dn=", "resource.create"],
    ["MOD dn=", "resource.update"],
    ["MODRDN dn=", "resource.update"],
    ["DEL dn=", "resource.delete"],
    ["SRCH base=", "query.run"],
    ["PASSMOD id=", "password.change"],
  ] as const
).map(([word, action]) => ({
  pattern: new RegExp(`^conn=\\d{1,12} op=\\d{1,12} ${word}"(?<target>[^"]{1,1024})"`),
  action,
  outcome: "unknown",
  type: "entry",
}));

/** Of MIT Kerberos' administration (kadmin/server/server_stubs.c). */
const KADMIN: readonly Sentence[] = (
  [
    ["create_principal", "user.create"],
    ["delete_principal", "user.delete"],
    ["modify_principal", "user.update"],
    ["rename_principal", "user.rename"],
    ["randkey_principal", "password.change"],
    ["chpass_principal", "password.change"],
    ["get_principal", "config.read"],
    ["(?:create|modify)_policy", "policy.update"],
  ] as const
).flatMap(([word, action]) => [
  {
    pattern: new RegExp(
      `^Request: kadm5_${word}, (?<target>[^,]{1,256}), (?:success|(?<reason>[^,]{1,256})), client=(?<user>[^,]{1,256}), service=[^,]{1,256}, addr=${IP}`,
    ),
    action,
  },
  {
    pattern: new RegExp(
      `^Unauthorized request: kadm5_${word}, (?<target>[^,]{1,256}), client=(?<user>[^,]{1,256}), service=[^,]{1,256}, addr=${IP}`,
    ),
    action,
    outcome: "denied",
  } as const,
]);

/** Of Samba's vfs_full_audit with its usual prefix: who, from where, perhaps the machine's name, share, operation, result, file. */
const SAMBA: readonly Sentence[] = (
  [
    ["unlink(?:at)?|rmdir", "object.delete"],
    ["rename(?:at)?", "object.move"],
    ["mkdir(?:at)?", "object.create"],
    ["pwrite(?:_send|_recv)?|write", "object.update"],
    ["f?(?:chmod|chown|setxattr)|f?set_nt_acl", "permission.update"],
    ["open(?:at)?|create_file|pread(?:_send|_recv)?", "object.read"],
    ["connect", "connection.open"],
    ["disconnect", "connection.close"],
  ] as const
).map(([word, action]) => ({
  pattern: new RegExp(
    `^(?<user>[^|]{1,256})\\|${IP}\\|(?:[^|]{0,255}\\|){1,2}(?:${word})\\|(?:ok|fail \\((?<reason>[^)]{1,128})\\))\\|(?:[rw0-9a-z_]{1,16}\\|){0,3}(?<target>[^|]{1,2048})`,
  ),
  action,
  type: "file",
}));

const NFS: readonly Sentence[] = [
  {
    pattern: new RegExp(`^authenticated (?:un)?mount request from ${IP}:\\d{1,5} for (?<target>\\S{1,1024})`),
    action: "connection.open",
    type: "share",
  },
  {
    pattern: new RegExp(
      `^refused (?:un)?mount request from ${IP} for (?<target>\\S{1,1024}) \\([^)]{1,1024}\\): (?<reason>.{1,128})`,
    ),
    action: "connection.open",
    outcome: "denied",
    type: "share",
  },
];

/** Of ISC's and dnsmasq's servers of leases. */
const LEASES: readonly Sentence[] = [
  {
    pattern:
      /^DHCP(?:ACK|OFFER)(?: on|\([^)]{1,32}\)) (?<ip>[0-9a-f.:]{2,45}) (?:to )?(?<target>[0-9a-f:]{11,23})/,
    action: "network.update",
    type: "device",
  },
  {
    pattern: /^DHCP(?:NAK|DECLINE) (?:on|of) (?<ip>[0-9a-f.:]{2,45}) (?:to|from) (?<target>[0-9a-f:]{11,23})/,
    action: "network.update",
    outcome: "denied",
    type: "device",
  },
  {
    pattern: /^DHCPDISCOVER from (?<target>[0-9a-f:]{11,23}) .{0,256}?: (?<reason>no free leases)/,
    action: "network.update",
    outcome: "failure",
    type: "device",
  },
];

/** Of BIND beside its queries. */
const CLIENT = `^client (?:@0x[0-9a-f]{1,16} )?${IP}#(?<port>\\d{1,5})(?:\\/key (?<user>[^\\s:]{1,255}))?(?: \\([^)]{1,255}\\))?: (?:view \\S{1,64}: )?`;
const BIND: readonly Sentence[] = [
  {
    pattern: new RegExp(
      `${CLIENT}query(?: \\(cache\\))? '(?<target>[^/']{1,255})[^']{0,64}' (?<reason>denied)`,
    ),
    action: "dns.query",
    outcome: "denied",
    type: "domain",
  },
  {
    pattern: new RegExp(`${CLIENT}zone transfer '(?<target>[^/']{1,255})[^']{0,64}' (?<reason>denied)`),
    action: "data.export",
    outcome: "denied",
    type: "zone",
  },
  {
    pattern: new RegExp(`${CLIENT}transfer of '(?<target>[^/']{1,255})[^']{0,64}': AXFR started`),
    action: "data.export",
    type: "zone",
  },
  {
    pattern: new RegExp(`${CLIENT}update '(?<target>[^/']{1,255})[^']{0,64}' (?<reason>denied)`),
    action: "dns.update",
    outcome: "denied",
    type: "zone",
  },
  {
    pattern: new RegExp(
      `${CLIENT}updating zone '[^']{1,255}': (?:adding an RR|deleting (?:an RR|rrset)) at '(?<target>[^']{1,255})'`,
    ),
    action: "dns.update",
    type: "record",
  },
  {
    pattern: /^received control channel command '(?<target>[^']{1,255})'/,
    action: "command.run",
    type: "command",
  },
];

/** Of Proxmox VE's tasks: node, process, start and time in hexadecimal, kind, machine, who. */
const UPID =
  "UPID:[^:]{1,64}:[0-9A-F]{8}:[0-9A-F]{8,9}:[0-9A-F]{8}:KIND:(?<target>[^:]{0,128}):(?<user>[^:]{1,256}):";
const TASKS: readonly Sentence[] = (
  [
    ["(?:qm|vz)start", "instance.start"],
    ["(?:qm|vz)(?:stop|shutdown|suspend)", "instance.stop"],
    ["(?:qm|vz)(?:create|clone|restore)", "instance.create"],
    ["(?:qm|vz)destroy", "instance.delete"],
    ["(?:qm|vz)(?:migrate|config|reboot|reset|resize)", "instance.update"],
    ["(?:qm|vz)snapshot", "snapshot.create"],
    ["(?:qm|vz)delsnapshot", "snapshot.delete"],
    ["vzdump", "data.export"],
    ["vncproxy|vncshell|termproxy|spiceproxy", "session.start"],
  ] as const
).flatMap(([kind, action]) => [
  {
    pattern: new RegExp(`^<[^>]{1,256}> starting task ${UPID.replace("KIND", `(?:${kind})`)}`),
    action,
    outcome: "unknown",
    type: "instance",
  } as const,
  {
    pattern: new RegExp(
      `^<[^>]{1,256}> end task ${UPID.replace("KIND", `(?:${kind})`)} (?:OK|(?<reason>.{1,256}))`,
    ),
    action,
    type: "instance",
  },
]);

const CRONTAB: readonly Sentence[] = [
  {
    pattern: /^\((?<user>[^)]{1,256})\) (?:BEGIN|END) EDIT \((?<target>[^)]{1,256})\)/,
    action: "config.read",
    type: "crontab",
  },
];
/** Of NetworkManager's audit (NetworkManager(8)), and of ESXi's shell, which writes each command. */
const NETWORK: readonly Sentence[] = [
  {
    pattern:
      /^<info> {1,2}\[[\d.]{1,32}\] audit: op="(?<object>[^"]{1,64})" .{0,256}?name="(?<target>[^"]{1,256})" .{0,256}?result="success"/,
    action: "network.update",
    type: "connection",
  },
];
const SHELL: readonly Sentence[] = [
  { pattern: /^\[(?<user>[^\]]{1,256})\]: (?<command>.{1,8192})$/, action: "command.run" },
];
const AIX_SU: readonly Sentence[] = [
  {
    pattern: /^BAD SU from (?<user>\S{1,256}) to (?<runas>\S{1,256}) at /,
    action: "sudo.session",
    outcome: "failure",
  },
  { pattern: /^from (?<user>\S{1,256}) to (?<runas>\S{1,256}) at /, action: "sudo.session" },
];

/** With the programs of each. */
export const SERVER_SENTENCES: readonly (readonly [readonly Sentence[], programs: string])[] = [
  [SSH, "sshd sshd-session"],
  [SFTP, "internal-sftp sftp-server"],
  [LDAP, "slapd"],
  [KADMIN, "kadmind"],
  [SAMBA, "smbd_audit"],
  [NFS, "mountd rpc.mountd"],
  [LEASES, "dhcpd dnsmasq-dhcp"],
  [BIND, "named"],
  [TASKS, "pvedaemon pveproxy"],
  [CRONTAB, "crontab"],
  [NETWORK, "networkmanager"],
  [SHELL, "shell"],
  [AIX_SU, "su"],
];
