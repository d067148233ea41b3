/** What security products say in LEEF in ways of their own. */
import type { SourceRecords } from "../support/record-line.ts";

export const LEEF_SECURITY: SourceRecords = {
  parser: "leef",
  documented: "IBM QRadar, LEEF overview",
  records: [
    {
      record:
        "LEEF:2.0|Sophos|Central|1|Event::Endpoint::Threat::CleanedUp|^|devTime=2024-05-04T10:11:12Z^usrName=CORP\\bob^src=10.0.0.4^identHostName=pc-1",
      line: "unknown CORP\\bob | malware.detect unknown | - | 10.0.0.4 | 2024-05-04T10:11:12Z",
    },
    {
      record:
        "LEEF:2.0|Trend Micro|Deep Security Manager|20.0|851|cat=System\tname=User Password Changed\tsev=3\tsrc=10.0.0.2\tusrName=admin\ttarget=bob\tmsg=changed",
      line: "unknown admin | password.change success | bob | 10.0.0.2 | -",
    },
    {
      record:
        "LEEF:2.0|Trend Micro|Deep Security Agent|20.0|4000030|cat=Anti-Malware\tname=Test_Virus\tsev=6\tdvc=10.0.0.5\tfilePath=/tmp/x\tact=Terminate\tresult=Terminated",
      line: "- | malware.detect denied | Test_Virus, /tmp/x | - | -",
    },
    {
      record:
        "<13>1 2026-11-23T04:05:06Z host - - - - LEEF:2.0|Vendor|Prod|1|100|cat=Policy Change\tusrName=alice\tpolicy=p-1\tsrc=198.51.100.7\tname=Policy changed",
      line: "unknown alice | policy.update success | p-1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
