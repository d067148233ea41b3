/** Amazon S3's server access logs, as lines and as the members that collectors make of them (Amazon S3 User Guide, "Amazon S3 server access log format"). */
import type { ParsedEvent } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { some, text } from "../fields.ts";
import { type How, LIKELY, NO, type Parser, SURE } from "../parser.ts";

/** Owner, bucket, time, address, requester, request, operation, key, request line, status, error. */
const LINE =
  /^([0-9a-f]{64}|-) (\S{3,63}) \[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\] (\S{1,64}) (\S{1,512}) (\S{1,64}) ((?:REST|WEBSITE|SOAP|BATCH|S3)\.\S{1,64}) (\S{1,1024}) (?:"(.{0,4096}?)"|-) (\d{3}|-) (\S{1,64})/;

const ACTIONS = actionTable(`
  object.read REST.GET.OBJECT REST.HEAD.OBJECT WEBSITE.GET.OBJECT WEBSITE.HEAD.OBJECT REST.GET.OBJECT_TAGGING REST.COPY.OBJECT_GET REST.COPY.PART_GET
  object.list REST.GET.BUCKET REST.GET.BUCKETVERSIONS REST.GET.UPLOADS
  object.upload REST.PUT.OBJECT REST.POST.OBJECT REST.PUT.PART REST.POST.UPLOAD REST.POST.UPLOADS
  object.create REST.COPY.OBJECT REST.COPY.PART
  object.delete REST.DELETE.OBJECT REST.POST.MULTI_OBJECT_DELETE BATCH.DELETE.OBJECT S3.EXPIRE.OBJECT S3.CREATE.DELETEMARKER
  object.update REST.PUT.OBJECT_TAGGING
  bucket.create REST.PUT.BUCKET
  bucket.update REST.PUT.VERSIONING REST.PUT.LIFECYCLE REST.PUT.LOGGING_STATUS REST.PUT.ENCRYPTION
  bucket.delete REST.DELETE.BUCKET
  policy.update REST.PUT.BUCKETPOLICY REST.PUT.ACL REST.PUT.OBJECT_ACL
  policy.delete REST.DELETE.BUCKETPOLICY
  config.read REST.GET.BUCKETPOLICY REST.GET.ACL REST.GET.LOCATION REST.GET.VERSIONING REST.GET.ENCRYPTION REST.GET.LOGGING_STATUS
`);

interface Access {
  readonly [part: string]: string | undefined;
}

export const s3Access: Parser<string> = {
  name: "s3-access",
  version: 2,
  actions: ACTIONS,
  signs: "[",
  begins: "0a-",
  recognises: (record) => (LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [whole, , bucket, at, address, requester, request, operation, key, , status, error] =
      LINE.exec(record) ?? [];
    return whole === undefined
      ? []
      : [eventOf({ bucket, at, address, requester, request, operation, key, status, error }, how)];
  },
};

export const s3AccessJson: Parser = {
  name: "s3-access",
  version: 2,
  keys: ["bucket", "bucket_name"],
  recognises(record) {
    const bucket = text(record, "bucket") ?? text(record, "bucket_name");
    if (bucket === undefined || text(record, "requester") === undefined) return NO;
    return (text(record, "operation") ?? text(record, "bucketowner") ?? text(record, "bucket_owner")) ===
      undefined
      ? LIKELY
      : SURE;
  },
  parse(record, how) {
    const of = (...names: readonly string[]): string | undefined =>
      names.map((name) => text(record, name)).find((value) => value !== undefined);
    return [
      eventOf(
        {
          bucket: of("bucket", "bucket_name"),
          at: of("time", "requestdatetime"),
          address: of("remoteip", "remote_ip"),
          requester: of("requester"),
          request: of("requestid", "request_id"),
          key: of("key"),
          operation: of("operation"),
          status: of("httpstatus", "http_status"),
          error: of("errorcode", "error_code"),
        },
        how,
      ),
    ];
  },
};

function eventOf(access: Access, how: How): ParsedEvent {
  const of = (name: string): string | undefined => (access[name] === "-" ? undefined : access[name]);
  const [bucket, key, requester] = [of("bucket"), of("key"), of("requester")];
  const session = /:assumed-role\/[^/]{1,128}\/(.{1,128})$/.exec(requester ?? "")?.[1];
  return makeEvent({
    call: called(of("operation"), ACTIONS, { prefix: "s3", category: "data" }),
    how,
    at: of("at"),
    outcome: outcomeOfStatus(of("status")),
    reason: of("error"),
    actor: makeActor({
      id: requester,
      name: session ?? requester?.split("/").pop(),
      // What a rule of the bucket's own does.
      type: requester === "AmazonS3" ? "system" : undefined,
    }),
    targets: [
      makeTarget("object", key === undefined ? undefined : `${bucket}/${key}`),
      makeTarget("bucket", bucket),
    ],
    from: fromAddress(of("address")),
    service: { name: "s3" },
    context: some({ request: of("request") }),
  });
}
