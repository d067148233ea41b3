/** What Cloud SQL's databases audit themselves, in the data access log of Google Cloud (cloud.google.com/sql/docs, "Audit for PostgreSQL using pgAudit"; "MySQL database auditing"). */
import { type Called, called } from "../action-table.ts";
import { makeActor, makeTarget, type Parts } from "../event.ts";
import { type Fields, isFields, list, object, text } from "../fields.ts";
import { POSTGRES_ACTIONS } from "../text/postgres.ts";
import { targetOfStatement } from "../text/sql-statement.ts";

/** Who of the database did what to what there; undefined for other records. */
export function cloudSqlAudit(
  payload: Fields,
):
  | (Required<Pick<Parts, "targets">> & { readonly call: Called; readonly actor: Parts["actor"] })
  | undefined {
  const request = object(payload, "request");
  const type = text(request, "@type") ?? "";
  if (!/\.(?:PgAuditEntry|MysqlAuditEntry)$/.test(type)) return undefined;
  const statement = text(request, "statement") ?? text(request, "query");
  const command = text(request, "command") ?? text(request, "cmd")?.replaceAll("_", " ");
  const user = text(request, "user");
  const objects = list(request, "objects").filter(isFields);
  return {
    call: called(command?.toUpperCase(), POSTGRES_ACTIONS, { prefix: "cloudsql", category: "data" }),
    actor: makeActor({ id: user, name: user }),
    targets: [
      makeTarget(text(request, "objectType")?.toLowerCase(), text(request, "object")),
      ...objects.map((one) => makeTarget(text(one, "objType")?.toLowerCase(), text(one, "name"))),
      statement === undefined ? undefined : targetOfStatement(statement),
      makeTarget("database", text(request, "database") ?? text(objects[0], "db")),
    ],
  };
}
