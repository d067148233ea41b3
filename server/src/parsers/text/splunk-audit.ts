/** Splunk's own audit events, of its index `_audit` (docs.splunk.com, "Audit Splunk activity"). */
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { readTime } from "../time.ts";

const ACTIONS = actionTable(`
  user.login login attempt,log in,validate_token
  user.logout logout,log out
  user.create create_user
  user.update edit_user,edit_own_account
  user.delete remove_user,delete_user
  password.change change_own_password,change_password
  role.create create_role
  role.update edit_roles,edit_roles_grantable,edit_role
  role.delete remove_role,delete_role
  token.create create_token,edit_token_http,edit_tokens_own,edit_tokens_all
  sso.update change_authentication,edit_saml,edit_authentication
  query.run search,quota
  data.export export_results_is_visible
  config.update edit_server,edit_settings,update,edit,edit_monitor,edit_tcp,edit_udp,restart_splunkd
  config.read list_settings,list_inputs,get_metadata,list
  row.delete delete_by_keyword
  service.stop stop,splunkShuttingDown
  service.start start,splunkStarting
  alert.raise alert_fired
`);

/** `Audit:[timestamp=11-23-2026 04:05:06.123, user=…, action=…, …][n/a]`. */
const LINE =
  /^Audit:\[timestamp=(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d:\d\d(?:\.\d{1,6})?), (?:id=\d+, )?user=([^,\]]{0,256}), action=([^,\]]{1,128})/;
const PAIR = /[ ,](\w{1,32})=(?:"([^"]{0,1024})"|'([^']{0,4096})'|([^\s,\]]{1,512}))/g;

export const splunkAudit: Parser<string> = {
  name: "splunk-audit",
  version: 1,
  actions: ACTIONS,
  signs: "[,=",
  begins: "a",
  recognises: (record) => (LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [head = "", month, day, year, clock, user, action] = LINE.exec(record) ?? [];
    const pairs = new Map<string, string>();
    for (const [, name = "", double, single, plain] of record.slice(head.length).matchAll(PAIR)) {
      const value = double ?? single ?? plain ?? "";
      if (value !== "" && !pairs.has(name)) pairs.set(name, value);
    }
    const info = pairs.get("info");
    return [
      makeEvent({
        call: called(action, ACTIONS, { prefix: "splunk", category: "configuration" }),
        how,
        read: readTime(`${year}-${month}-${day} ${clock}`, how),
        outcome: info === "granted" ? "success" : toOutcome(info),
        reason: info === "failed" || info === "denied" ? pairs.get("reason") : undefined,
        actor: makeActor({
          name: user === "n/a" || user === "" ? undefined : user,
          session: pairs.get("session"),
        }),
        targets: [
          makeTarget("object", pairs.get("object") ?? pairs.get("path")),
          makeTarget("query", pairs.get("search")?.slice(0, 512)),
        ],
        from: fromAddress(pairs.get("clientip") ?? pairs.get("src"), { user_agent: pairs.get("useragent") }),
        service: { name: "splunk" },
        context: some({ request: pairs.get("search_id") }),
      }),
    ];
  },
};
