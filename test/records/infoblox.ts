/** Infoblox NIOS' audit. */
import type { SourceRecords } from "../support/record-line.ts";

export const INFOBLOX: SourceRecords = {
  parser: "infoblox",
  documented: "docs.infoblox.com, Monitoring Administrative Actions",
  records: [
    {
      record:
        "<29>Nov 23 04:05:07 ib1 httpd: 2026-11-23 04:05:06.123Z [alice]: Login_Allowed - - to=AdminConnector ip=198.51.100.7 auth=LOCAL group=admin-group apparently_via=GUI",
      line: "unknown alice | user.login success | AdminConnector | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<29>Nov 23 04:05:07 ib1 192.0.2.3 httpd: 2026-11-23 04:05:06.123Z [bob\\040smith]: Login_Denied - - to=AdminConnector ip=203.0.113.9 error=invalid\\040login\\040or\\040password apparently_via=GUI",
      line: "unknown bob smith | user.login failure | AdminConnector | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<29>Nov 23 04:05:07 ib1 httpd[]: 2026-11-23 04:05:06.123Z [alice]: Logout - - ip=198.51.100.7 group=admin-group trigger_event=Session\\040Expiration",
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<29>Nov 23 04:05:07 ib1 httpd: 2026-11-23 04:05:06.123Z [alice]: First_Login - - to=AdminConnector ip=198.51.100.7 auth=LOCAL group=admin-group apparently_via=GUI\\040first\\040login",
      line: "unknown alice | user.login success | AdminConnector | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '<29>Nov 23 04:05:07 ib1 httpd: 2026-11-23 04:05:06.123Z [alice]: Modified Network 10.1.0.0/24 network_view=default: Changed comment:"old"->"new"',
      line: "unknown alice | network.update success | 10.1.0.0/24 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '<29>Nov 23 04:05:07 ib1 httpd: 2026-11-23 04:05:06.123Z [alice]: Created HostRecord web.example.com DnsView=default address=192.0.2.80: Set fqdn="web.example.com"',
      line: "unknown alice | dns.create success | web.example.com | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<29>Nov 23 04:05:07 ib1 httpd: 2026-11-23 04:05:06.123Z [alice]: Deleted CaaRecord example.com DnsView=default",
      line: "unknown alice | dns.delete success | example.com | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '<29>Nov 23 04:05:07 ib1 httpd: 2026-11-23 04:05:06.123Z [alice]: Created AdminMember carol: Set disabled=False,name="carol"',
      line: "unknown alice | user.create success | carol | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<29>Nov 23 04:05:07 ib1 httpd: 2026-11-23 04:05:06.123Z [alice]: Modified MemberDhcp ib1.example.com: Changed enable_service:False->True",
      line: "unknown alice | config.update success | ib1.example.com | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '<29>Nov 23 04:05:07 ib1 httpd: 2026-11-23 04:05:06.123Z [alice]: Called - RestartService: Args services=["ALL"],force=True',
      line: "unknown alice | command.run success | RestartService | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
