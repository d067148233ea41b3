/** sudo's events as JSON, `log_format = json` (sudoers(5); sudo_logsrvd.conf(5)): who was let, who was not, and what became of it. */

import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const KINDS = ["accept", "reject", "alert", "exit"] as const;

export const sudo: Parser = {
  name: "sudo",
  version: 1,
  keys: ["sudo"],
  recognises: (record) => (eventIn(record) === undefined ? NO : SURE),
  parse(record, how) {
    const [kind, event] = eventIn(record) ?? [];
    if (event === undefined) return [];
    const time = object(event, "server_time") ?? object(event, "submit_time");
    const words = list(event, "runargv").flatMap((word) => toText(word) ?? []);
    const command =
      words.length > 0
        ? [text(event, "command") ?? words[0], ...words.slice(1)].join(" ")
        : text(event, "command");
    return [
      makeEvent({
        call: call("sudo.run"),
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
              : "denied",
        reason: text(event, "reason"),
        actor: makeActor({ name: text(event, "submituser") }),
        targets: [makeTarget("command", command?.slice(0, 512)), makeTarget("user", text(event, "runuser"))],
        from: fromAddress(text(event, "source")),
        service: some({ name: "sudo", host: text(event, "submithost") }),
        event_id: text(event, "uuid"),
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
