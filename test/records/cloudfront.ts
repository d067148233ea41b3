/** CloudFront's standard logs. */
import type { SourceRecords } from "../support/record-line.ts";

const line = (
  [address, method, path, status]: readonly [string, string, string, number],
  { agent = "Mozilla/5.0", query = "-", result = "Hit" } = {},
): string =>
  [
    ...[
      "2026-11-23",
      "04:05:06",
      "FRA50-C1",
      "2390",
      address,
      method,
      "d1.cloudfront.net",
      path,
      status,
      "-",
      agent,
    ],
    ...[query, "-", result, "r-1", "www.example.com", "https", "23", "0.001", "-", "TLSv1.3"],
    ...[
      "TLS_AES_128_GCM_SHA256",
      result,
      "HTTP/2.0",
      "-",
      "-",
      "11040",
      "0.001",
      result,
      "text/html",
      "78",
      "-",
      "-",
    ],
  ].join("\t");
const read = (outcome: string, url: string, from = "198.51.100.7"): string =>
  `- | http.request ${outcome} | ${url} | ${from} | 2026-11-23T04:05:06Z`;

export const CLOUDFRONT: SourceRecords = {
  parser: "cloudfront",
  documented: "docs.aws.amazon.com/AmazonCloudFront, Standard logging reference",
  records: [
    { record: line(["198.51.100.7", "GET", "/index.html", 200]), line: read("success", "/index.html") },
    {
      record: line(["198.51.100.7", "GET", "/search", 200], { query: "q=x" }),
      line: read("success", "/search?q=x"),
    },
    {
      record: line(["203.0.113.9", "GET", "/.env", 403], { result: "Error" }),
      line: read("denied", "/.env", "203.0.113.9"),
    },
    {
      record: line(["198.51.100.7", "GET", "/gone", 404], { result: "Error" }),
      line: read("failure", "/gone"),
    },
    {
      record: line(["198.51.100.7", "POST", "/pay", 502], { result: "OriginConnectError" }),
      line: read("failure", "/pay"),
    },
    { record: line(["2001:db8::7", "GET", "/", 304]), line: read("success", "/", "2001:db8::7") },
    {
      record: line(["198.51.100.7", "HEAD", "/a.png", 200], { agent: "curl/8.0%20(x)" }),
      line: read("success", "/a.png"),
    },
    { record: line(["198.51.100.7", "PUT", "/upload", 405]), line: read("failure", "/upload") },
    { record: line(["198.51.100.7", "OPTIONS", "/api", 204]), line: read("success", "/api") },
    {
      record: line(["198.51.100.7", "GET", "/old", 301], { result: "Redirect" }),
      line: read("success", "/old"),
    },
  ],
};
