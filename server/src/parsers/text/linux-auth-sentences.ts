/** The sentences that sshd, sudo, su, PAM and the programs of shadow-utils write of who signs in and who becomes whom. */
import type { Outcome } from "@tallystick/event";

/** A sentence that they write, and what it means. */
export interface Sentence {
  readonly pattern: RegExp;
  readonly action: string;
  readonly outcome?: Outcome;
  /** Programs that it is of; all, where none is named. */
  readonly of?: RegExp;
  /** What `target` is, where the action does not say it. */
  readonly type?: string;
}

const USER = "(?:invalid user |illegal user |user )?(?<user>\\S{0,256})";
const FROM = "from (?<ip>[\\w.:%-]{1,255})(?: port (?<port>\\d{1,5}))?";

/** From openssh-portable (auth.c, auth2.c, session.c), sudo (logging.c), Linux-PAM (pam_unix), shadow (useradd.c, usermod.c), systemd (logind). */
export const SENTENCES: readonly Sentence[] = [
  {
    pattern: new RegExp(`^Accepted (?<method>\\S+) for ${USER} ${FROM}`),
    action: "user.login",
    outcome: "success",
  },
  {
    // The key's own name for who has it; that they are in is told by the next line.
    pattern: /^Accepted certificate ID "(?<user>[^"]{1,256})" \(serial \d{1,20}\) signed by /,
    action: "user.login",
    outcome: "unknown",
  },
  {
    pattern: /^(?:error: )?Certificate invalid: (?<reason>.{1,256})/,
    action: "user.login",
    outcome: "failure",
    of: /^sshd/,
  },
  {
    pattern: new RegExp(`^Failed (?<method>\\S+) for ${USER} ${FROM}`),
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: new RegExp(`^Postponed (?<method>\\S+) for ${USER} ${FROM}`),
    action: "user.login",
    outcome: "unknown",
  },
  {
    pattern: new RegExp(`^(?:message repeated \\d+ times: \\[ ?)Failed (?<method>\\S+) for ${USER} ${FROM}`),
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: new RegExp(
      `^(?:input_userauth_request: )?(?:Invalid|Illegal) user (?<user>\\S{0,256})(?: ${FROM})?`,
      "i",
    ),
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: new RegExp(`^User (?<user>\\S+) ${FROM} not allowed(?: because (?<reason>.{1,256}))?`),
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern: new RegExp(`maximum authentication attempts exceeded for ${USER} ${FROM}`),
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern: new RegExp(`^error: PAM: (?<reason>.{1,128}?) for ${USER} ${FROM}`),
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: new RegExp(
      `^Disconnect(?:ed|ing) ${FROM.replace("from ", "(?:from )?(?!user |invalid |authenticating |from )")}`,
    ),
    action: "connection.close",
  },
  {
    pattern:
      /^(?:Disconnected from|Disconnecting|Connection (?:closed|reset) by) (?:authenticating |invalid )?(?:user (?<user>\S{0,256}) )?(?<ip>[0-9A-Fa-f.:]{2,45})(?: port (?<port>\d{1,5}))?/,
    action: "connection.close",
  },
  { pattern: new RegExp(`^Received disconnect ${FROM}`), action: "connection.close" },
  {
    pattern: /^Connection from (?<ip>[\w.:%-]{1,255})(?: port (?<port>\d{1,5}))?/,
    action: "connection.open",
  },
  {
    pattern: new RegExp(
      `^(?:Did not receive identification string|Bad protocol version identification .{0,128}?|Unable to negotiate) (?:${FROM}|with (?<peer>[\\w.:]{1,255}))`,
    ),
    action: "connection.open",
    outcome: "failure",
  },
  {
    pattern:
      /^(?:fatal|error): (?:Unable to negotiate) with (?<ip>[\w.:]{1,255})(?: port (?<port>\d{1,5}))?: (?<reason>.{1,256})/,
    action: "connection.open",
    outcome: "failure",
  },
  {
    pattern: new RegExp(`^(?<root>ROOT) LOGIN REFUSED ${FROM}`, "i"),
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern: new RegExp(
      `^Starting session: (?<object>shell|command|subsystem '[^']{1,64}'|forced-command)(?: \\S.{0,256}?)? for (?<user>\\S{1,256}) ${FROM}`,
    ),
    action: "session.start",
    outcome: "success",
  },
  {
    pattern: new RegExp(
      `^(?:fatal: )?(?<reason>Timeout before authentication) for (?:connection ${FROM}|(?<peer>[\\w.:]{1,255}))`,
    ),
    action: "connection.open",
    outcome: "failure",
  },
  {
    pattern:
      /^drop connection #\d+ from \[(?<ip>[0-9A-Fa-f.:]{2,45})\]:(?<port>\d{1,5}) on \S{1,64} (?<reason>.{1,128})/,
    action: "connection.open",
    outcome: "denied",
  },
  {
    pattern:
      /^srclimit_penalise: \w{1,8}: \w{1,16} (?<ip>[0-9A-Fa-f.:]{2,45})(?:\/\d{1,3})? .{1,128} for penalty: (?<reason>.{1,128})/,
    action: "network.block",
    outcome: "denied",
  },
  { pattern: /POSSIBLE BREAK/, action: "threat.detect" },
  { pattern: /^Authentication refused: (?<reason>.{1,256})/, action: "user.login", outcome: "denied" },
  {
    pattern: /^subsystem request for (?<object>\S+) by user (?<user>\S+?)(?<reason> failed, .{1,128})?$/,
    action: "session.start",
  },
  {
    pattern:
      /^\s*(?<user>\S+) : (?:(?<reason>[^;=]{1,256}?) ; )?(?:[A-Z]{1,16}=[^;]{0,512} ; ){1,8}USER=(?<runas>\S+)(?: ; (?:GROUP|TSID|ENV)=.{1,256}?)* ; COMMAND=(?<command>.{0,8192})$/,
    action: "sudo.run",
    of: /^sudo$/,
  },
  {
    pattern:
      /^(?:pam_\w+\([\w-]+:\w+\): |\(pam_\w+\) )?session opened for user (?<user>[^\s(]+)(?:\(uid=\d+\))?(?: by (?<by>[^\s(]*)(?:\((?:uid=\d+)?\))?)?/,
    action: "session.start",
    outcome: "success",
  },
  {
    pattern: /^(?:pam_\w+\([\w-]+:\w+\): |\(pam_\w+\) )?session closed for user (?<user>\S+)/,
    action: "session.end",
    outcome: "success",
  },
  {
    pattern:
      /authentication failure; logname=(?<logname>\S*) uid=\d+ euid=\d+ tty=\S* ruser=(?<by>\S*) rhost=(?<ip>\S*)(?:\s+user=(?<user>\S+))?/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /^(?:\d+ more authentication failures?|PAM \d+ more authentication failures?); logname=\S* uid=\d+ euid=\d+ tty=\S* ruser=(?<by>\S*) rhost=(?<ip>\S*)(?:\s+user=(?<user>\S+))?/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /^(?:pam_\w+\(\w+:\w+\): |\(pam_\w+\) )?(?:check pass|bad username|user unknown|(?:error )?retrieving information about user)/,
    action: "user.login",
    outcome: "failure",
  },
  { pattern: /password changed for (?<target>\S+)/, action: "password.change", outcome: "success" },
  {
    pattern: /^(?:\+|Successful su for|BAD SU|FAILED SU \(to) (?:\S+ )?(?<user>\S+?):(?<runas>\S+)/,
    action: "sudo.session",
  },
  { pattern: /^Successful su for (?<runas>\S+) by (?<user>\S+)/, action: "sudo.session", outcome: "success" },
  { pattern: /^FAILED su for (?<runas>\S+) by (?<user>\S+)/i, action: "sudo.session", outcome: "failure" },
  {
    pattern: /^'su (?<runas>[^'\s]{1,256})' failed for (?<user>\S{1,256})/,
    action: "sudo.session",
    outcome: "failure",
  },
  { pattern: /^FAILED SU \(to (?<runas>\S+)\) (?<user>\S+)/, action: "sudo.session", outcome: "failure" },
  { pattern: /^\(to (?<runas>\S+)\) (?<user>\S+) on /, action: "sudo.session", outcome: "success" },
  { pattern: /^BAD SU (?<user>\S+) to (?<runas>\S+) on /, action: "sudo.session", outcome: "failure" },
  {
    pattern: /^failed: \S+ changing from (?<user>\S+) to (?<runas>\S+)/,
    action: "sudo.session",
    outcome: "failure",
  },
  { pattern: /^(?<user>\S+) to (?<runas>\S+) on \/dev\/\S+/, action: "sudo.session", outcome: "success" },
  { pattern: /^- \S+ (?<user>\S+?)[:-](?<runas>\S+)/, action: "sudo.session", outcome: "failure" },
  { pattern: /^new user: name=(?<target>[^,]{1,256})/, action: "user.create", outcome: "success" },
  {
    pattern: /^failed adding user '(?<target>[^']{1,256})'(?:, (?<reason>.{1,128}))?/,
    action: "user.create",
    outcome: "failure",
  },
  { pattern: /^delete user '(?<target>[^']{1,256})'/, action: "user.delete", outcome: "success" },
  {
    pattern: /^(?:new group: name=(?<target>[^,\s]{1,256})|group added to \S+: name=(?<name>[^,\s]{1,256}))/,
    action: "group.create",
    outcome: "success",
  },
  {
    pattern: /^(?:group '(?<target>[^']{1,256})' removed|removed (?:shadow )?group '(?<name>[^']{1,256})')/,
    action: "group.delete",
    outcome: "success",
  },
  {
    pattern: /^add '(?<target>[^']{1,256})' to (?:shadow )?group '(?<group>[^']{1,256})'/,
    action: "group.grant",
    outcome: "success",
  },
  {
    pattern: /^(?:user )?(?<target>\S{1,256}) added by (?<user>\S+) to group (?<group>\S+)/,
    action: "group.grant",
    outcome: "success",
  },
  {
    pattern: /^delete '(?<target>[^']{1,256})' from (?:shadow )?group '(?<group>[^']{1,256})'/,
    action: "group.revoke",
    outcome: "success",
  },
  {
    pattern: /^(?:user )?(?<target>\S{1,256}) removed by (?<user>\S+) from group (?<group>\S+)/,
    action: "group.revoke",
    outcome: "success",
  },
  { pattern: /^change user '(?<target>[^']{1,256})'/, action: "user.update", outcome: "success" },
  { pattern: /^lock user '(?<target>[^']{1,256})'/, action: "account.lock", outcome: "success" },
  { pattern: /^unlock user '(?<target>[^']{1,256})'/, action: "account.unlock", outcome: "success" },
  {
    pattern: /^New session (?<session>\S+) of user (?<user>\S+?)\.?$/,
    action: "session.start",
    outcome: "success",
  },
  {
    pattern: /^(?:Removed session (?<session>\S+?)\.?$|Session (?<name>\S+) logged out)/,
    action: "session.end",
    outcome: "success",
  },
  { pattern: /^\((?<user>[^)]{1,256})\) CMD \((?<command>.{0,8192})\)$/, action: "cron.run" },
  {
    pattern:
      /^(?<user>\S+): Executing command \[USER=(?<runas>\S+)\] .{0,512}?\[COMMAND=(?<command>.{0,8192})\]/,
    action: "sudo.run",
    outcome: "success",
  },
  {
    pattern:
      /^(?:LOGIN ON \S+ BY (?<user>\S+)|(?<root>ROOT) LOGIN\s+(?:ON|on) \S+)(?: (?:FROM|from) '?(?<ip>[^\s']+))?/,
    action: "user.login",
    outcome: "success",
  },
  {
    pattern:
      /^FAILED LOGIN(?: SESSION)?(?: \(?\d+\)?)?(?: on '?[^\s']+'?)?(?: (?:FROM|from) '?(?<ip>[^\s']+)'?)? FOR '?(?<user>[^,']{1,256})'?, (?<reason>.{1,128})/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /^(?:bad password attempt for|login attempt for nonexistent user) ?'?(?<user>[^']{0,256}?)'? ?from (?<ip>[0-9A-Fa-f.]+)(?::(?<port>\d+))?/i,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /^(?:password|pubkey) auth succeeded for '(?<user>[^']{1,256})' .{0,128}?from (?<ip>[0-9A-Fa-f.]+)(?::(?<port>\d+))?/i,
    action: "user.login",
    outcome: "success",
  },
  {
    pattern:
      /\((?<name>[\w.-]+)\[(?<ip>[0-9A-Fa-f.:]+)\]\)(?: -|:) (?:USER|ANON) (?<user>\S+?)(?: \(?Login failed\)?|:? ?Login failed)/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /\((?<name>[\w.-]+)\[(?<ip>[0-9A-Fa-f.:]+)\]\)(?: -|:) (?:USER|ANON) (?<user>\S+?): Login successful/,
    action: "user.login",
    outcome: "success",
  },
];
