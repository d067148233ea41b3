/** Records of what stands between networks. */
import type { SourceRecords } from "../support/record-line.ts";
import { CHECK_POINT } from "./check-point.ts";
import { CISCO_ASA } from "./cisco-asa.ts";
import { CISCO_IOS } from "./cisco-ios.ts";
import { CISCO_ISE } from "./cisco-ise.ts";
import { F5 } from "./f5.ts";
import { FORTIGATE } from "./fortigate.ts";
import { JUNOS } from "./junos.ts";
import { MERAKI } from "./meraki.ts";
import { PACKET_FILTER } from "./packet-filter.ts";
import { PAN_OS } from "./pan-os.ts";
import { SOPHOS } from "./sophos.ts";
import { VPC_FLOW } from "./vpc-flow.ts";
import { VPC_FLOW_HEADED } from "./vpc-flow-headed.ts";

export const DEVICES: readonly SourceRecords[] = [
  CHECK_POINT,
  CISCO_ASA,
  CISCO_IOS,
  CISCO_ISE,
  F5,
  FORTIGATE,
  JUNOS,
  MERAKI,
  PACKET_FILTER,
  PAN_OS,
  SOPHOS,
  VPC_FLOW,
  VPC_FLOW_HEADED,
];
