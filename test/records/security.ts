/** Records of what watches: sensors of networks and machines, and vaults of secrets. */
import type { SourceRecords } from "../support/record-line.ts";
import { ABNORMAL } from "./abnormal.ts";
import { AQUA } from "./aqua.ts";
import { BEYONDTRUST } from "./beyondtrust.ts";
import { BITDEFENDER } from "./bitdefender.ts";
import { BRACKET_PAIRS } from "./bracket-pairs.ts";
import { CARBON_BLACK_ALERT } from "./carbon-black-alert.ts";
import { CORTEX_XDR } from "./cortex-xdr.ts";
import { CYBERARK_VAULT } from "./cyberark-vault.ts";
import { DARKTRACE } from "./darktrace.ts";
import { ESET } from "./eset.ts";
import { EXTRAHOP } from "./extrahop.ts";
import { GITGUARDIAN } from "./gitguardian.ts";
import { HARFANGLAB } from "./harfanglab.ts";
import { INTRUSION_LINE } from "./intrusion-line.ts";
import { LACEWORK } from "./lacework.ts";
import { MIMECAST } from "./mimecast.ts";
import { ORCA } from "./orca.ts";
import { PRISMA_CLOUD } from "./prisma-cloud.ts";
import { SAILPOINT } from "./sailpoint.ts";
import { SOPHOS_CENTRAL } from "./sophos-central.ts";
import { STACKROX } from "./stackrox.ts";
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
import { VECTRA } from "./vectra.ts";
import { WAZUH } from "./wazuh.ts";
import { WAZUH_HELD } from "./wazuh-held.ts";
import { WITHSECURE } from "./withsecure.ts";
import { ZEEK } from "./zeek.ts";

export const SECURITY: readonly SourceRecords[] = [
  ABNORMAL,
  AQUA,
  BEYONDTRUST,
  BITDEFENDER,
  BRACKET_PAIRS,
  CARBON_BLACK_ALERT,
  CORTEX_XDR,
  CYBERARK_VAULT,
  DARKTRACE,
  ESET,
  EXTRAHOP,
  GITGUARDIAN,
  HARFANGLAB,
  INTRUSION_LINE,
  LACEWORK,
  MIMECAST,
  ORCA,
  PRISMA_CLOUD,
  SAILPOINT,
  SOPHOS_CENTRAL,
  STACKROX,
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
  VECTRA,
  WAZUH,
  WAZUH_HELD,
  WITHSECURE,
  ZEEK,
];
