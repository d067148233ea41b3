/** Teleport's audit events (goteleport.com/docs/reference/audit-events). */
import { type Fields, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const table = mapped({
  name: "teleport",
  version: 3,
  match: { event: null, code: null, time: null },
  time: "time",
  action: "madeWord | event",
  prefix: "teleport",
  actions: `
  user.login user.login auth bot.join
  session.start session.start app.session.start db.session.start windows.desktop.session.start
  session.end session.end session.leave session.disconnect app.session.end db.session.end windows.desktop.session.end app.session.chunk
  session.join session.join
  session.command exec session.command kube.request db.session.query db.session.postgres.statements.execute db.session.spanner.rpc db.session.dynamodb.request db.session.elasticsearch.request db.session.opensearch.request db.session.cassandra.batch.event db.session.cassandra.execute db.session.cassandra.prepare db.session.sqlserver.rpc_request db.session.mysql.statements.execute db.session.mysql.statements.prepare app.session.request app.session.dynamodb.request
  session.record session.upload session.recording.access
  command.run session.process_exit subsystem
  object.download sftp sftp.3 scp.download
  object.read session.disk sftp.1 sftp.8 sftp.9
  object.create sftp.11
  object.update sftp.6 sftp.17 sftp.18
  object.delete sftp.10 sftp.12
  object.move sftp.15
  object.upload sftp.4 scp.upload
  network.flow session.network session.data port
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
  access.deny access_request.denied
  token.create join_token.create recovery_token.create privilege_token.create recovery_code.generated
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
    id: "impersonator | user | reviewer | updated_by",
    name: "impersonator | user | reviewer | updated_by",
    session: "sid",
    type: "user_kind",
    via: "user",
    credential: "with_mfa",
  },
  // 1 is a person, 2 a bot; older versions do not say it.
  actorTypes: { "2": "machine" },
  targets: [
    { type: "=path", id: "madePath" },
    { type: "=server", id: "server_id", name: "server_hostname" },
    { type: "=database", id: "db_name | db_service" },
    { type: "=application", id: "app_name" },
    { type: "=host", id: "desktop_addr", name: "desktop_name" },
    { type: "=cluster", id: "kubernetes_cluster" },
    { type: "madeKind", id: "name" },
    { type: "=role", id: "roles.0" },
    { type: "=request", id: "madeRequest" },
    { type: "=address", id: "dst_addr" },
    { type: "=procedure", id: "target | procedure" },
    { type: "=user", id: "login | windows_user | db_user" },
    { type: "=query", id: "db_query" },
    { type: "=path", id: "request_path" },
  ],
  from: { ip: "addr.remote | client_ip | remote_addr | src_addr", userAgent: "user_agent" },
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
  parse: (record, how) => table.parse({ told: outcomeOf(record), ...madeOf(record), ...record }, how),
};

function madeOf(record: Fields): Fields {
  const event = text(record, "event") ?? "";
  const kind = event.slice(0, event.indexOf("."));
  const isDenied = /^(?:DENIED|STATE_DENIED)$/.test(
    text(record, "proposed_state") ?? text(record, "state") ?? "",
  );
  const isFile = event === "scp" || event === "sftp";
  const action = text(record, "action");
  const isRequest = kind === "access_request";
  return {
    madeWord:
      isFile && action !== undefined
        ? `${event}.${action}`
        : isRequest && isDenied
          ? "access_request.denied"
          : undefined,
    madeKind: kind === "" ? "object" : kind.replaceAll("_", "-"),
    madeRequest: isRequest && event !== "access_request.create" ? text(record, "id") : undefined,
    madePath: isFile || event === "session.disk" ? text(record, "path") : undefined,
  };
}

/** A code ends in what it is: for information, a warning or an error, the last two of what did not work. */
function outcomeOf(record: Fields): string | undefined {
  const code = text(record, "code") ?? "";
  return code.endsWith("I") ? "success" : /[WE]$/.test(code) ? "failure" : undefined;
}
