/** The sentences of devices, by a sign that every line of the device has, or by the program that the frame names. */
import type { Device, Told } from "./device-told.ts";
import { JUNIPER, OPENVPN, WIREGUARD } from "./tunnel-sentences.ts";

const IP = "(?<ip>[0-9A-Fa-f.:]{2,45}?)";

/** RouterOS' topics stand before the message (help.mikrotik.com, "Log"). */
const MIKROTIK: readonly Told[] = [
  {
    pattern: new RegExp(`(?:^|\\s)user (?<user>\\S{1,128}) logged in from ${IP} via \\S{1,32}$`),
    action: "user.login",
  },
  {
    pattern: new RegExp(`(?:^|\\s)user (?<user>\\S{1,128}) logged out from ${IP} via \\S{1,32}$`),
    action: "user.logout",
  },
  {
    pattern: new RegExp(`(?:^|\\s)login failure for user (?<user>\\S{0,128}) from ${IP} via \\S{1,32}$`),
    action: "user.login",
    outcome: "failure",
  },
  { pattern: /(?:^|\s)user (?<target>\S{1,128}) added by (?<user>\S{1,128})/, action: "user.create" },
  { pattern: /(?:^|\s)user (?<target>\S{1,128}) removed by (?<user>\S{1,128})/, action: "user.delete" },
  { pattern: /(?:^|\s)user (?<target>\S{1,128}) changed by (?<user>\S{1,128})/, action: "user.update" },
  {
    pattern: /,info (?<target>[\w /-]{1,64}) added by (?<user>\S{1,128})/,
    action: "config.create",
    type: "setting",
  },
  {
    pattern: /,info (?<target>[\w /-]{1,64}) removed by (?<user>\S{1,128})/,
    action: "config.delete",
    type: "setting",
  },
  {
    pattern: /,info (?<target>[\w /-]{1,64}) (?:changed|moved|enabled|disabled) by (?<user>\S{1,128})/,
    action: "config.update",
    type: "setting",
  },
  {
    pattern:
      /\b(?:drop|reject|den(?:y|ied)|block)\w{0,16}\b.{0,64}? in:\S{1,64} out:.{1,128}?proto \S{1,16}.{0,32}?, (?<ip>[0-9.]{7,15}):(?<port>\d{1,5})->(?<to>[0-9.]{7,15}):/,
    action: "network.block",
    outcome: "denied",
  },
  {
    pattern:
      / in:\S{1,64} out:.{1,128}?proto \S{1,16}.{0,32}?, (?<ip>[0-9.]{7,15}):(?<port>\d{1,5})->(?<to>[0-9.]{7,15}):/,
    action: "network.flow",
  },
];

/** Of the Lifecycle Log (dell.com, "Event and Error Message Reference Guide"). */
const IDRAC: readonly Told[] = [
  {
    pattern: new RegExp(`\\bSuccessfully logged in using (?<user>[^,]{1,128}), from ${IP} and `),
    action: "user.login",
  },
  {
    pattern: new RegExp(`\\bUnable to log in for (?<user>\\S{1,128}) from ${IP} using `),
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: new RegExp(
      `\\bThe session for (?<user>\\S{1,128}) from ${IP} using .{1,64}? is (?:logged off|closed)`,
    ),
    action: "user.logout",
  },
  {
    pattern: /\b(?<user>\S{1,128}) login failed from (?<ip>[0-9A-Fa-f.:]{2,45})/,
    action: "user.login",
    outcome: "failure",
  },
];

