/** Events that GravityZone pushes. */
import type { SourceRecords } from "../support/record-line.ts";

export const BITDEFENDER: SourceRecords = {
  parser: "bitdefender",
  documented: "bitdefender.com, Push event types",
  records: [
    {
      record: {
        jsonrpc: "2.0",
        method: "addEvents",
        params: {
          events: [
            {
              module: "av",
              product_installed: "BEST",
              user: {
                name: "bob",
                sid: "S-1-5-21-7",
              },
              companyId: "c-1",
              computer_name: "PC-7",
              computer_ip: "10.0.0.7",
              computer_id: "d-7",
              malware_type: "file",
              malware_name: "Test-File",
              file_path: "\\\\pc-7\\test.com",
              final_status: "deleted",
              timestamp: "2026-11-23T04:05:06.000Z",
            },
          ],
        },
      },
      line: "unknown bob | malware.detect denied | Test-File, \\\\pc-7\\test.com, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        module: "network-monitor",
        product_installed: "BEST",
        companyId: "c-1",
        computer_name: "PC-7",
        computer_ip: "10.0.0.7",
        computer_id: "d-7",
        status: "portscan_blocked",
        source_ip: "198.51.100.7",
        last_blocked: "2026-11-23T04:05:06.000Z",
      },
      line: "- | threat.detect denied | PC-7 | 198.51.100.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        module: "uc",
        product_installed: "BEST",
        companyId: "c-1",
        computer_name: "PC-7",
        computer_ip: "10.0.0.7",
        computer_id: "d-7",
        uc_type: "http",
        url: "http://bad.example/",
        status: "uc_site_blocked",
        last_blocked: "2026-11-23T04:05:06.000Z",
        user: {
          name: "bob",
        },
      },
      line: "unknown bob | http.request denied | http://bad.example/, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        module: "login",
        userName: "alice@shop.example",
        fullName: "Alice",
        ip: "198.51.100.7",
        loginTime: "2026-11-23T04:05:06.000Z",
      },
      line: "human alice@shop.example | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        module: "new-incident",
        incident_id: "i-1",
        companyId: "c-1",
        computer_id: "d-7",
        computer_name: "PC-7",
        computer_ip: "10.0.0.7",
        created: "2026-11-23T04:05:06.000Z",
        severity: "high",
        main_action: "no action",
        detection_name: "Odd.Process",
        username: "bob",
      },
      line: "unknown bob | threat.detect unknown | Odd.Process, PC-7, i-1 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
  ],
};
