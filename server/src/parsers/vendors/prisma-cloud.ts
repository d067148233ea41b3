/** Prisma Cloud: the audit of its console, and alerts of its policies (pan.dev, "Prisma Cloud API", "Audit logs", "Alerts"). */
import { isIP } from "node:net";
import { isFields, list, text } from "../fields.ts";
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
      "actionType | action": null,
      "user | resourceName": null,
      timestamp: null,
      ipAddress: null,
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
    actor: { name: "user | madeWho" },
    targets: [{ type: "madeType", id: "madeTarget" }],
    from: { ip: "madeFrom" },
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
      madeWho: isLogin ? text(record, "resourceName") : undefined,
      // Its own machines have no address but a name in words.
      madeFrom: isIP(text(record, "ipAddress") ?? "") !== 0 ? text(record, "ipAddress") : undefined,
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

/** Incidents of its Compute console, each of which holds what was seen. */
export const prismaIncident: Parser = prepared(
  mapped({
    name: "prisma-cloud",
    version: 1,
    match: { audits: null, category: null, serialNum: null, "hostname | containerName | fqdn": null },
    time: "time",
    action: "=threat.detect",
    actor: { name: "madeWho" },
    targets: [
      { type: "=threat", id: "category" },
      { type: "=rule", id: "customRuleName" },
      { type: "=container", id: "containerID", name: "containerName" },
      { type: "=image", id: "imageID", name: "imageName" },
      { type: "=host", id: "hostname | fqdn" },
    ],
    outcome: "madeOutcome",
    service: {
      name: "=prisma-cloud",
      account: "accountID",
      region: "region",
      cluster: "cluster",
      namespace: "namespace",
    },
    eventId: "_id",
    message: "madeMessage",
  }),
  (record) => {
    const [first] = list(record, "audits");
    const seen = isFields(first) ? first : undefined;
    const effect = String(list(seen, "effect"));
    return {
      madeWho: text(seen, "user") ?? text(seen, "username"),
      madeMessage: text(seen, "msg"),
      madeOutcome: /block|prevent/.test(effect) ? "denied" : undefined,
    };
  },
);
