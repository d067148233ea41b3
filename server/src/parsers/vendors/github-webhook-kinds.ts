/** Which of GitHub's webhooks a body is of, where the header that says it is lost. */
import type { Fields } from "../fields.ts";

/** Members by which a kind is told where its header is lost: the first that is there. */
const KINDS: readonly (readonly [kind: string, members: readonly string[]])[] = [
  ["deployment_status", ["deployment_status"]],
  ["deployment", ["deployment"]],
  ["workflow_job", ["workflow_job"]],
  ["workflow_run", ["workflow_run"]],
  ["check_run", ["check_run"]],
  ["check_suite", ["check_suite"]],
  ["pull_request_review", ["review", "pull_request"]],
  ["pull_request_review_comment", ["comment", "pull_request"]],
  ["pull_request", ["pull_request", "number"]],
  ["issue_comment", ["comment", "issue"]],
  ["issues", ["issue"]],
  ["release", ["release"]],
  ["push", ["ref", "commits"]],
  ["create", ["ref", "ref_type", "master_branch"]],
  ["delete", ["ref", "ref_type"]],
  ["fork", ["forkee"]],
  ["membership", ["member", "team", "scope"]],
  ["organization", ["membership", "organization"]],
  ["member", ["member"]],
  ["team", ["team"]],
  ["installation", ["installation", "repositories"]],
  ["deploy_key", ["key"]],
  ["branch_protection_rule", ["rule"]],
  ["status", ["sha", "state", "commit"]],
  ["gollum", ["pages"]],
  ["repository", ["repository"]],
];

/** The kind by the members that it has; undefined for a body of none. */
export function kindOf(record: Fields): string | undefined {
  return KINDS.find(([, members]) => members.every((name) => Object.hasOwn(record, name)))?.[0];
}
