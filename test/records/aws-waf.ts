/** AWS WAF's logs. */
import type { SourceRecords } from "../support/record-line.ts";

const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 123);
const AT = "2026-11-23T04:05:06.123Z";
const request = (
  [action, terminatingRuleId]: readonly [string, string],
  more: object = {},
  http: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ timestamp: MS, formatVersion: 1, action, terminatingRuleId, terminatingRuleType: "REGULAR" },
  ...{ webaclId: "arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/shop/a-1", httpSourceName: "ALB" },
  ...{ httpSourceId: "111122223333-app/web/1", ruleGroupList: [], rateBasedRuleList: [] },
  ...{ nonTerminatingMatchingRules: [], terminatingRuleMatchDetails: [], responseCodeSent: null },
  httpRequest: {
    ...{ clientIp: "198.51.100.7", country: "DE", uri: "/login", args: "", httpVersion: "HTTP/2.0" },
    ...{ httpMethod: "POST", requestId: "1-2" },
    headers: [
      { name: "Host", value: "shop.example.com" },
      { name: "User-Agent", value: "curl/8.0" },
    ],
    ...http,
  },
  ...more,
});

export const AWS_WAF: SourceRecords = {
  parser: "aws-waf",
  documented:
    "docs.aws.amazon.com/waf/latest/developerguide, Log fields for protection pack (web ACL) traffic",
  records: [
    {
      record: request(["BLOCK", "block-bad-addresses"]),
      line: `- | network.block denied | /login, shop.example.com, shop, block-bad-addresses | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(["ALLOW", "Default_Action"]),
      line: `- | http.request success | /login, shop.example.com, shop, Default_Action | 198.51.100.7 | ${AT}`,
    },
    {
      // A rule of a managed group: what matched stands in the group.
      record: request(["BLOCK", "AWS-AWSManagedRulesSQLiRuleSet"], {
        terminatingRuleType: "MANAGED_RULE_GROUP",
        ruleGroupList: [
          { ruleGroupId: "AWS#AWSManagedRulesCommonRuleSet", terminatingRule: null },
          {
            ruleGroupId: "AWS#AWSManagedRulesSQLiRuleSet",
            terminatingRule: { ruleId: "SQLi_BODY", action: "BLOCK", ruleMatchDetails: null },
          },
        ],
        labels: [{ name: "awswaf:managed:aws:sql-database:SQLi_Body" }],
      }),
      line: `- | network.block denied | /login, shop.example.com, shop, AWS-AWSManagedRulesSQLiRuleSet, SQLi_BODY | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(["BLOCK", "too-many"], {
        terminatingRuleType: "RATE_BASED",
        rateBasedRuleList: [{ rateBasedRuleName: "too-many", limitKey: "IP", maxRateAllowed: 100 }],
        responseCodeSent: 429,
      }),
      line: `- | network.block denied | /login, shop.example.com, shop, too-many | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(["CAPTCHA", "puzzle"], {
        ...{ responseCodeSent: 405 },
        captchaResponse: { responseCode: 405, failureReason: "TOKEN_MISSING" },
      }),
      line: `- | network.block denied | /login, shop.example.com, shop, puzzle | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(["CHALLENGE", "no-bots"], {
        challengeResponse: { responseCode: 202, failureReason: "TOKEN_EXPIRED" },
      }),
      line: `- | network.block denied | /login, shop.example.com, shop, no-bots | 198.51.100.7 | ${AT}`,
    },
    {
      // A solved puzzle, and a rule that only counts, let it through.
      record: request(["ALLOW", "Default_Action"], {
        nonTerminatingMatchingRules: [{ ruleId: "watch", action: "COUNT" }],
        captchaResponse: { responseCode: 0, solveTimestamp: 1_795_406_700 },
      }),
      line: `- | http.request success | /login, shop.example.com, shop, Default_Action | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(["BLOCK", "geo"], {}, { clientIp: "2001:db8::7", uri: "/", headers: [] }),
      line: `- | network.block denied | /, shop, geo | 2001:db8::7 | ${AT}`,
    },
    {
      // WAF Classic names its list by an id alone, and newer records the host beside the headers.
      record: request(
        ["ALLOW", "Default_Action"],
        { webaclId: "a1b2c3" },
        { host: "api.example.com", scheme: "https", headers: [] },
      ),
      line: `- | http.request success | /login, api.example.com, a1b2c3, Default_Action | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(["REDIRECT", "old-paths"]),
      line: `- | waf.redirect? unknown | /login, shop.example.com, shop, old-paths | 198.51.100.7 | ${AT}`,
    },
    {
      record: { webaclId: "a1b2c3", action: "BLOCK", httpRequest: { uri: "/" } },
      line: "- | network.block denied | /, a1b2c3 | - | -",
    },
  ],
};
