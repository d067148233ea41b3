/** AWS WAF's logs (AWS WAF Developer Guide, "Log fields for protection pack (web ACL) traffic"). */
import { mapped } from "../mapping.ts";

export const awsWaf = mapped({
  name: "aws-waf",
  match: { "webaclId | webACLId": null, httpRequest: null },
  time: "timestamp",
  action: "action",
  prefix: "waf",
  actions: `
  network.block block
  http.request allow count
  threat.detect captcha challenge`,
  targets: [
    { type: "=url", id: "httpRequest.uri" },
    { type: "=web-acl", id: "webaclId | webACLId" },
    { type: "=rule", id: "terminatingRuleId" },
  ],
  from: { ip: "httpRequest.clientIp" },
  outcome: "action",
  service: { name: "=aws-waf" },
  context: { request: "httpRequest.requestId" },
});
