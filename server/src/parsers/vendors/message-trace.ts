/** What Exchange Online traces of a message: as Microsoft Graph has it, `Get-MessageTrace` and the reporting web service before them (learn.microsoft.com, "exchangeMessageTrace", "Get-MessageTraceV2", "MessageTrace report"). */
import type { Outcome } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** What became of it; of what is under way nothing is known. */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ["delivered", "success"],
  ["expanded", "success"],
  ["resolved", "success"],
  ["failed", "failure"],
  ["quarantined", "denied"],
  ["filteredasspam", "denied"],
]);

export const messageTrace: Parser = {
  name: "message-trace",
  version: 1,
  keys: ["senderAddress", "SenderAddress"],
  recognises: (record) =>
    one(record, "senderAddress") !== undefined &&
    one(record, "recipientAddress") !== undefined &&
    one(record, "messageId") !== undefined &&
    one(record, "status") !== undefined &&
    (member(record, "receivedDateTime") ?? member(record, "Received")) !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const status = one(record, "status") ?? "";
    const sender = one(record, "senderAddress");
    return [
      makeEvent({
        call: call("message.send"),
        how,
        at: member(record, "receivedDateTime") ?? member(record, "Received"),
        outcome: OUTCOMES.get(status.toLowerCase()) ?? "unknown",
        reason: status,
        // Bounces have no sender.
        actor: sender === "<>" ? undefined : makeActor({ id: sender }),
        targets: [
          makeTarget("user", one(record, "recipientAddress")),
          makeTarget("message", one(record, "messageId"), one(record, "subject")),
        ],
        from: fromAddress(one(record, "fromIP")),
        service: some({ name: "exchange-online", account: text(record, "Organization") }),
        event_id: text(record, "id") ?? text(record, "MessageTraceId"),
      }),
    ];
  },
};

/** A member, whose name has a small first letter in Graph. */
function one(record: Fields, name: string): string | undefined {
  return text(record, name) ?? text(record, name.slice(0, 1).toUpperCase() + name.slice(1));
}
