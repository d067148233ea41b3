/** Cloudflare's Zero Trust logs, as Logpush has them: who was let in, and what its gateway saw (developers.cloudflare.com/logs, "Access requests", "Gateway DNS", "Gateway HTTP", "Gateway network"). */
import { type Fields, member, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const table = mapped({
  name: "cloudflare-zero-trust",
  match: {
    "AppDomain | ResolverDecision | QueryName | PolicyID | SourceIP": null,
    "RayID | Datetime | SessionStartTime": null,
    "Email | DeviceID | UserUID | UserID": null,
  },
  time: "CreatedAt | Datetime | SessionStartTime",
  action: "told.word",
  prefix: "cloudflare",
  actions: `
  user.login login
  user.logout logout
  dns.query dns
  http.request http
  network.flow network
  network.block blocked`,
  actor: { id: "UserUID | UserID | Email", name: "Email", email: "Email" },
  targets: [
    { type: "=url", id: "URL" },
    { type: "=name", id: "QueryName" },
    { type: "=application", id: "AppUUID", name: "AppDomain" },
    { type: "=host", id: "HTTPHost | SNI" },
    { type: "=address", id: "DestinationIP" },
    { type: "=policy", id: "PolicyID", name: "PolicyName | Policy" },
  ],
  from: { ip: "IPAddress | SrcIP | SourceIP", userAgent: "UserAgent" },
  outcome: "told.outcome",
  reason: "told.reason",
  service: { name: "=cloudflare", account: "AccountID", region: "Country" },
  context: { request: "RayID | RequestID", session: "SessionID" },
});

const LETS_IN = /^(?:login|logout)$/i;
const REFUSED = /^block|overrideForSafeSearch|terminate/i;

export const cloudflareZeroTrust: Parser = {
  ...table,
  parse: (record, how) => table.parse({ told: toldOf(record), ...record }, how),
};

/** What was done, and how it ended: `Allowed` says it, or the decision. */
function toldOf(record: Fields): Fields {
  const decision = text(record, "ResolverDecision") ?? text(record, "Action");
  const allowed = member(record, "Allowed");
  const isRefused = typeof allowed === "boolean" ? !allowed : REFUSED.test(decision ?? "");
  const outcome = isRefused ? "denied" : "success";
  const reason = isRefused ? (text(record, "BlockedFileReason") ?? decision) : undefined;
  return { word: wordOf(record, outcome), outcome, reason };
}

function wordOf(record: Fields, outcome: string): string {
  const action = text(record, "Action") ?? "";
  if (LETS_IN.test(action) && text(record, "AppDomain") !== undefined) return action.toLowerCase();
  if (text(record, "QueryName") !== undefined) return "dns";
  if (text(record, "URL") !== undefined || text(record, "HTTPMethod") !== undefined) return "http";
  return outcome === "denied" ? "blocked" : "network";
}
