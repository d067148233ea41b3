/** Records of what watches: sensors of networks and machines, and vaults of secrets. */
import type { SourceRecords } from "../support/record-line.ts";
import { ABNORMAL } from "./abnormal.ts";
import { AQUA } from "./aqua.ts";
import { BEYONDTRUST } from "./beyondtrust.ts";
import { BEYONDTRUST_LINE } from "./beyondtrust-line.ts";
import { BEYONDTRUST_VAULT } from "./beyondtrust-vault.ts";
import { BITDEFENDER } from "./bitdefender.ts";
import { BRACKET_PAIRS } from "./bracket-pairs.ts";
import { CARBON_BLACK_ALERT } from "./carbon-black-alert.ts";
import { CEF_SECURITY } from "./cef-security.ts";
import { CORTEX_XDR } from "./cortex-xdr.ts";
import { CYBERARK_EPM } from "./cyberark-epm.ts";
import { CYBERARK_VAULT } from "./cyberark-vault.ts";
import { CYBEREASON } from "./cybereason.ts";
import { DARKTRACE } from "./darktrace.ts";
import { DELINEA } from "./delinea.ts";
import { DIGITAL_GUARDIAN } from "./digital-guardian.ts";
import { ESET } from "./eset.ts";
import { EXTRAHOP } from "./extrahop.ts";
import { GITGUARDIAN } from "./gitguardian.ts";
import { HARFANGLAB } from "./harfanglab.ts";
import { INTRUSION_LINE } from "./intrusion-line.ts";
import { KASPERSKY } from "./kaspersky.ts";
import { LACEWORK } from "./lacework.ts";
import { LEEF_SECURITY } from "./leef-security.ts";
import { MIMECAST } from "./mimecast.ts";
import { NETWRIX } from "./netwrix.ts";
import { OCSF_MORE } from "./ocsf-more.ts";
import { ORCA } from "./orca.ts";
import { PRISMA_CLOUD } from "./prisma-cloud.ts";
import { RAPID7 } from "./rapid7.ts";
import { SAILPOINT } from "./sailpoint.ts";
import { SAVIYNT } from "./saviynt.ts";
import { SENTINELONE_FUNNEL } from "./sentinelone-funnel.ts";
import { SNORT } from "./snort.ts";
import { SOPHOS_CENTRAL } from "./sophos-central.ts";
import { STACKROX } from "./stackrox.ts";
import { STIX } from "./stix.ts";
import { SURICATA } from "./suricata.ts";
import { SYMANTEC } from "./symantec.ts";
import { SYSDIG } from "./sysdig.ts";
import { TANIUM } from "./tanium.ts";
import { TEHTRIS } from "./tehtris.ts";
import { TENABLE } from "./tenable.ts";
import { TRELLIX_EPO } from "./trellix-epo.ts";
import { TREND_EMAIL } from "./trend-email.ts";
import { TREND_VISION_ONE } from "./trend-vision-one.ts";
import { VADE } from "./vade.ts";
import { VARONIS } from "./varonis.ts";
import { VECTRA } from "./vectra.ts";
import { WAZUH } from "./wazuh.ts";
import { WAZUH_HELD } from "./wazuh-held.ts";
import { WITHSECURE } from "./withsecure.ts";
import { ZEEK } from "./zeek.ts";

export const SECURITY: readonly SourceRecords[] = [
  ABNORMAL,
  AQUA,
  BEYONDTRUST,
  BEYONDTRUST_LINE,
  BEYONDTRUST_VAULT,
  BITDEFENDER,
  BRACKET_PAIRS,
  CARBON_BLACK_ALERT,
  CEF_SECURITY,
  CORTEX_XDR,
  CYBERARK_EPM,
  CYBERARK_VAULT,
  CYBEREASON,
  DARKTRACE,
  DELINEA,
  DIGITAL_GUARDIAN,
  ESET,
  EXTRAHOP,
  GITGUARDIAN,
  HARFANGLAB,
  INTRUSION_LINE,
  KASPERSKY,
  LACEWORK,
  LEEF_SECURITY,
  MIMECAST,
  NETWRIX,
  OCSF_MORE,
  ORCA,
  PRISMA_CLOUD,
  RAPID7,
  SAILPOINT,
  SAVIYNT,
  SENTINELONE_FUNNEL,
  SNORT,
  SOPHOS_CENTRAL,
  STACKROX,
  STIX,
  SURICATA,
  SYMANTEC,
  SYSDIG,
  TANIUM,
  TEHTRIS,
  TENABLE,
  TRELLIX_EPO,
  TREND_EMAIL,
  TREND_VISION_ONE,
  VADE,
  VARONIS,
  VECTRA,
  WAZUH,
  WAZUH_HELD,
  WITHSECURE,
  ZEEK,
];
