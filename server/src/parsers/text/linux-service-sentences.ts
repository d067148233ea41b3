/** What servers on a Linux host write of who comes to them: mail, files, tunnels, names. */
import type { Sentence } from "./linux-auth-sentences.ts";

const IP = "(?<ip>[0-9A-Fa-f.:]{2,45})";

/** Of Dovecot's login processes and Postfix' SMTP server. */
const MAIL: readonly Sentence[] = [
  {
    pattern:
      /^[\w-]{1,32}-login: (?:Info: )?(?:Login|Logged in): user=<(?<user>[^>]{1,256})>, method=(?<method>[\w-]{1,32}), rip=(?<ip>[^,\s]{2,45})/,
    action: "user.login",
  },
  {
    pattern:
      /^[\w-]{1,32}-login: (?:Info: )?(?:Disconnected|Aborted login|Login aborted)[^(]{0,128}\((?<reason>auth failed[^)]{0,128})\)[^<]{0,64}user=<(?<user>[^>]{0,256})>(?:, method=(?<method>[\w-]{1,32}))?, rip=(?<ip>[^,\s]{2,45})/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /^auth(?:-worker)?(?:\(\d+\))?: (?:Info: |Error: |conn unix:\S{1,128} \([^)]{1,128}\): )*(?:auth(?:-worker)?<\d+>: )?\w{1,16}\((?<user>[^,)]{1,256}),(?<ip>[0-9A-Fa-f.:]{2,45})[^)]{0,128}\): (?<reason>[Pp]assword mismatch|unknown user|.{0,128}?[Aa]uthentication failure.{0,128})/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /^\w{1,16}\((?<user>[^)]{1,256})\)(?:<\d+><[^>]{1,64}>)?: (?:Info: )?(?:Disconnected: )?Logged out/,
    action: "user.logout",
  },
];
const SMTP: readonly Sentence[] = [
  {
    pattern:
      /^warning: \S{1,255}\[(?<ip>[0-9A-Fa-f.:]{2,45})\]: SASL (?<method>\S{1,32}) authentication failed: ?(?<reason>[^,]{0,128})(?:, sasl_username=(?<user>\S{1,256}))?/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /^\w{1,32}: client=\S{1,255}\[(?<ip>[0-9A-Fa-f.:]{2,45})\](?::\d{1,5})?, sasl_method=(?<method>[^,]{1,32}), sasl_username=(?<user>\S{1,256})/,
    action: "user.login",
  },
  {
    pattern:
      /^\w{1,32}: reject: \w{1,16} from \S{0,255}\[(?<ip>[0-9A-Fa-f.:]{2,45})\](?::\d{1,5})?: (?<reason>.{1,512}?); from=<(?<user>[^>]{0,256})>(?:,? to=<(?<target>[^>]{0,256})>)?/,
    action: "message.send",
    outcome: "denied",
    type: "mailbox",
  },
];

