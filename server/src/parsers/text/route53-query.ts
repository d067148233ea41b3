/** Queries that Route 53 answered for a public hosted zone (Route 53 Developer Guide, "Public DNS query logging"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Version, time, zone, name, type, answer, protocol, edge, who resolved it. */
const LINE =
  /^1\.\d (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) (Z[A-Z0-9]{1,64}) (\S{1,255}) ([A-Z0-9]{1,16}) ([A-Z]{1,16}) (UDP|TCP) ([A-Z]{3}\d{1,4}(?:-[A-Z]\d{1,3})?) ([0-9A-Fa-f.:]{2,45})(?: |$)/;

export const route53Query: Parser<string> = {
  name: "route53-query",
  version: 1,
  begins: "0",
  recognises: (record) => (record[1] === "." && LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [, at, zone, name, type, code, , edge, resolver] = LINE.exec(record) ?? [];
    // That there is no such name is an answer.
    const isAnswered = code === "NOERROR" || code === "NXDOMAIN";
    return [
      makeEvent({
        call: call("dns.query"),
        how,
        at,
        outcome: isAnswered ? "success" : "failure",
        reason: isAnswered ? undefined : code,
        targets: [makeTarget("domain", name), makeTarget("zone", zone)],
        from: fromAddress(resolver),
        service: { name: "route53" },
        labels: some({ type, edge }),
      }),
    ];
  },
};
