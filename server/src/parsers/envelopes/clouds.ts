/** Records of one cloud's or vendor's service that stand in those of another. */
import { isFields, object, text } from "../fields.ts";
import { toTime } from "../time.ts";
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
