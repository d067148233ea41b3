/** Cloudflare's firewall events and requests by Logpush (developers.cloudflare.com/logs/reference/log-fields/zone). */
import { mapped } from "../mapping.ts";

export const cloudflareFirewall = mapped({
  name: "cloudflare-firewall",
  match: { RayID: null, ClientIP: null },
  time: "Datetime | EdgeStartTimestamp",
  action: "Action | =http.request",
  prefix: "cloudflare",
  actions: `
  network.block block drop
  threat.detect challenge managed_challenge jschallenge log simulate connection_close
  http.request allow skip bypass unknown`,
  actor: { name: "ClientRequestUser" },
  targets: [
    { type: "=url", id: "ClientRequestPath | ClientRequestURI" },
    { type: "=host", id: "ClientRequestHost" },
    { type: "=rule", id: "RuleID" },
  ],
  from: { ip: "ClientIP", userAgent: "ClientRequestUserAgent" },
  outcome: "Action | EdgeResponseStatus",
  outcomes: {
    block: "denied",
    drop: "denied",
    challenge: "denied",
    managed_challenge: "denied",
    jschallenge: "denied",
    allow: "success",
    skip: "success",
  },
  reason: "Description | Source",
  service: { name: "=cloudflare", host: "ClientRequestHost" },
  context: { request: "RayID" },
});
