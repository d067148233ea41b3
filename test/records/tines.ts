/** Entries of Tines' audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const entry = (
  operation_name: string,
  inputs?: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: 900, created_at: AT, updated_at: AT, operation_name, tenant_id: "5" },
  ...{ user_id: "7", user_email: "alice@example.com", user_name: "Alice" },
  ...{ request_ip: "198.51.100.7", request_user_agent: "Mozilla/5.0" },
  ...(inputs === undefined ? {} : { inputs: { inputs } }),
  ...more,
});
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const TINES: SourceRecords = {
  parser: "tines",
  documented: "tines.com/docs/api/audit-logs/list",
  records: [
    { record: entry("Login"), line: line("user.login success", "-") },
    { record: entry("Logout"), line: line("user.logout success", "-") },
    {
      record: entry("UsersInvitation", { email: "bob@example.com" }),
      line: line("user.invite success", "bob@example.com"),
    },
    { record: entry("UserDeletion", { userId: "8" }), line: line("user.delete success", "8") },
    {
      record: entry("TeamMembersAddition", { userId: "9", teamId: "3", role: "TEAM_ADMIN" }),
      line: line("member.add! success", "9, TEAM_ADMIN, 3"),
    },
    {
      record: entry("TeamMemberRemoval", { userId: "8", teamId: "3" }),
      line: line("member.remove success", "8, 3"),
    },
    {
      record: entry("AuthenticationTokenCreation", { name: "ci" }),
      line: line("token.create success", "ci"),
    },
    {
      record: entry("CredentialDestruction", { id: "44", name: "vault" }),
      line: line("secret.delete success", "vault"),
    },
    {
      record: entry("ActionsDisabledChange", { storyId: "6", disabled: true }),
      line: line("pipeline.update success", "6"),
    },
    { record: entry("JobsQueuedDeletion"), line: line("pipeline.cancel success", "-") },
    {
      record: entry("SsoConfigurationSamlSet", undefined, { user_id: "70", user_email: "svc-setup" }),
      line: `machine svc-setup | sso.update success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry("AnnotationContentChange", { storyId: "6" }),
      line: line("tines.annotation_content_change? success", "6"),
    },
    {
      record: { operation_name: "StoryDestruction", tenant_id: "5", created_at: "2026-11-23 04:05:06 UTC" },
      line: `- | pipeline.delete success | - | - | ${AT}`,
    },
  ],
};
