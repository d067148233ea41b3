/** All sources' records, written by hand from what their vendors say of them. */
import type { SourceRecords } from "../support/record-line.ts";
import { ACCESS_LOG } from "./access-log.ts";
import { ALERTMANAGER } from "./alertmanager.ts";
import { ANTHROPIC } from "./anthropic.ts";
import { ARGOCD } from "./argocd.ts";
import { ASANA } from "./asana.ts";
import { ATLASSIAN } from "./atlassian.ts";
import { AUDITD } from "./auditd.ts";
import { AUTH0 } from "./auth0.ts";
import { AWS_EVENT } from "./aws-event.ts";
import { AWS_WAF } from "./aws-waf.ts";
import { AZURE_ACTIVITY } from "./azure-activity.ts";
import { AZURE_KEY_VAULT } from "./azure-key-vault.ts";
import { AZURE_RESOURCE } from "./azure-resource.ts";
import { AZURE_SQL } from "./azure-sql.ts";
import { AZURE_STORAGE } from "./azure-storage.ts";
import { BEDROCK } from "./bedrock.ts";
import { BOUNDARY } from "./boundary.ts";
import { BOX } from "./box.ts";
import { BUILDKITE } from "./buildkite.ts";
import { CADF } from "./cadf.ts";
import { CARBON_BLACK } from "./carbon-black.ts";
import { CDEVENTS } from "./cdevents.ts";
import { CEF } from "./cef.ts";
import { CIRCLECI } from "./circleci.ts";
import { CISCO_ASA } from "./cisco-asa.ts";
import { CLOUDFLARE_AUDIT } from "./cloudflare-audit.ts";
import { CLOUDFLARE_FIREWALL } from "./cloudflare-firewall.ts";
import { CLOUDTRAIL } from "./cloudtrail.ts";
import { CLOUDTRAIL_SERVICES } from "./cloudtrail-services.ts";
import { CROWDSTRIKE } from "./crowdstrike.ts";
import { CROWDSTRIKE_AUDIT } from "./crowdstrike-audit.ts";
import { CSV } from "./csv.ts";
import { DATABRICKS } from "./databricks.ts";
import { DATADOG_AUDIT } from "./datadog-audit.ts";
import { DEFENDER_ALERT } from "./defender-alert.ts";
import { DEFENDER_HUNTING } from "./defender-hunting.ts";
import { DOCKER } from "./docker.ts";
import { DOCUSIGN } from "./docusign.ts";
import { DROPBOX } from "./dropbox.ts";
import { DUO } from "./duo.ts";
import { ECS } from "./ecs.ts";
import { ENTRA } from "./entra.ts";
import { ERROR_LOG } from "./error-log.ts";
import { FALCO } from "./falco.ts";
import { FLUX } from "./flux.ts";
import { GCP_AUDIT } from "./gcp-audit.ts";
import { GITHUB_AUDIT } from "./github-audit.ts";
import { GITHUB_WEBHOOK } from "./github-webhook.ts";
import { GITLAB } from "./gitlab.ts";
import { GOOGLE_WORKSPACE } from "./google-workspace.ts";
import { GRAFANA } from "./grafana.ts";
import { GUARDDUTY } from "./guardduty.ts";
import { HCP_TERRAFORM } from "./hcp-terraform.ts";
import { JENKINS } from "./jenkins.ts";
import { JSON_RECORDS } from "./json.ts";
import { KEY_VALUE } from "./key-value.ts";
import { KEYCLOAK } from "./keycloak.ts";
import { KUBERNETES } from "./kubernetes.ts";
import { LAUNCHDARKLY } from "./launchdarkly.ts";
import { LEEF } from "./leef.ts";
import { LINE } from "./line.ts";
import { LINUX_AUTH } from "./linux-auth.ts";
import { LINUX_HOSTS } from "./linux-hosts.ts";
import { MICROSOFT_365 } from "./microsoft-365.ts";
import { MONGODB } from "./mongodb.ts";
import { MONGODB_ATLAS } from "./mongodb-atlas.ts";
import { MYSQL } from "./mysql.ts";
import { NATIVE } from "./native.ts";
import { NETSKOPE } from "./netskope.ts";
import { NOTION } from "./notion.ts";
import { OCSF } from "./ocsf.ts";
import { OKTA } from "./okta.ts";
import { ONE_PASSWORD } from "./one-password.ts";
import { ONELOGIN } from "./onelogin.ts";
import { OPENAI } from "./openai.ts";
import { OSQUERY } from "./osquery.ts";
import { PAGERDUTY, PAGERDUTY_AUDIT } from "./pagerduty.ts";
import { PAM360 } from "./pam360.ts";
import { PAN_OS } from "./pan-os.ts";
import { POSTGRESQL } from "./postgres.ts";
import { PROOFPOINT } from "./proofpoint.ts";
import { S3_ACCESS } from "./s3-access.ts";
import { SALESFORCE } from "./salesforce.ts";
import { SECURITY_HUB } from "./security-hub.ts";
import { SENTINELONE } from "./sentinelone.ts";
import { SLACK } from "./slack.ts";
import { SNOWFLAKE } from "./snowflake.ts";
import { SNYK } from "./snyk.ts";
import { SPACELIFT } from "./spacelift.ts";
import { TAILSCALE } from "./tailscale.ts";
import { TELEPORT } from "./teleport.ts";
import { TERRAFORM_RUN } from "./terraform-run.ts";
import { THINKST_CANARY } from "./thinkst-canary.ts";
import { TINES } from "./tines.ts";
import { UMBRELLA } from "./umbrella.ts";
import { VAULT } from "./vault.ts";
import { VPC_FLOW } from "./vpc-flow.ts";
import { WINDOWS } from "./windows.ts";
import { WIZ } from "./wiz.ts";
import { XML } from "./xml.ts";
import { ZENDESK } from "./zendesk.ts";
import { ZOOM } from "./zoom.ts";

