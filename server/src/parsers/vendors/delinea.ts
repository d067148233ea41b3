/** Events of Delinea's platform and of Secret Server in it (docs.delinea.com, "Audit events"). The name of an event is a path. */
import { mapped } from "../mapping.ts";

export const delinea = mapped({
  name: "delinea",
  version: 1,
  match: { eventMessageId: null, "eventType.name": null },
  time: "eventDateTime | processedTime",
  action: "eventType.name",
  prefix: "delinea",
  actions: `
  session.start delinea.vault.secret.remotesession.launched
  session.end delinea.vault.secret.remotesession.ended,delinea.vault.secret.sessionended
  secret.read delinea.vault.secret.viewed,delinea.vault.secret.password.copied,delinea.vault.secret.passwordcopied,delinea.vault.secret.passworddisplayed,delinea.vault.secret.checkedout
  secret.create delinea.vault.secret.created
  secret.update delinea.vault.secret.edited,delinea.vault.secret.updated,delinea.vault.secret.checkedin
  secret.delete delinea.vault.secret.deleted
  secret.rotate delinea.vault.secret.passwordchanged,delinea.vault.secret.password.changed
  user.login delinea.identity.user.login.succeeded,delinea.identity.user.login,delinea.vault.user.login,delinea.platform.user.login,delinea.vault.user.loggedin
  user.logout delinea.identity.user.logout,delinea.vault.user.logout
  user.create delinea.identity.user.created,delinea.vault.user.created
  user.update delinea.identity.user.updated,delinea.vault.user.edited
  user.delete delinea.identity.user.deleted,delinea.vault.user.deleted
  group.grant delinea.identity.group.member.added,delinea.vault.group.memberadded
  group.revoke delinea.identity.group.member.removed
  role.grant delinea.identity.role.member.added,delinea.vault.role.assigned
  policy.create delinea.policy.created
  policy.update delinea.policy.updated`,
  actor: {
    id: "actor.id",
    name: "actor.name | actor.displayName",
    email: "actor.email",
    session: "sessionId",
  },
  targets: [
    { type: "target.type", id: "target.id", name: "target.name" },
    { type: "=host", id: "target.host.machineName" },
  ],
  from: { ip: "source.host.network.ipAddress | source.host.network.address | source.host.machineName" },
  outcome: "outcome | result",
  service: { name: "service.type | =delinea", account: "tenantId" },
  eventId: "eventMessageId",
  message: "displayMessage",
});
