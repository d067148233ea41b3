/** Sentry's organization audit log (docs.sentry.io, "Audit log"). The note is the sentence that its page shows. */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "sentry",
  match: { event: null, dateCreated: null, "targetObject | targetUser | note | actor": null },
  time: "dateCreated",
  action: "event",
  actions: `
  user.invite member.invite
  member.add member.add member.accept-invite member.join-team
  member.update member.edit
  member.remove member.remove member.leave-team
  group.create team.create
  group.update team.edit
  group.delete team.remove
  project.create project.create project.create-with-origin
  project.update project.edit project.set-public project.set-private project.ownership-rule.edit
  project.delete project.remove project.request-transfer project.accept-transfer
  project.create org.create
  project.update org.edit org.restore
  project.delete org.remove
  token.create api-key.create internal-integration.add orgauthtoken.create project-key.create projectkey.create
  token.update api-key.edit orgauthtoken.edit projectkey.edit projectkey.change projectkey.enable projectkey.disable
  token.delete api-key.remove orgauthtoken.remove projectkey.remove
  sso.update sso.enable sso.disable sso.edit sso-identity.link
  service_account.create sentry-app.add
  service_account.update sentry-app.edit
  service_account.delete sentry-app.remove
  application.create sentry-app.install integration.add
  application.update integration.edit
  application.delete sentry-app.uninstall integration.remove internal-integration.remove integration.disable
  webhook.create servicehook.add
  webhook.update servicehook.edit servicehook.enable servicehook.disable
  webhook.delete servicehook.remove
  config.create alertrule.create rule.create monitor.add metric-alert.create uptime-monitor.add
  config.update alertrule.edit rule.edit rule.snooze rule.mute monitor.edit sampling_priority.enabled sampling_priority.disabled
  config.delete alertrule.remove rule.remove monitor.remove
  detection.update issue-owners.edit inbound-filter.edit
  data.export org.data-export`,
  actor: { id: "actor.id", name: "actor.name | actor.email", email: "actor.email" },
  targets: [
    {
      type: "=user",
      id: "targetUser.id | data.user | data.email",
      name: "targetUser.name | targetUser.email | data.email",
    },
    { type: "=role", id: "data.role_name | data.role" },
    { type: "=team", id: "data.team_slug | data.teams_slugs.0" },
    { type: "=object", id: "madeObject", name: "data.slug | data.name | data.label" },
  ],
  from: { ip: "ipAddress" },
  outcome: "=success",
  service: { name: "=sentry" },
  eventId: "id",
});

export const sentry = prepared(table, (record) => {
  const data = object(record, "data");
  // A member's number says nothing beside the member.
  const isMember = text(record, "event")?.startsWith("member.") === true;
  const isNamed = object(record, "targetUser") !== undefined || text(data, "email") !== undefined;
  return { madeObject: isMember && isNamed ? undefined : text(record, "targetObject") };
});
