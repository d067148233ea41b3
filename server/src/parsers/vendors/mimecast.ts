/** Mimecast: the audit of its console, what it did to mail, and its lines of pairs, which become objects first (developer.services.mimecast.com, "Audit events", "SIEM events"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

export const mimecastAudit: Parser = prepared(
  mapped({
    name: "mimecast",
    version: 1,
    match: { auditType: null, eventInfo: null, "category | user": null },
    time: "eventTime",
    action: "auditType",
    prefix: "mimecast",
    category: "configuration",
    actions: `
    user.login user logged on,logon authentication failed,logon requires challenge,user logged in,api logon
    user.logout user logged off,user logged out
    account.lock account locked
    user.create new user,user created
    user.update user settings,mimecast support login
    user.delete user removed,user deleted
    password.change user password changed,password changed
    role.grant user added to role,role member added
    role.revoke user removed from role,role member removed
    role.update existing role changed,role updated
    policy.create new policy
    policy.update existing policy changed
    policy.delete policy deleted
    token.create api application created
    token.update api application updated
    audit.read case action,search action,archive search,archive message view,archive mailbox export download
    data.export archive mailbox export,completed directory sync,data export
    group.update folder log entry,group log entry
    config.update account settings,existing deployment task changed,connector updated
    integration.create connector created,new connector
    document.read message action`,
    actor: { name: "user" },
    targets: [{ type: "=application", id: "madeApplication" }],
    from: { ip: "madeFrom" },
    outcome: "madeOutcome",
    service: { name: "=mimecast" },
    eventId: "id",
    message: "eventInfo",
  }),
  (record) => {
    const told = text(record, "eventInfo") ?? "";
    const kind = text(record, "auditType") ?? "";
    return {
      madeApplication: /\bApplication: ([^,]{1,128})/.exec(told)?.[1],
      madeFrom: /\bIP: ([0-9A-Fa-f.:]{2,45})/.exec(told)?.[1],
      madeOutcome: /fail|denied|reject|locked/i.test(`${kind} ${told.slice(0, 64)}`) ? "failure" : "success",
    };
  },
);

export const mimecastMail: Parser = prepared(
  mapped({
    name: "mimecast",
    version: 1,
    match: {
      "aggregateId | processingId | aCode | acc": null,
      "type | eventType | datetime": null,
      "timestamp | datetime | eventTime": null,
    },
    time: "datetime | timestamp | eventTime",
    action: "madeKind",
    category: "data",
    actions: `
    message.send receipt,process,delivery,journal,mail,impersonation,impersonation protect,internal email protect,spam
    malware.detect av,attachment protect,attachmentprotect
    http.request url protect,urlprotect,url`,
    actor: {
      name: "senderEnvelope | Sender | sender | headerFrom",
      email: "senderEnvelope | Sender | sender",
    },
    targets: [
      { type: "=url", id: "url" },
      { type: "=mailbox", id: "recipients | Rcpt | Recipient | recipient" },
      { type: "=file", id: "fileName" },
      { type: "=message", id: "messageId | MsgId", name: "subject | Subject" },
    ],
    from: { ip: "senderIp | sourceIp | SourceIP | IP" },
    outcome: "madeOutcome",
    reason: "rejectionType | RejType | scanResults | reason | virusFound | Virus",
    service: { name: "=mimecast", account: "accountId | acc" },
    eventId: "processingId",
  }),
  (record) => {
    const act = text(record, "action") ?? text(record, "Act");
    const refusal = text(record, "rejectionType") ?? text(record, "RejType") ?? text(record, "scanResults");
    const isDelivered = text(record, "delivered") ?? text(record, "Delivered");
    return {
      madeKind: text(record, "type") ?? text(record, "eventType") ?? kindOf(record),
      madeOutcome:
        refusal !== undefined || /^(?:rej|bnc|block|hld|held|drop)/i.test(act ?? "")
          ? "denied"
          : isDelivered === undefined
            ? act
            : /^(?:true|yes)$/i.test(isDelivered)
              ? "success"
              : "failure",
    };
  },
);

/** The lines of pairs don't say what kind they are. */
function kindOf(record: Parameters<Parser["parse"]>[0]): string {
  if (text(record, "url") !== undefined) return "url";
  return (text(record, "Virus") ?? text(record, "fileName")) === undefined ? "mail" : "av";
}
