/** Error logs of Apache and nginx, with what ModSecurity writes into them (httpd.apache.org, ErrorLogFormat; nginx.org, "error_log"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";

const APACHE =
  /^\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d(?:\.\d{1,6})? \d{4})\] \[(?:([\w.]*):)?([a-z0-9]+)\](?: \[pid \d+(?::tid \d+)?\])?(?:\s\S+\(\d+\):)?(?: \[client ([^\]]+)\])? ?(.*)$/s;
const NGINX = /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[(\w+)\] (?:\d+#\d+: )?(?:\*\d+ )?(.*)$/s;
const RULE = /ModSecurity: (Access denied|Warning)/;

export const errorLog: Parser<string> = {
  name: "error-log",
  version: 1,
  recognises: (record) => (APACHE.test(record) ? SURE : NGINX.test(record) ? LIKELY : NO),
  parse(record, how) {
    const apache = APACHE.exec(record);
    const nginx = apache === null ? NGINX.exec(record) : null;
    const [at, level, client, message = ""] =
      apache === null
        ? [nginx?.[1], nginx?.[2], clientOf(nginx?.[3]), nginx?.[3]]
        : [apache[1], apache[3], apache[4] ?? clientOf(apache[5]), apache[5]];
    const rule = RULE.exec(message);
    const of = (name: string): string | undefined =>
      new RegExp(`\\[${name} "((?:[^"\\\\]|\\\\.){1,512})"\\]`).exec(message)?.[1];
    const path =
      of("uri") ??
      /request: "[A-Z]+ (\S+)/.exec(message)?.[1] ??
      /(?:not exist|denied): (\S+?)(?:,|$)/.exec(message)?.[1];
    return [
      makeEvent({
        call: call(rule === null ? "log.write" : "threat.detect"),
        how,
        at,
        outcome:
          rule?.[1] === "Access denied"
            ? "denied"
            : /denied|forbidden/i.test(message)
              ? "denied"
              : /error|fail/i.test(level ?? "")
                ? "failure"
                : undefined,
        severity:
          toSeverity(of("severity")) ??
          toSeverity(level?.startsWith("trace") === true ? "trace" : level) ??
          "info",
        targets: [path === undefined ? undefined : { type: "url", id: path }],
        from: fromAddress(client),
        context: some({ request: of("unique_id") }),
        service: some({ host: of("hostname") }),
        reason: of("msg"),
        message: message.trim() === "" ? undefined : message,
      }),
    ];
  },
};

function clientOf(message: string | undefined): string | undefined {
  return /\bclient: ([0-9a-fA-F.:]+)/.exec(message ?? "")?.[1]?.replace(/,$/, "");
}
