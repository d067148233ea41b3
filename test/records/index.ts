/** All sources' records, written by hand from what their vendors say of them. */
import type { SourceRecords } from "../support/record-line.ts";
import { ACCESS_LOG } from "./access-log.ts";
import { ALERTMANAGER } from "./alertmanager.ts";
import { ANTHROPIC } from "./anthropic.ts";
import { ARGOCD } from "./argocd.ts";
import { ASANA } from "./asana.ts";
import { ATLASSIAN } from "./atlassian.ts";
import { ATLASSIAN_SERVER } from "./atlassian-server.ts";
import { AUDITD } from "./auditd.ts";
import { AUDITD_MORE } from "./auditd-more.ts";
import { AUTH0 } from "./auth0.ts";
import { AWS_EVENT } from "./aws-event.ts";
import { AWS_WAF } from "./aws-waf.ts";
import { AZURE_ACTIVITY } from "./azure-activity.ts";
import { AZURE_DEVOPS } from "./azure-devops.ts";
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
import { CASSANDRA } from "./cassandra.ts";
import { CDEVENTS } from "./cdevents.ts";
import { CEF } from "./cef.ts";
import { CEF_DEVICES } from "./cef-devices.ts";
import { CHECK_POINT } from "./check-point.ts";
import { CIRCLECI } from "./circleci.ts";
import { CISCO_ASA } from "./cisco-asa.ts";
import { CISCO_IOS } from "./cisco-ios.ts";
import { CISCO_ISE } from "./cisco-ise.ts";
import { CLOUD_EVENT } from "./cloud-event.ts";
import { CLOUDFLARE_AUDIT } from "./cloudflare-audit.ts";
import { CLOUDFLARE_FIREWALL } from "./cloudflare-firewall.ts";
import { CLOUDFLARE_ZERO_TRUST } from "./cloudflare-zero-trust.ts";
import { CLOUDTRAIL } from "./cloudtrail.ts";
import { CLOUDTRAIL_SERVICES } from "./cloudtrail-services.ts";
import { CONFLUENT } from "./confluent.ts";
import { CONTAINER_EVENTS } from "./container-events.ts";
import { CROWDSTRIKE } from "./crowdstrike.ts";
import { CROWDSTRIKE_AUDIT } from "./crowdstrike-audit.ts";
import { CSV } from "./csv.ts";
import { DATABRICKS } from "./databricks.ts";
import { DATADOG_AUDIT } from "./datadog-audit.ts";
import { DEFENDER_ALERT } from "./defender-alert.ts";
import { DEFENDER_HUNTING } from "./defender-hunting.ts";
import { DIRECTORIES } from "./directories.ts";
import { DOCKER } from "./docker.ts";
import { DOCUSIGN } from "./docusign.ts";
import { DROPBOX } from "./dropbox.ts";
import { DUO } from "./duo.ts";
import { ECS } from "./ecs.ts";
import { ELASTICSEARCH } from "./elasticsearch.ts";
import { ENTRA } from "./entra.ts";
import { ERROR_LOG } from "./error-log.ts";
import { F5 } from "./f5.ts";
import { FALCO } from "./falco.ts";
import { FALCO_LINE } from "./falco-line.ts";
import { FLUX } from "./flux.ts";
import { FORTIGATE } from "./fortigate.ts";
import { GCP_AUDIT } from "./gcp-audit.ts";
import { GCP_FINDING } from "./gcp-finding.ts";
import { GITHUB_AUDIT } from "./github-audit.ts";
import { GITHUB_WEBHOOK } from "./github-webhook.ts";
import { GITLAB } from "./gitlab.ts";
import { GOOGLE_WORKSPACE } from "./google-workspace.ts";
import { GRAFANA } from "./grafana.ts";
import { GUARDDUTY } from "./guardduty.ts";
import { HCP_TERRAFORM } from "./hcp-terraform.ts";
import { IIS } from "./iis.ts";
import { INETD } from "./inetd.ts";
import { INTUNE } from "./intune.ts";
import { JENKINS } from "./jenkins.ts";
import { JSON_RECORDS } from "./json.ts";
import { JSON_ACCESS_LOG } from "./json-access-log.ts";
import { JUMPCLOUD } from "./jumpcloud.ts";
import { JUNOS } from "./junos.ts";
import { KAFKA } from "./kafka.ts";
import { KEY_VALUE } from "./key-value.ts";
import { KEYCLOAK } from "./keycloak.ts";
import { KUBERNETES } from "./kubernetes.ts";
import { LAUNCHDARKLY } from "./launchdarkly.ts";
import { LEEF } from "./leef.ts";
import { LINE } from "./line.ts";
import { LINUX_AUTH } from "./linux-auth.ts";
import { LINUX_HOSTS } from "./linux-hosts.ts";
import { MERAKI } from "./meraki.ts";
import { MICROSOFT_365 } from "./microsoft-365.ts";
import { MONGODB } from "./mongodb.ts";
import { MONGODB_ATLAS } from "./mongodb-atlas.ts";
import { MONGODB_LOG } from "./mongodb-log.ts";
import { MYSQL } from "./mysql.ts";
import { MYSQL_STATEMENTS } from "./mysql-statements.ts";
import { NATIVE } from "./native.ts";
import { NETSKOPE } from "./netskope.ts";
import { NOTION } from "./notion.ts";
import { OCSF } from "./ocsf.ts";
import { OKTA } from "./okta.ts";
import { OKTA_FRAMES } from "./okta-frames.ts";
import { ONE_PASSWORD } from "./one-password.ts";
import { ONELOGIN } from "./onelogin.ts";
import { OPEN_CANARY } from "./open-canary.ts";
import { OPENAI } from "./openai.ts";
import { OPENSEARCH } from "./opensearch.ts";
import { ORACLE } from "./oracle.ts";
import { OSQUERY } from "./osquery.ts";
import { PACKET_FILTER } from "./packet-filter.ts";
import { PAGERDUTY, PAGERDUTY_AUDIT } from "./pagerduty.ts";
import { PAM360 } from "./pam360.ts";
import { PAN_OS } from "./pan-os.ts";
import { PING_ONE } from "./ping-one.ts";
import { POSTGRESQL } from "./postgres.ts";
import { POSTGRESQL_SERVER } from "./postgres-server.ts";
import { PROOFPOINT } from "./proofpoint.ts";
import { PROXY_LOG } from "./proxy-log.ts";
import { RABBITMQ } from "./rabbitmq.ts";
import { REDIS_ACL } from "./redis-acl.ts";
import { S3_ACCESS } from "./s3-access.ts";
import { SALESFORCE } from "./salesforce.ts";
import { SECURITY_HUB } from "./security-hub.ts";
import { SENTINELONE } from "./sentinelone.ts";
import { SLACK } from "./slack.ts";
import { SNOWFLAKE } from "./snowflake.ts";
import { SNYK } from "./snyk.ts";
import { SOPHOS } from "./sophos.ts";
import { SPACELIFT } from "./spacelift.ts";
import { SPINNAKER } from "./spinnaker.ts";
import { SQL_SERVER } from "./sql-server.ts";
import { SUDO } from "./sudo.ts";
import { TAILSCALE } from "./tailscale.ts";
import { TEKTON } from "./tekton.ts";
import { TELEPORT } from "./teleport.ts";
import { TERRAFORM_RUN } from "./terraform-run.ts";
import { THINKST_CANARY } from "./thinkst-canary.ts";
import { TINES } from "./tines.ts";
import { UMBRELLA } from "./umbrella.ts";
import { VAULT } from "./vault.ts";
import { VPC_FLOW } from "./vpc-flow.ts";
import { VPC_FLOW_HEADED } from "./vpc-flow-headed.ts";
import { WINDOWS } from "./windows.ts";
import { WINDOWS_TEXT } from "./windows-text.ts";
import { WIZ } from "./wiz.ts";
import { XML } from "./xml.ts";
import { YAML } from "./yaml.ts";
import { ZENDESK } from "./zendesk.ts";
import { ZOOM } from "./zoom.ts";

