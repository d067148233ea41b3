/** Telemetry, alerts and audit of HarfangLab. */
import type { SourceRecords } from "../support/record-line.ts";

export const HARFANGLAB: SourceRecords = {
  parser: "harfanglab",
  documented: "support.harfanglab.io, Log forwarding",
  records: [
    {
      record: {
        log_type: "authentication",
        event_type: "login_failure",
        "@timestamp": "2026-11-23T04:05:08.597386Z",
        target_username: "PC-7\\bob",
        success: false,
        source_address: "198.51.100.7",
        windows: {
          source_sid: "S-1-5-18",
          event_title: "An account failed to log on",
          event_id: 4625,
          target_sid: "S-1-0-0",
          logon_type: 2,
        },
        source_username: "SHOP\\pc-7$",
        agent: {
          hostname: "pc-7",
          agentid: "a-7",
          ostype: "windows",
        },
        "@event_create_date": "2026-11-23T04:05:06.818Z",
        tenant: "t-1",
      },
      line: "unknown PC-7\\bob | user.login failure | pc-7 | 198.51.100.7 | 2026-11-23T04:05:06.818Z",
    },
    {
      record: {
        log_type: "auditlog",
        log_slug: "policy-update",
        log_creation_date: "2026-11-23T04:05:06.284452+00:00",
        action_title: "Update policy",
        log_description: "alice changed the policy Servers",
        username: "alice",
        ip_address: "198.51.100.7",
        request_method: "POST",
        request_path: "/api/policy/7/",
        response_status_code: "403",
        tenant: "t-1",
      },
      line: "unknown alice | policy.update denied | /api/policy/7/ | 198.51.100.7 | 2026-11-23T04:05:06.284452Z",
    },
    {
      record: {
        "@event_create_date": "2026-11-23T04:05:06.435Z",
        rule_name: "Unsigned library",
        rule_id: "r-1",
        msg: "Detects it.",
        type: "rtlogs",
        alert_subtype: "process",
        alert_type: "sigma",
        status: "new",
        level: "medium",
        details_library: {
          image_loaded: "\\\\pc-7\\odd.dll",
        },
        agent: {
          hostname: "pc-7",
          agentid: "a-7",
        },
        process: {
          username: "SHOP\\bob",
          image_name: "\\\\pc-7\\x.exe",
        },
      },
      line: "unknown SHOP\\bob | threat.detect unknown | Unsigned library, \\\\pc-7\\odd.dll, pc-7 | - | 2026-11-23T04:05:06.435Z",
    },
    {
      record: {
        log_type: "network",
        "@event_create_date": "2026-11-23T04:05:06.435Z",
        agent: {
          hostname: "pc-7",
          agentid: "a-7",
        },
        saddr: "10.0.0.7",
        sport: 40000,
        daddr: "198.51.100.9",
        dport: 443,
        connection_successful: true,
        username: "SHOP\\bob",
        image_name: "\\\\pc-7\\x.exe",
        tenant: "t-1",
      },
      line: "unknown SHOP\\bob | network.flow success | 198.51.100.9, pc-7 | 10.0.0.7 | 2026-11-23T04:05:06.435Z",
    },
    {
      record: {
        log_type: "process",
        "@event_create_date": "2026-11-23T04:05:06.435Z",
        agent: {
          hostname: "pc-7",
          agentid: "a-7",
        },
        commandline: "x.exe /a",
        image_name: "\\\\pc-7\\x.exe",
        username: "SHOP\\bob",
        tenant: "t-1",
      },
      line: "unknown SHOP\\bob | process.start unknown | \\\\pc-7\\x.exe, pc-7 | - | 2026-11-23T04:05:06.435Z",
    },
  ],
};
