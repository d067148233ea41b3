/** CloudFront's standard logs: a line of tabs, in their order (CloudFront Developer Guide, "Standard logging reference"). The times are UTC. */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { some, toNumber } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Date, time, edge, bytes, address, method, host, path, status. */
const LINE =
  /^\d{4}-\d\d-\d\d\t\d\d:\d\d:\d\d\t[A-Z]{3}\d{1,4}(?:-[A-Z]\d{1,3})?\t\d{1,20}\t[0-9A-Fa-f.:]{2,45}\t[A-Z]{3,10}\t\S{1,255}\t\S{1,8192}\t\d{3}\t/;
/** Newer fields stand behind these. */
const FIELDS_MAX = 40;

export const cloudFront: Parser<string> = {
  name: "cloudfront",
  version: 1,
  begins: "0",
  recognises: (record) => (record[4] === "-" && record[10] === "\t" && LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const fields = record.trimEnd().split("\t", FIELDS_MAX).map(said);
    const [date, time, edge, , address, method, distribution, stem = "", status, , agent, query] = fields;
    const [result, request, host] = [fields[13], fields[14], fields[15]];
    const outcome = outcomeOfStatus(status);
    return [
      makeEvent({
        call: call("http.request"),
        how,
        at: `${date}T${time}Z`,
        outcome,
        reason: outcome === "success" ? undefined : (fields[28] ?? status),
        targets: [makeTarget("url", query === undefined ? stem : `${stem}?${query}`)],
        from: fromAddress(address, { port: toNumber(fields[26]), user_agent: plain(agent) }),
        service: some({ name: "cloudfront", host: host ?? distribution }),
        context: some({ request }),
        labels: some({ method, status, edge, result }),
      }),
    ];
  },
};

function said(value: string): string | undefined {
  return value === "-" || value === "" ? undefined : value;
}

/** Blanks in it are written as `%20`, sometimes twice over. */
function plain(agent: string | undefined): string | undefined {
  return agent?.replace(/%(?:25)?20/g, " ");
}
