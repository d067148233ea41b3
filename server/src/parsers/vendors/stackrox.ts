/** StackRox, or Red Hat's Advanced Cluster Security: notifications of violated policies and of what its interface was asked (docs.openshift.com, "Integrating with generic webhooks", "Audit logging"). */
import { list, object, text, toText } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

export const stackRoxAlert: Parser = prepared(
  mapped({
    name: "stackrox",
    version: 1,
    match: {
      "alert.policy.name": null,
      "alert.deployment | alert.image | alert.resource | alert.violations": null,
    },
    time: "alert.time | alert.firstOccurred",
    action: "=policy.violate",
    targets: [
      { type: "=policy", id: "alert.policy.id", name: "alert.policy.name" },
      { type: "=deployment", id: "alert.deployment.id", name: "alert.deployment.name" },
      { type: "=image", id: "alert.image.name.fullName" },
      { type: "=resource", id: "alert.resource.name" },
    ],
    severity: "madeSeverity",
    outcome: "madeOutcome",
    service: {
      name: "=stackrox",
      cluster: "alert.deployment.clusterName | alert.resource.clusterName",
      namespace: "alert.deployment.namespace | alert.resource.namespace",
    },
    eventId: "alert.id",
    message: "alert.violations.0.message | alert.policy.name",
  }),
  (record) => {
    const alert = object(record, "alert");
    const enforcement = text(object(alert, "enforcement"), "action");
    return {
      madeSeverity: text(object(alert, "policy"), "severity")?.replace(/_SEVERITY$/, ""),
      madeOutcome: enforcement === undefined || /^UNSET/.test(enforcement) ? undefined : "denied",
    };
  },
);

export const stackRoxAudit: Parser = prepared(
  mapped({
    name: "stackrox",
    version: 1,
    match: { "audit.interaction": null, "audit.request.endpoint": null },
    time: "audit.time",
    action: "madeAction",
    actions: `
    resource.create create
    resource.update update
    resource.delete delete
    object.read read
    user.login login`,
    actor: { name: "audit.user.username | audit.user.friendlyName", session: "audit.user.session" },
    targets: [{ type: "=path", id: "audit.request.endpoint" }],
    from: { ip: "audit.request.sourceIp" },
    outcome: "madeOutcome",
    reason: "audit.statusReason",
    service: { name: "=stackrox" },
  }),
  (record) => {
    const audit = object(record, "audit");
    const status = text(audit, "status") ?? "";
    const [endpoint] = list(object(audit, "request"), "endpoint");
    return {
      madeAction: /\/auth|\/login/i.test(toText(endpoint) ?? "") ? "login" : text(audit, "interaction"),
      madeOutcome: /SUCCEEDED/.test(status)
        ? "success"
        : /DENIED|AUTH_FAILED/.test(status)
          ? "denied"
          : /FAILED/.test(status)
            ? "failure"
            : undefined,
    };
  },
);