/** hpe.com, "HPE iLO User Guide", event log. */
const ILO: readonly Told[] = [
  {
    pattern:
      /\blogin failure from: (?<ip>[0-9A-Fa-f.:]{2,45}?)(?:\(|\s|$).{0,128}?(?:with user: (?<user>[^\s.]{1,128}))?\.?$/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: /\blogin(?: succe\w{1,8})?: (?<user>[^\s-]{1,128}) - (?<ip>[0-9A-Fa-f.:]{2,45})/,
    action: "user.login",
  },
  { pattern: /\blogout: (?<user>[^\s-]{1,128}) - (?<ip>[0-9A-Fa-f.:]{2,45})/, action: "user.logout" },
  {
    pattern: /\b(?:User|Account) (?<target>\S{1,128}) added by (?<user>[^\s.]{1,128})/i,
    action: "user.create",
  },
  {
    pattern: /\b(?:User|Account) (?<target>\S{1,128}) deleted by (?<user>[^\s.]{1,128})/i,
    action: "user.delete",
  },
];

/** documentation.extremenetworks.com, "EMS Messages". */
const EXTREME: readonly Told[] = [
  {
    pattern:
      /\b[Ll]ogin passed for user (?<user>\S{1,128}) through \S{1,32}(?: \((?<ip>[0-9A-Fa-f.:]{2,45})\))?/,
    action: "user.login",
  },
  {
    pattern:
      /\b[Ll]ogin failed for user (?<user>\S{1,128}) through \S{1,32}(?: \((?<ip>[0-9A-Fa-f.:]{2,45})\))?/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: /\bUser (?<user>\S{1,128}) logout from \S{1,32}(?: \((?<ip>[0-9A-Fa-f.:]{2,45})\))?/,
    action: "user.logout",
  },
];

/** cisco.com, "Cisco ACI System Messages Reference Guide". */
const ACI: readonly Told[] = [
  {
    pattern:
      /\[login,session\]\[\w{1,16}\]\[subj-\[uni\/userext\/(?:remote)?user-(?<user>[^\]/]{1,128})\][^\]]{0,128}\]\s{1,3}From-(?<ip>[0-9A-Fa-f.:]{2,45})-client-type-\w{1,16}-(?<result>\w{1,16})/,
    action: "user.login",
  },
  {
    pattern:
      /\[logout,session\]\[\w{1,16}\]\[subj-\[uni\/userext\/(?:remote)?user-(?<user>[^\]/]{1,128})\][^\]]{0,128}\]\s{1,3}From-(?<ip>[0-9A-Fa-f.:]{2,45})/,
    action: "user.logout",
  },
];

/** cisco.com, "User Guide for AsyncOS", GUI logs. */
const EMAIL: readonly Told[] = [
  {
    pattern:
      /\bSourceIP:(?<ip>[0-9A-Fa-f.:]{2,45}) Destination:\S{1,256} Username:(?<user>\S{1,128}) .{0,256}?session has been established successfully/,
    action: "user.login",
  },
  {
    pattern:
      /\bSourceIP:(?<ip>[0-9A-Fa-f.:]{2,45}) .{0,256}?Username:(?<user>\S{1,128}) .{0,256}?(?<result>fail|denied)/,
    action: "user.login",
  },
  {
    pattern: /\bUser (?<user>\S{1,128}) logged out from session (?<session>\w{1,64})/,
    action: "user.logout",
  },
  { pattern: /\bSession (?<session>\w{1,64}) user:(?<user>\S{1,128}) expired/, action: "session.end" },
  { pattern: /\bPassphrase has been changed for user (?<target>\S{1,128})/, action: "password.change" },
  {
    pattern:
      /\breq:(?<ip>[0-9A-Fa-f.:]{2,45}) user:(?<user>\S{1,128}) id:\S{1,64} [1-3]\d\d [A-Z]{3,8} (?<target>\S{1,512})/,
    action: "http.request",
    type: "url",
  },
  {
    pattern:
      /\breq:(?<ip>[0-9A-Fa-f.:]{2,45}) user:(?<user>\S{1,128}) id:\S{1,64} 40[13] [A-Z]{3,8} (?<target>\S{1,512})/,
    action: "http.request",
    outcome: "denied",
    type: "url",
  },
];

/** arubanetworks.com, "ArubaOS Syslog Messages". */
const ARUBA: readonly Told[] = [
  {
    pattern:
      /\bUser Authentication Successful: username=(?<user>\S{1,128}) MAC=\S{1,32} IP=(?<ip>[0-9A-Fa-f.:]{2,45})/,
    action: "user.login",
  },
  {
    pattern:
      /\bUser Authentication failed\. username=(?<user>\S{1,128}) userip=(?:0\.0\.0\.0|(?<ip>[0-9A-Fa-f.:]{2,45})) usermac=(?<target>\S{1,32})/,
    action: "user.login",
    outcome: "failure",
    type: "device",
  },
];