export const ALL_RECORDS: readonly SourceRecords[] = [
  ACCESS_LOG,
  ALERTMANAGER,
  ANTHROPIC,
  ...ARGOCD,
  ASANA,
  ATLASSIAN,
  AUDITD,
  AUTH0,
  AWS_EVENT,
  AWS_WAF,
  AZURE_ACTIVITY,
  AZURE_KEY_VAULT,
  AZURE_RESOURCE,
  AZURE_SQL,
  AZURE_STORAGE,
  BEDROCK,
  BOUNDARY,
  BOX,
  BUILDKITE,
  CADF,
  CARBON_BLACK,
  CDEVENTS,
  CEF,
  ...CIRCLECI,
  CISCO_ASA,
  CLOUDFLARE_AUDIT,
  CLOUDFLARE_FIREWALL,
  CLOUDTRAIL,
  CLOUDTRAIL_SERVICES,
  CROWDSTRIKE,
  CROWDSTRIKE_AUDIT,
  CSV,
  DATABRICKS,
  DATADOG_AUDIT,
  DEFENDER_ALERT,
  DEFENDER_HUNTING,
  DOCKER,
  DOCUSIGN,
  DROPBOX,
  ...DUO,
  ECS,
  ENTRA,
  ERROR_LOG,
  FALCO,
  FLUX,
  GCP_AUDIT,
  GITHUB_AUDIT,
  GITHUB_WEBHOOK,
  GITLAB,
  GOOGLE_WORKSPACE,
  GRAFANA,
  GUARDDUTY,
  HCP_TERRAFORM,
  ...JENKINS,
  JSON_RECORDS,
  KEYCLOAK,
  KEY_VALUE,
  KUBERNETES,
  LAUNCHDARKLY,
  LEEF,
  LINE,
  LINUX_AUTH,
  LINUX_HOSTS,
  MICROSOFT_365,
  MONGODB,
  MONGODB_ATLAS,
  MYSQL,
  NATIVE,
  NETSKOPE,
  NOTION,
  OCSF,
  OKTA,
  ONELOGIN,
  ONE_PASSWORD,
  OPENAI,
  OSQUERY,
  PAGERDUTY,
  PAGERDUTY_AUDIT,
  PAM360,
  PAN_OS,
  POSTGRESQL,
  PROOFPOINT,
  S3_ACCESS,
  SALESFORCE,
  SECURITY_HUB,
  SENTINELONE,
  SLACK,
  SNOWFLAKE,
  SNYK,
  SPACELIFT,
  TAILSCALE,
  TELEPORT,
  TERRAFORM_RUN,
  THINKST_CANARY,
  TINES,
  UMBRELLA,
  VAULT,
  VPC_FLOW,
  WINDOWS,
  ...WIZ,
  XML,
  ZENDESK,
  ZOOM,
];
