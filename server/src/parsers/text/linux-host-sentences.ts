/** What programs of a Linux host write beside who signs in: accounts, plans, units, and what others do in a user's name. By program, so that a line is tried against a few. */
import type { Sentence } from "./linux-auth-sentences.ts";
import { SERVER_SENTENCES } from "./linux-server-sentences.ts";
import { SERVICE_SENTENCES } from "./linux-service-sentences.ts";

/** From shadow (usermod.c, groupmod.c, passwd.c, chage.c, chsh.c) and systemd (sysusers.c). */
const ACCOUNTS: readonly Sentence[] = [
  {
    pattern: /^change user name '(?<target>[^']{1,256})' to '(?<second>[^']{1,256})'/,
    action: "user.rename",
  },
  { pattern: /^group changed in \S+ \(group (?<target>[^/)]{1,256})\//, action: "group.update" },
  {
    pattern: /^members of group (?<target>\S{1,256}) set by (?<user>\S{1,256}) to /,
    action: "group.update",
  },
  {
    pattern: /^password for '(?<target>[^']{1,256})' changed by '(?<user>\k<target>)'/,
    action: "password.change",
  },
  {
    pattern: /^password for '(?<target>[^']{1,256})' changed by '(?<user>[^']{1,256})'/,
    action: "password.reset",
  },
  { pattern: /^changed password expiry for (?<target>\S{1,256})/, action: "user.update" },
  { pattern: /^changed user '(?<target>[^']{1,256})' /, action: "user.update" },
  { pattern: /^Creating user '(?<target>[^']{1,256})' /, action: "user.create" },
  { pattern: /^Creating group '(?<target>[^']{1,256})' /, action: "group.create" },
];

