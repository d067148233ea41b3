/** WebSphere's log of what it does, and its security audit as text (ibm.com/docs/was, "Log and trace file format"; "Security Auditing", records of the binary emitter). */
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { some, toNumber } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";
import { line } from "./line.ts";

const ACTIONS = actionTable(`
  user.login security_authn security_form_login
  user.logout security_authn_terminate security_form_logout
  user.impersonate security_authn_delegation
  access.request security_authz security_resource_access
  role.grant security_authn_mapping
  config.update security_mgmt_config admin_repository_save
  policy.update security_mgmt_policy
  user.update security_mgmt_registry
  user.create security_mgmt_provisioning
  audit.update security_mgmt_audit
  key.update security_mgmt_key
  key.use security_encryption security_signing
  resource.update security_mgmt_resource
  service.start security_runtime
`);

const AUDIT = /^(?:Seq = \d{1,12} \| )?Event Type = ([A-Z_]{4,64}) \| /;
/** Time, thread, the component in at most thirteen characters, the level. */
const LINE =
  /^\[\d{1,2}\/\d{1,2}\/\d{2} \d{1,2}:\d\d:\d\d:\d{3} [A-Z]{2,5}\] [\da-f]{8} (\S{1,64}) {1,16}([FEWAICDORZ123<>]) {1,3}(.*)$/s;
const LEVELS: ReadonlyMap<string, string> = new Map([
  ["F", "critical"],
  ["E", "high"],
  ["W", "medium"],
]);
const PAIRS_MAX = 128;

export const websphere: Parser<string> = {
  name: "websphere",
  version: 1,
  actions: ACTIONS,
  begins: "a[",
  recognises: (record) => (AUDIT.test(record) || LINE.test(record) ? SURE : NO),
  parse: (record, how) => [AUDIT.test(record) ? auditOf(record, how) : lineOf(record, how)],
};

function auditOf(record: string, how: How): ReturnType<typeof makeEvent> {
  const pairs = new Map(
    record.split(" | ", PAIRS_MAX).map((pair): [string, string] => {
      const at = pair.indexOf(" = ");
      return [pair.slice(0, at).trim(), pair.slice(at + 3).trim()];
    }),
  );
  const of = (...names: readonly string[]): string | undefined =>
    names
      .map((name) => pairs.get(name))
      .find((value) => value !== undefined && value !== "" && value !== "null");
  const outcome = toOutcome(of("Outcome"));
  // In front of the user stands the registry's realm.
  const user = of("RegistryUserName", "AppUserName")?.replace(/^.{0,128}\//, "");
  return makeEvent({
    call: called(of("Event Type"), ACTIONS, { prefix: "websphere", category: "security" }),
    how,
    at: of("CreationTime"),
    outcome: /DENIED/i.test(`${of("Outcome")} ${of("AccessDecision")}`) ? "denied" : outcome,
    reason: outcome === "success" ? undefined : of("OutcomeReason"),
    actor: makeActor({ name: user, session: of("SessionId") }),
    targets: [makeTarget(of("ResourceType"), of("ResourceName")), makeTarget("application", of("ProgName"))],
    from: fromAddress(of("RemoteAddr", "RemoteHost"), { port: toNumber(of("RemotePort")) }),
    service: { name: "websphere" },
    labels: some({ action: of("Action"), permissions: of("PermissionsChecked") }),
  });
}

function lineOf(record: string, how: How): ReturnType<typeof makeEvent> {
  const [, component, level = "", message = ""] = LINE.exec(record) ?? [];
  const said = line.parse(message, how)[0];
  const isSignIn = said?.category === "authentication";
  const started = /^WSVR0221I: Application started: (\S{1,128})/.exec(message)?.[1];
  const stopped = /^WSVR0220I: Application stopped: (\S{1,128})/.exec(message)?.[1];
  const own =
    started === undefined ? (stopped === undefined ? "log.write" : "service.stop") : "service.start";
  return makeEvent({
    call: isSignIn && said !== undefined ? said : call(own),
    how,
    read: leadingTime(record, how),
    outcome: isSignIn ? said?.outcome : own === "log.write" ? undefined : "success",
    severity: toSeverity(LEVELS.get(level)) ?? "info",
    actor: isSignIn ? said?.actor : undefined,
    from: isSignIn ? said?.from : undefined,
    targets: [makeTarget("application", started ?? stopped)],
    service: { name: "websphere" },
    message,
    labels: some({ component }),
  });
}
