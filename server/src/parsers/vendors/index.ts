/** All vendors' parsers of JSON records, in no order that matters: each knows its own. */
import type { Parser } from "../parser.ts";
import { airtable } from "./airtable.ts";
import { alertmanager } from "./alertmanager.ts";
import { anthropic } from "./anthropic.ts";
import { argocd } from "./argocd.ts";
import { argocdEvent } from "./argocd-event.ts";
import { argocdServer } from "./argocd-server.ts";
import { asana } from "./asana.ts";
import { atlassian } from "./atlassian.ts";
import { atlassianGuard } from "./atlassian-guard.ts";
import { atlassianServer } from "./atlassian-server.ts";
import { atlassianWebhook } from "./atlassian-webhook.ts";
import { auth0 } from "./auth0.ts";
import { awsEvent } from "./aws-event.ts";
import { awsWaf } from "./aws-waf.ts";
import { azureActivity } from "./azure-activity.ts";
import { azureDevOps } from "./azure-devops.ts";
import { azureDevOpsHook } from "./azure-devops-hook.ts";
import { azureKeyVault } from "./azure-key-vault.ts";
import { azureResource } from "./azure-resource.ts";
import { azureSql } from "./azure-sql.ts";
import { azureStorage } from "./azure-storage.ts";
import { bedrock } from "./bedrock.ts";
import { bitwarden } from "./bitwarden.ts";
import { boundary } from "./boundary.ts";
import { box } from "./box.ts";
import { buildkite } from "./buildkite.ts";
import { cadf } from "./cadf.ts";
import { canva } from "./canva.ts";
import { carbonBlack } from "./carbon-black.ts";
import { cdevents } from "./cdevents.ts";
import { circleci } from "./circleci.ts";
import { circleciAudit } from "./circleci-audit.ts";
import { clickhouse } from "./clickhouse.ts";
import { cloudEvent } from "./cloud-event.ts";
import { cloudflareAudit } from "./cloudflare-audit.ts";
import { cloudflareFirewall } from "./cloudflare-firewall.ts";
import { cloudflareZeroTrust } from "./cloudflare-zero-trust.ts";
import { CLOUDS } from "./clouds.ts";
import { cloudTrail } from "./cloudtrail.ts";
import { cockroach } from "./cockroach.ts";
import { confluent } from "./confluent.ts";
import { crowdstrike } from "./crowdstrike.ts";
import { crowdstrikeAudit } from "./crowdstrike-audit.ts";
import { cyberArk } from "./cyber-ark.ts";
import { databricks } from "./databricks.ts";
import { datadogAudit } from "./datadog-audit.ts";
import { defenderAlert } from "./defender-alert.ts";
import { defenderHunting } from "./defender-hunting.ts";
import { docker } from "./docker.ts";
import { docusign } from "./docusign.ts";
import { docusignMonitor } from "./docusign-monitor.ts";
import { dropbox } from "./dropbox.ts";
import { duoAdmin } from "./duo-admin.ts";
import { duoAuthentication } from "./duo-authentication.ts";
import { ecs } from "./ecs.ts";
import { egnyte } from "./egnyte.ts";
import { elasticsearch } from "./elasticsearch.ts";
import { entra } from "./entra.ts";
import { falco } from "./falco.ts";
import { figma } from "./figma.ts";
import { flux } from "./flux.ts";
import { forgerock } from "./forgerock.ts";
import { gcpAudit } from "./gcp-audit.ts";
import { githubAudit } from "./github-audit.ts";
import { githubWebhook } from "./github-webhook.ts";
import { gitlab } from "./gitlab.ts";
import { googleWorkspace } from "./google-workspace.ts";
import { grafana } from "./grafana.ts";
import { guardduty } from "./guardduty.ts";
import { hubspot } from "./hubspot.ts";
import { intune } from "./intune.ts";
import { jenkins } from "./jenkins.ts";
import { jsonAccessLog } from "./json-access-log.ts";
import { jumpcloud } from "./jumpcloud.ts";
import { keeper } from "./keeper.ts";
import { keycloak } from "./keycloak.ts";
import { kubernetes } from "./kubernetes.ts";
import { kubernetesEvent } from "./kubernetes-event.ts";
import { lastpass } from "./lastpass.ts";
import { launchdarkly } from "./launchdarkly.ts";
import { laurel } from "./laurel.ts";
import { microsoft365 } from "./microsoft-365.ts";
import { miro } from "./miro.ts";
import { modSecurity } from "./modsecurity.ts";
import { monday } from "./monday.ts";
import { mongodb, mongodbSession } from "./mongodb.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { mongodbLog } from "./mongodb-log.ts";
import { netskope } from "./netskope.ts";
import { newRelic } from "./new-relic.ts";
import { notion } from "./notion.ts";
import { ocsf } from "./ocsf.ts";
import { okta } from "./okta.ts";
import { onePassword } from "./one-password.ts";
import { onelogin } from "./onelogin.ts";
import { openCanary } from "./open-canary.ts";
import { openai } from "./openai.ts";
import { opensearch } from "./opensearch.ts";
import { oracle } from "./oracle.ts";
import { osquery } from "./osquery.ts";
import { pagerduty } from "./pagerduty.ts";
import { pagerdutyAudit } from "./pagerduty-audit.ts";
import { pingOne } from "./ping-one.ts";
import { PLATFORMS } from "./platforms.ts";
import { proofpoint } from "./proofpoint.ts";
import { redisAcl } from "./redis-acl.ts";
import { route53Resolver } from "./route53-resolver.ts";
import { salesforce } from "./salesforce.ts";
import { SECURITY } from "./security.ts";
import { securityHub } from "./security-hub.ts";
import { sentinelone } from "./sentinelone.ts";
import { sentry } from "./sentry.ts";
import { serviceNow } from "./service-now.ts";
import { slack } from "./slack.ts";
import { snowflake } from "./snowflake.ts";
import { snyk } from "./snyk.ts";
import { spacelift } from "./spacelift.ts";
import { spinnaker } from "./spinnaker.ts";
import { sqlServer } from "./sql-server.ts";
import { sudo } from "./sudo.ts";
import { tailscale } from "./tailscale.ts";
import { tekton } from "./tekton.ts";
import { teleport } from "./teleport.ts";
import { terraformCloud } from "./terraform-cloud.ts";
import { terraformRun } from "./terraform-run.ts";
import { tetragon } from "./tetragon.ts";
import { thinkstCanary } from "./thinkst-canary.ts";
import { tines } from "./tines.ts";
import { umbrella } from "./umbrella.ts";
import { vault } from "./vault.ts";
import { vmwareSso } from "./vmware-sso.ts";
import { wildfly } from "./wildfly.ts";
import { windows } from "./windows.ts";
import { wizAudit } from "./wiz-audit.ts";
import { wizIssue } from "./wiz-issue.ts";
import { workday } from "./workday.ts";
import { zendesk } from "./zendesk.ts";
import { zoom } from "./zoom.ts";

