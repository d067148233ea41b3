/** HCP Terraform's notifications of runs, of its checks of workspaces and of changes asked for (developer.hashicorp.com/terraform/cloud-docs/api-docs/notification-configurations). */
import type { Outcome } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Triggers; in the place of one that says less stands how the run then stood. */
const ACTIONS = actionTable(`
  infrastructure.plan run:created run:planning planned_and_finished planned_and_saved
  infrastructure.apply run:applying run:completed run:errored
  pipeline.cancel canceled force_canceled discarded
  access.request run:needs_attention
  deployment.delete workspace:auto_destroy_run_results workspace:auto_destroy_results
  ticket.create team:change_request
  alert.raise assessment:drifted assessment:check_failure assessment:failed
`);
const OUTCOMES: ReadonlyMap<string | undefined, Outcome> = new Map([
  ...["applied", "planned_and_finished", "planned_and_saved"].map((status) => [status, "success"] as const),
  // Somebody wanted it to end, and it did.
  ...["canceled", "force_canceled", "discarded"].map((status) => [status, "success"] as const),
  ["errored", "failure"],
  ["policy_soft_failed", "denied"],
]);

export const terraformRun: Parser = {
  name: "terraform-run",
  version: 2,
  actions: ACTIONS,
  keys: ["notification_configuration_id"],
  recognises: (record) =>
    text(record, "notification_configuration_id") === undefined || wordOf(record) === undefined ? NO : SURE,
  parse(record, how) {
    const [notice, details] = [noticeOf(record), object(record, "details")];
    const assessment = object(details, "new_assessment_result");
    const status = text(notice, "run_status") ?? text(details, "run_status");
    const word = status !== undefined && ACTIONS.has(status) ? status : wordOf(record);
    const refusal = text(details, "run_create_error_message");
    const run = text(record, "run_id") ?? text(details, "run_external_id");
    const by =
      text(notice, "run_updated_by") ??
      text(record, "run_created_by") ??
      text(record, "change_request_created_by");
    return [
      makeEvent({
        call: called(ACTIONS.has(word ?? "") ? word : word?.replace(":", "."), ACTIONS, {
          prefix: "terraform",
        }),
        how,
        at:
          text(notice, "run_updated_at") ??
          text(record, "run_created_at") ??
          text(record, "change_request_created_at") ??
          text(assessment, "created_at") ??
          text(details, "run_created_at"),
        actor: makeActor({ id: by, name: by }),
        targets: [
          makeTarget(
            "workspace",
            text(record, "workspace_id") ?? text(details, "workspace_id"),
            text(record, "workspace_name") ?? text(details, "workspace_name"),
          ),
          makeTarget("run", run),
          makeTarget("change_request", text(record, "change_request_subject")),
        ],
        outcome: refusal === undefined ? outcomeOf(word, status) : "failure",
        reason: refusal ?? text(notice, "message") ?? text(record, "message"),
        service: some({
          name: "terraform",
          account: text(record, "organization_name") ?? text(details, "organization_name"),
        }),
        context: some({ deployment: run }),
      }),
    ];
  },
};

/** What waits for somebody has not ended, however far it came. */
function outcomeOf(word: string | undefined, status: string | undefined): Outcome | undefined {
  return word === "run:needs_attention" ? undefined : OUTCOMES.get(status);
}

/** Of several that are rolled up into one, the first: today there is never more than one. */
function noticeOf(record: Fields): Fields | undefined {
  return list(record, "notifications").find(isFields);
}

function wordOf(record: Fields): string | undefined {
  const asked = text(record, "change_request_subject") === undefined ? undefined : "team:change_request";
  return text(noticeOf(record), "trigger") ?? text(record, "trigger") ?? asked;
}
