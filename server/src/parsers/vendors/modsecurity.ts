/** ModSecurity's audit log as JSON, version 2's of Apache and version 3's of nginx (github.com/owasp-modsecurity/ModSecurity, "Reference Manual", "SecAuditLogFormat"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget, outcomeOfStatus, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toNumber, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const TAG = /\[(id|msg|severity) "((?:[^"\\]|\\.){1,512})"\]/g;

export const modSecurity: Parser = {
  name: "modsecurity",
  version: 1,
  keys: ["transaction"],
  recognises(record) {
    const transaction = object(record, "transaction");
    const isOwn =
      object(record, "audit_data") !== undefined ||
      object(transaction, "producer") !== undefined ||
      Array.isArray(member(transaction, "messages"));
    return isOwn && (text(transaction, "client_ip") ?? text(transaction, "remote_address")) !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const transaction = object(record, "transaction");
    const request = object(transaction, "request") ?? object(record, "request");
    const response = object(transaction, "response") ?? object(record, "response");
    const status = text(response, "http_code") ?? text(response, "status");
    const [, method, path] = /^(\S{1,16}) (\S{1,4096})/.exec(text(request, "request_line") ?? "") ?? [];
    const rules = rulesOf(record, transaction);
    const worst = rules.find(({ severity }) => severity !== undefined) ?? rules[0];
    const isStopped = member(object(object(record, "audit_data"), "action"), "intercepted") === true;
    const outcome = outcomeOfStatus(status);
    const headers = object(request, "headers");
    return [
      makeEvent({
        call: call(rules.length === 0 ? "http.request" : "threat.detect"),
        how,
        at: text(transaction, "time_stamp") ?? text(transaction, "time"),
        outcome: isStopped ? "denied" : outcome,
        reason: worst?.message ?? (outcome === "success" ? undefined : status),
        severity: toSeverity(worst?.severity),
        targets: [
          makeTarget("url", text(request, "uri") ?? path),
          ...rules.map(({ id, message }) => makeTarget("rule", id, message)),
        ],
        from: fromAddress(text(transaction, "client_ip") ?? text(transaction, "remote_address"), {
          port: toNumber(member(transaction, "client_port") ?? member(transaction, "remote_port")),
          user_agent: text(headers, "User-Agent") ?? text(headers, "user-agent"),
        }),
        service: some({ host: text(headers, "Host") ?? text(headers, "host") }),
        context: some({ request: text(transaction, "unique_id") ?? text(transaction, "transaction_id") }),
        labels: some({ method: text(request, "method") ?? method, status }),
      }),
    ];
  },
};

interface Rule {
  readonly id: string | undefined;
  readonly message: string | undefined;
  readonly severity: string | undefined;
}

/** Members of version 3; of version 2 they stand in its sentences. */
function rulesOf(record: Fields, transaction: Fields | undefined): readonly Rule[] {
  const own = list(transaction, "messages").filter(isFields);
  if (own.length > 0)
    return own.map((one) => {
      const details = object(one, "details");
      return {
        id: text(details, "ruleId"),
        message: text(one, "message"),
        severity: text(details, "severity"),
      };
    });
  return list(object(record, "audit_data"), "messages").flatMap((sentence) => {
    const tags = new Map([...(toText(sentence) ?? "").matchAll(TAG)].map(([, name, value]) => [name, value]));
    return tags.size === 0
      ? []
      : [{ id: tags.get("id"), message: tags.get("msg"), severity: tags.get("severity") }];
  });
}
