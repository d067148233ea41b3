/** The records of the large clouds: AWS, Azure with Microsoft 365 and Defender, Google, and some smaller ones. */
import type { SourceRecords } from "../support/record-line.ts";
import { ALIYUN_ACTIONTRAIL } from "./aliyun-actiontrail.ts";
import { AWS_ELB } from "./aws-elb.ts";
import { AWS_EVENT } from "./aws-event.ts";
import { AWS_NETWORK_FIREWALL } from "./aws-network-firewall.ts";
import { AWS_WAF } from "./aws-waf.ts";
import { AZURE_ACTIVITY } from "./azure-activity.ts";
import { AZURE_ALERT } from "./azure-alert.ts";
import { AZURE_FIREWALL } from "./azure-firewall.ts";
import { AZURE_FLOW } from "./azure-flow.ts";
import { AZURE_KEY_VAULT } from "./azure-key-vault.ts";
import { AZURE_RESOURCE } from "./azure-resource.ts";
import { AZURE_SQL } from "./azure-sql.ts";
import { AZURE_STORAGE } from "./azure-storage.ts";
import { BEDROCK } from "./bedrock.ts";
import { CLOUDFRONT } from "./cloudfront.ts";
import { CLOUDTRAIL } from "./cloudtrail.ts";
import { CLOUDTRAIL_SERVICES } from "./cloudtrail-services.ts";
import { DEFENDER_ALERT } from "./defender-alert.ts";
import { DEFENDER_CLOUD } from "./defender-cloud.ts";
import { DEFENDER_HUNTING } from "./defender-hunting.ts";
import { ENTRA } from "./entra.ts";
import { GCP_ASSET } from "./gcp-asset.ts";
import { GCP_AUDIT } from "./gcp-audit.ts";
import { GCP_FINDING } from "./gcp-finding.ts";
import { GCP_INCIDENT } from "./gcp-incident.ts";
import { GOOGLE_ALERT } from "./google-alert.ts";
import { GOOGLE_GMAIL } from "./google-gmail.ts";
import { GOOGLE_WORKSPACE } from "./google-workspace.ts";
import { GUARDDUTY } from "./guardduty.ts";
import { INTUNE } from "./intune.ts";
import { MESSAGE_TRACE } from "./message-trace.ts";
import { MICROSOFT_365 } from "./microsoft-365.ts";
import { MICROSOFT_INCIDENT } from "./microsoft-incident.ts";
import { OCI_AUDIT } from "./oci-audit.ts";
import { ROUTE53_QUERY } from "./route53-query.ts";
import { ROUTE53_RESOLVER } from "./route53-resolver.ts";
import { S3_ACCESS } from "./s3-access.ts";
import { SCALEWAY } from "./scaleway.ts";
import { SECURITY_HUB } from "./security-hub.ts";

export const CLOUDS: readonly SourceRecords[] = [
  ALIYUN_ACTIONTRAIL,
  AWS_ELB,
  AWS_EVENT,
  AWS_NETWORK_FIREWALL,
  AWS_WAF,
  AZURE_ACTIVITY,
  AZURE_ALERT,
  AZURE_FIREWALL,
  AZURE_FLOW,
  AZURE_KEY_VAULT,
  AZURE_RESOURCE,
  AZURE_SQL,
  AZURE_STORAGE,
  BEDROCK,
  CLOUDFRONT,
  CLOUDTRAIL,
  CLOUDTRAIL_SERVICES,
  DEFENDER_ALERT,
  DEFENDER_CLOUD,
  DEFENDER_HUNTING,
  ENTRA,
  GCP_ASSET,
  GCP_AUDIT,
  GCP_FINDING,
  GCP_INCIDENT,
  GOOGLE_ALERT,
  GOOGLE_GMAIL,
  GOOGLE_WORKSPACE,
  GUARDDUTY,
  INTUNE,
  MESSAGE_TRACE,
  MICROSOFT_365,
  MICROSOFT_INCIDENT,
  OCI_AUDIT,
  ROUTE53_QUERY,
  ROUTE53_RESOLVER,
  S3_ACCESS,
  SCALEWAY,
  SECURITY_HUB,
];
