/** Lines of `key=value` pairs: logfmt of programs, and what firewalls write. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";

export const KEY_VALUE: SourceRecords = {
  parser: "key-value",
  documented: "brandur.org/logfmt; grafana.com, logging; devcenter.heroku.com, HTTP routing; prometheus.io",
  records: [
    {
      record: `time=${AT} level=info user=alice action=login ip=198.51.100.7 result=success`,
      line: `unknown alice | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${AT} INFO user=alice action=logout ip=198.51.100.7 result=success`,
      line: `unknown alice | user.logout success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `logger=context userId=7 orgId=1 uname=alice t=2026-11-23T04:05:06.123456789Z level=info msg="Request Completed" method=DELETE path=/api/dashboards/uid/x status=200 remote_addr=198.51.100.7 time_ms=12 duration=12.3ms size=12 referer=`,
      line: "unknown alice | http.request success | /api/dashboards/uid/x | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: `<158>1 2026-11-23T04:05:06.123456+00:00 host heroku router - at=error code=H12 desc="Request timeout" method=GET path="/cart" host=shop.example.com request_id=8601b555-6a83-4c12-8269-97c8e32cdb22 fwd="198.51.100.7" dyno=web.1 connect=1ms service=30000ms status=503 bytes=0 protocol=https`,
      line: "- | http.request failure | /cart | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: `ts=2026-11-23T04:05:06.123Z caller=main.go:1390 level=info component=web msg="Completed loading of configuration file" filename=/etc/prometheus/prometheus.yml`,
      line: "- | log.write success | /etc/prometheus/prometheus.yml | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `time="${AT}" level=warning msg="permission revoked" actor=svc-deploy event=permission_revoked target=bob session=s-1 outcome=ok`,
      line: `machine svc-deploy | permission.revoke success | bob | - | ${AT}`,
    },
    {
      record: `ts=${AT} level=warn event=login_failed username=bob client_ip=203.0.113.9 reason="bad password"`,
      line: `unknown bob | user.login failure | - | 203.0.113.9 | ${AT}`,
    },
    {
      record: `at=info action=delete_token actor=alice@example.com target=tok-7 status=403 request_id=r-1 time=${AT}`,
      line: `human alice@example.com | token.delete denied | tok-7 | - | ${AT}`,
    },
    {
      record: `event=widget.spun actor=alice@example.com widget=w-7`,
      line: "human alice@example.com | widget.spun? unknown | - | - | -",
    },
  ],
};
