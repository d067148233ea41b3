/** Parsers of what the large clouds tell, but for what has many siblings of its own kind. */
import type { Parser } from "../parser.ts";
import { aliyunActionTrail } from "./aliyun-actiontrail.ts";
import { awsNetworkFirewall } from "./aws-network-firewall.ts";
import { azureAlert } from "./azure-alert.ts";
import { azureFirewall } from "./azure-firewall.ts";
import { azureFlow } from "./azure-flow.ts";
import { defenderCloud } from "./defender-cloud.ts";
import { gcpAsset } from "./gcp-asset.ts";
import { gcpFinding } from "./gcp-finding.ts";
import { gcpIncident } from "./gcp-incident.ts";
import { googleAlert } from "./google-alert.ts";
import { googleGmail } from "./google-gmail.ts";
import { messageTrace } from "./message-trace.ts";
import { microsoftIncident } from "./microsoft-incident.ts";
import { ociAudit } from "./oci-audit.ts";
import { scaleway } from "./scaleway.ts";

export const CLOUDS: readonly Parser[] = [
  aliyunActionTrail,
  awsNetworkFirewall,
  azureAlert,
  azureFirewall,
  azureFlow,
  defenderCloud,
  gcpAsset,
  gcpFinding,
  gcpIncident,
  googleAlert,
  googleGmail,
  messageTrace,
  microsoftIncident,
  ociAudit,
  scaleway,
];
