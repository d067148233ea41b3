/** Sign-ins to Microsoft Entra ID (learn.microsoft.com, "signIn resource type", "Sign-in log schema"). */
import type { Outcome, ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import type { How } from "../parser.ts";

/** A sign-in of a person, a program or a machine of Azure. */
export function signIn(record: Fields, inner: Fields, how: How): ReturnType<typeof makeEvent> {
  const status = object(inner, "status");
  const code = text(status, "errorCode") ?? text(record, "resultType");
  const isMachine =
    /ServicePrincipal|ManagedIdentity/.test(text(record, "category") ?? "") ||
    (text(inner, "userId") === undefined && text(inner, "servicePrincipalName") !== undefined);
  const name = text(inner, "userPrincipalName") ?? text(record, "identity");
  const shown = text(inner, "appDisplayName");
  const outcome = signInOutcome(code, inner);
  return makeEvent({
    call: call("user.login"),
    how,
    outcome,
    at: member(inner, "createdDateTime") ?? member(record, "time"),
    reason:
      outcome === "success"
        ? undefined
        : (text(status, "failureReason") ??
          text(status, "additionalDetails") ??
          text(record, "resultDescription") ??
          code),
    actor: isMachine
      ? makeActor({
          type: "machine",
          id: text(inner, "servicePrincipalId") ?? text(inner, "appId"),
          name: text(inner, "servicePrincipalName") ?? text(inner, "appDisplayName"),
        })
      : makeActor({
          type: name === undefined ? undefined : "human",
          id: text(inner, "userId") ?? name,
          name: name ?? text(inner, "userDisplayName"),
          email: name?.includes("@") === true ? name : undefined,
          session: text(inner, "sessionId"),
        }),
    targets: [
      // The application of a program that signs in is the program.
      isMachine && shown === undefined
        ? undefined
        : makeTarget("application", text(inner, "appId") ?? shown, shown),
      makeTarget("resource", text(inner, "resourceDisplayName")),
    ],
    from: fromAddress(text(inner, "ipAddress") ?? text(record, "callerIpAddress"), {
      user_agent: text(inner, "userAgent") ?? text(object(inner, "deviceDetail"), "browser"),
    }),
    service: some({ name: "entra-id", account: text(record, "tenantId") ?? text(inner, "homeTenantId") }),
    context: some({ request: text(inner, "correlationId") ?? text(record, "correlationId") }),
    event_id: text(inner, "id"),
    severity: outcome === "success" ? riskOf(inner) : undefined,
  });
}

/** What the provider thought of a sign-in that it let pass. */
function riskOf(inner: Fields): ParsedEvent["severity"] | undefined {
  const level = text(inner, "riskLevelDuringSignIn") ?? text(inner, "riskLevelAggregated");
  const isRisk = /^(?:atRisk|confirmedCompromised)$/.test(text(inner, "riskState") ?? "");
  return isRisk && (level === "medium" || level === "high") ? level : undefined;
}

/** Codes that say that a policy or the account forbids it, not that a proof was wrong (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes"). */
const DENIED = new Set([
  "53000",
  "53001",
  "53002",
  "53003",
  "53004",
  "50053",
  "50057",
  "50105",
  "50158",
  "53011",
  "530032",
  "65001",
]);

/** How a sign-in ended, by the code of its error. */
export function signInOutcome(code: string | undefined, inner: Fields): Outcome | undefined {
  if (code === "0") return "success";
  if (code !== undefined && DENIED.has(code)) return "denied";
  if (text(inner, "conditionalAccessStatus") === "failure") return "denied";
  return code === undefined ? undefined : "failure";
}
