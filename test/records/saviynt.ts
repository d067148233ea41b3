/** Saviynt's audit of its own users. */
import type { SourceRecords } from "../support/record-line.ts";

export const SAVIYNT: SourceRecords = {
  parser: "saviynt",
  documented: "docs.saviyntcloud.com, SIEM integration",
  records: [
    {
      record: {
        "ACCESS TIME": "2024-06-21 10:11:12",
        USERNAME: "alice",
        EVENT: "Login",
        "IP ADDRESS": "198.51.100.9",
        "ACTION TAKEN": "Login Successful",
        "OBJECT TYPE": "USER",
        "OBJECT KEY": "12",
      },
      line: "unknown alice | user.login success | 12 | 198.51.100.9 | 2024-06-21T10:11:12Z",
    },
    {
      record: {
        "Access Time": "06/21/2024 10:11:12",
        Username: "mallory",
        Event: "Login",
        "IP Address": "198.51.100.9",
        "Action Taken": "Login Failed",
        "Object Type": "USER",
        "Object Key": "13",
      },
      line: "unknown mallory | user.login failure | 13 | 198.51.100.9 | 2024-06-21T10:11:12Z",
    },
  ],
};
