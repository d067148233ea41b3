/** Incidents of Defender and Sentinel. */
import type { SourceRecords } from "../support/record-line.ts";

const MADE = "2026-11-23T04:05:06.1234567Z";
const CHANGED = "2026-11-23T05:06:07.89Z";
const GRAPH = {
  ...{ "@odata.type": "#microsoft.graph.security.incident", id: "7", tenantId: "t-1", severity: "high" },
  ...{ incidentWebUrl: "https://security.microsoft.com/incidents/7?tid=t-1", redirectIncidentId: null },
  ...{ displayName: "Keys stolen at one host", createdDateTime: MADE, lastUpdateDateTime: CHANGED },
  ...{ assignedTo: null, classification: "unknown", determination: "unknown", status: "active" },
};
const API = {
  ...{ incidentId: 8, incidentUri: "https://security.microsoft.com/incidents/8", redirectIncidentId: null },
  ...{ incidentName: "Odd sign-ins", createdTime: MADE, lastUpdateTime: CHANGED, assignedTo: null },
  ...{ classification: "Unknown", determination: "NotAvailable", status: "Active", severity: "Medium" },
};
const TABLE = {
  ...{ TimeGenerated: CHANGED, Type: "SecurityIncident", IncidentName: "i-9", IncidentNumber: 9 },
  ...{ Title: "Many keys read", Severity: "Low", Status: "New", CreatedTime: MADE, LastModifiedTime: MADE },
  ...{ Owner: { userPrincipalName: null, objectId: null }, ModifiedBy: "Incident created from alert" },
};
const ALERT = { id: "a-1", title: "A program read keys", status: "new", severity: "high" };

export const MICROSOFT_INCIDENT: SourceRecords = {
  parser: "microsoft-incident",
  documented: "learn.microsoft.com/graph/api/resources/security-incident",
  records: [
    {
      record: GRAPH,
      line: `- | incident.update success | Keys stolen at one host | - | ${CHANGED}`,
    },
    {
      record: { ...GRAPH, lastUpdateDateTime: MADE },
      line: `- | incident.create success | Keys stolen at one host | - | ${MADE}`,
    },
    {
      record: { ...GRAPH, status: "resolved", classification: "truePositive", determination: "malware" },
      line: `- | incident.resolve success | Keys stolen at one host | - | ${CHANGED}`,
    },
    {
      record: { ...GRAPH, assignedTo: "alice@example.com" },
      line: `- | incident.update success | Keys stolen at one host, alice@example.com | - | ${CHANGED}`,
    },
    {
      record: { ...GRAPH, alerts: [ALERT, { ...ALERT, id: "a-2", title: "Keys left the host" }] },
      line: `- | incident.update success | Keys stolen at one host, A program read keys, Keys left the host | - | ${CHANGED}`,
    },
    {
      record: { ...API, alerts: [{ alertId: "a-3", title: "Many failed", severity: "Medium" }] },
      line: `- | incident.update success | Odd sign-ins, Many failed | - | ${CHANGED}`,
    },
    {
      record: { ...API, lastUpdateTime: MADE },
      line: `- | incident.create success | Odd sign-ins | - | ${MADE}`,
    },
    {
      record: { ...API, status: "Resolved", assignedTo: "bob@example.com" },
      line: `- | incident.resolve success | Odd sign-ins, bob@example.com | - | ${CHANGED}`,
    },
    {
      record: { ...TABLE, ModifiedBy: undefined },
      line: `- | incident.create success | Many keys read | - | ${MADE}`,
    },
    {
      record: { ...TABLE, Status: "Closed", LastModifiedTime: CHANGED, ModifiedBy: "alice@example.com" },
      line: `human alice@example.com | incident.resolve success | Many keys read | - | ${CHANGED}`,
    },
  ],
};
