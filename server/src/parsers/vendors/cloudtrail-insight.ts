/** What CloudTrail finds unusual: rates of calls and of errors (AWS CloudTrail User Guide, "CloudTrail Insights event record"). */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";

export function isInsight(record: Fields): boolean {
  return text(object(record, "insightDetails"), "eventName") !== undefined;
}

/** The beginning of it is raised and its end resolves it. Those whose calls they were are among the targets: they are not who found it. */
export function insight(record: Fields): ParsedEvent {
  const details = object(record, "insightDetails");
  const [name, source] = [text(details, "eventName"), text(details, "eventSource")];
  const service = source?.replace(/\.amazonaws\.com$/, "");
  const callers = list(object(details, "insightContext"), "attributions")
    .filter(isFields)
    .filter((one) => text(one, "attribute") === "userIdentityArn")
    .flatMap((one) => list(one, "insight").filter(isFields));
  const [code, kind] = [text(details, "errorCode"), text(details, "insightType")];
  const isOver = text(details, "state") === "End";
  return makeEvent({
    call: call(isOver ? "alert.resolve" : "alert.raise"),
    at: member(record, "eventTime"),
    reason: code,
    targets: [
      makeTarget("call", `${service ?? "aws"}:${name ?? ""}`),
      ...callers.map((one) => makeTarget("principal", text(one, "value"))),
    ],
    service: some({
      name: service,
      region: text(record, "awsRegion"),
      account: text(record, "recipientAccountId"),
    }),
    event_id: text(record, "eventID"),
    message: `${isOver ? "an end of an" : "an"} unusual rate of ${kind === "ApiErrorRateInsight" ? `errors ${code ?? ""} of` : "calls of"} ${name ?? "an API"} in ${service ?? "aws"}`,
  });
}
