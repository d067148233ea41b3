/** Sysdig Secure: events of its rules, and the audit of its platform (docs.sysdig.com, "Event forwarding", "Platform audit"). */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

/** Severities are numbers, the smaller the worse. */
const SEVERITIES = ["high", "high", "high", "high", "medium", "medium", "low", "info"] as const;

export const sysdigEvent: Parser = prepared(
  mapped({
    name: "sysdig",
    version: 1,
    match: {
      content: null,
      category: ["runtime", "cloud", "kubernetes", "host", "remote"],
      "originator | source | machineId": null,
    },
    time: "timestamp | timestampRFC3339Nano",
    action: "=threat.detect",
    actor: { name: "madeWho" },
    targets: [
      { type: "=rule", id: "content.ruleName | name" },
      { type: "=process", id: "madeProcess" },
      { type: "=container", id: "containerId | labels.container\\.id", name: "madeContainer" },
      { type: "=host", id: "machineId | labels.host\\.hostName" },
    ],
    from: { ip: "madeFrom" },
    severity: "madeSeverity",
    service: {
      name: "=sysdig",
      cluster: "labels.kubernetes\\.cluster\\.name",
      namespace: "labels.kubernetes\\.namespace\\.name",
    },
    eventId: "id",
    message: "content.output | description | name",
  }),
  (record) => {
    const fields = object(object(record, "content"), "fields");
    // An event of a cloud may name who asked in its sentence alone.
    const output = text(object(record, "content"), "output") ?? "";
    return {
      madeWho:
        text(fields, "user.name") ??
        text(fields, "ka.user.name") ??
        text(fields, "ct.user") ??
        text(fields, "user.loginname") ??
        /\brequesting user=([^\s,()]+)/.exec(output)?.[1],
      madeProcess: text(fields, "proc.cmdline") ?? text(fields, "proc.name"),
      madeContainer: text(fields, "container.name"),
      madeFrom:
        text(fields, "ct.srcip") ??
        text(fields, "ka.sourceips") ??
        /\brequesting IP=([^\s,()]+)/.exec(output)?.[1],
      madeSeverity: SEVERITIES[Number(text(record, "severity") ?? Number.NaN)],
    };
  },
);

export const sysdigAudit: Parser = prepared(
  mapped({
    name: "sysdig",
    version: 1,
    match: { content: null, "content.requestMethod": null, "content.requestUri": null },
    time: "timestamp | content.timestampNs",
    action: "madeAction",
    prefix: "sysdig",
    category: "configuration",
    actions: `
    user.login login,user.login,auth.post
    policy.create policy.post
    policy.update policy.put,policy.patch
    policy.delete policy.delete
    user.create user.post
    user.update user.put,user.patch
    user.delete user.delete
    group.update team.put
    group.create team.post
    group.delete team.delete
    token.create accesskey.post,token.post
    detection.update rule.post,rule.put,alert.post,alert.put
    detection.disable rule.delete,alert.delete`,
    actor: { id: "content.userId", name: "content.username" },
    targets: [
      { type: "madeType", id: "content.entityId" },
      { type: "=path", id: "content.requestUri" },
    ],
    from: { ip: "content.userOriginIP" },
    outcome: "content.responseStatusCode",
    service: { name: "=sysdig" },
    eventId: "id",
  }),
  (record) => {
    const content = object(record, "content");
    const type = text(content, "entityType")?.toLowerCase() ?? "path";
    return { madeAction: `${type}.${text(content, "requestMethod")?.toLowerCase()}`, madeType: type };
  },
);
