/** All sources' records, written by hand from what their vendors say of them. */
import type { SourceRecords } from "../support/record-line.ts";
import { AIRTABLE } from "./airtable.ts";
import { ALERTMANAGER } from "./alertmanager.ts";
import { ANTHROPIC } from "./anthropic.ts";
import { ARGOCD } from "./argocd.ts";
import { ARGOCD_SERVER } from "./argocd-server.ts";
import { ASANA } from "./asana.ts";
import { ATLASSIAN } from "./atlassian.ts";
import { ATLASSIAN_GUARD } from "./atlassian-guard.ts";
import { ATLASSIAN_SERVER } from "./atlassian-server.ts";
import { ATLASSIAN_WEBHOOK } from "./atlassian-webhook.ts";
import { AUDITD } from "./auditd.ts";
import { AUDITD_MORE } from "./auditd-more.ts";
import { AUTH0 } from "./auth0.ts";
import { AZURE_DEVOPS } from "./azure-devops.ts";
import { AZURE_DEVOPS_HOOK } from "./azure-devops-hook.ts";
import { BITWARDEN } from "./bitwarden.ts";
import { BOUNDARY } from "./boundary.ts";
import { BOX } from "./box.ts";
import { BUILDKITE } from "./buildkite.ts";
import { CADF } from "./cadf.ts";
import { CANVA } from "./canva.ts";
import { CARBON_BLACK } from "./carbon-black.ts";
import { CDEVENTS } from "./cdevents.ts";
import { CEF } from "./cef.ts";
import { CEF_DEVICES } from "./cef-devices.ts";
import { CIRCLECI } from "./circleci.ts";
import { CLOUD_EVENT } from "./cloud-event.ts";
import { CLOUDFLARE_AUDIT } from "./cloudflare-audit.ts";
import { CLOUDFLARE_FIREWALL } from "./cloudflare-firewall.ts";
import { CLOUDFLARE_ZERO_TRUST } from "./cloudflare-zero-trust.ts";
import { CLOUDS } from "./clouds.ts";
import { CONTAINER_EVENTS } from "./container-events.ts";
import { CROWDSTRIKE } from "./crowdstrike.ts";
import { CROWDSTRIKE_AUDIT } from "./crowdstrike-audit.ts";
import { CSV } from "./csv.ts";
import { CYBER_ARK } from "./cyber-ark.ts";
import { DATABASES } from "./databases.ts";
import { CLICKHOUSE, COCKROACHDB, DB2, MONGODB_TEXT, SAP_HANA } from "./databases-more.ts";
import { DATABRICKS } from "./databricks.ts";
import { DATADOG_AUDIT } from "./datadog-audit.ts";
import { DEVICES } from "./devices.ts";
import { DOCKER } from "./docker.ts";
import { DOCUSIGN } from "./docusign.ts";
import { DOCUSIGN_MONITOR } from "./docusign-monitor.ts";
import { DROPBOX } from "./dropbox.ts";
import { DUO } from "./duo.ts";
import { ECS } from "./ecs.ts";
import { EGNYTE } from "./egnyte.ts";
import { FALCO } from "./falco.ts";
import { FALCO_LINE } from "./falco-line.ts";
import { FIGMA } from "./figma.ts";
import { FLUX } from "./flux.ts";
import { FORGEROCK } from "./forgerock.ts";
import { GITHUB_AUDIT } from "./github-audit.ts";
import { GITHUB_WEBHOOK } from "./github-webhook.ts";
import { GITLAB } from "./gitlab.ts";
import { GRAFANA } from "./grafana.ts";
import { HCP_TERRAFORM } from "./hcp-terraform.ts";
import { HOSTS } from "./hosts.ts";
import { HUBSPOT } from "./hubspot.ts";
import { JENKINS } from "./jenkins.ts";
import { JSON_RECORDS } from "./json.ts";
import { JUMPCLOUD } from "./jumpcloud.ts";
import { KEEPER } from "./keeper.ts";
import { KEY_VALUE } from "./key-value.ts";
import { KEYCLOAK } from "./keycloak.ts";
import { KEYCLOAK_LINE } from "./keycloak-line.ts";
import { KUBERNETES } from "./kubernetes.ts";
import { KUBERNETES_EVENT } from "./kubernetes-event.ts";
import { LASTPASS } from "./lastpass.ts";
import { LAUNCHDARKLY } from "./launchdarkly.ts";
import { LEEF } from "./leef.ts";
import { LINE } from "./line.ts";
import { MIRO } from "./miro.ts";
import { MONDAY } from "./monday.ts";
import { MONGODB_ATLAS } from "./mongodb-atlas.ts";
import { MONOLOG } from "./monolog.ts";
import { NATIVE } from "./native.ts";
import { NETSKOPE } from "./netskope.ts";
import { NEW_RELIC } from "./new-relic.ts";
import { NOTION } from "./notion.ts";
import { OCSF } from "./ocsf.ts";
import { OKTA } from "./okta.ts";
import { OKTA_FRAMES } from "./okta-frames.ts";
import { ONE_PASSWORD } from "./one-password.ts";
import { ONELOGIN } from "./onelogin.ts";
import { OPEN_CANARY } from "./open-canary.ts";
import { OPENAI } from "./openai.ts";
import { ORACLE_LISTENER, ORACLE_TRAILS } from "./oracle-trails.ts";
import { OSQUERY } from "./osquery.ts";
import { PAGERDUTY, PAGERDUTY_AUDIT } from "./pagerduty.ts";
import { PAM360 } from "./pam360.ts";
import { PING_FEDERATE } from "./ping-federate.ts";
import { PING_ONE } from "./ping-one.ts";
import { PLATFORMS } from "./platforms.ts";
import { PROOFPOINT } from "./proofpoint.ts";
import { SALESFORCE } from "./salesforce.ts";
import { SECURITY } from "./security.ts";
import { SENTINELONE } from "./sentinelone.ts";
import { SENTRY } from "./sentry.ts";
import { SERVERS } from "./servers.ts";
import { SERVICE_NOW } from "./service-now.ts";
import { SLACK } from "./slack.ts";
import { SNOWFLAKE } from "./snowflake.ts";
import { SNYK } from "./snyk.ts";
import { SPACELIFT } from "./spacelift.ts";
import { SPINNAKER } from "./spinnaker.ts";
import { STORES } from "./stores.ts";
import { TAILSCALE } from "./tailscale.ts";
import { TEKTON } from "./tekton.ts";
import { TELEPORT } from "./teleport.ts";
import { TERRAFORM_RUN } from "./terraform-run.ts";
import { THINKST_CANARY } from "./thinkst-canary.ts";
import { TINES } from "./tines.ts";
import { UMBRELLA } from "./umbrella.ts";
import { VAULT } from "./vault.ts";
import { WIZ } from "./wiz.ts";
import { WORKDAY } from "./workday.ts";
import { XML } from "./xml.ts";
import { YAML } from "./yaml.ts";
import { ZENDESK } from "./zendesk.ts";
import { ZOOM } from "./zoom.ts";

