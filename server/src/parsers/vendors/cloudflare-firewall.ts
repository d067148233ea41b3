/** Cloudflare's firewall events and requests by Logpush (developers.cloudflare.com/logs/reference/log-fields/zone). */
import type { Fields } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

/** A puzzle that is not solved ends a request as a block does; one that is solved lets it through. */
const TABLE = mapped({
  name: "cloudflare-firewall",
  version: 2,
  match: { RayID: null, ClientIP: null },
  time: "Datetime | EdgeStartTimestamp",
  action: "Action | SecurityAction | =http.request",
  prefix: "cloudflare",
  category: "network",
  actions: `
  network.block block drop connectionclose connection_close forceconnectionclose challenge jschallenge managedchallenge managed_challenge challengefailed jschallengefailed precursorinterstitialpageissued
  http.request allow skip bypass unknown log simulate rewrite challengesolved jschallengesolved managedchallengenoninteractivesolved managedchallengeinteractivesolved challengebypassed jschallengebypassed managedchallengebypassed managedchallengeskipped precursorinterstitialpagesolved precursorinterstitialpagebypassed`,
  targets: [
    { type: "=url", id: "ClientRequestPath | ClientRequestURI" },
    { type: "=host", id: "ClientRequestHost" },
    { type: "=rule", id: "RuleID | SecurityRuleID | WAFRuleID" },
  ],
  from: { ip: "ClientIP", userAgent: "ClientRequestUserAgent" },
  outcome: "Action | SecurityAction | EdgeResponseStatus",
  outcomes: {
    drop: "denied",
    connectionclose: "denied",
    connection_close: "denied",
    forceconnectionclose: "denied",
    jschallenge: "denied",
    managedchallenge: "denied",
    managed_challenge: "denied",
    challengefailed: "denied",
    jschallengefailed: "denied",
    precursorinterstitialpageissued: "denied",
    skip: "success",
    bypass: "success",
    log: "success",
    simulate: "success",
    rewrite: "success",
    challengesolved: "success",
    jschallengesolved: "success",
    managedchallengenoninteractivesolved: "success",
    managedchallengeinteractivesolved: "success",
    challengebypassed: "success",
    jschallengebypassed: "success",
    managedchallengebypassed: "success",
    managedchallengeskipped: "success",
    precursorinterstitialpagesolved: "success",
    precursorinterstitialpagebypassed: "success",
  },
  reason: "Description | SecurityRuleDescription | Source",
  service: { name: "=cloudflare", host: "ClientRequestHost", region: "EdgeColoCode" },
  context: { request: "RayID" },
});

export const cloudflareFirewall: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse(filled(record), how),
};

/** Without what Logpush leaves empty: a request on which no rule acted has `SecurityAction` as an empty text, or as `unknown`. */
function filled(record: Fields): Fields {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) => value !== "" && !(name === "SecurityAction" && value === "unknown"),
    ),
  );
}
