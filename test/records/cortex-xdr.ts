/** Alerts, incidents and audit of Cortex XDR. */
import type { SourceRecords } from "../support/record-line.ts";

export const CORTEX_XDR: SourceRecords = {
  parser: "cortex-xdr",
  documented: "docs-cortex.paloaltonetworks.com, Cortex XDR REST API",
  records: [
    {
      record: {
        AUDIT_ID: 7,
        AUDIT_OWNER_NAME: "Alice",
        AUDIT_OWNER_EMAIL: "alice@shop.example",
        AUDIT_ASSET_NAMES: "",
        AUDIT_HOSTNAME: null,
        AUDIT_RESULT: "SUCCESS",
        AUDIT_DESCRIPTION: "User Alice logged in",
        AUDIT_ENTITY: "AUTH",
        AUDIT_ENTITY_SUBTYPE: "Login",
        AUDIT_INSERT_TIME: 1795406706000,
        AUDIT_SEVERITY: "SEV_010_INFO",
      },
      line: "human Alice | user.login success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        external_id: "e-1",
        severity: "high",
        matching_status: "MATCHED",
        source: "XDR Agent",
        name: "Behavioral Threat",
        category: "Malware",
        action: "BLOCKED",
        action_pretty: "Prevented (Blocked)",
        detection_timestamp: 1795406706000,
        endpoint_id: "h-7",
        host_ip: ["10.0.0.7"],
        host_name: "pc-7",
        user_name: "SHOP\\bob",
        actor_process_image_name: "x.exe",
        alert_id: "1",
      },
      line: "unknown SHOP\\bob | malware.detect denied | Behavioral Threat, x.exe, pc-7 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        incident_id: "7",
        incident_name: null,
        creation_time: 1795406706000,
        alert_count: 2,
        severity: "medium",
        status: "new",
        description: "Two alerts about pc-7",
        hosts: ["pc-7:h-7"],
        users: ["SHOP\\bob"],
      },
      line: "unknown SHOP\\bob | incident.create unknown | 7, pc-7:h-7 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
