/** Akamai's security events. */
import type { SourceRecords } from "../support/record-line.ts";

export const AKAMAI: SourceRecords = {
  parser: "akamai-siem",
  documented: "techdocs.akamai.com, SIEM Integration API, Security event data format",
  records: [
    {
      record:
        '{"type":"akamai_siem","format":"json","version":"1.0","attackData":{"configId":"1","policyId":"p","clientIP":"203.0.113.9","rules":"MzAwMDA%3d","ruleMessages":"U1FMIEluamVjdGlvbg%3d%3d","ruleActions":"ZGVueQ%3d%3d"},"httpMessage":{"requestId":"r","start":"1795406706","protocol":"HTTP/1.1","method":"GET","host":"www.example.com","port":"443","path":"/x","status":"403","bytes":"300"},"geo":{"country":"US"}}',
      line: "- | threat.detect denied | SQL Injection, www.example.com/x | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '{"type":"akamai_siem","format":"json","version":"1.0","attackData":{"configId":"1","policyId":"p","clientIP":"203.0.113.9","rules":"MzAwMDA%3d%3bMzAwMDE%3d","ruleActions":"YWxlcnQ%3d%3bYWxlcnQ%3d"},"httpMessage":{"requestId":"r","start":"1795406706","method":"GET","host":"www.example.com","path":"/y","status":"200"}}',
      line: "- | threat.detect unknown | 30000, 30001, www.example.com/y | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
  ],
};
