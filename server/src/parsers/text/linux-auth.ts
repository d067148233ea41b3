/** What Linux says of who signs in and who becomes whom: sshd, sudo, su, PAM, login managers and the programs of shadow-utils. */
import type { Outcome, Target } from "@tallystick/event";
import { actionTable, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, type Parts } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

/** Programs of which a line is ours, whether or not it says what we know. */
const PROGRAMS =
  /^(?:sshd(?:-session|-auth)?|sudo|su|login|passwd|chpasswd|useradd|adduser|usermod|userdel|groupadd|groupmod|groupdel|gpasswd|chage|chsh|chfn|systemd-logind|CRON|cron|crond|polkitd|pkexec|dropbear|vsftpd|proftpd|gdm.*|lightdm|systemd-user)$/;

/** A sentence that they write, and what it means. */
interface Sentence {
  readonly pattern: RegExp;
  readonly action: string;
  readonly outcome?: Outcome;
  /** Programs that it is of; all, where none is named. */
  readonly of?: RegExp;
}

const USER = "(?:invalid user |illegal user |user )?(?<user>\\S{0,256})";
const FROM = "from (?<ip>[\\w.:%-]{1,255})(?: port (?<port>\\d{1,5}))?";

// openssh-portable (auth.c, auth2.c, session.c), sudo (logging.c), Linux-PAM (pam_unix), shadow (useradd.c, usermod.c), systemd (logind).
const SENTENCES: readonly Sentence[] = [
  {
    pattern: new RegExp(`^Accepted (?<method>\\S+) for ${USER} ${FROM}`),
    action: "user.login",
    outcome: "success",
  },
  {
    pattern: new RegExp(`^(?:Failed|Postponed) (?<method>\\S+) for ${USER} ${FROM}`),
    action: "user.login",
    outcome: "failure",
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
    pattern: new RegExp(`^Disconnect(?:ed|ing) ${FROM.replace("from ", "(?:from )?")}`),
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
  { pattern: /POSSIBLE BREAK/, action: "threat.detect" },
  { pattern: /^Authentication refused: (?<reason>.{1,256})/, action: "user.login", outcome: "denied" },
  {
    pattern: /^subsystem request for (?<object>\S+) by user (?<user>\S+?)(?<reason> failed, .{1,128})?$/,
    action: "session.start",
  },
  {
    pattern:
      /^\s*(?<user>\S+) : (?:(?<reason>[^;]{1,256}?) ; )?TTY=\S+ ; (?:CHROOT=\S+ ; )?PWD=.{1,512}? ; USER=(?<runas>\S+)(?: ; (?:GROUP|TSID|ENV)=.{1,256}?)* ; COMMAND=(?<command>.{0,8192})$/,
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
    pattern: /^(?:ROOT LOGIN|LOGIN ON \S+ BY (?<user>\S+)|ROOT LOGIN\s+ON \S+)(?: FROM (?<ip>\S+))?/,
    action: "user.login",
    outcome: "success",
  },
  {
    pattern:
      /^FAILED LOGIN(?: SESSION)?(?: \(?\d+\)?)? FROM (?<ip>\S+) FOR (?<user>[^,]{1,256}), (?<reason>.{1,128})/,
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

/** vsftpd's own file: `Mon Oct 24 11:32:53 2016 [pid 1] [user] OK LOGIN: Client "address"`. */
const FTP =
  /^([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d \d{4}) \[pid \d+\] (?:\[([^\]]{0,128})\] )?(OK|FAIL) (LOGIN|UPLOAD|DOWNLOAD|DELETE): Client "([^"]{1,64})"/;
const FTP_ACTIONS: ReadonlyMap<string, string> = new Map([
  ["LOGIN", "user.login"],
  ["UPLOAD", "object.upload"],
  ["DOWNLOAD", "object.download"],
  ["DELETE", "object.delete"],
]);

/** For the catalogue of what is mapped: the sentences are patterns, so each action stands for itself. */
const ACTIONS = actionTable(
  [...new Set(SENTENCES.map(({ action }) => action))].map((action) => `${action} ${action}`).join("\n"),
);
/** What Solaris and others put before the message. */
const MESSAGE_ID = /^\[ID \d+ [\w.]+\] /;

export const linuxAuth: Parser<string> = {
  name: "linux-auth",
  version: 1,
  actions: ACTIONS,
  recognises: (record, how) => (isOurs(how) || FTP.test(record) || isSu(how) ? SURE : NO),
  parse(record, how) {
    const ftp = FTP.exec(record);
    if (ftp !== null) {
      const [, at, user, result, operation = "", address] = ftp;
      return [
        makeEvent({
          ...{
            call: call(FTP_ACTIONS.get(operation) ?? "user.login"),
            how,
            at,
            actor: makeActor({ name: user }),
          },
          ...{
            outcome: result === "OK" ? "success" : "failure",
            from: fromAddress(address),
            service: { name: "vsftpd" },
          },
        }),
      ];
    }
    const message = record.trim().replace(MESSAGE_ID, "");
    const program = programOf(how);
    for (const { action, of, outcome, pattern } of SENTENCES) {
      if (of !== undefined && !of.test(program)) continue;
      const found = pattern.exec(message);
      if (found !== null)
        return [
          makeEvent({
            ...partsOf(found.groups ?? {}, { action, message, program }),
            call: call(action),
            outcome: outcomeOf(outcome, found.groups ?? {}, message),
          }),
        ];
    }
    // The last parser takes what is none of these.
    return [];
  },
};

type Groups = Readonly<Record<string, string | undefined>>;

function isOurs({ hints }: How): boolean {
  return hints.program !== undefined && PROGRAMS.test(programOf({ hints }));
}

function isSu({ hints }: Pick<How, "hints">): boolean {
  return /\(pam_unix\)$/.test(hints.program ?? "");
}

/** `su(pam_unix)` and `/usr/sbin/sshd` are their programs. */
function programOf({ hints }: Pick<How, "hints">): string {
  return (hints.program ?? "").replace(/\(.*\)$/, "").replace(/^.*\//, "");
}

/** sudo says why it did not, and su by a sign. */
function outcomeOf(outcome: Outcome | undefined, groups: Groups, message: string): Outcome {
  if (outcome !== undefined) return outcome;
  if (/^(?:BAD|FAILED)/.test(message)) return "failure";
  if (groups["reason"] === undefined) return "success";
  return /not in sudoers|not allowed|incorrect password|a password is required/.test(groups["reason"])
    ? "denied"
    : "failure";
}

function partsOf(
  groups: Groups,
  about: { readonly action: string; readonly message: string; readonly program: string },
): Omit<Parts, "call"> {
  const { action, message, program } = about;
  const of = (name: string): string | undefined => {
    const value = groups[name];
    return value === undefined || value === "" ? undefined : value;
  };
  const method = of("method");
  const isTakeover = action === "session.start" && of("by") !== undefined;
  const actor = isTakeover ? of("by") : (of("user") ?? of("by"));
  return {
    actor: makeActor({
      name: actor,
      type: actor === "root" ? "unknown" : undefined,
      credential: method === undefined ? undefined : { type: method.replace(/\/.*$/, "") },
    }),
    targets: targetsOf(of, { action, isTakeover, program }),
    from: some({
      ...fromAddress(of("ip") ?? of("peer")),
      ...(of("port") === undefined ? {} : { port: Number(of("port")) }),
    }),
    service: { name: program },
    context: some({ session: of("session") }),
    reason: of("reason")
      ?.trim()
      .replace(/^failed, /, ""),
    labels: some({ command: of("command")?.slice(0, 256) }),
    marks: action === "group.grant" && isPrivileged(of("group")) ? ["privileged"] : [],
    ...(action === "threat.detect" ? { message } : {}),
  };
}

function targetsOf(
  of: (name: string) => string | undefined,
  about: { readonly action: string; readonly isTakeover: boolean; readonly program: string },
): readonly (Target | undefined)[] {
  const { action, isTakeover, program } = about;
  const group = of("group");
  const named = of("target") ?? of("name");
  if (group !== undefined) return [makeTarget("user", of("target")), makeTarget("group", group)];
  if (action.startsWith("group.")) return [makeTarget("group", named)];
  if (named !== undefined && action !== "user.login") return [makeTarget("user", named)];
  if (of("command") !== undefined)
    return [makeTarget("command", of("command")?.slice(0, 512)), makeTarget("user", of("runas"))];
  if (of("runas") !== undefined) return [makeTarget("user", of("runas"))];
  if (isTakeover) return [makeTarget("user", of("user"))];
  return [makeTarget("service", of("object") ?? (program === "" ? undefined : program))];
}
