/** MySQL's own logs: who was refused in its error log, and what was asked in its general log (dev.mysql.com, "The Error Log"; "The General Query Log"). */
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";
import { MYSQL_ACTIONS, wordOfStatement } from "./mysql.ts";
import { targetOfStatement } from "./sql-statement.ts";

const REFUSED =
  /\bAccess denied for user '([^']{0,128})'@'([^']{1,255})' (?:\(using password: \w{2,3}\)|to database '([^']{1,64})')/;
/** A time, the connection, what was asked, and a tab. */
const GENERAL =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}(?:Z|[+-]\d\d:\d\d)\s+(\d{1,12}) (Connect|Quit|Query|Execute|Prepare|Init DB|Change user)\t?(.*)$/s;
const CONNECT = /^([^@\s]{1,128})@(\S{0,255}) on (\S{0,64}) ?using /;
const CONNECT_REFUSED = /^Access denied/;
const HEAD_CHARACTERS = 512;

export const mysqlServer: Parser<string> = {
  name: "mysql",
  version: 3,
  recognises(record) {
    if (record[10] === "T" && GENERAL.test(record)) return SURE;
    const head = record.slice(0, HEAD_CHARACTERS);
    return head.includes("Access denied for user '") && REFUSED.test(head) ? SURE : NO;
  },
  parse(record, how) {
    const read = leadingTime(record, how);
    const common = {
      how,
      read,
      service: { name: "mysql" },
    };
    const refused = REFUSED.exec(record.slice(0, HEAD_CHARACTERS));
    if (refused !== null) {
      const [, user, host, database] = refused;
      return [
        makeEvent({
          call: call("user.login"),
          outcome: "denied",
          actor: makeActor({ name: user === "" ? undefined : user }),
          targets: [makeTarget("database", database)],
          from: fromAddress(host),
          ...common,
        }),
      ];
    }
    const [, connection, kind = "", asked = ""] = GENERAL.exec(record) ?? [];
    const [, user, host, database] = CONNECT.exec(asked) ?? [];
    const isStatement = kind === "Query" || kind === "Execute" || kind === "Prepare";
    return [
      makeEvent({
        call: callOf(kind, asked),
        // It is written before it is known how it ends.
        outcome: CONNECT_REFUSED.test(asked) ? "denied" : undefined,
        actor: makeActor({ name: user }),
        targets: [
          isStatement ? targetOfStatement(asked) : undefined,
          makeTarget("database", kind === "Init DB" ? asked : database === "" ? undefined : database),
        ],
        from: host === "" ? undefined : fromAddress(host),
        context: connection === undefined ? undefined : { session: connection },
        labels: isStatement ? { statement: asked.slice(0, 256) } : undefined,
        ...common,
      }),
    ];
  },
};

function callOf(kind: string, asked: string): Called {
  if (kind === "Connect" || kind === "Change user") return call("user.login");
  if (kind === "Quit") return call("user.logout");
  if (kind === "Init DB") return call("query.run");
  return called(wordOfStatement(asked), MYSQL_ACTIONS, { prefix: "mysql", category: "data" });
}
