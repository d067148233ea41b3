/** What Kaspersky's endpoint protection says in lines. */
import type { SourceRecords } from "../support/record-line.ts";

export const KASPERSKY: SourceRecords = {
  parser: "kaspersky",
  documented: "support.kaspersky.com, Exporting events to SIEM systems",
  records: [
    {
      record:
        "Result description: Deleted\\r\\nType: Virus\\r\\nName: Test-File\\r\\nUser: PC-7\\bob (Initiator)\\r\\nObject: /tmp/test.com\\r\\nReason: Expert analysis\\r\\nSHA256: ab",
      line: "unknown PC-7\\bob | malware.detect denied | Test-File, /tmp/test.com | - | -",
    },
    {
      record:
        "Event type: Object not processed\r\nName: Trojan.Test\r\nUser: SHOP\\bob (Active user)\r\nObject: /tmp/x\r\nReason: Skipped\r\nResult description: Not processed",
      line: "unknown SHOP\\bob | malware.detect failure | Trojan.Test, /tmp/x | - | -",
    },
  ],
};
