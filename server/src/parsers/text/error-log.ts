/** Error logs of Apache and nginx, with what ModSecurity writes into them (httpd.apache.org, ErrorLogFormat; nginx.org, "error_log"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";

const APACHE =
  /^(?:\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d(?:\.\d{1,6})? \d{4})\] )?\[(?:([\w.]*):)?([a-z0-9]+)\](?: \[pid \d+(?::tid \d+)?\])?(?:\s\S+\(\d+\):)?(?: \[client (\[[^\]]{2,64}\](?::\d{1,5})?|[^\]]+)\])? ?(.*)$/s;
const NGINX = /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[(\w+)\] (?:\d+#\d+: )?(?:\*\d+ )?(.*)$/s;
/** mod_auth_basic's and ngx_http_auth_basic_module's: who, and for Apache what for. */
const LOGIN =
  /\buser "?([^\s":]{1,128})"?(?::| was| not)? ?(?:authentication failure for|not found|found in|password mismatch)[^"/]{0,128}(?:"?(\/[^"\s,]{0,2048}))?/;
const REFUSED = /client denied by server configuration|access forbidden by rule/;
const TAG = /\[([a-z_]{1,32}) "((?:[^"\\]|\\.){1,512})"\]/g;
const RULE = /ModSecurity: (Access denied|Warning)/;

export const errorLog: Parser<string> = {
  name: "error-log",
  version: 3,
  signs: "[",
  begins: "[0",
  recognises: (record) => (isApache(record) ? SURE : NGINX.test(record) ? LIKELY : NO),
  parse(record, how) {
    const apache = isApache(record) ? APACHE.exec(record) : null;
    const nginx = apache === null ? NGINX.exec(record) : null;
    const [at, level, client, message = ""] =
      apache === null
        ? [nginx?.[1], nginx?.[2], clientOf(nginx?.[3]), nginx?.[3]]
        : [apache[1], apache[3], apache[4] ?? clientOf(apache[5]), apache[5]];
    const rule = RULE.exec(message);
    const tags = tagsOf(message);
    const [login, user, wanted] = LOGIN.exec(message) ?? [];
    const path =
      tags.get("uri") ??
      /request: "[A-Z]+ (\S+)/.exec(message)?.[1] ??
      wanted ??
      /(?:not exist|denied|by server configuration): (\S+?)(?:,|$)/.exec(message)?.[1];
    return [
      makeEvent({
        call: call(
          rule !== null
            ? "threat.detect"
            : login !== undefined
              ? "user.login"
              : REFUSED.test(message)
                ? "http.request"
                : "log.write",
        ),
        how,
        at,
        outcome:
          rule?.[1] === "Access denied"
            ? "denied"
            : /denied|forbidden/i.test(message)
              ? "denied"
              : /error|fail|emerg|alert|crit/i.test(level ?? "")
                ? "failure"
                : undefined,
        severity:
          toSeverity(tags.get("severity")) ??
          toSeverity(level?.startsWith("trace") === true ? "trace" : level) ??
          "info",
        actor: makeActor({ name: user }),
        targets: [path === undefined ? undefined : { type: "url", id: path }],
        from: fromAddress(client),
        context: some({ request: tags.get("unique_id") }),
        service: some({ host: tags.get("hostname") }),
        reason: tags.get("msg"),
        message: message.trim() === "" ? undefined : message,
      }),
    ];
  },
};

/** Some collectors take the time off: what is left has a module and a process. */
function isApache(record: string): boolean {
  const [, at, module] = APACHE.exec(record) ?? [];
  return at !== undefined || (module !== undefined && module !== "" && record.includes("] [pid "));
}

/** What ModSecurity says of what it found, the first of each: `[uri "/login"] [unique_id "Zx1"]`. */
function tagsOf(message: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  if (!message.includes(' "')) return tags;
  for (const [, name = "", value = ""] of message.matchAll(TAG)) if (!tags.has(name)) tags.set(name, value);
  return tags;
}

function clientOf(message: string | undefined): string | undefined {
  return /\bclient: ([0-9a-fA-F.:]+)/.exec(message ?? "")?.[1]?.replace(/,$/, "");
}
