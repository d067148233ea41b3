/** F5's BIG-IP: its audit, whatever program wrote it (techdocs.f5.com, "Auditing user access"). */
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const AUDIT = /\b0\d{7}:\d: AUDIT - (.*)$/s;
const HEAD_CHARACTERS = 256;
/** `user=alice(alice) partition=[All] level=Administrator tty=… host=198.51.100.7 attempts=1 start="…"`. */
const SIGNED = /user=([^\s(]{1,128})\S* .{0,256}?host=(\S{1,255}) attempts=\d+/;
/** `User=bob tty=ssh host=203.0.113.9 failed to login after 1 attempts`; `User bob from ssh at 203.0.113.9 failed …` */
const UNSIGNED =
  /\bUser[ =](\S{1,128}) .{0,128}?(?:host=|\bat )(\S{1,255}) failed to login after \d{1,9} attempts/;
const ACCOUNT = /^\s*(?:create|modify|delete) auth user (\S{1,128})/;
const COMMAND = /user=(\S{1,128}) .{0,256}?status=\[([^\]]{0,256})\] cmd_data=(.{1,4096})$/s;
const CHANGE =
  /client (\S{1,64}), user (\S{1,128}) - .{0,128}?- (create|modify|delete) \{ (\w{1,64}) \{ \w{1,64} "([^"]{1,256})"/;
const STATUS = /\[Status=([^\]]{1,256})\]/i;
const VERBS: ReadonlyMap<string, string> = new Map([
  ["create", "config.create"],
  ["modify", "config.update"],
  ["delete", "config.delete"],
]);

export const f5: Parser<string> = {
  name: "f5-bigip",
  version: 2,
  recognises: (record) =>
    record.slice(0, HEAD_CHARACTERS).includes(": AUDIT - ") && AUDIT.test(record) ? SURE : NO,
  parse(record, how) {
    const [, message = ""] = AUDIT.exec(record) ?? [];
    const command = COMMAND.exec(message);
    const signed = command === null ? (UNSIGNED.exec(message) ?? SIGNED.exec(message)) : null;
    const [, account] = ACCOUNT.exec(command?.[3] ?? "") ?? [];
    const change = CHANGE.exec(message);
    const status = command?.[2] ?? STATUS.exec(message)?.[1];
    const user =
      command?.[1] ?? signed?.[1] ?? change?.[2] ?? /\buser[ =]([\w.@\\-]{1,128})/.exec(message)?.[1];
    return [
      makeEvent({
        call: callOf(message, {
          command: command?.[3],
          change: change?.[3],
          isSigned: signed !== null,
          isAccount: account !== undefined,
        }),
        how,
        outcome:
          status === undefined
            ? /\b(?:fail(?:ed|ure)?|denied)\b/i.test(message)
              ? "failure"
              : signed === null
                ? undefined
                : "success"
            : /\bOK\b/i.test(status)
              ? "success"
              : "failure",
        reason: status === undefined || /\bOK\b/i.test(status) ? undefined : status,
        actor: makeActor({ name: user }),
        targets: [
          makeTarget("user", account),
          makeTarget("command", command?.[3]?.trim().slice(0, 512)),
          makeTarget(change?.[4], change?.[5]),
        ],
        from: fromAddress(signed?.[2]),
        service: some({ name: "f5-bigip" }),
        message: command === null && change === null && signed === null ? message : undefined,
      }),
    ];
  },
};

/** What was typed is a change where it is one of the words for it. */
function callOf(
  message: string,
  of: {
    readonly command: string | undefined;
    readonly change: string | undefined;
    readonly isSigned: boolean;
    readonly isAccount: boolean;
  },
): Called {
  const verb = of.change ?? /^\s*(create|modify|delete)\b/.exec(of.command ?? "")?.[1];
  const change = VERBS.get(verb ?? "");
  if (change !== undefined) return call(of.isAccount ? change.replace("config", "user") : change);
  if (of.command !== undefined) return call("command.run");
  if (of.isSigned)
    return call(
      / end="/.test(message) && !message.includes("failed to login") ? "user.logout" : "user.login",
    );
  return call("log.write");
}