export const VENDORS: readonly Parser[] = [
  airtable,
  bitwarden,
  canva,
  cyberArk,
  docusignMonitor,
  egnyte,
  figma,
  forgerock,
  hubspot,
  keeper,
  lastpass,
  miro,
  monday,
  newRelic,
  sentry,
  serviceNow,
  workday,
  tekton,
  spinnaker,
  redisAcl,
  alertmanager,
  anthropic,
  argocd,
  argocdEvent,
  argocdServer,
  asana,
  atlassian,
  atlassianGuard,
  atlassianServer,
  atlassianWebhook,
  auth0,
  awsEvent,
  awsWaf,
  azureActivity,
  azureDevOps,
  azureDevOpsHook,
  azureKeyVault,
  azureResource,
  azureSql,
  azureStorage,
  bedrock,
  boundary,
  box,
  buildkite,
  cadf,
  carbonBlack,
  cdevents,
  circleci,
  circleciAudit,
  cloudEvent,
  cloudflareAudit,
  cloudflareFirewall,
  cloudflareZeroTrust,
  cloudTrail,
  confluent,
  crowdstrike,
  crowdstrikeAudit,
  databricks,
  datadogAudit,
  defenderAlert,
  defenderHunting,
  docker,
  docusign,
  dropbox,
  duoAdmin,
  duoAuthentication,
  ecs,
  elasticsearch,
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
  intune,
  jenkins,
  jsonAccessLog,
  jumpcloud,
  keycloak,
  kubernetes,
  laurel,
  kubernetesEvent,
  launchdarkly,
  microsoft365,
  mongodbSession,
  mongodb,
  mongodbAtlas,
  mongodbLog,
  netskope,
  notion,
  ocsf,
  okta,
  onePassword,
  onelogin,
  openCanary,
  openai,
  opensearch,
  osquery,
  oracle,
  clickhouse,
  modSecurity,
  ...PLATFORMS,
  tetragon,
  vmwareSso,
  wildfly,
  cockroach,
  pagerduty,
  pagerdutyAudit,
  pingOne,
  proofpoint,
  route53Resolver,
  salesforce,
  securityHub,
  sentinelone,
  slack,
  snowflake,
  snyk,
  spacelift,
  sqlServer,
  sudo,
  tailscale,
  teleport,
  terraformCloud,
  terraformRun,
  thinkstCanary,
  tines,
  umbrella,
  vault,
  windows,
  wizAudit,
  wizIssue,
  zendesk,
  zoom,
  ...CLOUDS,
  ...SECURITY,
];
