/** Amazon S3's server access logs: lines, and the same as Athena's and collectors' members. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const OWNER = "7".repeat(64);
const ROLE = "arn:aws:sts::111122223333:assumed-role/report/alice";
const line = (requester: string, operation: string, rest: string, address = "198.51.100.7"): string =>
  `${OWNER} pay-data [23/Nov/2026:04:05:06 +0000] ${address} ${requester} 3E57427F3EXAMPLE ${operation} ${rest}`;
/** A row of the table that the guide makes for Athena. */
const athena = (operation: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ bucketowner: OWNER, bucket_name: "pay-data", requestdatetime: "23/Nov/2026:04:05:06 +0000" },
  ...{ remoteip: "198.51.100.7", requester: ROLE, requestid: "R1", httpstatus: "200", operation },
  ...more,
});
const END =
  '- 113 - 7 - "-" "aws-cli/2.15" - HOST SigV4 TLS_AES_128_GCM_SHA256 AuthHeader pay-data.s3.amazonaws.com TLSv1.3 - -';

export const S3_ACCESS: SourceRecords = {
  parser: "s3-access",
  documented: "Amazon S3 User Guide, Amazon S3 server access log format; Querying access logs with Athena",
  records: [
    {
      record: line(ROLE, "REST.GET.OBJECT", `2026/q3.csv "GET /pay-data/2026/q3.csv HTTP/1.1" 200 ${END}`),
      line: `unknown alice | object.read success | pay-data/2026/q3.csv, pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: line(
        ROLE,
        "REST.GET.OBJECT",
        `2026/q3.csv "GET /pay-data/2026/q3.csv HTTP/1.1" 403 AccessDenied 243 - 7 - "-" "curl/8.0" -`,
      ),
      line: `unknown alice | object.read denied | pay-data/2026/q3.csv, pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: line(
        "arn:aws:iam::111122223333:user/svc-backup",
        "REST.PUT.OBJECT",
        `db.tar "PUT /pay-data/db.tar HTTP/1.1" 200 ${END}`,
        "2001:db8::7",
      ),
      line: `machine svc-backup | object.upload success | pay-data/db.tar, pay-data | 2001:db8::7 | ${AT}`,
    },
    {
      record: line(
        "-",
        "REST.GET.BUCKET",
        '- "GET /pay-data?prefix=&max-keys=2 HTTP/1.1" 403 AccessDenied 243 - 7 - "-" "curl/8.0" -',
      ),
      line: `- | object.list denied | pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: line(
        "arn:aws:iam::111122223333:user/bob",
        "REST.PUT.BUCKETPOLICY",
        `- "PUT /pay-data?policy HTTP/1.1" 204 ${END}`,
      ),
      line: `unknown bob | policy.update success | pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: line(
        "arn:aws:iam::111122223333:user/bob",
        "REST.DELETE.BUCKETPOLICY",
        `- "DELETE /pay-data?policy HTTP/1.1" 204 ${END}`,
      ),
      line: `unknown bob | policy.delete success | pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      // Requests that a lifecycle rule makes have neither an address nor a line of their own.
      record: line("AmazonS3", "S3.EXPIRE.OBJECT", "old/q1.csv - - - - 7 - - - - -", "-"),
      line: `system AmazonS3 | object.delete unknown | pay-data/old/q1.csv, pay-data | - | ${AT}`,
    },
    {
      record: line(ROLE, "BATCH.DELETE.OBJECT", "tmp/a%2520b.csv - 204 - - 12 - - - - -"),
      line: `unknown alice | object.delete success | pay-data/tmp/a%2520b.csv, pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: line(ROLE, "REST.PUT.LOGGING_STATUS", `- "PUT /pay-data?logging HTTP/1.1" 200 ${END}`),
      line: `unknown alice | bucket.update success | pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: line(ROLE, "REST.PUT.ACCELERATE", `- "PUT /pay-data?accelerate HTTP/1.1" 200 ${END}`),
      line: `unknown alice | s3.rest.put.accelerate? success | pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ bucketowner: OWNER, bucket_name: "pay-data", requestdatetime: "23/Nov/2026:04:05:06 +0000" },
        ...{
          remoteip: "198.51.100.7",
          requester: ROLE,
          requestid: "3E57427F3EXAMPLE",
          operation: "REST.COPY.OBJECT_GET",
        },
        ...{ key: "2026/q3.csv", httpstatus: "200", errorcode: "-", useragent: "aws-cli/2.15" },
      },
      line: `unknown alice | object.read success | pay-data/2026/q3.csv, pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          bucket_owner: OWNER,
          bucket: "pay-data",
          time: "23/Nov/2026:04:05:06 +0000",
          remote_ip: "198.51.100.7",
        },
        ...{
          requester: "arn:aws:iam::111122223333:user/bob",
          request_id: "R1",
          operation: "REST.DELETE.OBJECT",
        },
        ...{ key: "2026/q3.csv", http_status: 204, error_code: null },
      },
      line: `unknown bob | object.delete success | pay-data/2026/q3.csv, pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: athena("REST.GET.OBJECT", { key: "2026/q3.csv", httpstatus: "403", errorcode: "AccessDenied" }),
      line: `unknown alice | object.read denied | pay-data/2026/q3.csv, pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: athena("REST.PUT.PART", {
        key: "db.tar",
        requester: "arn:aws:iam::111122223333:user/svc-backup",
      }),
      line: `machine svc-backup | object.upload success | pay-data/db.tar, pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: athena("REST.POST.MULTI_OBJECT_DELETE", { key: "-" }),
      line: `unknown alice | object.delete success | pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: athena("REST.PUT.ACL", { key: "-", remoteip: "2001:db8::7" }),
      line: `unknown alice | policy.update success | pay-data | 2001:db8::7 | ${AT}`,
    },
    {
      record: athena("REST.DELETE.BUCKET", { key: "-", httpstatus: "409", errorcode: "BucketNotEmpty" }),
      line: `unknown alice | bucket.delete failure | pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: athena("S3.CREATE.DELETEMARKER", {
        ...{ key: "old/q1.csv", requester: "AmazonS3", remoteip: "-", httpstatus: "-" },
      }),
      line: `system AmazonS3 | object.delete unknown | pay-data/old/q1.csv, pay-data | - | ${AT}`,
    },
    {
      record: athena("REST.GET.INVENTORY", { key: "-" }),
      line: `unknown alice | s3.rest.get.inventory? success | pay-data | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        bucketowner: OWNER,
        bucket: "pay-data",
        operation: "REST.HEAD.OBJECT",
        requester: "-",
        key: "a.csv",
      },
      line: "- | object.read unknown | pay-data/a.csv, pay-data | - | -",
    },
  ],
};