/** Of the mail itself, a line for each step (cisco.com, "User Guide for AsyncOS", mail logs). */
const MAIL: readonly Told[] = [
  {
    pattern: /\bNew SMTP ICID (?<session>\d{1,12}) interface .{1,128}? address (?<ip>[0-9A-Fa-f.:]{2,45}) /,
    action: "connection.open",
  },
  {
    pattern: /\bMID \d{1,12} ICID (?<session>\d{1,12}) From: <(?<user>[^>]{1,256})>/,
    action: "message.send",
  },
  {
    pattern: /\bMID \d{1,12} ICID (?<session>\d{1,12}) RID \d{1,6} To: <(?<target>[^>]{1,256})>/,
    action: "message.send",
    type: "mailbox",
  },
  {
    pattern: /\bICID (?<session>\d{1,12}) REJECT .{0,256}/,
    action: "message.send",
    outcome: "denied",
    isTold: true,
  },
];

/** Aruba's ClearPass over syslog (arubanetworks.com, "ClearPass Policy Manager User Guide", session logs). */
const CLEARPASS: readonly Told[] = [
  {
    pattern:
      /Common\.Username=(?<user>[^,]{1,256}),.{0,2048}?Common\.Login-Status=(?<result>[A-Z]{2,16})(?:,.{0,512}?Common\.Host-MAC-Address=(?<target>[0-9A-Fa-f:-]{12,17}))?/,
    action: "user.login",
    type: "device",
  },
];

/** What tac_plus writes of what was typed: device, who, line, from where, kind, pairs. */
const TACACS: readonly Told[] = [
  {
    pattern:
      /^(?:\S{1,255}\t)?(?<user>[^\t]{1,128})\t[^\t]{1,64}\t(?<ip>[0-9A-Fa-f.:]{2,45})\t(?:start|stop|update)\t(?:.{0,512}\t)?cmd=(?<command>[^\t]{1,1024})/,
    action: "command.run",
  },
  {
    pattern: /^(?:\S{1,255}\t)?(?<user>[^\t]{1,128})\t[^\t]{1,64}\t(?<ip>[0-9A-Fa-f.:]{2,45})\tstart\t/,
    action: "session.start",
  },
  {
    pattern: /^(?:\S{1,255}\t)?(?<user>[^\t]{1,128})\t[^\t]{1,64}\t(?<ip>[0-9A-Fa-f.:]{2,45})\tstop\t/,
    action: "session.end",
  },
];

export const DEVICES: readonly Device[] = [
  {
    name: "mikrotik",
    sign: "via ",
    program: /,(?:info|error|warning|account|critical)$/,
    sentences: MIKROTIK,
  },
  { name: "mikrotik", sign: ",info", sentences: MIKROTIK },
  { name: "idrac", sign: "MessageID: ", sentences: IDRAC },
  { name: "ilo", program: /^(?:iLO|Integrated-Lights-Out)/i, sentences: ILO },
  { name: "extreme", program: /^AAA$/, sign: ":AAA.", sentences: EXTREME },
  { name: "cisco-aci", sign: "SYSTEM_MSG [", sentences: ACI },
  {
    name: "cisco-email",
    program: /^(?:gui_logs|authentication|audit_logs)$/,
    sign: "gui_logs: ",
    sentences: EMAIL,
  },
  { name: "aruba", program: /^authmgr$/, sign: "authmgr", sentences: ARUBA },
  { name: "tacacs", sign: "\ttask_id=", sentences: TACACS },
  { name: "openvpn", program: /^(?:openvpn|ovpn-server)/, sign: "Peer Connection", sentences: OPENVPN },
  { name: "openvpn", sign: "MULTI_sva", sentences: OPENVPN },
  { name: "wireguard", sign: "wireguard: ", sentences: WIREGUARD },
  { name: "junos", program: /^kmd$/, sentences: JUNIPER },
  { name: "cisco-email", program: /^mail_logs$/, sign: " ICID ", sentences: MAIL },
  { name: "clearpass", sign: "Common.Login-Status=", sentences: CLEARPASS },
];
