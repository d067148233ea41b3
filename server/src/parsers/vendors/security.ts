/** Parsers of what watches: sensors of networks and machines, and vaults of secrets. */
import type { Fields } from "../fields.ts";
import type { Parser } from "../parser.ts";
import { abnormalAudit, abnormalThreat } from "./abnormal.ts";
import { aqua } from "./aqua.ts";
import { beyondTrust } from "./beyondtrust.ts";
import { bitdefender } from "./bitdefender.ts";
import { carbonBlackAlert, carbonBlackEvent } from "./carbon-black-alert.ts";
import { lacework, orca } from "./cloud-posture.ts";
import { cortexAlert, cortexAudit } from "./cortex-xdr.ts";
import { cyberArkVault } from "./cyberark-vault.ts";
import { darktraceBreach, darktraceIncident, darktraceStatus } from "./darktrace.ts";
import { delinea } from "./delinea.ts";
import { eset } from "./eset.ts";
import { extraHop } from "./extrahop.ts";
import { gitGuardianAudit, gitGuardianIncident } from "./gitguardian.ts";
import { harfangLab } from "./harfanglab.ts";
import { mimecastAudit, mimecastMail } from "./mimecast.ts";
import { paloAltoJson } from "./pan-os-json.ts";
import { prismaAlert, prismaAudit } from "./prisma-cloud.ts";
import { sailPoint } from "./sailpoint.ts";
import { sophosCentral } from "./sophos-central.ts";
import { stackRoxAlert, stackRoxAudit } from "./stackrox.ts";
import { stix } from "./stix.ts";
import { suricata } from "./suricata.ts";
import { sysdigAudit, sysdigEvent } from "./sysdig.ts";
import { tanium } from "./tanium.ts";
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
  aqua,
  beyondTrust,
  bitdefender,
  carbonBlackAlert,
  carbonBlackEvent,
  cortexAlert,
  cortexAudit,
  cyberArkVault,
  darktraceBreach,
  darktraceIncident,
  darktraceStatus,
  delinea,
  eset,
  extraHop,
  gitGuardianAudit,
  gitGuardianIncident,
  harfangLab,
  lacework,
  mimecastAudit,
  mimecastMail,
  orca,
  paloAltoJson,
  prismaAlert,
  prismaAudit,
  sailPoint,
  sophosCentral,
  stackRoxAlert,
  stackRoxAudit,
  stix,
  suricata,
  sysdigAudit,
  sysdigEvent,
  tanium,
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
