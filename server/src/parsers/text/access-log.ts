/** Access logs of web servers: the common and combined formats of Apache, nginx's, HAProxy's, and those with a host or a list of addresses before. */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, outcomeOfStatus } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

// httpd.apache.org/docs/2.4/logs.html, "Combined Log Format"; nginx.org, ngx_http_log_module.
const COMBINED =
  /^(?:([\w.-]{1,253}(?::\d{1,5})?)\s{1,8})?((?:"[0-9a-fA-F.:, ]{2,256}"|[0-9a-fA-F.:]{2,45}|-|unknown|unix:|[\w.-]{1,253})(?:,?\s{1,8}[0-9a-fA-F.:]{2,45})*)\s{1,8}(\S{1,256})\s{1,8}([^[\]]{1,256}?)\s{1,8}\[([^\]]{10,40})\]\s{1,8}"([^"\\]*(?:\\.[^"\\]*)*)"\s{1,8}(\d{3}|-)\s{1,8}(\d+|-)(?:\s{1,8}"([^"\\]*(?:\\.[^"\\]*)*)"\s{1,8}"([^"\\]*(?:\\.[^"\\]*)*)")?/;
/** mod_ssl's: `[time] address protocol cipher "request" bytes`. */
const SSL =
  /^\[([^\]]{10,40})\]\s{1,8}([0-9a-fA-F.:]{2,45})\s{1,8}(\S+)\s{1,8}(\S+)\s{1,8}"([^"\\]*(?:\\.[^"\\]*)*)"\s{1,8}(\d+|-)/;
/** HAProxy's, behind what syslog puts before it (docs.haproxy.org, "HTTP log format"). */
const HAPROXY =
  /^(\S{2,64}):(\d{1,5}) \[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d\.\d{3})\] (\S{1,128}) \S{1,128}\/\S{1,128} [\d/+-]{5,64} (\d{3}|-1) \+?\d+ .{0,2048}?"((?:[A-Z]{3,16} |<BADREQ>)[^"\\]*(?:\\.[^"\\]*)*)"(?: |$)/;
/** What every line of these has, and few others: they are spared the rest. */
const TIME = /\[[^\]]{10,64}\]/;
const REQUEST = /^([A-Z]{3,16})\s+(\S+)(?:\s+HTTP\/[\d.]+)?$/;
export const accessLog: Parser<string> = {
  name: "access-log",
  version: 4,
  signs: '["',
  recognises: (record) =>
    record.includes("[") &&
    record.includes(`"`) &&
    TIME.test(record) &&
    (COMBINED.test(record) || SSL.test(record) || HAPROXY.test(record))
      ? SURE
      : NO,
  parse(record, how) {
    const proxied = HAPROXY.exec(record);
    if (proxied !== null) {
      const [, address, port, at, front, status, request = ""] = proxied;
      const [, method, path] = REQUEST.exec(request) ?? [];
      const outcome = outcomeOfStatus(status);
      return [
        makeEvent({
          call: call("http.request"),
          how,
          at,
          outcome,
          targets: [path === undefined ? undefined : { type: "url", id: path }],
          from: fromAddress(address, { port: Number(port) }),
          service: some({ name: front }),
          labels: labelsOf(method, status),
          reason: (outcome ?? "success") === "success" ? undefined : status,
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
        at: timeOf(at),
        outcome: outcomeOfStatus(status),
        actor: makeActor({ name: said(user) }),
        targets: [path === undefined ? undefined : { type: "url", id: path }],
        from: fromAddress(client?.replace(/^::ffff:(?=[\d.]+$)/i, ""), { user_agent: said(agent) }),
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

const NUMBERS = /^(\d\d)\/(\d\d)\/(\d{4}):(.+)$/;

/** `23/11/2026:04:05:06 +0000` is Proxmox' common format, with the day first as in everybody's. */
function timeOf(at = ""): string {
  const [, day, month, year, time] = NUMBERS.exec(at) ?? [];
  return time === undefined ? at : `${day}.${month}.${year} ${time}`;
}

function said(value: string | undefined): string | undefined {
  return value === undefined || value === "-" || value === "" ? undefined : value;
}
