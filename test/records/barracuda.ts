/** Barracuda's CloudGen Firewall. */
import type { SourceRecords } from "../support/record-line.ts";

export const BARRACUDA: SourceRecords = {
  parser: "barracuda",
  documented: "campus.barracuda.com, CloudGen Firewall, Firewall Activity log",
  records: [
    {
      record:
        "Info     fw1 Allow: LOUT|UDP|bond0.603|10.0.0.5|61988|00:11:22:33:44:55|203.0.113.53|53|domain||OUT-RULE|0|192.0.2.9|203.0.113.53|0|1|0|0|0|0||||||",
      line: "- | network.flow success | 203.0.113.53 | 10.0.0.5 | -",
    },
    {
      record:
        "<14>Nov 23 04:05:06 fw1 fw1/box_Firewall_Activity: Info fw1 Block: FWD|TCP|eth1|203.0.113.9|40122|00:11:22:33:44:55|10.0.0.80|23|telnet||BLOCKALL|4002|203.0.113.9|10.0.0.80|0|1|0|0|0|0||||||",
      line: "- | network.block denied | 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 fw1 fw1/box_Firewall_Activity: Info fw1 Allow: type=FWD|proto=TCP|srcIF=eth1|srcIP=10.0.0.5|srcPort=50022|srcMAC=00:11:22:33:44:55|dstIP=203.0.113.80|dstPort=443|dstService=https|dstIF=|rule=LAN-2-INTERNET|info=0|srcNAT=192.0.2.9|dstNAT=203.0.113.80|duration=0|count=1|receivedBytes=0|sentBytes=0|receivedPackets=0|sentPackets=0|user=alice|protocol=|application=|target=|content=|urlcat=",
      line: "unknown alice | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<12>Nov 23 04:05:06 fw1 fw1/box_Firewall_Activity: Warning fw1 Fail: FWD|TCP|eth1|10.0.0.5|50022|00:11:22:33:44:55|203.0.113.80|443|https||OUT|2007|192.0.2.9|203.0.113.80|0|1|0|0|0|0||||||",
      line: "- | network.flow failure | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
  ],
};
