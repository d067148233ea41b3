/** Records of one cloud's or vendor's service that stand in those of another. */
import { isFields, object, text } from "../fields.ts";
import { toTime } from "../time.ts";
import { type Envelope, readText } from "./envelope.ts";

/** Kubernetes' audit events in Azure's diagnostic logs (learn.microsoft.com, "AKS resource logs"). */
export const azureKubernetes: Envelope = (content) => {
  if (!isFields(content) || !/^kube-audit/.test(text(content, "category") ?? "")) return undefined;
  const inner = readText(text(object(content, "properties"), "log") ?? "");
  if (!isFields(inner)) return undefined;
  const [, cluster] = /\/managedClusters\/([^/]{1,128})/i.exec(text(content, "resourceId") ?? "") ?? [];
  return { contents: [inner], hints: { time: toTime(text(content, "time")), service: cluster } };
};

/** CloudTrail's records as OpenSearch's observability schema has them: whole, under `aws.cloudtrail`. */
export const openSearchCloudTrail: Envelope = (content) => {
  const inner = isFields(content) ? object(object(content, "aws"), "cloudtrail") : undefined;
  if (!isFields(content) || text(inner, "eventVersion") === undefined) return undefined;
  return { contents: [inner], hints: { time: toTime(text(content, "@timestamp")) } };
};
