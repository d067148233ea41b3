/** Alerts of Alertmanager, alone and in their group. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.317Z";
const END = "2026-11-23T04:25:06.317Z";
const NONE = "0001-01-01T00:00:00Z";
const alert = (status: string, labels: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  status,
  labels: { alertname: "SlowAnswers", severity: "critical", job: "web", namespace: "prod", ...labels },
  annotations: { summary: "web answers slowly", description: "more than 1 s for 5 min" },
  ...{ startsAt: AT, endsAt: status === "resolved" ? END : NONE },
  ...{ generatorURL: "https://prometheus.example.com/graph?g0.expr=x", fingerprint: "c0ffee01" },
  ...more,
});
const group = (status: string, alerts: readonly object[]): Readonly<Record<string, unknown>> => ({
  ...{ version: "4", groupKey: '{}:{alertname="SlowAnswers"}', truncatedAlerts: 0, status },
  ...{ receiver: "tallystick", groupLabels: { alertname: "SlowAnswers" }, alerts },
  commonLabels: { alertname: "SlowAnswers", severity: "critical" },
  commonAnnotations: { summary: "web answers slowly" },
  externalURL: "https://alertmanager.example.com",
});
const WEB_1 = { instance: "web-1.example.com:9100" };
const WEB_2 = { instance: "web-2.example.com:9100" };
const NAMES = "SlowAnswers, web-1.example.com:9100 | -";

export const ALERTMANAGER: SourceRecords = {
  parser: "alertmanager",
  documented: "prometheus.io/docs/alerting/latest: configuration, webhook_config; notifications, Alert",
  records: [
    { record: alert("firing", WEB_1), line: `- | alert.raise unknown | ${NAMES} | ${AT}` },
    { record: alert("resolved", WEB_1), line: `- | alert.resolve unknown | ${NAMES} | ${END}` },
    {
      record: alert("firing", { severity: "warning", service: "checkout" }),
      line: `- | alert.raise unknown | SlowAnswers | - | ${AT}`,
    },
    {
      record: alert("firing", { severity: "page", instance: "[2001:db8::7]:9100" }),
      line: `- | alert.raise unknown | SlowAnswers, [2001:db8::7]:9100 | - | ${AT}`,
    },
    {
      record: alert("firing", { alertname: "Watchdog", severity: "none" }),
      line: `- | alert.raise unknown | Watchdog | - | ${AT}`,
    },
    {
      record: alert("firing", WEB_1, { startsAt: "2026-11-23T05:05:06.317+01:00" }),
      line: `- | alert.raise unknown | ${NAMES} | ${AT}`,
    },
    {
      record: group("firing", [
        alert("firing", WEB_1),
        alert("resolved", WEB_2, { fingerprint: "c0ffee02" }),
      ]),
      line: [
        `- | alert.raise unknown | ${NAMES} | ${AT}`,
        `- | alert.resolve unknown | SlowAnswers, web-2.example.com:9100 | - | ${END}`,
      ],
    },
    {
      record: group("resolved", [alert("resolved", WEB_1)]),
      line: `- | alert.resolve unknown | ${NAMES} | ${END}`,
    },
    {
      record: {
        ...alert("firing", WEB_1, { endsAt: END, updatedAt: AT }),
        status: { state: "active", silencedBy: [], inhibitedBy: [] },
        receivers: [{ name: "tallystick" }],
      },
      line: `- | alert.raise unknown | ${NAMES} | ${AT}`,
    },
    {
      record: alert("suppressed", WEB_1),
      line: `- | alert.suppressed? unknown | ${NAMES} | ${AT}`,
    },
    {
      record: { ...{ status: "firing", labels: {}, annotations: {} }, startsAt: AT, fingerprint: "c0ffee03" },
      line: `- | alert.raise unknown | - | - | ${AT}`,
    },
  ],
};
