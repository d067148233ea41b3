/** Detections and the audit of Vectra's sensors. */
import type { SourceRecords } from "../support/record-line.ts";

export const VECTRA: SourceRecords = {
  parser: "vectra",
  documented: "support.vectra.ai, Syslog guide",
  records: [
    {
      record:
        'vectra_json_account_detection -: {"account_name": "bob@shop.example", "category": "LATERAL MOVEMENT", "detection_id": 85, "threat": 95, "certainty": 95, "d_type": "papi_breach", "d_type_vname": "Privilege Anomaly", "headend_addr": "10.0.0.2", "dvchost": "sensor-1", "dd_dst_ip": "10.0.0.9", "account_uid": "bob@shop.example", "vectra_timestamp": "1795406706"}',
      line: "human bob@shop.example | threat.detect unknown | Privilege Anomaly, bob@shop.example, 10.0.0.9 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        host_name: "pc-7",
        host_id: 7,
        host_ip: "10.0.0.7",
        category: "COMMAND & CONTROL",
        detection_id: 86,
        threat: 20,
        d_type: "hidden_https",
        d_type_vname: "Hidden HTTPS Tunnel",
        headend_addr: "10.0.0.2",
        dvchost: "sensor-1",
        dd_dst_ip: "0.0.0.0",
        dd_dst_dns: "c2.example",
        vectra_timestamp: "1795406706",
      },
      line: "- | threat.detect unknown | Hidden HTTPS Tunnel, pc-7, c2.example | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<14>Nov 23 04:05:06 sensor-1 vectra_json_audit -: {"user": "alice", "role": "Admin", "source_ip": "198.51.100.7", "headend_addr": "10.0.0.2", "dvchost": "sensor-1", "result": "success", "message": "log in", "vectra_timestamp": "1795406706"}',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        user: "",
        role: "",
        source_ip: "198.51.100.7",
        headend_addr: "10.0.0.2",
        dvchost: "sensor-1",
        result: "failure",
        message: "invalid authentication token 'ab**' used for API request",
        vectra_timestamp: "1795406706",
      },
      line: "- | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        user: "alice",
        role: "Admin",
        source_ip: "198.51.100.7",
        headend_addr: "10.0.0.2",
        dvchost: "sensor-1",
        result: "success",
        message: 'delete triage filter "Known scanners"',
        vectra_timestamp: "1795406706",
      },
      line: "unknown alice | detection.update success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
