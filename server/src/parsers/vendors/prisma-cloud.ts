/** Prisma Cloud: the audit of its console, and alerts of its policies (pan.dev, "Prisma Cloud API", "Audit logs", "Alerts"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

export const prismaAudit: Parser = prepared(
  mapped({
    name: "prisma-cloud",
    version: 1,
    match: {
      resourceType: null,
      result: null,
      user: null,
      "actionType | action": null,
      "timestamp | ipAddress": null,
    },
    time: "timestamp",
    action: "madeAction",
    prefix: "prisma_cloud",
    category: "configuration",
    actions: `
    user.login login,login.login,login.read,login.create
    user.logout logout,logout.logout
    user.create user.create,user profile.create
    user.update user.update,user profile.update
    user.delete user.delete,user profile.delete
    role.create role.create,user role.create
    role.update role.update,user role.update
    role.delete role.delete,user role.delete
    access_key.create access key.create,access keys.create,accesskey.create
    access_key.update access key.update,access keys.update,accesskey.update
    access_key.delete access key.delete,access keys.delete,accesskey.delete
    policy.create policy.create
    policy.update policy.update
    policy.delete policy.delete
    integration.create integration.create,cloud account.create,cloudaccount.create
    integration.update integration.update,cloud account.update,cloudaccount.update
    integration.delete integration.delete,cloud account.delete,cloudaccount.delete
    detection.update alert rule.create,alert rule.update,alertrule.create,alertrule.update
    detection.disable alert rule.delete,alertrule.delete
    alert.dismiss alert.dismiss
    sso.update sso.update,sso.create,sso.delete`,
    actor: { name: "user" },
    targets: [{ type: "madeType", id: "madeTarget" }],
    from: { ip: "ipAddress" },
    outcome: "result",
    service: { name: "=prisma-cloud" },
    message: "action",
  }),
  (record) => {
    const [type, verb] = [text(record, "resourceType") ?? "", text(record, "actionType") ?? ""];
    const isLogin = /^log(?:in|out)$/i.test(verb) || /^log(?:in|out)$/i.test(type);
    return {
      madeAction: isLogin ? (/out/i.test(`${verb}${type}`) ? "logout" : "login") : `${type}.${verb}`,
      madeType: type.toLowerCase().replaceAll(" ", "-"),
      madeTarget: isLogin ? undefined : text(record, "resourceName"),
    };
  },
);

export const prismaAlert: Parser = mapped({
  name: "prisma-cloud",
  version: 1,
  match: { "alertTs | alertTime": null, policyName: null, "resourceId | resourceName": null },
  time: "alertTs | alertTime | firstSeen",
  action: "alertStatus | status | =open",
  category: "security",
  actions: `
  policy.violate open,snoozed
  alert.resolve resolved
  alert.dismiss dismissed`,
  targets: [
    { type: "=policy", id: "policyId", name: "policyName" },
    { type: "resourceType", id: "resourceId", name: "resourceName" },
  ],
  severity: "severity",
  service: {
    name: "=prisma-cloud",
    account: "accountId | accountName",
    region: "resourceRegionId | resourceRegion",
  },
  eventId: "alertId",
  message: "policyDescription | policyName",
});
