/** Records of what stands between networks. */
import type { SourceRecords } from "../support/record-line.ts";
import { AKAMAI } from "./akamai.ts";
import { BARRACUDA } from "./barracuda.ts";
import { CHECK_POINT } from "./check-point.ts";
import { CISCO_ASA } from "./cisco-asa.ts";
import { CISCO_FTD } from "./cisco-ftd.ts";
import { CISCO_IOS } from "./cisco-ios.ts";
import { CISCO_ISE } from "./cisco-ise.ts";
import { DEVICE } from "./device.ts";
import { F5 } from "./f5.ts";
import { F5_APM } from "./f5-apm.ts";
import { F5_ASM } from "./f5-asm.ts";
import { FORTIGATE } from "./fortigate.ts";
import { FORTINET } from "./fortinet.ts";
import { INFOBLOX } from "./infoblox.ts";
import { JUNOS } from "./junos.ts";
import { MERAKI } from "./meraki.ts";
import { NAS } from "./nas.ts";
import { NETSCALER } from "./netscaler.ts";
import { PACKET_FILTER } from "./packet-filter.ts";
import { PAN_OS } from "./pan-os.ts";
import { PAN_OS_JSON } from "./pan-os-json.ts";
import { PULSE_SECURE } from "./pulse-secure.ts";
import { SONICWALL } from "./sonicwall.ts";
import { SOPHOS } from "./sophos.ts";
import { SOPHOS_UTM } from "./sophos-utm.ts";
import { SQUID } from "./squid.ts";
import { STORMSHIELD } from "./stormshield.ts";
import { VPC_FLOW } from "./vpc-flow.ts";
import { VPC_FLOW_HEADED } from "./vpc-flow-headed.ts";
import { VRP } from "./vrp.ts";
import { WATCHGUARD } from "./watchguard.ts";
import { ZSCALER } from "./zscaler.ts";

export const DEVICES: readonly SourceRecords[] = [
  AKAMAI,
  BARRACUDA,
  CHECK_POINT,
  CISCO_ASA,
  CISCO_FTD,
  CISCO_IOS,
  CISCO_ISE,
  DEVICE,
  F5,
  F5_APM,
  F5_ASM,
  FORTIGATE,
  FORTINET,
  INFOBLOX,
  JUNOS,
  MERAKI,
  NAS,
  NETSCALER,
  PACKET_FILTER,
  PAN_OS,
  PAN_OS_JSON,
  PULSE_SECURE,
  SONICWALL,
  SOPHOS,
  SOPHOS_UTM,
  SQUID,
  STORMSHIELD,
  VPC_FLOW,
  VPC_FLOW_HEADED,
  VRP,
  WATCHGUARD,
  ZSCALER,
];
