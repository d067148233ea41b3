/** What GitLab tells in sentences: application_json.log (docs.gitlab.com, "Log system"). */
import type { ParsedEvent } from "@tallystick/event";
import { called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, member, some, text } from "../fields.ts";
import type { How } from "../parser.ts";
import { doneIn } from "../text/done.ts";

/** What application_json.log tells in sentences. */
export function isApplication(record: Fields): boolean {
  return text(record, "meta.feature_category") !== undefined && text(record, "path") === undefined;
}

const SIGNED = /^(Failed Login|Successful Login|User Logout): username=(\S{1,256}) ip=(\S{1,64})/;

/** The event of such a sentence. */
export function gitlabApplication(record: Fields, how: How): ParsedEvent {
  const message = text(record, "message");
  const [, signed, who, address] = SIGNED.exec(message ?? "") ?? [];
  const done = doneIn(message ?? "");
  const action = signed === undefined ? "log.write" : signed === "User Logout" ? "user.logout" : "user.login";
  return makeEvent({
    call: done?.call ?? called(action, undefined),
    how,
    at: member(record, "time"),
    outcome:
      signed === "Failed Login"
        ? "failure"
        : done !== undefined || signed !== undefined
          ? "success"
          : undefined,
    actor: makeActor({ id: text(record, "meta.user_id"), name: who ?? text(record, "meta.user") }),
    targets: [done?.target, makeTarget("project", text(record, "meta.project"))],
    from: fromAddress(address ?? text(record, "meta.remote_ip")),
    service: { name: "gitlab" },
    context: some({ request: text(record, "correlation_id") }),
    severity: toSeverity(text(record, "severity")),
    message: signed === undefined && done === undefined ? message : undefined,
  });
}
