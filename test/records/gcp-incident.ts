/** Incidents of Google Cloud Monitoring. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const incident = (more: object = {}, version = "1.2"): Readonly<Record<string, unknown>> => ({
  incident: {
    ...{
      incident_id: "0.abc",
      scoping_project_id: "shop",
      url: "https://example.com/i",
      started_at: 1795406706,
    },
    ...{
      ended_at: null,
      state: "open",
      severity: "Critical",
      policy_name: "CPU",
      condition_name: "CPU of web",
    },
    ...{ resource_id: "", resource_name: "shop VM Instance", resource_display_name: "web-1" },
    ...{ resource: { type: "gce_instance", labels: {} }, summary: "CPU is above 0.9", documentation: {} },
    ...more,
  },
  version,
});
const CLOSED = { state: "closed", started_at: 1795400000, ended_at: 1795406706 };
const line = (what: string, targets: string): string => `- | ${what} unknown | ${targets} | - | ${AT}`;

export const GCP_INCIDENT: SourceRecords = {
  parser: "gcp-incident",
  documented:
    "servicenow.com/docs, Sample payload from Google Monitor; the schema of version 1.2 from memory",
  records: [
    { record: incident(), line: line("alert.raise", "CPU, web-1") },
    { record: incident(CLOSED), line: line("alert.resolve", "CPU, web-1") },
    { record: incident({ policy_name: undefined }), line: line("alert.raise", "CPU of web, web-1") },
    {
      record: incident({ resource_display_name: undefined }),
      line: line("alert.raise", "CPU, shop VM Instance"),
    },
    {
      record: incident({ resource_display_name: undefined, resource_name: undefined }),
      line: line("alert.raise", "CPU"),
    },
    { record: incident({ severity: "No severity" }), line: line("alert.raise", "CPU, web-1") },
    { record: incident({ severity: "Warning" }, "1.1"), line: line("alert.raise", "CPU, web-1") },
    { record: incident({ ...CLOSED, summary: undefined }), line: line("alert.resolve", "CPU, web-1") },
    { record: incident({ resource_id: "4711" }), line: line("alert.raise", "CPU, web-1") },
    { record: incident({ started_at: undefined }), line: "- | alert.raise unknown | CPU, web-1 | - | -" },
  ],
};
