/** Parsers of what watches: sensors of networks and machines, and vaults of secrets. */
import type { Fields } from "../fields.ts";
import type { Parser } from "../parser.ts";
import { bitdefender } from "./bitdefender.ts";
import { cyberArkVault } from "./cyberark-vault.ts";
import { darktraceBreach, darktraceIncident, darktraceStatus } from "./darktrace.ts";
import { eset } from "./eset.ts";
import { harfangLab } from "./harfanglab.ts";
import { sophosCentral } from "./sophos-central.ts";
import { suricata } from "./suricata.ts";
import { tehtris } from "./tehtris.ts";
import { trendAudit, trendTechnique, trendWorkbench } from "./trend-vision-one.ts";
import { vectra } from "./vectra.ts";
import { wazuh } from "./wazuh.ts";
import { withSecure } from "./withsecure.ts";
import { zeek } from "./zeek.ts";

export const SECURITY: readonly Parser<Fields>[] = [
  bitdefender,
  cyberArkVault,
  darktraceBreach,
  darktraceIncident,
  darktraceStatus,
  eset,
  harfangLab,
  sophosCentral,
  suricata,
  tehtris,
  trendAudit,
  trendTechnique,
  trendWorkbench,
  vectra,
  wazuh,
  withSecure,
  zeek,
];
