/** Parsers of what watches: sensors of networks and machines, and vaults of secrets. */
import type { Fields } from "../fields.ts";
import type { Parser } from "../parser.ts";
import { abnormalAudit, abnormalThreat } from "./abnormal.ts";
import { akamai } from "./akamai.ts";
import { aqua } from "./aqua.ts";
import { beyondTrust } from "./beyondtrust.ts";
import { bitdefender } from "./bitdefender.ts";
import { carbonBlackAlert, carbonBlackEvent } from "./carbon-black-alert.ts";
import { lacework, orca } from "./cloud-posture.ts";
import { cortexAlert, cortexAudit } from "./cortex-xdr.ts";
import { cyberArkEpm } from "./cyberark-epm.ts";
import { cyberArkVault } from "./cyberark-vault.ts";
import { cybereason } from "./cybereason.ts";
import { darktraceBreach, darktraceIncident, darktraceStatus } from "./darktrace.ts";
import { delinea } from "./delinea.ts";
import { digitalGuardian } from "./digital-guardian.ts";
import { eset } from "./eset.ts";
import { extraHop } from "./extrahop.ts";
import { gitGuardianAudit, gitGuardianIncident } from "./gitguardian.ts";
import { harfangLab } from "./harfanglab.ts";
import { mimecastAudit, mimecastMail } from "./mimecast.ts";
import { netwrix } from "./netwrix.ts";
import { paloAltoJson } from "./pan-os-json.ts";
import { prismaAlert, prismaAudit, prismaIncident } from "./prisma-cloud.ts";
import { rapid7 } from "./rapid7.ts";
import { sailPoint } from "./sailpoint.ts";
import { saviynt } from "./saviynt.ts";
import { sentinelOneAlert, sentinelOneFunnel } from "./sentinelone-funnel.ts";
import { snort } from "./snort.ts";
import { sophosCentral } from "./sophos-central.ts";
import { stackRoxAlert, stackRoxAudit } from "./stackrox.ts";
import { stix } from "./stix.ts";
import { suricata } from "./suricata.ts";
import { sysdigAudit, sysdigEvent } from "./sysdig.ts";
import { taniumAction, taniumThreat } from "./tanium.ts";
import { tehtris } from "./tehtris.ts";
import { tenable } from "./tenable.ts";
import { trendEmail } from "./trend-email.ts";
import { trendAudit, trendTechnique, trendWorkbench } from "./trend-vision-one.ts";
import { vade } from "./vade.ts";
import { varonis } from "./varonis.ts";
import { vectra } from "./vectra.ts";
import { wazuh } from "./wazuh.ts";
import { withSecure } from "./withsecure.ts";
import { zeek } from "./zeek.ts";
import { zscaler } from "./zscaler.ts";

export const SECURITY: readonly Parser<Fields>[] = [
  abnormalAudit,
  abnormalThreat,
  akamai,
  aqua,
  beyondTrust,
  bitdefender,
  carbonBlackAlert,
  carbonBlackEvent,
  cortexAlert,
  cortexAudit,
  cyberArkEpm,
  cyberArkVault,
  cybereason,
  darktraceBreach,
  darktraceIncident,
  darktraceStatus,
  delinea,
  digitalGuardian,
  eset,
  extraHop,
  gitGuardianAudit,
  gitGuardianIncident,
  harfangLab,
  lacework,
  mimecastAudit,
  mimecastMail,
  netwrix,
  orca,
  paloAltoJson,
  prismaAlert,
  prismaAudit,
  prismaIncident,
  rapid7,
  sailPoint,
  saviynt,
  sentinelOneAlert,
  sentinelOneFunnel,
  snort,
  sophosCentral,
  stackRoxAlert,
  stackRoxAudit,
  stix,
  suricata,
  sysdigAudit,
  sysdigEvent,
  taniumAction,
  taniumThreat,
  tehtris,
  tenable,
  trendAudit,
  trendEmail,
  trendTechnique,
  trendWorkbench,
  vade,
  varonis,
  vectra,
  wazuh,
  withSecure,
  zeek,
  zscaler,
];
