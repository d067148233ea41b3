/** Teleport's audit events (goteleport.com/docs/reference/audit-events). */
import { type Fields, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const table = mapped({
  name: "teleport",
  version: 2,
  match: { event: null, code: null, time: null },
  time: "time",
  action: "event",
  prefix: "teleport",
  actions: `
  user.login user.login auth bot.join
  session.start session.start app.session.start db.session.start windows.desktop.session.start
  session.end session.end session.leave session.disconnect app.session.end db.session.end windows.desktop.session.end app.session.chunk
  session.join session.join
  session.command exec session.command kube.request db.session.query db.session.postgres.statements.execute
  session.record session.upload session.recording.access
  command.run session.process_exit subsystem
  object.download sftp scp.download
  object.upload scp.upload
  network.flow session.network port
  user.create user.create bot.create
  user.update user.update bot.update
  user.delete user.delete bot.delete
  account.lock lock.created
  account.unlock lock.deleted
  password.change user.password_change
  password.reset reset_password_token.create recovery_code.used
  mfa.enroll mfa.add
  mfa.remove mfa.delete
  role.create role.created
  role.update role.updated
  role.delete role.deleted
  access.request access_request.create
  access.approve access_request.review access_request.update
  token.create join_token.create
  certificate.create cert.create cert.generation_mismatch
  sso.update saml.created saml.updated saml.deleted github.created github.updated github.deleted oidc.created oidc.updated oidc.deleted
  integration.create integration.create okta.applications.update
  device.add device.enroll device.create
  device.remove device.delete
  config.update cluster_networking_config.update session_recording_config.update cluster_auth_preference.update auth_preference.update
  application.update app.update
  database.update db.update
  alert.raise audit_log.lost`,
  actor: {
    id: "impersonator | user | reviewer",
    name: "impersonator | user | reviewer",
    session: "sid",
    type: "user_kind",
    via: "user",
    credential: "with_mfa",
  },
  // 1 is a person, 2 a bot; older versions do not say it.
  actorTypes: { "2": "machine" },
  targets: [
    { type: "=server", id: "server_id", name: "server_hostname" },
    { type: "=database", id: "db_name | db_service" },
    { type: "=application", id: "app_name" },
    { type: "=host", id: "desktop_addr", name: "desktop_name" },
    { type: "=cluster", id: "kubernetes_cluster" },
    { type: "=role", id: "name | roles.0" },
    { type: "=user", id: "login | windows_user | db_user" },
    { type: "=query", id: "db_query" },
    { type: "=path", id: "request_path" },
  ],
  from: { ip: "addr.remote | client_ip | remote_addr", userAgent: "user_agent" },
  outcome: "success | proposed_state | exitCode | response_code | state | told",
  outcomes: {
    "1": "failure",
    "2": "failure",
    "126": "failure",
    "127": "failure",
    "255": "failure",
  },
  reason: "error | message | reason",
  service: {
    name: "=teleport",
    cluster: "cluster_name | kubernetes_cluster",
    host: "server_hostname",
    namespace: "kubernetes_pod_namespace",
  },
  context: { session: "sid", request: "id" },
  eventId: "uid",
});

export const teleport: Parser = {
  ...table,
  parse: (record, how) => table.parse({ told: outcomeOf(record), ...record }, how),
};

/** A code ends in what it is: for information, a warning or an error, the last two of what did not work. */
function outcomeOf(record: Fields): string | undefined {
  const code = text(record, "code") ?? "";
  return code.endsWith("I") ? "success" : /[WE]$/.test(code) ? "failure" : undefined;
}
