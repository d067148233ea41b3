/** GitGuardian: its audit log, and what its webhooks say of incidents (docs.gitguardian.com, "Audit logs", "Custom webhooks"). */
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

export const gitGuardianAudit: Parser = mapped({
  name: "gitguardian",
  version: 1,
  match: { event_name: null, "gg_created_at | event_time | created_at": null, actor_email: null },
  time: "event_time | gg_created_at | created_at",
  action: "event_name",
  actions: `
  user.login user.logged_in,user.login,sso.login
  user.logout user.logged_out
  user.invite invitation.created,invitation.sent
  user.create user.created,member.created
  user.update user.updated,member.updated
  user.delete user.deleted,member.deleted
  token.create api_token.created,personal_access_token.created,service_account.created,token.created
  token.delete api_token.deleted,api_token.revoked,personal_access_token.revoked,token.revoked
  finding.update incident.assigned,incident.ignored,incident.reopened,issue.assigned,issue.ignored
  finding.resolve incident.resolved,issue.resolved
  access.share incident.shared,incident.share.created
  mfa.enroll user.mfa.enabled
  mfa.remove user.mfa.disabled
  password.change user.password.changed
  password.reset user.password.reset
  integration.create integration.created
  integration.delete integration.deleted
  sso.update sso.updated,sso.created`,
  actor: { id: "actor_id", name: "actor_email", email: "actor_email" },
  targets: [{ id: "target_ids.0" }],
  from: { ip: "actor_ip" },
  outcome: "=success",
  service: { name: "=gitguardian" },
  eventId: "id",
});

export const gitGuardianIncident: Parser = mapped({
  name: "gitguardian",
  version: 1,
  match: {
    action: null,
    incident: null,
    "source | incident.gitguardian_url": null,
    "target_user | incident.gitguardian_url": null,
  },
  time: "timestamp | incident.date",
  action: "action",
  category: "security",
  prefix: "gitguardian",
  actions: `
  finding.create incident_triggered,new_occurrence
  finding.update incident_assigned,incident_ignored,incident_reopened,incident_severity_changed,incident_note_created,incident_regression,incident_shared,incident_access_granted
  finding.resolve incident_resolved`,
  actor: { name: "target_user" },
  targets: [
    { type: "=incident", id: "incident.id", name: "incident.detector.display_name | incident.detector.name" },
  ],
  severity: "incident.severity",
  service: { name: "=gitguardian" },
  message: "message",
});
