/** What BeyondTrust's appliances send to syslog. */
import type { SourceRecords } from "../support/record-line.ts";

export const BEYONDTRUST_LINE: SourceRecords = {
  parser: "beyondtrust-line",
  documented: "beyondtrust.com, Syslog message reference",
  records: [
    {
      record:
        "site=access.example;when=1795406706;who=Alice (alice@shop.example);who_ip=198.51.100.7;event=user_changed;old_username=bob;old_permissions:admin=0;new_permissions:admin=1",
      line: "human Alice | user.update success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>Nov 23 05:05:06 access BG[77]:1427:01:01:when=1795406706;who=Unknown ();who_ip=198.51.100.7;event=login;site=access.example;status=failure;reason=failed;target=web/login",
      line: "- | user.login failure | web/login | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "BG: 1428:01:01:site=access.example;when=1795406706;who=Alice (alice);who_ip=198.51.100.7;event=login;status=success;target=rep",
      line: "unknown Alice | user.login success | rep | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "site=access.example;when=1795406706;who=Alice (alice);who_ip=198.51.100.7;event=api_account_added;name=ci",
      line: "unknown Alice | token.create success | ci | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
