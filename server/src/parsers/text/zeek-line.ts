/** Lines of Zeek's own form, columns parted by tabs, without the heading that names them: the first six of every log of connections are the same (docs.zeek.org, "Zeek TSV Format Logs"). */
import { isIP } from "node:net";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const START = /^\d{9,10}\.\d{1,6}\t[CF][A-Za-z0-9]{8,24}\t([0-9A-Fa-f.:]{2,45})\t\d{1,5}\t/;
const COLUMNS_MAX = 64;

export const zeekLine: Parser<string> = {
  name: "zeek",
  version: 1,
  begins: "0",
  recognises: (record) => (START.test(record) && isIP(START.exec(record)?.[1] ?? "") !== 0 ? SURE : NO),
  parse(record, how) {
    const [at, uid, source, port, target] = record.split("\t", COLUMNS_MAX);
    return [
      makeEvent({
        call: call("network.flow"),
        how,
        at,
        targets: [makeTarget("address", target)],
        from: fromAddress(source, { port: Number(port) }),
        service: { name: "zeek" },
        context: uid === undefined ? undefined : { session: uid },
      }),
    ];
  },
};