export const ALL_RECORDS: readonly SourceRecords[] = [
  ACCESS_LOG,
  ALERTMANAGER,
  ANTHROPIC,
  ...ARGOCD,
  ASANA,
  ATLASSIAN,
  ATLASSIAN_SERVER,
  AUDITD,
  AUDITD_MORE,
  AUTH0,
  AWS_EVENT,
  AWS_WAF,
  AZURE_ACTIVITY,
  AZURE_DEVOPS,
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
  CASSANDRA,
  CDEVENTS,
  CEF,
  CEF_DEVICES,
  CHECK_POINT,
  ...CIRCLECI,
  CISCO_ASA,
  CISCO_IOS,
  CISCO_ISE,
  CLOUD_EVENT,
  CLOUDFLARE_AUDIT,
  CLOUDFLARE_FIREWALL,
  CLOUDFLARE_ZERO_TRUST,
  CLOUDTRAIL,
  CLOUDTRAIL_SERVICES,
  CONFLUENT,
  CONTAINER_EVENTS,
  CROWDSTRIKE,
  CROWDSTRIKE_AUDIT,
  CSV,
  DATABRICKS,
  DATADOG_AUDIT,
  DEFENDER_ALERT,
  DEFENDER_HUNTING,
  DIRECTORIES,
  DOCKER,
  DOCUSIGN,
  DROPBOX,
  ...DUO,
  ECS,
  ELASTICSEARCH,
  ENTRA,
  ERROR_LOG,
  F5,
  FALCO,
  FALCO_LINE,
  FLUX,
  FORTIGATE,
  GCP_AUDIT,
  GCP_FINDING,
  GITHUB_AUDIT,
  GITHUB_WEBHOOK,
  GITLAB,
  GOOGLE_WORKSPACE,
  GRAFANA,
  GUARDDUTY,
  HCP_TERRAFORM,
  IIS,
  INETD,
  INTUNE,
  ...JENKINS,
  JSON_ACCESS_LOG,
  JSON_RECORDS,
  JUMPCLOUD,
  JUNOS,
  KAFKA,
  KEY_VALUE,
  KEYCLOAK,
  KUBERNETES,
  LAUNCHDARKLY,
  LEEF,
  LINE,
  LINUX_AUTH,
  LINUX_HOSTS,
  MERAKI,
  MICROSOFT_365,
  MONGODB,
  MONGODB_ATLAS,
  MONGODB_LOG,
  MYSQL,
  MYSQL_STATEMENTS,
  NATIVE,
  NETSKOPE,
  NOTION,
  OCSF,
  OKTA,
  OKTA_FRAMES,
  ONE_PASSWORD,
  ONELOGIN,
  OPEN_CANARY,
  OPENAI,
  OPENSEARCH,
  ORACLE,
  OSQUERY,
  PACKET_FILTER,
  PAGERDUTY,
  PAGERDUTY_AUDIT,
  PAM360,
  PAN_OS,
  PING_ONE,
  POSTGRESQL,
  POSTGRESQL_SERVER,
  PROOFPOINT,
  PROXY_LOG,
  RABBITMQ,
  REDIS_ACL,
  S3_ACCESS,
  SALESFORCE,
  SECURITY_HUB,
  SENTINELONE,
  SLACK,
  SNOWFLAKE,
  SNYK,
  SOPHOS,
  SPACELIFT,
  SPINNAKER,
  SQL_SERVER,
  SUDO,
  TAILSCALE,
  TEKTON,
  TELEPORT,
  TERRAFORM_RUN,
  THINKST_CANARY,
  TINES,
  UMBRELLA,
  VAULT,
  VPC_FLOW,
  VPC_FLOW_HEADED,
  WINDOWS,
  WINDOWS_TEXT,
  ...WIZ,
  XML,
  YAML,
  ZENDESK,
  ZOOM,
];
