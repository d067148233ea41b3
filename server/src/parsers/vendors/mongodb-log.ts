/** MongoDB's own log, whose lines say who signed in (mongodb.com/docs/manual/reference/log-messages; the numbers stand in its sources). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "mongodb-log",
  match: { "t.$date": null, c: null, ctx: null },
  time: "t.$date",
  action: "told.word",
  category: "other",
  actions: `
  user.login authentication succeeded,authentication failed,successfully authenticated,failed to authenticate
  connection.open connection accepted,client metadata
  connection.close connection ended,end connection
  table.create createcollection
  table.drop dropcollection,cmd: drop
  database.delete dropdatabase - finished
  user.create create user
  host.boot mongodb starting
  service.stop shutting down,terminating via shutdown command
  query.run slow query,checking authorization failed`,
  actor: {
    id: "attr.principalName | attr.user | attr.principal",
    name: "attr.principalName | attr.user | attr.principal",
  },
  targets: [
    { type: "=database", id: "attr.authenticationDatabase | attr.db" },
    { type: "=namespace", id: "attr.ns | attr.namespace" },
  ],
  from: { ip: "attr.remote | attr.client" },
  outcome: "msg",
  outcomes: {
    "authentication succeeded": "success",
    "successfully authenticated": "success",
    "authentication failed": "failure",
    "failed to authenticate": "failure",
    "checking authorization failed": "denied",
    "connection accepted": "success",
  },
  reason: "told.reason",
  severity: "s",
  service: { name: "=mongodb" },
  context: { session: "ctx" },
  message: "msg",
});

export const mongodbLog: Parser = prepared(TABLE, (record) => ({ told: toldOf(record) }));

/** What it says besides these is a line like any other. The result of what failed is a number in newer versions, beside its error. */
function toldOf(record: Fields): Fields {
  const word = text(record, "msg") ?? "";
  const attributes = object(record, "attr");
  const result = text(attributes, "result");
  return {
    word: TABLE.actions?.has(word.toLowerCase()) === true ? word : "log.write",
    reason:
      text(attributes, "error") ??
      text(object(attributes, "error"), "errmsg") ??
      (result === undefined || /^\d+$/.test(result) ? undefined : result),
  };
}
