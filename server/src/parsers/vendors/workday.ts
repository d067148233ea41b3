/** Workday's user activity and sign-ons (Workday REST API, "activityLogging"; the report "Signons"). A task is what was opened, and the activity whether it was changed. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "workday",
  match: { systemAccount: null, "requestTime | signonTime": null },
  time: "requestTime | signonTime",
  action: "madeWord",
  actions: `
  user.login signon
  document.read read
  document.update write
  document.create create
  document.delete delete`,
  actor: { id: "systemAccount", name: "systemAccount", session: "sessionId" },
  targets: [
    { type: "=object", id: "target.id", name: "target.descriptor" },
    { type: "=task", id: "taskId", name: "taskDisplayName" },
  ],
  from: { ip: "ipAddress | signonIp | signonIpAddress", userAgent: "userAgent" },
  outcome: "madeOutcome",
  reason: "authenticationFailureMessage",
  service: { name: "=workday", account: "tenant" },
});

export const workday = prepared(table, (record) => {
  const isSignOn = text(record, "signonTime") !== undefined;
  const failed =
    isSignOn &&
    (isYes(text(record, "failedSignon")) || text(record, "authenticationFailureMessage") !== undefined);
  return {
    madeWord: isSignOn ? "signon" : (text(record, "activityAction") ?? "read"),
    madeOutcome: failed ? "failure" : "success",
  };
});

function isYes(value: string | undefined): boolean {
  return value === "1" || value?.toLowerCase() === "true";
}
