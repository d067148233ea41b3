/** F5's Application Security Manager in its own form. */
import type { SourceRecords } from "../support/record-line.ts";

export const F5_ASM: SourceRecords = {
  parser: "f5-asm",
  documented: "techdocs.f5.com, Logging Application Security Events",
  records: [
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 ASM:unit_hostname="bigip1",management_ip_address="192.0.2.3",policy_name="/Common/shop",violations="Attack signature detected",support_id="71",request_status="blocked",response_code="0",ip_client="203.0.113.9",method="GET",protocol="HTTPS",x_forwarded_for_header_value="N/A",sig_names="SQL-INJ",date_time="2026-11-23 04:05:06",severity="Critical",attack_type="SQL-Injection",username="N/A",src_port="40122",dest_port="443",dest_ip="10.0.0.80",uri="/login"',
      line: "- | threat.detect denied | SQL-Injection, /login, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 ASM:unit_hostname="bigip1",policy_name="/Common/shop",violations="",support_id="72",request_status="passed",response_code="200",ip_client="198.51.100.7",method="GET",date_time="2026-11-23 04:05:06",severity="Informational",attack_type="N/A",username="alice",src_port="50022",dest_ip="10.0.0.80",uri="/shop"',
      line: "unknown alice | http.request success | /shop, 10.0.0.80 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 ASM:unit_hostname="bigip1",policy_name="/Common/shop",violations="Illegal URL",support_id="73",request_status="alerted",response_code="404",ip_client="203.0.113.9",method="GET",date_time="2026-11-23 04:05:06",severity="Error",attack_type="Forceful Browsing",username="N/A",dest_ip="10.0.0.80",uri="/.git"',
      line: "- | threat.detect unknown | Forceful Browsing, /.git, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
  ],
};
