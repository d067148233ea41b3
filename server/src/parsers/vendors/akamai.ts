/** Akamai's security events as its SIEM integration hands them out (techdocs.akamai.com, "SIEM Integration API, Security event data format"): what the rules decided stands in Base64, parted by semicolons. */
import type { Outcome } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** More rules than this are left to the record. */
const RULES_MAX = 16;

export const akamai: Parser = {
  name: "akamai-siem",
  version: 1,
  keys: ["attackData"],
  recognises: (record) =>
    object(record, "attackData") !== undefined && object(record, "httpMessage") !== undefined ? SURE : NO,
  parse(record, how) {
    const [attack, message] = [object(record, "attackData"), object(record, "httpMessage")];
    const actions = decoded(text(attack, "ruleActions"));
    const applied = text(attack, "appliedAction");
    const rules = decoded(text(attack, "ruleMessages"));
    const path = text(message, "path");
    return [
      makeEvent({
        call: call("threat.detect"),
        how,
        at: text(message, "start"),
        outcome: outcomeOf(applied === undefined ? actions : [applied], text(message, "status")),
        reason: rules[0],
        targets: [
          ...(rules.length > 0 ? rules : decoded(text(attack, "rules"))).map((rule) =>
            makeTarget("rule", rule),
          ),
          makeTarget("url", path === undefined ? undefined : `${text(message, "host") ?? ""}${path}`),
        ],
        from: fromAddress(text(attack, "clientIP")),
        service: some({ name: "akamai", account: text(attack, "configId") }),
        context: some({ request: text(message, "requestId") }),
        labels: some({
          policy: text(attack, "policyId"),
          method: text(message, "method"),
          status: text(message, "status"),
        }),
      }),
    ];
  },
};

/** Each is Base64 by itself, and all of them are written for addresses. */
function decoded(texts: string | undefined): readonly string[] {
  if (texts === undefined) return [];
  return plain(texts)
    .split(/;|%3b/i, RULES_MAX)
    .map((one) => Buffer.from(plain(one), "base64").toString("utf8"))
    .filter((one) => one !== "");
}

function plain(text: string): string {
  return text.replace(/%3d/gi, "=").replace(/%2b/gi, "+").replace(/%2f/gi, "/");
}

function outcomeOf(actions: readonly string[], status: string | undefined): Outcome | undefined {
  if (actions.some((action) => /^(?:deny|block|tarpit|slow|challenge|refuse|abort)/i.test(action)))
    return "denied";
  return outcomeOfStatus(status) === "denied" ? "denied" : undefined;
}
