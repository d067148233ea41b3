/** Flows of Azure's security groups and networks. */
import type { SourceRecords } from "../support/record-line.ts";

const NSG = "/SUBSCRIPTIONS/S-1/RESOURCEGROUPS/SHOP/PROVIDERS/MICROSOFT.NETWORK/NETWORKSECURITYGROUPS/WEB";
const VNET = "/subscriptions/s-1/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/net";
const group = (...flowTuples: readonly string[]): Readonly<Record<string, unknown>> => ({
  ...{
    time: "2026-11-23T04:06:00Z",
    systemId: "s",
    macAddress: "000D3A",
    category: "NetworkSecurityGroupFlowEvent",
  },
  ...{ resourceId: NSG, operationName: "NetworkSecurityGroupFlowEvents" },
  properties: { Version: 2, flows: [{ rule: "UserRule_web", flows: [{ mac: "000D3A", flowTuples }] }] },
});
const network = (...flowTuples: readonly string[]): Readonly<Record<string, unknown>> => ({
  ...{ time: "2026-11-23T04:06:00Z", flowLogVersion: 4, flowLogGUID: "g", macAddress: "000D3A" },
  ...{
    category: "FlowLogFlowEvent",
    flowLogResourceID: "/x",
    targetResourceID: VNET,
    operationName: "FlowLogFlowEvent",
  },
  flowRecords: { flows: [{ aclID: "a", flowGroups: [{ rule: "DefaultRule", flowTuples }] }] },
});
const OUT = "- | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z";
const BLOCKED = "- | network.block denied | 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06Z";

export const AZURE_FLOW: SourceRecords = {
  parser: "azure-flow",
  documented: "learn.microsoft.com, Virtual network flow logs, NSG flow logs: log format (from memory)",
  records: [
    { record: group("1795406706,203.0.113.9,10.0.0.5,40122,22,T,I,D,B,,,,"), line: BLOCKED },
    { record: group("1795406706,10.0.0.5,203.0.113.80,50022,443,T,O,A,B,,,,"), line: OUT },
    { record: group("1795406706,10.0.0.5,203.0.113.80,50022,443,T,O,A,E,10,1200,12,8000"), line: OUT },
    { record: group("1795406706,10.0.0.5,203.0.113.80,50022,443,T,O,A"), line: OUT },
    {
      record: group(
        "1795406706,203.0.113.9,10.0.0.5,40122,22,T,I,D,B,,,,",
        "1795406706,10.0.0.5,203.0.113.80,50022,53,U,O,A,C,1,60,1,90",
      ),
      line: [BLOCKED, OUT],
    },
    {
      record: network("1795406706123,10.0.0.5,203.0.113.80,50022,443,6,O,B,NX,0,0,0,0"),
      line: OUT.replace("06Z", "06.123Z"),
    },
    {
      record: network("1795406706123,203.0.113.9,10.0.0.5,40122,3389,6,I,D,NX,0,0,0,0"),
      line: BLOCKED.replace("06Z", "06.123Z"),
    },
    {
      record: network("1795406706123,10.0.0.5,203.0.113.80,50022,443,6,O,E,X,10,1200,12,8000"),
      line: OUT.replace("06Z", "06.123Z"),
    },
    {
      record: network("1795406706123,2001:db8::5,2001:db8::80,50022,443,6,O,C,NX,1,60,1,60"),
      line: "- | network.flow success | 2001:db8::80 | 2001:db8::5 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: network("1795406706123,10.0.0.5,203.0.113.80,0,0,1,O,B,NX,0,0,0,0"),
      line: OUT.replace("06Z", "06.123Z"),
    },
  ],
};
