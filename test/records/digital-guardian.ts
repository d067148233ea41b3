/** What Digital Guardian saw of files. */
import type { SourceRecords } from "../support/record-line.ts";

export const DIGITAL_GUARDIAN: SourceRecords = {
  parser: "digital-guardian",
  documented: "Digital Guardian, ARC export",
  records: [
    {
      record: {
        data: {
          type: "policy_violation",
        },
        dg_time: "2024-05-04T10:11:12Z",
        dg_guid: "g",
        dg_utype: "Network Upload",
        dg_user: "corp\\bob",
        dg_machine_name: "CORP\\PC-1",
        dg_src_file_name: "a.docx",
        dg_policy: "PII",
        "dg_alert.dg_policy.dg_name": "x",
      },
      line: "unknown corp\\bob | object.upload unknown | a.docx, PII, CORP\\PC-1 | - | 2024-05-04T10:11:12Z",
    },
  ],
};
