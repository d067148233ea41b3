/** The audit webhook of Kubernetes' API server: each event of a list, known by its audit id and stage. */
import { cutEnvelope } from "../json-envelope.ts";
import type { Shape } from "./shape.ts";

// kubernetes.io/docs/reference/config-api/apiserver-audit.v1: EventList. The API server sends a list again on any error.
const IDS = ["auditID", "stage"] as const;

export const kubernetesAudit: Shape = {
  protocol: "kubernetes-audit",
  fits: ({ members }) =>
    members.get("kind") === "EventList" && (members.get("apiVersion") ?? "").startsWith("audit.k8s.io/"),
  cut: (content, limits) =>
    cutEnvelope(content, limits, {
      ...{ list: ["items"], around: ["apiVersion", "kind", "metadata"], ids: IDS },
      nativeId(found) {
        const [id, stage] = IDS.map((name) => found.get(name));
        return id === undefined || stage === undefined ? undefined : `${id}/${stage}`;
      },
    }),
};
