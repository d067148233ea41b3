/** Lines of ClickHouse's server log that say who asked what, and who was refused (clickhouse.com/docs, "Logging server"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { onceInARow } from "../remembered.ts";
import { CLICKHOUSE_ACTIONS, statementCall } from "../vendors/clickhouse.ts";
import { leadingTime } from "./leading-time.ts";
import { targetOfStatement } from "./sql-statement.ts";

/** Time, thread, query in braces, level in angle brackets, logger. */
const LINE =
  /^\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d\.\d{6} \[ \d{1,10} \] \{([\w-]{0,64})\} <(\w{1,12})> ([^:]{1,128}): /;
const QUERY =
  /^\(from \[?([\da-fA-F.:]{2,45}?)\]?:(\d{1,5})(?:, user: ([^,)]{1,128}))?[^)]{0,256}\) (?:\(comment: [^)]{0,256}\) )?(.*)/s;
const FAILED = /\b([\w.@-]{1,128}): Authentication failed/;
const FROM = /\(from \[?([\da-fA-F.:]{2,45}?)\]?:(\d{1,5})\)/;
const REFUSED = /\bNot enough privileges|ACCESS_DENIED/;

const headOf = onceInARow((text: string) => (/^\d{4}\./.test(text) ? LINE.exec(text) : null));

export const clickhouseText: Parser<string> = {
  name: "clickhouse",
  version: 1,
  actions: CLICKHOUSE_ACTIONS,
  signs: "<",
  begins: "0",
  recognises: (record) => (headOf(record) === null ? NO : SURE),
  parse(record, how) {
    const [head = "", query, level, logger] = headOf(record) ?? [];
    const message = record.slice(head.length);
    const [, address = FROM.exec(message)?.[1], , user, asked] = QUERY.exec(message) ?? [];
    const [, refused] = FAILED.exec(message) ?? [];
    const statement = asked ?? /\(in query: (.{1,2048})\)/s.exec(message)?.[1];
    const isError = level === "Error" || level === "Fatal" || level === "Critical";
    return [
      makeEvent({
        call:
          refused !== undefined
            ? call("user.login")
            : statement === undefined
              ? call("log.write")
              : statementCall(statement),
        how,
        read: leadingTime(record, how),
        outcome: REFUSED.test(message) ? "denied" : isError ? "failure" : undefined,
        reason: isError ? message : undefined,
        severity: isError ? undefined : toSeverity(level),
        actor: makeActor({
          name: refused ?? user ?? /DB::Exception: ([\w.@-]{1,128}): Not enough/.exec(message)?.[1],
        }),
        from: fromAddress(address?.replace(/^::ffff:/, "")),
        targets: [
          statement === undefined || refused !== undefined ? undefined : targetOfStatement(statement),
        ],
        service: { name: "clickhouse" },
        context: some({ request: query === "" ? undefined : query }),
        message: statement === undefined ? message : undefined,
        labels: some({ logger, statement: statement?.slice(0, 256) }),
      }),
    ];
  },
};
