/** Microsoft Entra ID: sign-ins and directory audits, as Microsoft Graph and as diagnostic settings have them (learn.microsoft.com, "signIn" and "directoryAudit" resource types). */
import type { Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { graphRequest, isProvisioning, isRisk, isTable, provisioning, risk, rowOf } from "./entra-others.ts";
import { signIn } from "./entra-sign-in.ts";

const ACTIONS = actionTable(`
  user.create add user
  user.create invite external user,create user
  user.update update user,update stsrefreshtokenvalidfrom timestamp
  user.delete delete user,hard delete user
  user.disable disable account
  user.enable enable account
  user.invite invite external user,redeem external user invite
  password.change change user password,change password (self-service),user changed default security info
  password.reset reset user password,reset password (by admin),reset password (self-service),set force change user password,self-service password reset flow activity progress
  mfa.enroll user registered security info,user registered all required security info,admin registered security info
  mfa.remove user deleted security info,admin deleted security info
  mfa.disable disable strong authentication
  role.grant add member to role,add eligible member to role,add member to role completed (pim activation),add member to role in pim completed (permanent),add eligible member to role in pim completed (permanent),add scoped member to role,add member to role (permanent),add app role assignment grant to user,add app role assignment to service principal,add app role assignment to group
  role.revoke remove member from role,remove eligible member from role,remove member from role completed (pim deactivate),remove scoped member from role,remove app role assignment from user
  role.create add role definition
  role.update update role,update role definition
  group.create add group
  group.update update group
  group.delete delete group
  group.grant add member to group,add owner to group
  group.revoke remove member from group,remove owner from group
  application.create add application,add service principal
  application.update update application,update service principal,update application – certificates and secrets management
  application.delete delete application,delete service principal,hard delete application
  access_key.create add service principal credentials
  access_key.delete remove service principal credentials
  application.grant consent to application,add delegated permission grant,add oauth2permissiongrant
  application.revoke remove delegated permission grant,remove oauth2permissiongrant
  ownership.transfer add owner to application,add owner to service principal
  policy.create add conditional access policy,add policy
  policy.update update conditional access policy,update policy,update authorization policy
  policy.delete delete conditional access policy,delete policy
  sso.update set domain authentication,set federation settings on domain,set directory feature on tenant
  domain.update add unverified domain,add verified domain,verify domain,remove unverified domain,remove verified domain
  device.add add device,register device,add registered owner to device
  device.update update device
  device.remove delete device
  config.update set company information,update company settings
  secret.read read bitlocker key,recover device local administrator password
`);

export const entra: Parser = {
  name: "entra-id",
  version: 4,
  actions: ACTIONS,
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
  const action = called(word, ACTIONS, { prefix: "entra" });
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