/** Of Vixie cron, cronie, anacron and at. */
const PLANS: readonly Sentence[] = [
  {
    pattern: /^\((?<user>[^)]{1,256})\) REPLACE \((?<target>[^)]{1,256})\)/,
    action: "schedule.update",
    type: "crontab",
  },
  {
    pattern: /^\((?<user>[^)]{1,256})\) DELETE \((?<target>[^)]{1,256})\)/,
    action: "schedule.delete",
    type: "crontab",
  },
  {
    pattern: /^\((?<user>[^)]{1,256})\) LIST \((?<target>[^)]{1,256})\)/,
    action: "config.read",
    type: "crontab",
  },
  {
    pattern: /^\((?<user>[^)]{1,256})\) FAILED to authorize user with PAM \((?<reason>[^)]{1,128})\)/,
    action: "cron.run",
    outcome: "denied",
  },
  { pattern: /^Job [`'](?<target>[^']{1,256})' started/, action: "cron.run", type: "job" },
  {
    pattern: /^Starting job (?<target>\d{1,16}) \(\S{1,64}\) for user '(?<user>[^']{1,256})'/,
    action: "cron.run",
    type: "job",
  },
];

/** Of systemd's manager (job.c, service.c) and logind. */
const UNITS: readonly Sentence[] = [
  {
    pattern: /^Started Session (?<target>\S{1,64}) of [Uu]ser (?<user>[^\s.]{1,256})\.?$/,
    action: "session.start",
    type: "session",
  },
  {
    pattern: /^Started (?<target>[\w@.:\\-]{1,256}\.(?:service|socket|timer|mount|path|scope))\b/,
    action: "service.start",
    type: "service",
  },
  { pattern: /^Started (?<target>.{1,256}?)\.?$/, action: "service.start", type: "service" },
  {
    pattern: /^Stopped (?<target>[\w@.:\\-]{1,256}\.(?:service|socket|timer|mount|path|scope))\b/,
    action: "service.stop",
    type: "service",
  },
  { pattern: /^Stopped (?<target>.{1,256}?)\.?$/, action: "service.stop", type: "service" },
  {
    pattern: /^Failed to start (?<target>[\w@.:\\-]{1,256}\.(?:service|socket|timer|mount|path|scope))\b/,
    action: "service.start",
    outcome: "failure",
    type: "service",
  },
  {
    pattern: /^Failed to start (?<target>.{1,256}?)\.?$/,
    action: "service.start",
    outcome: "failure",
    type: "service",
  },
  {
    pattern: /^(?<target>\S{1,256}): Failed with result '(?<reason>[^']{1,64})'/,
    action: "process.fail",
    outcome: "failure",
    type: "service",
  },
];
const LOGINS: readonly Sentence[] = [
  {
    pattern: /^New session '(?<session>[^']{1,64})' of user '(?<user>[^']{1,256})'/,
    action: "session.start",
  },
  {
    pattern:
      /^(?:The system will (?<object>reboot|power off|halt|poweroff) now|System is (?:rebooting|powering down|halting))/,
    action: "host.shutdown",
  },
];

/** Of polkit (polkitbackendinteractiveauthority.c): whoever owns the process proves who they are for what it wants to do. */
const POLKIT: readonly Sentence[] = [
  {
    pattern:
      /^Operator of \S{1,128} successfully authenticated as unix-user:\S{1,256} to gain .{1,64}?authorization for action (?<target>\S{1,256}) for .{1,2048}\(owned by unix-user:(?<user>[^)\s]{1,256})\)/,
    action: "user.reauthenticate",
    type: "action",
  },
  {
    pattern:
      /^Operator of \S{1,128} FAILED to authenticate to gain .{0,64}?authorization for action (?<target>\S{1,256}) for .{1,2048}\(owned by unix-user:(?<user>[^)\s]{1,256})\)/,
    action: "user.reauthenticate",
    outcome: "failure",
    type: "action",
  },
  {
    pattern:
      /^(?<user>[^\s:]{1,256}): Error executing command as another user: (?<reason>[^[]{1,128}?) \[USER=(?<runas>[^\]]{1,256})\] .{0,512}?\[COMMAND=(?<command>.{0,8192})\]/,
    action: "sudo.run",
    outcome: "denied",
  },
];

/** Of OpenDoas (doas.c). */
const DOAS: readonly Sentence[] = [
  {
    pattern: /^(?<user>\S{1,256}) ran command (?<command>.{1,4096}) as (?<runas>\S{1,256}) from /,
    action: "sudo.run",
  },
  {
    pattern:
      /^(?:failed command|command not permitted) for (?<user>[^\s:]{1,256}): (?<command>.{1,4096}?)(?: as (?<runas>\S{1,256}) from .*)?$/,
    action: "sudo.run",
    outcome: "denied",
  },
  { pattern: /^failed auth for (?<user>\S{1,256})/, action: "sudo.run", outcome: "failure" },
];

/** Of the kernel: what it ended for want of memory. */
const KERNEL: readonly Sentence[] = [
  {
    pattern:
      /^(?:\[ *\d+\.\d+\] )?(?<reason>(?:Memory cgroup o|O)ut of memory): Kill(?:ed)? process \d+ \((?<target>[^)]{1,64})\)/,
    action: "process.end",
    outcome: "success",
    type: "process",
  },
];

const ALL: readonly (readonly [readonly Sentence[], programs: string])[] = [
  [ACCOUNTS, "useradd usermod userdel groupadd groupmod groupdel gpasswd passwd chage chsh chfn chpasswd"],
  [ACCOUNTS, "newusers adduser systemd-sysusers"],
  [PLANS, "cron crond crontab anacron atd"],
  [UNITS, "systemd"],
  [LOGINS, "systemd-logind"],
  [POLKIT, "polkitd pkexec"],
  [DOAS, "doas"],
  [KERNEL, "kernel"],
  ...SERVICE_SENTENCES,
  ...SERVER_SENTENCES,
];

/** By the program's name, in lower case. */
export const HOST_SENTENCES: ReadonlyMap<string, readonly Sentence[]> = ALL.reduce((by, [some, programs]) => {
  for (const program of programs.split(" ")) by.set(program, [...(by.get(program) ?? []), ...some]);
  return by;
}, new Map<string, readonly Sentence[]>());
