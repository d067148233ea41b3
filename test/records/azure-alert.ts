/** Alerts of Azure Monitor. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1234567Z";
const VM = "/subscriptions/s-1/resourcegroups/shop/providers/microsoft.compute/virtualmachines/web1";
const alert = (alertRule: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  schemaId: "azureMonitorCommonAlertSchema",
  data: {
    essentials: {
      ...{ alertId: "/subscriptions/s-1/providers/Microsoft.AlertsManagement/alerts/a-1", alertRule },
      ...{ severity: "Sev2", signalType: "Metric", monitorCondition: "Fired", monitoringService: "Platform" },
      ...{ alertTargetIDs: [VM], configurationItems: ["web1"], originAlertId: "o-1", firedDateTime: AT },
      ...{ description: "", essentialsVersion: "1.0", alertContextVersion: "1.0" },
      ...more,
    },
    alertContext: {},
  },
});
const OVER = { monitorCondition: "Resolved", firedDateTime: "2026-11-23T03:00:00Z", resolvedDateTime: AT };
const line = (what: string, targets: string): string => `- | ${what} unknown | ${targets} | - | ${AT}`;

export const AZURE_ALERT: SourceRecords = {
  parser: "azure-alert",
  documented: "learn.microsoft.com, Azure Monitor: Sample alert payloads; Common alert schema",
  records: [
    { record: alert("cpu-high"), line: line("alert.raise", "cpu-high, web1") },
    { record: alert("cpu-high", OVER), line: line("alert.resolve", "cpu-high, web1") },
    {
      record: alert("errors", { signalType: "Log", monitoringService: "Log Alerts V2", severity: "Sev1" }),
      line: line("alert.raise", "errors, web1"),
    },
    {
      record: alert("deleted", {
        signalType: "Activity Log",
        monitoringService: "Activity Log - Administrative",
        severity: "Sev4",
      }),
      line: line("alert.raise", "deleted, web1"),
    },
    {
      record: alert("service-health", {
        monitoringService: "ServiceHealth",
        configurationItems: [],
        alertTargetIDs: ["/subscriptions/s-1"],
      }),
      line: line("alert.raise", "service-health, s-1"),
    },
    {
      record: alert("no-items", { configurationItems: undefined }),
      line: line("alert.raise", "no-items, web1"),
    },
    {
      record: alert("no-target", { configurationItems: undefined, alertTargetIDs: undefined }),
      line: line("alert.raise", "no-target"),
    },
    {
      record: alert("worst", { severity: "Sev0", description: "all is down" }),
      line: line("alert.raise", "worst, web1"),
    },
    {
      record: alert("over", { ...OVER, resolvedDateTime: undefined, firedDateTime: AT }),
      line: line("alert.resolve", "over, web1"),
    },
    {
      record: alert("widget", { monitorCondition: "Widgeted" }),
      line: line("azure_alert.widgeted?", "widget, web1"),
    },
  ],
};
