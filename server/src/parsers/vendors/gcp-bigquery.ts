/** What BigQuery's audit metadata says of a call: its method is one for many things (cloud.google.com/bigquery/docs/reference/auditlogs). */
import { type Called, call } from "../action-table.ts";
import { type Fields, member, object, text, toNumber } from "../fields.ts";

const KINDS = [
  ["tableDataRead", "row.read"],
  ["tableDataChange", "row.update"],
  ["tableCreation", "table.create"],
  ["tableChange", "table.alter"],
  ["tableDeletion", "table.drop"],
  ["datasetCreation", "database.create"],
  ["datasetChange", "database.update"],
  ["datasetDeletion", "database.delete"],
  ["jobInsertion", "query.run"],
  ["jobChange", "query.run"],
] as const;

export function bigQueryCall(payload: Fields): Called | undefined {
  const metadata =
    text(payload, "serviceName") === "bigquery.googleapis.com" ? object(payload, "metadata") : undefined;
  const [, action] = KINDS.find(([name]) => object(metadata, name) !== undefined) ?? [];
  if (action !== "query.run") return action === undefined ? undefined : call(action);
  const config = text(object(jobOf(metadata), "jobConfig"), "type");
  return call(config === "EXPORT" ? "data.export" : config === "IMPORT" ? "data.import" : action);
}

/** Whether it tells of a job that ended in an error. */
export function isFailedJob(payload: Fields): boolean {
  const status = object(jobOf(object(payload, "metadata")), "jobStatus");
  return (toNumber(member(object(status, "errorResult"), "code")) || 0) !== 0;
}

function jobOf(metadata: Fields | undefined): Fields | undefined {
  return object(object(metadata, "jobChange") ?? object(metadata, "jobInsertion"), "job");
}
