/** Snort 3's alerts as JSON (docs.snort.org, "Alert logging", alert_json). Its clock leaves out the year; `seconds` does not. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const SEVERITIES = ["medium", "high", "medium", "low", "info"] as const;

const table = mapped({
  name: "snort",
  version: 1,
  match: {
    "src_ap | src_addr": null,
    "dst_ap | dst_addr": null,
    "rule | sid": null,
    "msg | class": null,
  },
  time: "seconds | timestamp",
  action: "=threat.detect",
  targets: [
    { type: "=rule", id: "rule | sid", name: "msg" },
    { type: "=address", id: "dst_ap | dst_addr" },
  ],
  from: { ip: "src_ap | src_addr" },
  outcome: "madeOutcome",
  severity: "madeSeverity",
  service: { name: "=snort" },
  message: "msg",
});

export const snort: Parser = prepared(table, (record) => {
  const did = text(record, "action") ?? "";
  return {
    // Only what was stopped has an outcome: to have seen it says none.
    madeOutcome: /drop|block|reject|reset/i.test(did) ? "denied" : undefined,
    madeSeverity: SEVERITIES[Number(text(record, "priority") ?? Number.NaN)],
  };
});
