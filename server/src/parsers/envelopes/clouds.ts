/** Records of one cloud's or vendor's service that stand in those of another. */
import { type Fields, isFields, LIST_MAX, list, member, object, text } from "../fields.ts";
import { toTime } from "../time.ts";
import { decoded } from "./buses.ts";
import { type Envelope, readText } from "./envelope.ts";

/** What a cluster's control plane writes, audit events of Kubernetes among it, in Azure's diagnostic logs (learn.microsoft.com, "AKS resource logs"). */
export const azureKubernetes: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const category = text(content, "category");
  if (category === undefined) return undefined;
  const line = text(object(content, "properties"), "log");
  const [, cluster] = /\/managedClusters\/([^/]{1,128})/i.exec(text(content, "resourceId") ?? "") ?? [];
  if (line === undefined || (cluster === undefined && !category.startsWith("kube-audit"))) return undefined;
  return {
    contents: [readText(line.trimEnd())],
    hints: { time: toTime(text(content, "time")), service: cluster, program: category },
  };
};

/** CloudTrail's records as OpenSearch's observability schema has them: whole, under `aws.cloudtrail`. */
export const openSearchCloudTrail: Envelope = (content) => {
  const inner = isFields(content) ? object(object(content, "aws"), "cloudtrail") : undefined;
  if (!isFields(content) || text(inner, "eventVersion") === undefined) return undefined;
  return { contents: [inner], hints: { time: toTime(text(content, "@timestamp")) } };
};

/** What a function of Lambda, or who polls a queue, is handed: messages of SQS and SNS, records of Kinesis, a subscription of CloudWatch Logs (AWS Lambda Developer Guide, "Using Lambda with SQS", "with SNS", "with Kinesis"). */
export const awsMessage: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const inner = sentOf(content);
  return inner === undefined ? undefined : { contents: [readText(inner)], hints: {} };
};

function sentOf(content: Fields): string | undefined {
  if (text(content, "receiptHandle") !== undefined) return text(content, "body");
  if (text(content, "ReceiptHandle") !== undefined) return text(content, "Body");
  const notice = object(content, "Sns");
  if (notice !== undefined) return text(notice, "Message");
  const data = text(object(content, "kinesis"), "data") ?? text(object(content, "awslogs"), "data");
  return data === undefined ? undefined : decoded(data);
}

/** An event of CloudTrail as its interface answers with it, whole in a text (CloudTrail API Reference, `LookupEvents`). */
export const cloudTrailLookup: Envelope = (content) => {
  const inner = isFields(content) ? text(content, "CloudTrailEvent") : undefined;
  if (!isFields(content) || inner === undefined || member(content, "EventName") === undefined)
    return undefined;
  const read = readText(inner);
  return isFields(read) ? { contents: [read], hints: { eventId: text(content, "EventId") } } : undefined;
};

/** A row of Microsoft 365's audit log as PowerShell and the portal give it: the record is in one of its texts (learn.microsoft.com, "Search-UnifiedAuditLog"). */
export const unifiedAudit: Envelope = (content) => {
  const stated = isFields(content) ? text(content, "AuditData") : undefined;
  const inner = stated === undefined ? undefined : readText(stated);
  return isFields(inner) ? { contents: [inner], hints: {} } : undefined;
};

/** Azure's Event Grid, in its own schema; in the other they are CloudEvents (learn.microsoft.com, "Event Grid event schema"). */
export const eventGrid: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const [type, data] = [text(content, "eventType"), object(content, "data")];
  if (type === undefined || data === undefined || text(content, "dataVersion") === undefined)
    return undefined;
  return {
    contents: [data],
    hints: {
      time: toTime(text(content, "eventTime")),
      action: type,
      target: text(content, "subject"),
      service: text(content, "topic"),
      eventId: text(content, "id"),
    },
  };
};

/** A row of BigQuery with the names of its columns beside it, as its interface gives both (cloud.google.com/bigquery/docs/reference/rest/v2/tabledata/list). */
export const bigQueryRow: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const row = object(content, "row");
  const columns = list(object(content, "schema"), "fields");
  if (!Array.isArray(member(row, "f")) || columns.length === 0) return undefined;
  return { contents: [named(columns, row, 0)], hints: {} };
};

/** Deeper than any table is. */
const COLUMNS_DEPTH_MAX = 15;

function named(columns: readonly unknown[], row: Fields | undefined, depth: number): Fields {
  const cells = list(row, "f");
  return Object.fromEntries(
    columns.filter(isFields).map((column, i): [string, unknown] => {
      const cell = cells[i];
      const found = isFields(cell) ? member(cell, "v") : undefined;
      const value = (one: unknown): unknown => {
        if (isFields(one)) {
          return depth < COLUMNS_DEPTH_MAX ? named(list(column, "fields"), one, depth + 1) : undefined;
        }
        return text(column, "type") === "BYTES" && typeof one === "string"
          ? Buffer.from(one, "base64").toString("utf8")
          : one;
      };
      const all = Array.isArray(found)
        ? found.slice(0, LIST_MAX).map((one) => value(isFields(one) ? member(one, "v") : one))
        : value(found);
      return [text(column, "name") ?? "", all];
    }),
  );
}