/** Of vsftpd, whose own file is another; of who bans addresses; of VPNs; of servers of names. */
const FTP: readonly Sentence[] = [
  { pattern: new RegExp(`^\\[(?<user>[^\\]]{1,256})\\] OK LOGIN: Client "${IP}"`), action: "user.login" },
  {
    pattern: new RegExp(`^\\[(?<user>[^\\]]{1,256})\\] FAIL LOGIN: Client "${IP}"`),
    action: "user.login",
    outcome: "failure",
  },
];
/** Of the older daemons of inetd, and of tcp_wrappers before them. */
const INETD: readonly Sentence[] = [
  { pattern: new RegExp(`^connection from ${IP} `), action: "connection.open" },
  {
    pattern: new RegExp(`^refused connect from \\S{1,255}(?: \\(${IP}\\))?`),
    action: "connection.open",
    outcome: "denied",
  },
  {
    pattern: new RegExp(`^Authentication failed from ${IP} \\([^)]{0,255}\\): (?<reason>.{1,128})`),
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: /^(?<reason>Kerberos authentication failed)/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: /^ANONYMOUS FTP LOGIN FROM (?<ip>[\w.:-]{1,255})/,
    action: "user.login",
  },
];
const BANS: readonly Sentence[] = [
  {
    pattern: new RegExp(`^(?:NOTICE +)?\\[(?<target>[^\\]]{1,64})\\] (?:Restore )?Ban ${IP}`),
    action: "network.block",
    outcome: "denied",
    type: "service",
  },
  {
    pattern: /^(?:NOTICE +)?\[[^\]]{1,64}\] Unban (?<target>[0-9A-Fa-f.:]{2,45})/,
    action: "firewall.update",
    type: "address",
  },
  {
    pattern: new RegExp(`^Blocking "${IP}(?:/\\d{1,3})?" `),
    action: "network.block",
    outcome: "denied",
  },
];
/** Of pfSense's and OPNsense's web interface (auth.inc). */
const WEB: readonly Sentence[] = [
  {
    pattern: /Successful login for user '(?<user>[^']{1,256})' from: (?<ip>[0-9A-Fa-f.:]{2,45})/,
    action: "user.login",
  },
  {
    pattern: /authentication error for user '(?<user>[^']{0,256})' from: (?<ip>[0-9A-Fa-f.:]{2,45})/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: /Session timed out for user '(?<user>[^']{1,256})' from: (?<ip>[0-9A-Fa-f.:]{2,45})/,
    action: "session.end",
  },
  {
    pattern: /User logged out for user '(?<user>[^']{1,256})' from: (?<ip>[0-9A-Fa-f.:]{2,45})/,
    action: "user.logout",
  },
];
const OPENVPN: readonly Sentence[] = [
  {
    pattern: new RegExp(`^${IP}:(?<port>\\d{1,5}) \\[(?<user>[^\\]]{1,256})\\] Peer Connection Initiated`),
    action: "vpn.connect",
  },
  {
    pattern: new RegExp(`^(?:[^/\\s]{1,256}/)?${IP}:(?<port>\\d{1,5}) TLS Auth Error: (?<reason>.{1,256})`),
    action: "vpn.connect",
    outcome: "failure",
  },
  {
    pattern: new RegExp(`^(?<user>[^/\\s]{1,256})/${IP}:(?<port>\\d{1,5}) SIGTERM\\[`),
    action: "vpn.disconnect",
  },
];
const IKE: readonly Sentence[] = [
  {
    pattern:
      /IKE_SA (?<target>\S{1,128})\[\d+\] established between \S{1,128}\.\.\.(?<ip>[0-9A-Fa-f.:]{2,45})\[(?<user>[^\]]{1,256})\]/,
    action: "vpn.connect",
    type: "connection",
  },
  {
    pattern:
      /deleting IKE_SA (?<target>\S{1,128})\[\d+\] between \S{1,128}\.\.\.(?<ip>[0-9A-Fa-f.:]{2,45})\[(?<user>[^\]]{1,256})\]/,
    action: "vpn.disconnect",
    type: "connection",
  },
  {
    pattern: /(?<reason>EAP method \S{1,64} failed) for peer (?<user>\S{1,256})/,
    action: "vpn.connect",
    outcome: "failure",
  },
];
const NAMES: readonly Sentence[] = [
  {
    pattern:
      /^client (?:@0x[0-9a-f]{1,16} )?(?<ip>[0-9A-Fa-f.:]{2,45})#(?<port>\d{1,5}) \([^)]{1,255}\):(?: view \S{1,64}:)? query: (?<target>\S{1,255}) /,
    action: "dns.query",
    type: "domain",
  },
  {
    pattern: new RegExp(`^query\\[\\w{1,16}\\] (?<target>\\S{1,255}) from ${IP}`),
    action: "dns.query",
    type: "domain",
  },
];
/** Of directories and servers of tickets: OpenLDAP, MIT Kerberos (do_as_req.c), FreeRADIUS; and of Proxmox VE. */
const DIRECTORIES: readonly Sentence[] = [
  {
    pattern:
      /^conn=\d{1,12} op=\d{1,12} BIND dn="(?<user>[^"]{1,512})" (?:mech=(?<method>\S{1,32})|method=\d{1,5}$)/,
    action: "user.login",
    outcome: "unknown",
  },
  {
    pattern: /^conn=\d{1,12} op=\d{1,12} RESULT tag=97 err=(?<reason>[1-9]\d{0,3})\b/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: new RegExp(`^conn=\\d{1,12} fd=\\d{1,8} ACCEPT from IP=\\[?${IP}\\]?:\\d`),
    action: "connection.open",
  },
  {
    pattern: new RegExp(
      `^AS_REQ \\(.{1,256}?\\) ${IP}: ISSUE: .{1,512}?, (?<user>[^\\s,]{1,256}) for (?<object>\\S{1,256})$`,
    ),
    action: "user.login",
  },
  {
    pattern: new RegExp(
      `^AS_REQ \\(.{1,256}?\\) ${IP}: (?<reason>(?!NEEDED_PREAUTH)[A-Z_]{3,64}): (?<user>[^\\s,]{1,256}) for (?<object>[^\\s,]{1,256})`,
    ),
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: new RegExp(
      `^TGS_REQ \\(.{1,256}?\\) ${IP}: ISSUE: .{1,512}?, (?<user>[^\\s,]{1,256}) for (?<object>\\S{1,256})$`,
    ),
    action: "token.exchange",
  },
  { pattern: /^(?:\(\d+\) )?Login OK: \[(?<user>[^\]/]{1,256})/, action: "user.login" },
  {
    pattern: /^(?:\(\d+\) )?Login incorrect(?: \((?<reason>.{1,256}?)\))?: \[(?<user>[^\]/]{1,256})/,
    action: "user.login",
    outcome: "failure",
  },
  { pattern: /^<[^>]{1,64}> successful auth for user '(?<user>[^']{1,256})'/, action: "user.login" },
  {
    pattern:
      /^authentication failure; rhost=(?:::ffff:)?(?<ip>\S{1,45}) user=(?<user>\S{1,256}) msg=(?<reason>.{1,256})/,
    action: "user.login",
    outcome: "failure",
  },
];
const RESOLVERS: readonly Sentence[] = [
  {
    pattern: new RegExp(`^\\[\\d{1,9}:\\w{1,4}\\] info: ${IP} (?<target>\\S{1,255}) [A-Z]{1,10} IN\\b`),
    action: "dns.query",
    type: "domain",
  },
];
const PACKAGES: readonly Sentence[] = [
  { pattern: /^Installed: (?<target>\S{1,256})/, action: "package.install", type: "package" },
  { pattern: /^(?:Updated|Upgraded): (?<target>\S{1,256})/, action: "package.update", type: "package" },
  { pattern: /^(?:Erased|Removed): (?<target>\S{1,256})/, action: "package.remove", type: "package" },
];

/** With the programs of each. */
export const SERVICE_SENTENCES: readonly (readonly [readonly Sentence[], programs: string])[] = [
  [MAIL, "dovecot"],
  [SMTP, "smtpd postscreen"],
  [FTP, "vsftpd"],
  [INETD, "ftpd in.ftpd wu-ftpd klogind kshd rlogind rshd in.telnetd telnetd"],
  [BANS, "fail2ban.actions fail2ban sshguard"],
  [WEB, "php-fpm php audit lighttpd"],
  [OPENVPN, "openvpn ovpn-server"],
  [IKE, "charon charon-systemd"],
  [NAMES, "named dnsmasq"],
  [DIRECTORIES, "slapd krb5kdc radiusd freeradius pvedaemon pveproxy"],
  [RESOLVERS, "unbound"],
  [PACKAGES, "yum dnf"],
];
