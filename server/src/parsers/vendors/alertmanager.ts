/** Alerts of Prometheus' Alertmanager, one of a group (prometheus.io/docs/alerting/latest/configuration, "webhook_config"). */
import { mapped } from "../mapping.ts";

export const alertmanager = mapped({
  name: "alertmanager",
  match: { fingerprint: null, "labels.alertname": null },
  time: "startsAt",
  action: "status",
  prefix: "alert",
  actions: `
  alert.raise firing
  alert.resolve resolved`,
  targets: [
    { type: "=alert", id: "labels.alertname" },
    { type: "=instance", id: "labels.instance" },
  ],
  severity: "labels.severity",
  service: { name: "labels.service | labels.job", namespace: "labels.namespace", cluster: "labels.cluster" },
  message: "annotations.summary | annotations.description",
  eventId: "fingerprint",
});
