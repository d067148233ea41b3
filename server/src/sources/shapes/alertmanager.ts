/** Alertmanager's webhook: each alert of a group, known by its fingerprint, start and status. */
import { cutEnvelope } from "../json-envelope.ts";
import type { Shape } from "./shape.ts";

// prometheus.io/docs/alerting/latest/configuration, "webhook_config".
const GROUP = [
  ...["version", "groupKey", "truncatedAlerts", "status", "receiver", "groupLabels"],
  ...["commonLabels", "commonAnnotations", "externalURL"],
] as const;
const IDS = ["fingerprint", "startsAt", "status", "endsAt"] as const;

export const alertmanager: Shape = {
  protocol: "alertmanager",
  fits: ({ members }) => members.has("alerts") && members.has("groupKey") && members.has("version"),
  cut: (content, limits) =>
    cutEnvelope(content, limits, {
      ...{ list: ["alerts"], around: GROUP, ids: IDS },
      // An alert that goes on is told of again and again; its end differs only once it has one.
      nativeId(found) {
        const parts = IDS.map((name) => found.get(name));
        return parts.includes(undefined) ? undefined : parts.join("/");
      },
    }),
};
