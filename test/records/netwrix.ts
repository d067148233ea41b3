/** Activity records of Netwrix Auditor. */
import type { SourceRecords } from "../support/record-line.ts";

export const NETWRIX: SourceRecords = {
  parser: "netwrix",
  documented: "helpcenter.netwrix.com, Integration API",
  records: [
    {
      record: {
        Action: "Modified",
        What: "\\local\\corp\\Users\\Bob",
        Who: "CORP\\admin",
        When: "2024-06-21T10:11:12Z",
        Where: "dc1.corp.example",
        Workstation: "pc-2.corp.example",
        ObjectType: "user",
        DataSource: "Active Directory",
        RID: "20240621",
        MonitoringPlan: {
          ID: "x",
          Name: "AD",
        },
        DetailList: [
          {
            PropertyName: "Member",
            Before: "a",
            After: "b",
          },
        ],
      },
      line: "unknown CORP\\admin | user.update success | \\local\\corp\\Users\\Bob, dc1.corp.example | pc-2.corp.example | 2024-06-21T10:11:12Z",
    },
    {
      record: {
        Action: "Removed (Failed Attempt)",
        What: "\\\\fs1\\share\\a.doc",
        Who: "CORP\\bob",
        When: "2024-06-21T10:11:12Z",
        Where: "fs1",
        Workstation: "10.0.0.9",
        ObjectType: "File",
        DataSource: "File Servers",
        RID: "2",
      },
      line: "unknown CORP\\bob | object.delete failure | \\\\fs1\\share\\a.doc, fs1 | 10.0.0.9 | 2024-06-21T10:11:12Z",
    },
  ],
};