export const ALL_RECORDS: readonly SourceRecords[] = [
  AIRTABLE,
  BITWARDEN,
  CANVA,
  CYBER_ARK,
  DOCUSIGN_MONITOR,
  EGNYTE,
  FIGMA,
  FORGEROCK,
  HUBSPOT,
  KEEPER,
  LASTPASS,
  MIRO,
  MONDAY,
  NEW_RELIC,
  SENTRY,
  SERVICE_NOW,
  WORKDAY,
  ALERTMANAGER,
  ANTHROPIC,
  ...ARGOCD,
  ARGOCD_SERVER,
  ASANA,
  ATLASSIAN,
  ATLASSIAN_GUARD,
  ATLASSIAN_SERVER,
  ATLASSIAN_WEBHOOK,
  AUDITD,
  AUDITD_MORE,
  AUTH0,
  AZURE_DEVOPS,
  AZURE_DEVOPS_HOOK,
  BOUNDARY,
  BOX,
  BUILDKITE,
  CADF,
  CARBON_BLACK,
  CDEVENTS,
  CEF,
  CEF_DEVICES,
  ...CIRCLECI,
  CLOUDFLARE_AUDIT,
  CLOUDFLARE_FIREWALL,
  CLOUDFLARE_ZERO_TRUST,
  ...CLOUDS,
  CLOUD_EVENT,
  CONTAINER_EVENTS,
  CROWDSTRIKE,
  CROWDSTRIKE_AUDIT,
  CSV,
  ...DATABASES,
  DATABRICKS,
  DATADOG_AUDIT,
  ...DEVICES,
  DOCKER,
  DOCUSIGN,
  DROPBOX,
  ...DUO,
  ECS,
  FALCO,
  FALCO_LINE,
  FLUX,
  GITHUB_AUDIT,
  GITHUB_WEBHOOK,
  GITLAB,
  GRAFANA,
  HCP_TERRAFORM,
  ...HOSTS,
  ...JENKINS,
  JSON_RECORDS,
  JUMPCLOUD,
  KEYCLOAK,
  KEYCLOAK_LINE,
  KEY_VALUE,
  KUBERNETES,
  KUBERNETES_EVENT,
  LAUNCHDARKLY,
  LEEF,
  LINE,
  MONGODB_ATLAS,
  MONOLOG,
  ...PLATFORMS,
  ...SERVERS,
  ...STORES,
  ...[CLICKHOUSE, COCKROACHDB, DB2, MONGODB_TEXT, SAP_HANA, ORACLE_LISTENER, ORACLE_TRAILS],
  NATIVE,
  NETSKOPE,
  NOTION,
  OCSF,
  OKTA,
  OKTA_FRAMES,
  ONELOGIN,
  ONE_PASSWORD,
  OPENAI,
  OPEN_CANARY,
  OSQUERY,
  PAGERDUTY,
  PAGERDUTY_AUDIT,
  PAM360,
  PING_ONE,
  PING_FEDERATE,
  PROOFPOINT,
  SALESFORCE,
  SENTINELONE,
  SLACK,
  SNOWFLAKE,
  SNYK,
  SPACELIFT,
  SPINNAKER,
  TAILSCALE,
  TEKTON,
  TELEPORT,
  TERRAFORM_RUN,
  THINKST_CANARY,
  TINES,
  UMBRELLA,
  VAULT,
  ...WIZ,
  XML,
  YAML,
  ZENDESK,
  ZOOM,
  ...SECURITY,
];
