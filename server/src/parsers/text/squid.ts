/** Squid's own access log, and Cisco's Secure Web Appliance's, which is that with a verdict behind it (wiki.squid-cache.org, "Features/LogFormat"; cisco.com, "User Guide for AsyncOS, Access logs"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { onceInARow } from "../remembered.ts";

/** Time, milliseconds, client, what the cache did and the status, bytes, method, address, who. */
const LINE =
  /^(\d{10}\.\d{1,3}) {1,8}-?\d{1,9} (\S{2,64}) ([A-Z][A-Z_]{2,40})\/(\d{3}) \d{1,15} ([A-Z]{3,16}) (\S{1,8192}) (?:"([^"]{1,256})"|(\S{1,256})) ([A-Z_]{3,32})\/(\S{1,255}) /;

export const squid: Parser<string> = {
  name: "squid",
  version: 1,
  recognises: (record) => (/^\d{10}\./.test(record) && lineOf(record) !== null ? SURE : NO),
  parse(record, how) {
    const found = lineOf(record);
    if (found === null) return [];
    const [, at, client, cache = "", status, method = "", url, quoted, bare, , peer] = found;
    const who = quoted ?? bare;
    const isRefused = cache.includes("DENIED");
    return [
      makeEvent({
        call: call(isRefused ? "network.block" : "http.request"),
        how,
        at,
        outcome: isRefused ? "denied" : outcomeOfStatus(status),
        actor: makeActor({ name: who === "-" ? undefined : who }),
        targets: [makeTarget("url", url), makeTarget("address", peer === "-" ? undefined : peer)],
        from: fromAddress(client),
        service: { name: "squid" },
        labels: { cache, method },
      }),
    ];
  },
};

const lineOf = onceInARow((record: string) => LINE.exec(record));
