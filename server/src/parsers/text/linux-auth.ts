/** What Linux says of who signs in and who becomes whom: sshd, sudo, su, PAM, login managers and the programs of shadow-utils. */
import type { Outcome, Target } from "@tallystick/event";
import { actionTable, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, type Parts } from "../event.ts";
import { some, toNumber } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { SENTENCES, type Sentence } from "./linux-auth-sentences.ts";
import { HOST_SENTENCES } from "./linux-host-sentences.ts";
import { CHECK_SENTENCES, isOfPam, PAM_SENTENCES } from "./linux-pam-sentences.ts";

/** Programs of which a line is ours, whether or not it says what we know. */
const PROGRAMS =
  /^(?:sshd(?:-session|-auth)?|sudo|su|login|passwd|chpasswd|useradd|adduser|usermod|userdel|groupadd|groupmod|groupdel|gpasswd|chage|chsh|chfn|systemd-logind|CRON|cron|crond|polkitd|pkexec|crontab|CROND|dropbear|vsftpd|proftpd|polkit-agent-helper-1|sssd|gdm.*|lightdm|systemd-user)$/;

/** vsftpd's own file: `Mon Oct 24 11:32:53 2016 [pid 1] [user] OK LOGIN: Client "address"`. */
const FTP =
  /^([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d \d{4}) \[pid \d+\] (?:\[([^\]]{0,128})\] )?(?:(OK|FAIL) )?(LOGIN|UPLOAD|DOWNLOAD|DELETE|CONNECT): Client "([^"]{1,64})"(?:, "([^"]{1,4096})")?/;
const FTP_ACTIONS: ReadonlyMap<string, string> = new Map([
  ["LOGIN", "user.login"],
  ["CONNECT", "connection.open"],
  ["UPLOAD", "object.upload"],
  ["DOWNLOAD", "object.download"],
  ["DELETE", "object.delete"],
]);

/** For the catalogue of what is mapped: the sentences are patterns, so each action stands for itself. */
const ACTIONS = actionTable(
  [
    ...new Set(
      [...SENTENCES, ...PAM_SENTENCES, ...[...HOST_SENTENCES.values()].flat()].map(({ action }) => action),
    ),
  ]
    .map((action) => `${action} ${action}`)
    .join("\n"),
);
/** What Solaris and others put before the message. */
const MESSAGE_ID = /^\[ID \d+ [\w.]+\] /;

export const linuxAuth: Parser<string> = {
  name: "linux-auth",
  version: 5,
  actions: ACTIONS,
  recognises: (record, how) => (isOurs(how) || FTP.test(record) || isSu(how) || isOfPam(record) ? SURE : NO),
  parse(record, how) {
    const ftp = FTP.exec(record);
    if (ftp !== null) {
      const [, at, user, result, operation = "", address, file] = ftp;
      return [
        makeEvent({
          call: call(FTP_ACTIONS.get(operation) ?? "user.login"),
          how,
          at,
          actor: makeActor({ name: user }),
          outcome: result === "FAIL" ? "failure" : "success",
          targets: [makeTarget("file", file)],
          from: fromAddress(address),
          service: { name: "vsftpd" },
        }),
      ];
    }
    const message = record.trim().replace(MESSAGE_ID, "");
    const program = programOf(how);
    for (const { action, of, outcome, pattern, type } of sentencesFor(program, message)) {
      if (of !== undefined && !of.test(program)) continue;
      const found = pattern.exec(message);
      if (found !== null)
        return [
          makeEvent({
            call: call(action),
            outcome: outcomeOf(outcome, found.groups ?? {}, message),
            ...partsOf(found.groups ?? {}, { action, message, program, type }),
          }),
        ];
    }
    // The last parser takes what is none of these.
    return [];
  },
};

/** Those of the program first: they are few, and the others are about everybody. */
function* sentencesFor(program: string, message: string): Iterable<Sentence> {
  if (isOfPam(message)) yield* PAM_SENTENCES;
  yield* HOST_SENTENCES.get(program.toLowerCase()) ?? (program === "unix_chkpwd" ? CHECK_SENTENCES : []);
  if (PROGRAMS.test(program) || isOfPam(message) || program === "") yield* SENTENCES;
}

type Groups = Readonly<Record<string, string | undefined>>;

function isOurs({ hints }: How): boolean {
  if (hints.program === undefined) return false;
  const program = programOf({ hints });
  return PROGRAMS.test(program) || HOST_SENTENCES.has(program.toLowerCase()) || program === "unix_chkpwd";
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
  return /not in sudoers|not allowed|not authorized|incorrect password|a password is required/i.test(
    groups["reason"],
  )
    ? "denied"
    : "failure";
}

function partsOf(
  groups: Groups,
  about: {
    readonly action: string;
    readonly message: string;
    readonly program: string;
    readonly type: string | undefined;
  },
): Omit<Parts, "call"> {
  const { action, message, program, type } = about;
  const of = (name: string): string | undefined => {
    const value = groups[name];
    return value === undefined || value === "" ? undefined : value;
  };
  const method = of("method");
  const isTakeover = action === "session.start" && of("by") !== undefined;
  const actor = isTakeover ? of("by") : (of("user") ?? of("by") ?? of("root")?.toLowerCase());
  return {
    actor: makeActor({
      name: actor,
      type: actor === "root" ? "unknown" : undefined,
      credential:
        method === undefined || actor === undefined ? undefined : { type: method.replace(/\/.*$/s, "") },
    }),
    targets: targetsOf(of, { action, isTakeover, program, type }),
    from: fromAddress(of("ip") ?? of("peer"), { port: toNumber(of("port")) }),
    service: { name: program },
    context: some({ session: of("session") }),
    reason: of("reason")
      ?.trim()
      .replace(/^failed, /, ""),
    labels: some({ command: of("command")?.slice(0, 256) }),
    message: action === "threat.detect" ? message : undefined,
  };
}

function targetsOf(
  of: (name: string) => string | undefined,
  about: {
    readonly action: string;
    readonly isTakeover: boolean;
    readonly program: string;
    readonly type: string | undefined;
  },
): readonly (Target | undefined)[] {
  const { action, isTakeover, program, type } = about;
  const group = of("group");
  const named = of("target") ?? of("name");
  if (group !== undefined) return [makeTarget("user", of("target")), makeTarget("group", group)];
  if (action.startsWith("group.")) return [makeTarget("group", named)];
  if (named !== undefined && action !== "user.login")
    return [makeTarget(type ?? "user", named), makeTarget("user", of("second"))];
  if (of("command") !== undefined)
    return [makeTarget("command", of("command")?.slice(0, 512)), makeTarget("user", of("runas"))];
  if (of("runas") !== undefined) return [makeTarget("user", of("runas"))];
  if (isTakeover) return [makeTarget("user", of("user"))];
  return [makeTarget("service", of("object") ?? (program === "" ? undefined : program))];
}
