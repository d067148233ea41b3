/** Proofpoint's messages and clicks, one by one and in the answers of its SIEM API (help.proofpoint.com, "SIEM API"): only the answer's lists say what became of a click. */
import type { Outcome, ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, some, text, toText } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

const LISTS: ReadonlyMap<string, Outcome> = new Map([
  ["messagesDelivered", "success"],
  ["messagesBlocked", "denied"],
  ["clicksPermitted", "success"],
  ["clicksBlocked", "denied"],
]);

export const proofpoint: Parser = {
  name: "proofpoint",
  version: 2,
  keys: ["messageTime", "clickTime", "queryEndTime"],
  recognises: (record) => (isMessage(record) || isClick(record) || isAnswer(record) ? SURE : NO),
  parse(record, how) {
    if (!isAnswer(record)) return [eventOf(record, statedOf(record), how)];
    return [...LISTS].flatMap(([name, outcome]) =>
      list(record, name)
        .filter(isFields)
        .map((one) => eventOf(one, outcome, how)),
    );
  },
};

function isMessage(record: Fields): boolean {
  return ["messageTime", "sender", "recipient"].every((name) => Object.hasOwn(record, name));
}

function isClick(record: Fields): boolean {
  return ["clickTime", "url", "recipient"].every((name) => Object.hasOwn(record, name));
}

function isAnswer(record: Fields): boolean {
  return (
    text(record, "queryEndTime") !== undefined &&
    [...LISTS.keys()].some((name) => Object.hasOwn(record, name))
  );
}

/** What collectors say of a record that they took out of an answer, or the folder that a blocked message lies in. */
function statedOf(record: Fields): Outcome | undefined {
  const stated = text(record, "eventType") ?? text(record, "event_type") ?? text(record, "type") ?? "";
  if (/block/i.test(stated)) return "denied";
  if (/permit|deliver/i.test(stated)) return "success";
  if (isClick(record)) return undefined;
  return text(record, "quarantineFolder") === undefined ? "success" : "denied";
}

function eventOf(record: Fields, outcome: Outcome | undefined, how: How): ParsedEvent {
  return isClick(record) ? clickOf(record, outcome, how) : messageOf(record, outcome, how);
}

function messageOf(record: Fields, outcome: Outcome | undefined, how: How): ParsedEvent {
  const [sender, threats] = [text(record, "sender"), list(record, "threatsInfoMap").filter(isFields)];
  const isThreat = threats.some((threat) => text(threat, "threatStatus") !== "falsePositive");
  return makeEvent({
    call: call("message.send"),
    how,
    outcome,
    at: member(record, "messageTime"),
    actor: makeActor({ id: sender, name: sender, email: sender }),
    targets: [
      ...list(record, "recipient").map((one) => makeTarget("user", toText(one))),
      makeTarget("message", text(record, "messageID") ?? text(record, "GUID"), text(record, "subject")),
      ...threats.map((threat) => makeTarget("threat", text(threat, "threatID"), text(threat, "threat"))),
    ],
    from: fromAddress(text(record, "senderIP")),
    service: some({ name: "proofpoint", account: text(record, "cluster") }),
    reason: text(record, "quarantineRule"),
    severity: isThreat ? severityOf(outcome) : undefined,
    event_id: text(record, "id") ?? text(record, "GUID"),
  });
}

/** Who clicked is the one who got the message. */
function clickOf(record: Fields, outcome: Outcome | undefined, how: How): ParsedEvent {
  const recipient = text(record, "recipient") ?? toText(list(record, "recipient")[0]);
  return makeEvent({
    call: call("http.request"),
    how,
    outcome,
    at: member(record, "clickTime"),
    actor: makeActor({ id: recipient, name: recipient, email: recipient }),
    targets: [
      makeTarget("url", text(record, "url")),
      makeTarget("message", text(record, "messageID") ?? text(record, "GUID")),
      makeTarget("threat", text(record, "threatID")),
    ],
    from: fromAddress(text(record, "clickIP"), { user_agent: text(record, "userAgent") }),
    service: { name: "proofpoint" },
    reason: text(record, "classification"),
    severity: text(record, "threatStatus") === "falsePositive" ? undefined : severityOf(outcome),
    event_id: text(record, "id") ?? text(record, "GUID"),
  });
}

/** What came through is worse than what was kept away. */
function severityOf(outcome: Outcome | undefined): "high" | "medium" {
  return outcome === "denied" ? "medium" : "high";
}
