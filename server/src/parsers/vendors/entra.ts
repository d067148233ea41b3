/** Microsoft Entra ID: sign-ins and directory audits, as Microsoft Graph and as diagnostic settings have them (learn.microsoft.com, "signIn" and "directoryAudit" resource types). */
import type { Target } from "@tallystick/event";
import { called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { ENTRA_ACTIONS } from "./entra-actions.ts";
import { graphRequest, isProvisioning, isRisk, isTable, provisioning, risk, rowOf } from "./entra-others.ts";
import { signIn } from "./entra-sign-in.ts";

export const entra: Parser = {
  name: "entra-id",
  version: 4,
  actions: ENTRA_ACTIONS,
  keys: ["properties", "userPrincipalName", "activityDisplayName", "provisioningAction", "TimeGenerated"],
  recognises(record) {
    const inner = object(record, "properties") ?? record;
    const category = text(record, "category") ?? "";
    // Intune has audits of another form in a category of the same name.
    const isIntune = object(inner, "Actor") !== undefined && text(inner, "activityDisplayName") === undefined;
    if (CATEGORY.test(category) && object(record, "properties") !== undefined) return isIntune ? NO : SURE;
    if (isTable(record)) return SURE;
    const isSignIn =
      text(inner, "userPrincipalName") !== undefined &&
      text(inner, "appDisplayName") !== undefined &&
      (object(inner, "status") ?? text(inner, "ipAddress")) !== undefined;
    const isAudit =
      text(inner, "activityDisplayName") !== undefined &&
      (object(inner, "initiatedBy") ?? text(inner, "loggedByService")) !== undefined;
    return isSignIn || isAudit || isRisk(inner) || isProvisioning(inner) ? SURE : NO;
  },
  parse(received, how) {
    const record = isTable(received) ? rowOf(received) : received;
    const inner = object(record, "properties") ?? record;
    if (isRisk(inner)) return [risk(record, inner, how)];
    if (isProvisioning(inner)) return [provisioning(record, inner, how)];
    if (text(inner, "requestUri") !== undefined) return [graphRequest(record, inner, how)];
    return [
      text(inner, "activityDisplayName") === undefined
        ? signIn(record, inner, how)
        : audit(record, inner, how),
    ];
  },
};

/** What diagnostic settings call Entra's logs. */
const CATEGORY =
  /SignInLogs$|^(?:AuditLogs|ProvisioningLogs|RiskyUsers|UserRiskEvents|RiskyServicePrincipals|ServicePrincipalRiskEvents|MicrosoftGraphActivityLogs|AzureADGraphActivityLogs)$/;

function audit(record: Fields, inner: Fields, how: How): ReturnType<typeof makeEvent> {
  // Some of its names end in a space.
  const word = text(inner, "activityDisplayName")?.trim();
  const action = called(word, ENTRA_ACTIONS, { prefix: "entra" });
  const by = object(inner, "initiatedBy");
  const [user, app] = [object(by, "user"), object(by, "app")];
  const isUser = user !== undefined && (text(user, "userPrincipalName") ?? text(user, "id")) !== undefined;
  const all = list(inner, "targetResources").filter(isFields);
  const targets = targetsOf(all, action.verb === "grant" || action.verb === "revoke");
  const changes = all.flatMap((target) =>
    list(target, "modifiedProperties")
      .filter(isFields)
      .flatMap((property) => {
        const name = text(property, "displayName") ?? "";
        return changesBetween(
          { [name]: plain(member(property, "oldValue")) },
          { [name]: plain(member(property, "newValue")) },
        );
      }),
  );
  return makeEvent({
    call: action,
    how,
    targets,
    at: member(inner, "activityDateTime") ?? member(record, "time"),
    outcome: toOutcome(text(inner, "result") ?? text(record, "resultSignature")),
    reason: text(inner, "resultReason"),
    actor: isUser
      ? makeActor({
          type: "human",
          id: text(user, "id"),
          name: text(user, "userPrincipalName") ?? text(user, "displayName"),
          email: text(user, "userPrincipalName"),
        })
      : makeActor({
          type: "machine",
          id: text(app, "servicePrincipalId") ?? text(app, "appId") ?? text(record, "identity"),
          name: text(app, "displayName") ?? text(record, "identity"),
        }),
    from: fromAddress(text(user, "ipAddress") ?? detail(inner, "ipaddr") ?? text(record, "callerIpAddress"), {
      user_agent: detail(inner, "User-Agent"),
    }),
    service: some({ name: "entra-id", account: text(record, "tenantId") }),
    context: some({ request: text(inner, "correlationId") ?? text(record, "correlationId") }),
    event_id: text(inner, "id"),
    changes: changes.length === 0 ? undefined : changes.slice(0, 64),
    marks:
      action.verb === "grant" && changes.some(({ after }) => typeof after === "string" && isPrivileged(after))
        ? ["privileged"]
        : [],
  });
}

/** What a service says besides, such as the address from which a role was activated. */
function detail(inner: Fields, key: string): string | undefined {
  const found = list(inner, "additionalDetails")
    .filter(isFields)
    .find((one) => text(one, "key") === key);
  return text(found, "value");
}

/** Values stand as JSON in a text. */
function plain(value: unknown): unknown {
  if (typeof value !== "string" || value === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function targetsOf(all: readonly Fields[], isGift: boolean): readonly (Target | undefined)[] {
  const named = all.map((target) => {
    const name = text(target, "userPrincipalName") ?? text(target, "displayName");
    return makeTarget(text(target, "type")?.toLowerCase(), text(target, "id") ?? name, name);
  });
  if (!isGift) return named;
  const role = all
    .flatMap((target) => list(target, "modifiedProperties"))
    .filter(isFields)
    .find((property) =>
      /^(?:Role\.DisplayName|Group\.DisplayName|AppRole\.Value)$/.test(text(property, "displayName") ?? ""),
    );
  const given = plain(member(role, "newValue")) ?? plain(member(role, "oldValue"));
  const gift = typeof given === "string" ? makeTarget("role", given) : undefined;
  // Whoever is given something stands anywhere among what it is about.
  const first =
    named.find((target) => /^(?:user|serviceprincipal|device)$/.test(target?.type ?? "")) ?? named[0];
  const others = named.filter((target) => target !== first && target?.type !== "request");
  return [first, gift, ...others];
}
