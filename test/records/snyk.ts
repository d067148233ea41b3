/** Snyk's audit logs: of the older interface, whose names are `groupId`, and of the REST interface, whose are `group_id`. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.356Z";
const event = (name: string, content: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ event: name, created: AT, content, groupId: "8f-group", orgId: "21-org", userId: "05-alice" },
  ...more,
});
const rest = (name: string, content: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ event: name, created: AT, content, group_id: "8f-group", org_id: "21-org", user_id: "05-alice" },
  ...more,
});
const AT_ORG = `21-org, 8f-group | - | ${AT}`;

export const SNYK: SourceRecords = {
  parser: "snyk",
  documented: "docs.snyk.io, API reference: Audit logs; Retrieve audit logs of user-initiated activity",
  records: [
    {
      record: event("org.user.add", { userPublicId: "07-bob", role: "Org Collaborator", rolePublicId: "be" }),
      line: `unknown 05-alice | member.add success | 07-bob, Org Collaborator, ${AT_ORG}`,
    },
    {
      record: event("org.user.add", { userPublicId: "07-bob", role: "ADMIN", rolePublicId: "d8" }),
      line: `unknown 05-alice | member.add! success | 07-bob, ADMIN, ${AT_ORG}`,
    },
    {
      record: event(
        "group.user.role.edit",
        {
          userPublicId: "07-bob",
          before: { role: "MEMBER", rolePublicId: "6a" },
          after: { role: "ADMIN", rolePublicId: "8d" },
        },
        { orgId: undefined },
      ),
      line: `unknown 05-alice | role.grant! success | 07-bob, ADMIN, 8f-group | - | ${AT}`,
    },
    {
      record: event("org.user.role.edit", {
        ...{ userPublicId: "07-bob", beforeRoleName: "ADMIN", beforeRolePublicId: "d8" },
        ...{ afterRoleName: "Org Collaborator", afterRolePublicId: "be" },
      }),
      line: `unknown 05-alice | role.grant success | 07-bob, Org Collaborator, ${AT_ORG}`,
    },
    {
      record: rest("org.user.remove", { userPublicId: "07-bob" }),
      line: `unknown 05-alice | member.remove success | 07-bob, ${AT_ORG}`,
    },
    {
      record: rest("org.user.invite", { email: "carol@example.com", isAdmin: false }),
      line: `unknown 05-alice | user.invite success | carol@example.com, ${AT_ORG}`,
    },
    {
      record: event(
        "group.service_account.create",
        {
          serviceAccountPublicId: "41-sa",
          name: "ci",
          role: { name: "Group Admin", role: "ADMIN", publicId: "24", groupPermissions: ["group.read"] },
        },
        { orgId: undefined },
      ),
      line: `unknown 05-alice | service_account.create success | ci, Group Admin, 8f-group | - | ${AT}`,
    },
    {
      record: event("org.project.ignore.create", {}, { projectId: "05-web" }),
      line: `unknown 05-alice | alert.dismiss success | 05-web, ${AT_ORG}`,
    },
    {
      record: event(
        "org.project.ignore.create",
        { issueId: "npm:x:20261101", ignorePath: "*", reasonType: "wont-fix", reason: "tests only" },
        { projectId: "05-web", created: "2026-11-23 04:05:06.356" },
      ),
      line: `unknown 05-alice | alert.dismiss success | npm:x:20261101, 05-web, ${AT_ORG}`,
    },
    {
      record: rest("org.sast_settings.edit", {
        before: { sastEnabled: true },
        after: { sastEnabled: false },
      }),
      line: `unknown 05-alice | config.update success | ${AT_ORG}`,
    },
    {
      record: event("group.sso.membership.sync", {}, { orgId: undefined, userId: undefined }),
      line: `- | sso.update success | 8f-group | - | ${AT}`,
    },
    {
      record: rest("api.access", { url: "/rest/orgs/21-org/projects" }),
      line: `unknown 05-alice | http.request success | /rest/orgs/21-org/projects, ${AT_ORG}`,
    },
    {
      record: rest("org.collection.create", { name: "prod" }),
      line: `unknown 05-alice | snyk.org.collection.create? success | ${AT_ORG}`,
    },
    {
      record: { event: "org.user.leave", created: AT, content: {} },
      line: `- | member.remove success | - | - | ${AT}`,
    },
  ],
};
