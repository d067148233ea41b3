/** sudo's events as JSON, `log_format = json` (sudoers(5); sudo's lib/eventlog/eventlog.c): who was let, who was not, and what became of it. */

import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const REFUSED = /not in sudoers|not allowed|not authorized|incorrect password|password is required/i;
const KINDS = ["accept", "reject", "alert", "exit"] as const;

export const sudo: Parser = {
  name: "sudo",
  version: 2,
  keys: ["sudo"],
  recognises: (record) => (eventIn(record) === undefined ? NO : SURE),
  parse(record, how) {
    const [kind, event] = eventIn(record) ?? [];
    if (event === undefined) return [];
    // When it was asked, warned or over, by the machine where it was; the server's clock is another's.
    const time = ["submit_time", "alert_time", "exit_time", "server_time"]
      .map((name) => object(event, name))
      .find((one) => one !== undefined);
    const signal = text(event, "signal");
    const words = list(event, "runargv").flatMap((word) => toText(word) ?? []);
    const command =
      words.length > 0
        ? [text(event, "command") ?? words[0], ...words.slice(1)].join(" ")
        : text(event, "command");
    return [
      makeEvent({
        // The command was counted when it was let.
        call: call(kind === "exit" ? "process.end" : "sudo.run"),
        how,
        at:
          text(time, "seconds") === undefined
            ? undefined
            : `${text(time, "seconds")}.${(text(time, "nanoseconds") ?? "0").padStart(9, "0")}`,
        outcome:
          kind === "accept"
            ? "success"
            : kind === "exit"
              ? text(event, "exit_value") === "0"
                ? "success"
                : "failure"
              : // Warnings are of what went wrong, and of who was refused.
                kind === "reject" || REFUSED.test(text(event, "reason") ?? "")
                ? "denied"
                : "failure",
        reason: text(event, "reason") ?? (signal === undefined ? undefined : `SIG${signal}`),
        actor: makeActor({ name: text(event, "submituser") }),
        targets: [makeTarget("command", command?.slice(0, 512)), makeTarget("user", text(event, "runuser"))],
        from: fromAddress(text(event, "peeraddr")),
        service: some({ name: "sudo", host: text(event, "submithost") }),
        // The rule that let it.
        labels: some({ rule: text(event, "source") }),
        // Of the command: what becomes of it has the same.
        context: some({ session: text(event, "uuid") }),
      }),
    ];
  },
};

function eventIn(record: Fields): readonly [kind: string, event: Fields] | undefined {
  const outer = object(record, "sudo");
  for (const kind of KINDS) {
    const event = member(outer, kind);
    if (isFields(event)) return [kind, event];
  }
  return undefined;
}
