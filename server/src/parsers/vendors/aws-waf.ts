/** AWS WAF's logs (AWS WAF Developer Guide, "Log fields for protection pack (web ACL) traffic"). */
import { type Fields, isFields, list, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const TABLE = mapped({
  name: "aws-waf",
  version: 2,
  match: { "webaclId | webACLId": null, httpRequest: null },
  time: "timestamp",
  action: "action",
  prefix: "waf",
  category: "network",
  // A request without a token of a solved puzzle goes no further than a blocked one.
  actions: `
  network.block block captcha challenge
  http.request allow count`,
  targets: [
    { type: "=url", id: "httpRequest.uri" },
    { type: "=host", id: "httpRequest.host | told.host" },
    { type: "=web-acl", id: "webaclId | webACLId", name: "told.acl" },
    { type: "=rule", id: "terminatingRuleId" },
    { type: "=rule", id: "told.rule" },
  ],
  from: { ip: "httpRequest.clientIp", userAgent: "told.user-agent" },
  outcome: "action",
  outcomes: { captcha: "denied", challenge: "denied", count: "success" },
  reason: "captchaResponse.failureReason | challengeResponse.failureReason",
  service: { name: "=aws-waf", account: "told.account", region: "told.region" },
  context: { request: "httpRequest.requestId" },
});

export const awsWaf: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: toldOf(record), ...record }, how),
};

/** What stands in lists and in the ARN of the list of rules: `arn:aws:wafv2:REGION:ACCOUNT:regional/webacl/NAME/ID`. */
function toldOf(record: Fields): Fields {
  const acl = text(record, "webaclId") ?? text(record, "webACLId") ?? "";
  const [, region, account, name] = /^arn:[^:]+:[^:]+:([^:]*):([^:]*):[^/]+\/webacl\/([^/]+)/.exec(acl) ?? [];
  const group = list(record, "ruleGroupList").find(
    (one) => isFields(one) && isFields(member(one, "terminatingRule")),
  );
  const rule = isFields(group) ? text(object(group, "terminatingRule"), "ruleId") : undefined;
  return { region, account, acl: name, rule, ...headersOf(record) };
}

function headersOf(record: Fields): Fields {
  const headers = list(object(record, "httpRequest"), "headers").filter(isFields);
  return Object.fromEntries(
    headers.flatMap((header) => {
      const name = text(header, "name")?.toLowerCase();
      return name === "host" || name === "user-agent" ? [[name, text(header, "value")]] : [];
    }),
  );
}
