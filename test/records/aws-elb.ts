/** Access logs of AWS' load balancers, in all their forms. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const TARGET = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/shop/0a1b2c3d4e5f6071";
const REST = `"Root=1-6560a1b2-00112233445566778899aabb" "shop.example.com" "session-reused" 0 ${AT} "forward" "-"`;
const application = (
  kind: string,
  [request, status, target]: readonly [string, string, string],
  error = "-",
): string =>
  `${kind} ${AT} app/shop/1122334455667788 198.51.100.7:50022 ${target} 0.001 0.052 0.000 ${status} ${status} 120 4096 "${request}" "curl/8.0" TLS_AES_128_GCM_SHA256 TLSv1.3 ${TARGET} ${REST} "${error}" "-" "-" "-" "-" TID_00ff`;
const classic = (request: string, status: string): string =>
  `${AT} old-balancer 198.51.100.7:50022 10.0.1.5:8080 0.000073 0.001048 0.000057 ${status} 200 0 29 "${request}" "curl/8.0" - -`;
const network = (handshake: string, alert: string): string =>
  `tls 2.0 2026-11-23T04:05:06 net/edge/8877665544332211 0011223344556677 198.51.100.7:50022 10.0.1.9:443 5 ${handshake} 98 246 ${alert} arn:aws:acm:eu-west-1:111122223333:certificate/0a - ECDHE-RSA-AES128-SHA tlsv12 - edge.example.com - - - 2026-11-23T04:05:01`;
const connection = (handshake: string, verified: string): string =>
  `${AT} 198.51.100.7 50022 443 TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256 ${handshake} "CN=robot.example.com,O=Example" NotBefore=2026-01-01T00:00:00Z;NotAfter=2027-01-01T00:00:00Z 0A1B ${verified} TID_00ff`;
const asked = (outcome: string, url: string): string =>
  `- | http.request ${outcome} | ${url} | 198.51.100.7 | ${AT}`;

export const AWS_ELB: SourceRecords = {
  parser: "aws-elb",
  documented:
    "docs.aws.amazon.com/elasticloadbalancing, load-balancer-access-logs, load-balancer-connection-logs, access-log-collection",
  records: [
    {
      record: application("https", [
        "GET https://shop.example.com:443/cart HTTP/2.0",
        "200",
        "10.0.1.5:8080",
      ]),
      line: asked("success", "https://shop.example.com:443/cart"),
    },
    {
      record: application(
        "http",
        ["POST http://shop.example.com:80/pay HTTP/1.1", "502", "-"],
        "TargetTimeout",
      ),
      line: asked("failure", "http://shop.example.com:80/pay"),
    },
    {
      record: application("h2", ["GET https://shop.example.com:443/admin HTTP/2.0", "403", "-"], "WAFRule"),
      line: asked("denied", "https://shop.example.com:443/admin"),
    },
    {
      record: application("wss", ["GET wss://shop.example.com:443/live HTTP/1.1", "101", "10.0.1.5:8080"]),
      line: asked("success", "wss://shop.example.com:443/live"),
    },
    {
      record: classic("GET http://old.example.com:80/ HTTP/1.1", "200"),
      line: asked("success", "http://old.example.com:80/"),
    },
    {
      record: classic("PUT http://old.example.com:80/a HTTP/1.1", "503"),
      line: asked("failure", "http://old.example.com:80/a"),
    },
    {
      record: classic("- - - ", "-"),
      line: `- | http.request unknown | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: network("2", "-"),
      line: "- | network.flow success | 10.0.1.9, edge.example.com | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: network("-", "48"),
      line: "- | network.flow failure | 10.0.1.9, edge.example.com | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: connection("4.036", "Success"),
      line: `- | connection.open success | 443, CN=robot.example.com,O=Example | 198.51.100.7 | ${AT}`,
    },
    {
      record: connection("-", "Failed:ClientCertUntrusted"),
      line: `- | connection.open denied | 443, CN=robot.example.com,O=Example | 198.51.100.7 | ${AT}`,
    },
  ],
};
