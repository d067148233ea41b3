/** HarfangLab's EDR: telemetry, alerts and the audit of its console (support.harfanglab.io, "Log forwarding"). Each kind has a name and an object of its own. */
import { type Fields, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "harfanglab",
  version: 1,
  match: {
    "log_type | alert_type | log_slug": null,
    "agent.agentid | tenant | @event_create_date | log_slug | rule_name": null,
    "@event_create_date | utc_time | log_creation_date | alert_time | creation_date | first_seen": null,
  },
  time: "@event_create_date | utc_time | log_creation_date | alert_time | creation_date | first_seen | @timestamp",
  action: "madeAction",
  prefix: "harfanglab",
  actions: `
  user.login login_success,login_failure,logon,login,mfa-authtoken-login-post,authtoken-login-post
  user.logout logoff,logout,authtoken-logout-post
  session.start network_login
  policy.update update policy,edit policy,policy-update
  policy.create create policy,policy-create
  policy.delete delete policy,policy-delete
  user.create create user,user-create
  user.update update user,edit user,user-update
  user.delete delete user,user-delete
  threat.detect alert,threat
  malware.detect antivirus
  process.start process,process_tampering
  network.flow network,network_listen
  dns.query dns
  object.create file,filesystem
  kernel_module.load driverload,driver
  command.run powershell
  object.read library
  log.write eventlog,agentlog,agent,investigation,securityevent,connectionlog
  process.fail injectedthread`,
  actor: { id: "madeWho.id", name: "madeWho.name" },
  targets: [
    { type: "=rule", id: "rule_id", name: "rule_name" },
    { type: "=user", id: "madeTarget.id", name: "madeTarget.name" },
    { type: "=object", id: "madeObject" },
    { type: "=domain", id: "requested_name" },
    { type: "=address", id: "daddr" },
    { type: "=host", id: "agent.agentid", name: "agent.hostname" },
  ],
  from: { ip: "madeFrom", userAgent: "user_agent" },
  outcome: "madeOutcome",
  reason: "madeReason",
  severity: "madeSeverity",
  service: { name: "=harfanglab", account: "tenant", host: "agent.hostname" },
  eventId: "alert_unique_id",
  message: "madeMessage",
});

export const harfangLab = prepared(table, (record) => {
  const [kind, windows] = [text(record, "log_type") ?? "alert", object(record, "windows")];
  const [process, isAudit] = [object(record, "process"), kind === "auditlog"];
  const isAlert = text(record, "alert_type") !== undefined || text(record, "rule_name") !== undefined;
  const isLogin = kind === "authentication";
  const target = text(record, "target_username");
  const source = text(record, "source_username");
  // On the machine itself it is the machine that asks for somebody to be let in.
  const isMachine = source?.endsWith("$") === true || source === undefined;
  return {
    madeAction: isAudit
      ? (text(record, "action_title") ?? text(record, "log_slug"))
      : isAlert
        ? "alert"
        : isLogin
          ? (text(record, "event_type") ?? "login")
          : kind,
    madeWho: {
      name: isLogin && isMachine ? target : (source ?? whoOf(record, process)),
      id:
        isLogin && isMachine
          ? text(windows, "target_sid")
          : (text(windows, "source_sid") ?? text(record, "usersid")),
    },
    madeTarget: isLogin && !isMachine ? { name: target, id: text(windows, "target_sid") } : undefined,
    madeObject: objectOf(record, kind),
    madeFrom:
      text(record, "source_address") ??
      text(record, "saddr") ??
      text(record, "ip_address") ??
      text(windows, "ip_address"),
    madeOutcome:
      member(record, "success") ??
      member(record, "connection_successful") ??
      text(record, "response_status_code") ??
      (/block/i.test(text(record, "status") ?? "") ? "denied" : undefined),
    madeReason: text(windows, "event_title"),
    madeSeverity: isAlert ? text(record, "level") : undefined,
    madeMessage: isAlert ? text(record, "rule_name") : text(record, "log_description"),
  };
});

/** Of a connection it is the other end, and no file. */
function objectOf(record: Fields, kind: string): string | undefined {
  if (kind.startsWith("network")) return undefined;
  return (
    text(record, "request_path") ??
    text(object(record, "details_library"), "image_loaded") ??
    text(record, "target_filename") ??
    text(record, "path") ??
    text(record, "image_name") ??
    text(object(record, "process"), "image_name")
  );
}

function whoOf(record: Fields, process: Fields | undefined): string | undefined {
  return text(record, "username") ?? text(process, "username");
}
