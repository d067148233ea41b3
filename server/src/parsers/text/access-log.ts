/** Access logs of web servers: the common and combined formats of Apache, nginx's, S3's, and those with a host or a list of addresses before. */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, outcomeOfStatus } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

// httpd.apache.org/docs/2.4/logs.html, "Combined Log Format"; nginx.org, ngx_http_log_module.
const COMBINED =
  /^(?:([\w.-]{1,253}(?::\d{1,5})?)\s+)?((?:"[0-9a-fA-F.:, ]{2,256}"|[0-9a-fA-F.:]{2,45}|-|unknown|unix:|[\w.-]{1,253})(?:,?\s+[0-9a-fA-F.:]{2,45})*)\s+(\S{1,256})\s+(.{1,256}?)\s+\[([^\]]{10,40})\]\s+"((?:[^"\\]|\\.)*)"\s+(\d{3}|-)\s+(\d+|-)(?:\s+"((?:[^"\\]|\\.)*)"\s+"((?:[^"\\]|\\.)*)")?/;
/** mod_ssl's: `[time] address protocol cipher "request" bytes`. */
const SSL = /^\[([^\]]{10,40})\]\s+([0-9a-fA-F.:]{2,45})\s+(\S+)\s+(\S+)\s+"((?:[^"\\]|\\.)*)"\s+(\d+|-)/;
/** Amazon S3's server access log (Amazon S3 User Guide, "Amazon S3 server access log format"). */
const S3 =
  /^[0-9a-f]{64}\s+(\S+)\s+\[([^\]]+)\]\s+(\S+)\s+(\S+)\s+(\S+)\s+([A-Z]+\.\S+)\s+(\S+)\s+(?:"((?:[^"\\]|\\.)*)"|-)\s+(\d{3}|-)\s+(\S+)/;
/** What every line of these has, and few others: they are spared the rest. */
const TIME = /\[[^\]]{10,64}\]/;
const REQUEST = /^([A-Z]{3,16})\s+(\S+)(?:\s+HTTP\/[\d.]+)?$/;
const S3_ACTIONS: ReadonlyMap<string, string> = new Map([
  ["GET.OBJECT", "object.read"],
  ["HEAD.OBJECT", "object.read"],
  ["PUT.OBJECT", "object.upload"],
  ["POST.OBJECT", "object.upload"],
  ["POST.UPLOADS", "object.upload"],
  ["PUT.PART", "object.upload"],
  ["COPY.OBJECT", "object.create"],
  ["DELETE.OBJECT", "object.delete"],
  ["POST.MULTI_OBJECT_DELETE", "object.delete"],
  ["GET.BUCKET", "object.list"],
  ["PUT.BUCKET", "bucket.create"],
  ["DELETE.BUCKET", "bucket.delete"],
]);
/** Reading of a bucket's settings and changing them: everything else that S3 logs. */
const S3_READ = /\.(?:GET|HEAD)\./;

export const accessLog: Parser<string> = {
  name: "access-log",
  version: 1,
  recognises: (record) =>
    TIME.test(record) && (COMBINED.test(record) || SSL.test(record) || S3.test(record)) ? SURE : NO,
  parse(record, how) {
    const s3 = S3.exec(record);
    if (s3 !== null) {
      const [, bucket = "", at, address, requester, requestId, operation = "", key = "-", , status, error] =
        s3;
      const action =
        S3_ACTIONS.get(operation.split(".").slice(1).join(".")) ??
        (S3_READ.test(operation) ? "config.read" : "bucket.update");
      const isObject = key !== "-";
      return [
        makeEvent({
          call: call(action),
          how,
          at,
          outcome: outcomeOfStatus(status),
          reason: said(error),
          actor: makeActor({ id: said(requester), name: said(requester)?.split("/").pop() }),
          targets: [isObject ? { type: "object", id: `${bucket}/${key}` } : { type: "bucket", id: bucket }],
          from: fromAddress(said(address)),
          service: { name: "s3" },
          context: some({ request: said(requestId) }),
        }),
      ];
    }
    const ssl = SSL.exec(record);
    if (ssl !== null) {
      const [, at, address, , , request] = ssl;
      const [, method, target] = REQUEST.exec(request ?? "") ?? [];
      const targets = [{ type: "url", id: target ?? request ?? "" }];
      return [
        makeEvent({
          call: call("http.request"),
          how,
          at,
          targets,
          from: fromAddress(address),
          labels: labelsOf(method),
        }),
      ];
    }
    const found = COMBINED.exec(record);
    if (found === null) return [];
    const [, host, addresses = "", , user, at, request = "", status, , , agent] = found;
    const [, method, path] = REQUEST.exec(request) ?? [];
    const client = addresses.split(/[",\s]+/).find((one) => /^[0-9a-fA-F.:]+$/.test(one)) ?? said(addresses);
    return [
      makeEvent({
        call: call("http.request"),
        how,
        at,
        outcome: outcomeOfStatus(status),
        actor: makeActor({ name: said(user) }),
        targets: [path === undefined ? undefined : { type: "url", id: path }],
        from: some({ ...fromAddress(client), user_agent: said(agent) }),
        service: some({ host }),
        labels: labelsOf(method, status),
        reason: (outcomeOfStatus(status) ?? "success") === "success" ? undefined : status,
      }),
    ];
  },
};

function labelsOf(method: string | undefined, status?: string): Readonly<Record<string, string>> | undefined {
  return some({ method, status: status === "-" ? undefined : status });
}

function said(value: string | undefined): string | undefined {
  return value === undefined || value === "-" || value === "" ? undefined : value;
}
