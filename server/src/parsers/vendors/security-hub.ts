/** Findings of AWS Security Hub, one by one or as EventBridge and the command line have them, in its finding format (Security Hub User Guide, "AWS Security Finding Format"). */
import type { ParsedEvent, Severity, Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toNumber } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { textAt } from "../paths.ts";
import { findingsOf } from "./aws-findings.ts";

const ACTIONS = actionTable(`
  finding.create new
  finding.update notified assigned in_progress deferred
  finding.resolve resolved archived
  alert.dismiss suppressed
`);

const ipOf = textAt(
  "Action.AwsApiCallAction.RemoteIpDetails.IpAddressV4",
  "Action.PortProbeAction.PortProbeDetails.0.RemoteIpDetails.IpAddressV4",
  ...["Network.SourceIpV4", "Network.SourceIpV6"],
);
const remoteOf = textAt("Action.NetworkConnectionAction.RemoteIpDetails.IpAddressV4");

export const securityHub: Parser = {
  name: "security-hub",
  version: 2,
  actions: ACTIONS,
  keys: ["ProductArn", "GeneratorId", "findings", "Findings"],
  recognises: (record) => {
    const findings = findingsOf(record, isFinding);
    return findings.length > 0 && findings.every(isFinding) ? SURE : NO;
  },
  parse: (record, how) => findingsOf(record, isFinding).map((finding) => eventOf(finding, how)),
};

function isFinding(record: Fields): boolean {
  const product = text(record, "ProductArn") ?? text(record, "GeneratorId");
  return product !== undefined && text(record, "Title") !== undefined;
}

function eventOf(finding: Fields, how: How): ParsedEvent {
  const resources = list(finding, "Resources").filter(isFields);
  const network = object(object(finding, "Action"), "NetworkConnectionAction");
  const isOutward = text(network, "ConnectionDirection") === "OUTBOUND";
  const remote = remoteOf(finding);
  return makeEvent({
    call: called(statusOf(finding), ACTIONS, { prefix: "security_hub", category: "security" }),
    how,
    at: member(finding, "UpdatedAt") ?? member(finding, "CreatedAt") ?? member(finding, "FirstObservedAt"),
    outcome: toOutcome(text(object(finding, "Compliance"), "Status")),
    severity:
      severityOf(object(finding, "Severity")) ??
      severityOf(object(object(finding, "FindingProviderFields"), "Severity")),
    actor: actorOf(resources),
    targets: [
      ...resources.map((resource) => makeTarget(text(resource, "Type"), text(resource, "Id"))),
      isOutward ? makeTarget("address", remote) : undefined,
      ...vulnerabilitiesOf(finding),
    ],
    from: fromAddress((isOutward ? undefined : remote) ?? ipOf(finding)),
    service: some({
      name:
        text(finding, "ProductName") ?? text(object(finding, "ProductFields"), "aws/securityhub/ProductName"),
      account: text(finding, "AwsAccountId"),
      region: text(finding, "Region"),
    }),
    message: text(finding, "Title"),
    event_id: text(finding, "Id"),
  });
}

/** What became of it; one of which nobody says anything has just been made. */
function statusOf(finding: Fields): string {
  const status = text(object(finding, "Workflow"), "Status") ?? text(finding, "WorkflowState") ?? "NEW";
  const isOver = text(finding, "RecordState") === "ARCHIVED" && status !== "SUPPRESSED";
  return isOver ? "ARCHIVED" : status;
}

/** By its label, or by the number from 0 to 100 that older products give. */
function severityOf(severity: Fields | undefined): Severity | undefined {
  const label = toSeverity(text(severity, "Label"));
  const normalized = toNumber(member(severity, "Normalized"));
  if (label !== undefined || Number.isNaN(normalized)) return label;
  if (normalized >= 90) return "critical";
  if (normalized >= 70) return "high";
  if (normalized >= 40) return "medium";
  return normalized >= 1 ? "low" : "info";
}

function actorOf(resources: readonly Fields[]): ReturnType<typeof makeActor> {
  const keys = resources.map((resource) => object(object(resource, "Details"), "AwsIamAccessKey"));
  const key = keys.find((found) => found !== undefined);
  const [id, name] = [text(key, "PrincipalId"), text(key, "PrincipalName")];
  return id === undefined && name === undefined ? undefined : makeActor({ id, name });
}

function vulnerabilitiesOf(finding: Fields): readonly (Target | undefined)[] {
  const found = list(finding, "Vulnerabilities").filter(isFields);
  return found.map((vulnerability) => makeTarget("vulnerability", text(vulnerability, "Id")));
}
