/** Squid's access log and Cisco's Secure Web Appliance's. */
import type { SourceRecords } from "../support/record-line.ts";

export const SQUID: SourceRecords = {
  parser: "squid",
  documented:
    "wiki.squid-cache.org, Features/LogFormat; cisco.com, AsyncOS for Secure Web Appliance, Access logs",
  records: [
    {
      record:
        "1795406706.150     97 10.0.0.5 TCP_MISS/200 8187 GET http://www.example.com/ alice HIER_DIRECT/203.0.113.80 text/html",
      line: "unknown alice | http.request success | http://www.example.com/, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06.150Z",
    },
    {
      record:
        '1795406706.150 97 10.0.0.5 TCP_DENIED/403 8187 GET http://bad.example.com/ "CORP\\alice@AD" NONE/- - BLOCK_WEBCAT_12-DefaultGroup <IW_gamb,-5.0,1,"-"> -',
      line: "human CORP\\alice@AD | network.block denied | http://bad.example.com/ | 10.0.0.5 | 2026-11-23T04:05:06.150Z",
    },
    {
      record:
        "1795406706.150     12 10.0.0.5 TCP_TUNNEL/200 3900 CONNECT www.example.com:443 - HIER_DIRECT/203.0.113.80 -",
      line: "- | http.request success | www.example.com:443, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06.150Z",
    },
    {
      record:
        "1795406706.150     12 10.0.0.5 TCP_MISS/502 390 GET http://down.example.com/ - HIER_DIRECT/203.0.113.81 text/html",
      line: "- | http.request failure | http://down.example.com/, 203.0.113.81 | 10.0.0.5 | 2026-11-23T04:05:06.150Z",
    },
  ],
};
