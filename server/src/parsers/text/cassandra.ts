/** Apache Cassandra's audit log (cassandra.apache.org, "Audit Logging"): `user:alice|host:…|source:/198.51.100.7|…|type:…|category:…`. */
import type { Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login login_success login_error
  row.read select
  row.create insert
  row.update update batch prepare_statement execute
  row.delete delete
  table.create create_table create_view create_type
  table.alter alter_table alter_view alter_type create_index drop_index
  table.drop drop_table drop_view drop_type
  table.truncate truncate
  database.create create_keyspace
  database.update alter_keyspace
  database.delete drop_keyspace
  role.create create_role
  role.update alter_role
  role.delete drop_role
  role.grant grant_role
  role.revoke revoke_role
  permission.grant grant
  permission.revoke revoke
  config.read list_roles list_permissions list_users describe use_keyspace
  query.run request_failure unauthorized_attempt
`);
/** Behind a time, a level and a line of code where it is a file's. */
const HEAD_CHARACTERS = 256;
/** DataStax Enterprise begins with the host. */
const START = /\b(?:user:[^|]{0,128}\|host:|host:[^|]{0,128}\|source:)/;
const NAMES = ["host", "source", "port", "timestamp", "type", "category", "ks", "scope"] as const;

export const cassandra: Parser<string> = {
  name: "cassandra-audit",
  version: 2,
  actions: ACTIONS,
  signs: "|",
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    return START.test(head) && record.includes("|category:") ? SURE : NO;
  },
  parse(record, how) {
    const start = START.exec(record)?.index ?? 0;
    // What was asked stands last, and may hold any sign.
    const end = record.indexOf("|operation:");
    const pairs = new Map(
      record
        .slice(start, end === -1 ? undefined : end)
        .split("|", 16)
        .map((pair): [string, string] => [
          pair.slice(0, pair.indexOf(":")),
          pair.slice(pair.indexOf(":") + 1),
        ]),
    );
    const [host, source, port, timestamp, type = "", , keyspace, scope = pairs.get("cf")] = NAMES.map(
      (name) => pairs.get(name),
    );
    const user = pairs.get("user");
    const operation = end === -1 ? undefined : record.slice(end + 11).trim();
    const number = Number(port);
    const table =
      scope === undefined || scope === "" ? keyspace : `${keyspace ?? ""}.${scope}`.replace(/^\./, "");
    return [
      makeEvent({
        call: called(type, ACTIONS, { prefix: "cassandra", category: "data" }),
        how,
        at: timestamp,
        outcome:
          type === "UNAUTHORIZED_ATTEMPT"
            ? "denied"
            : /(?:ERROR|FAILURE)$/.test(type)
              ? "failure"
              : "success",
        reason: /(?:ERROR|FAILURE|ATTEMPT)$/.test(type) ? operation : undefined,
        actor: makeActor({ name: user === "anonymous" ? undefined : user }),
        targets: [
          ...namedIn(operation ?? ""),
          makeTarget(scope === undefined || scope === "" ? "keyspace" : "table", table),
        ],
        from: fromAddress(source?.replace(/^\//, ""), { port: number }),
        service: some({ name: "cassandra", host: host?.replace(/^.{0,255}\//, "").replace(/:\d{1,5}$/, "") }),
        labels: some({ statement: operation?.slice(0, 256) }),
      }),
    ];
  },
};

/** Roles and rights stand only in the statement: `CREATE ROLE carol …`, `GRANT SELECT ON shop.orders TO carol`. */
function namedIn(operation: string): readonly (Target | undefined)[] {
  const [, gift, role] =
    /^\s*(?:GRANT|REVOKE) ([\w" ]{1,128}?) (?:ON .{1,512}? )?(?:TO|FROM) ["']?([\w.@-]{1,128})/i.exec(
      operation,
    ) ?? [];
  if (role !== undefined) return [makeTarget("user", role), makeTarget("permission", gift)];
  const [, name] =
    /^\s*(?:CREATE|ALTER|DROP) (?:ROLE|USER) (?:IF (?:NOT )?EXISTS )?["']?([\w.@-]{1,128})/i.exec(
      operation,
    ) ?? [];
  return [makeTarget("role", name)];
}
