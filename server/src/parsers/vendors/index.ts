/** All vendors' parsers of JSON records, in no order that matters: each knows its own. */
import type { Parser } from "../parser.ts";
import { alertmanager } from "./alertmanager.ts";
import { argocd } from "./argocd.ts";
import { atlassian } from "./atlassian.ts";
import { auth0 } from "./auth0.ts";
import { awsWaf } from "./aws-waf.ts";
import { azureActivity } from "./azure-activity.ts";
import { boundary } from "./boundary.ts";
import { buildkite } from "./buildkite.ts";
import { cadf } from "./cadf.ts";
import { cdevents } from "./cdevents.ts";
import { circleci } from "./circleci.ts";
import { circleciAudit } from "./circleci-audit.ts";
import { cloudflareAudit } from "./cloudflare-audit.ts";
import { cloudflareFirewall } from "./cloudflare-firewall.ts";
import { cloudTrail } from "./cloudtrail.ts";
import { datadogAudit } from "./datadog-audit.ts";
import { docker } from "./docker.ts";
import { ecs } from "./ecs.ts";
import { entra } from "./entra.ts";
import { falco } from "./falco.ts";
import { flux } from "./flux.ts";
import { gcpAudit } from "./gcp-audit.ts";
import { githubAudit } from "./github-audit.ts";
import { githubWebhook } from "./github-webhook.ts";
import { gitlab } from "./gitlab.ts";
import { googleWorkspace } from "./google-workspace.ts";
import { grafana } from "./grafana.ts";
import { guardduty } from "./guardduty.ts";
import { jenkins } from "./jenkins.ts";
import { keycloak } from "./keycloak.ts";
import { kubernetes } from "./kubernetes.ts";
import { launchdarkly } from "./launchdarkly.ts";
import { microsoft365 } from "./microsoft-365.ts";
import { mongodb } from "./mongodb.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { notion } from "./notion.ts";
import { ocsf } from "./ocsf.ts";
import { okta } from "./okta.ts";
import { onePassword } from "./one-password.ts";
import { pagerduty } from "./pagerduty.ts";
import { pagerdutyAudit } from "./pagerduty-audit.ts";
import { securityHub } from "./security-hub.ts";
import { slack } from "./slack.ts";
import { snowflake } from "./snowflake.ts";
import { spacelift } from "./spacelift.ts";
import { tailscale } from "./tailscale.ts";
import { teleport } from "./teleport.ts";
import { terraformCloud } from "./terraform-cloud.ts";
import { terraformRun } from "./terraform-run.ts";
import { vault } from "./vault.ts";
import { windows } from "./windows.ts";
import { zendesk } from "./zendesk.ts";
import { zoom } from "./zoom.ts";

export const VENDORS: readonly Parser[] = [
  alertmanager,
  argocd,
  atlassian,
  auth0,
  awsWaf,
  azureActivity,
  boundary,
  buildkite,
  cadf,
  cdevents,
  circleci,
  circleciAudit,
  cloudflareAudit,
  cloudflareFirewall,
  cloudTrail,
  datadogAudit,
  docker,
  ecs,
  entra,
  falco,
  flux,
  gcpAudit,
  githubAudit,
  githubWebhook,
  gitlab,
  googleWorkspace,
  grafana,
  guardduty,
  jenkins,
  keycloak,
  kubernetes,
  launchdarkly,
  microsoft365,
  mongodb,
  mongodbAtlas,
  notion,
  ocsf,
  okta,
  onePassword,
  pagerduty,
  pagerdutyAudit,
  securityHub,
  slack,
  snowflake,
  spacelift,
  tailscale,
  teleport,
  terraformCloud,
  terraformRun,
  vault,
  windows,
  zendesk,
  zoom,
];
