/** Records of what watches: sensors of networks and machines, and vaults of secrets. */
import type { SourceRecords } from "../support/record-line.ts";
import { BITDEFENDER } from "./bitdefender.ts";
import { CYBERARK_VAULT } from "./cyberark-vault.ts";
import { DARKTRACE } from "./darktrace.ts";
import { ESET } from "./eset.ts";
import { HARFANGLAB } from "./harfanglab.ts";
import { INTRUSION_LINE } from "./intrusion-line.ts";
import { SOPHOS_CENTRAL } from "./sophos-central.ts";
import { SURICATA } from "./suricata.ts";
import { TEHTRIS } from "./tehtris.ts";
import { TREND_VISION_ONE } from "./trend-vision-one.ts";
import { VECTRA } from "./vectra.ts";
import { WAZUH } from "./wazuh.ts";
import { WAZUH_HELD } from "./wazuh-held.ts";
import { WITHSECURE } from "./withsecure.ts";
import { ZEEK } from "./zeek.ts";

export const SECURITY: readonly SourceRecords[] = [
  BITDEFENDER,
  CYBERARK_VAULT,
  DARKTRACE,
  ESET,
  HARFANGLAB,
  INTRUSION_LINE,
  SOPHOS_CENTRAL,
  SURICATA,
  TEHTRIS,
  TREND_VISION_ONE,
  VECTRA,
  WAZUH,
  WAZUH_HELD,
  WITHSECURE,
  ZEEK,
];
