/** Zscaler Internet Access and Private Access. */
import type { SourceRecords } from "../support/record-line.ts";

export const ZSCALER: SourceRecords = {
  parser: "zscaler",
  documented: "help.zscaler.com, NSS Feed Output Format; About Log Streaming",
  records: [
    {
      record:
        '{"sourcetype":"zscalernss-web","event":{"time":"Mon Nov 23 04:05:06 2026","login":"alice@example.com","proto":"HTTPS","eurl":"www.example.com/shop","action":"Allowed","urlclass":"Business Use","urlcat":"Shopping","threatname":"None","location":"HQ","cip":"198.51.100.7","sip":"203.0.113.80","reqmethod":"GET","respcode":"200","ua":"Mozilla/5.0","rulelabel":"None"}}',
      line: "human alice@example.com | http.request success | www.example.com/shop, 203.0.113.80 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"sourcetype":"zscalernss-web","event":{"time":"Mon Nov 23 04:05:06 2026","login":"alice@example.com","proto":"HTTPS","eurl":"bad.example.com/","action":"Blocked","urlclass":"Security Risk","urlcat":"Phishing","threatname":"None","cip":"198.51.100.7","sip":"203.0.113.81","reqmethod":"GET","respcode":"403","rulelabel":"no-phishing"}}',
      line: "human alice@example.com | network.block denied | bad.example.com/, 203.0.113.81 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"sourcetype":"zscalernss-web","event":{"time":"Mon Nov 23 04:05:06 2026","login":"alice@example.com","eurl":"bad.example.com/eicar","action":"Blocked","urlclass":"Security Risk","threatname":"EICAR_Test_File","cip":"198.51.100.7","sip":"203.0.113.81","reqmethod":"GET","respcode":"403"}}',
      line: "human alice@example.com | malware.detect denied | EICAR_Test_File, bad.example.com/eicar, 203.0.113.81 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"sourcetype":"zscalernss-fw","event":{"datetime":"Mon Nov 23 04:05:06 2026","user":"alice@example.com","department":"IT","locationname":"HQ","cdport":"22","csport":"50022","sdport":"22","csip":"10.0.0.5","cdip":"203.0.113.22","sdip":"203.0.113.22","tsip":"198.51.100.7","action":"Drop","rule":"no-ssh","nwapp":"ssh"}}',
      line: "human alice@example.com | network.block denied | 203.0.113.22 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"version":"v1","sourcetype":"zscalernss-audit","event":{"time":"Mon Nov 23 04:05:06 2026","timezone":"UTC","recordid":"71","action":"SIGN_IN","category":"LOGIN","subcategory":"LOGIN","resource":"None","interface":"UI","adminid":"bob@example.com","clientip":"203.0.113.9","result":"FAILURE","errorcode":"AUTHENTICATION_FAILED","auditlogtype":"ZIA","preaction":{},"postaction":{}}}',
      line: "human bob@example.com | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"sourcetype":"zscalernss-audit","event":{"time":"Mon Nov 23 04:05:06 2026","recordid":"72","action":"CREATE","category":"ACCESS_CONTROL_RESOURCE","subcategory":"URL_FILTERING","resource":"no-games","interface":"UI","adminid":"alice@example.com","clientip":"198.51.100.7","result":"SUCCESS","errorcode":"None","auditlogtype":"ZIA"}}',
      line: "human alice@example.com | config.create success | no-games | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"LogTimestamp":"Mon Nov 23 04:05:06 2026","Customer":"Example","Username":"alice@example.com","SessionID":"s1","SessionStatus":"ZPN_STATUS_AUTHENTICATED","PublicIP":"198.51.100.7","Client":"zpn_client_type_zapp","Platform":"windows","Hostname":"LAPTOP-7"}',
      line: "human alice@example.com | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"LogTimestamp":"Mon Nov 23 04:05:06 2026","Customer":"Example","Username":"alice@example.com","SessionID":"s1","SessionStatus":"ZPN_STATUS_DISCONNECTED","PublicIP":"198.51.100.7"}',
      line: "human alice@example.com | vpn.disconnect success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"LogTimestamp":"Mon Nov 23 04:05:06 2026","Customer":"Example","SessionID":"s1","ConnectionID":"c1","InternalReason":"","ConnectionStatus":"active","IPProtocol":6,"Username":"alice@example.com","ClientPublicIP":"198.51.100.7","Policy":"wiki","Host":"wiki.example.com","Application":"Wiki","ServerIP":"10.0.0.80"}',
      line: "human alice@example.com | network.flow success | Wiki, wiki.example.com | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"ModifiedTime":"2026-11-23T04:05:06.000Z","CreationTime":"2026-11-23T04:05:06.000Z","ModifiedBy":7,"RequestID":"r1","SessionID":"s2","AuditOldValue":"","AuditNewValue":"{\\"loginAttempt\\":\\"2026-11-23 04:05:06 UTC\\",\\"remoteIP\\":\\"198.51.100.7\\"}","AuditOperationType":"Sign In","ObjectType":"Authentication","ObjectName":"","ObjectID":0,"CustomerID":9,"User":"alice@example.com","ClientAuditUpdate":0}',
      line: "human alice@example.com | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record:
        '{"ModifiedTime":"","CreationTime":"2026-11-23T04:05:06.000Z","ModifiedBy":7,"RequestID":"r1","SessionID":"s2","AuditOldValue":"","AuditNewValue":"{\\"id\\":\\"71\\",\\"name\\":\\"web-1\\"}","AuditOperationType":"Create","ObjectType":"Server","ObjectName":"web-1","ObjectID":71,"CustomerID":9,"User":"alice@example.com","ClientAuditUpdate":0}',
      line: "human alice@example.com | config.create success | web-1 | - | 2026-11-23T04:05:06.000Z",
    },
  ],
};
