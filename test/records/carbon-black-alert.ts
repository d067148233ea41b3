/** Alerts and sensor events of Carbon Black. */
import type { SourceRecords } from "../support/record-line.ts";

export const CARBON_BLACK_ALERT: SourceRecords = {
  parser: "carbon-black",
  documented: "developer.carbonblack.com, Data Forwarder Data",
  records: [
    {
      record: {
        type: "CB_ANALYTICS",
        backend_timestamp: "2026-11-23T04:06:00.000Z",
        id: "a-1",
        org_key: "SHOP",
        severity: 3,
        device_id: 7,
        device_name: "PC-7",
        device_username: "bob",
        device_internal_ip: "10.0.0.7",
        reason: "A known virus was detected",
        reason_code: "R",
        threat_id: "t-1",
        process_name: "x.exe",
        sensor_action: "DENY",
        create_time: "2026-11-23T04:05:06.241Z",
        alert_url: "https://cb.example/a-1",
      },
      line: "unknown bob | threat.detect denied | x.exe, t-1, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.241Z",
    },
    {
      record: {
        schema: 1,
        create_time: "2026-11-23T04:05:07.241Z",
        device_id: "7",
        device_internal_ip: "10.0.0.7",
        device_name: "PC-7",
        event_id: "e-1",
        event_origin: "EDR",
        org_key: "SHOP",
        process_path: "x.exe",
        process_username: "SHOP\\bob",
        type: "endpoint.event.netconn",
        remote_ip: "198.51.100.9",
        local_ip: "10.0.0.7",
        device_timestamp: "2026-11-23T04:05:06.000Z",
      },
      line: "unknown SHOP\\bob | network.flow unknown | 198.51.100.9, x.exe, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
  ],
};
