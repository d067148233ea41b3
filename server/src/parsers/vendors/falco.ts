/** Falco's alerts, of system calls and of its plugins (falco.org/docs/concepts/outputs/formatting; reference/rules/supported-fields). */
import { type Fields, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

// The names of Falco's fields have dots in them.
const TABLE = mapped({
  name: "falco",
  version: 2,
  match: { rule: null, output: null, "output_fields | priority": null },
  time: "time | told.evt\\.time",
  action: "told.action",
  actions: `
  threat.detect alert
  log.write internal`,
  actor: {
    id: "told.user\\.loginname | told.ka\\.user\\.name | told.ct\\.user\\.arn | told.okta\\.actor\\.alternateid | told.github\\.user | told.gcp\\.user | told.user\\.name | told.user\\.uid",
    name: "told.user\\.loginname | told.ka\\.user\\.name | told.ct\\.user | told.okta\\.actor\\.name | told.github\\.user | told.gcp\\.user | told.user\\.name",
    via: "told.ka\\.impuser\\.name | told.user\\.name",
    session: "told.okta\\.authentication\\.sessionid",
  },
  targets: [
    { type: "=rule", id: "rule" },
    { type: "=command", id: "told.proc\\.cmdline" },
    { type: "=file", id: "told.file" },
    { type: "=address", id: "told.fd\\.rip | told.fd\\.sip" },
    { type: "=container", id: "told.container\\.id", name: "told.container\\.name" },
    { type: "=pod", id: "told.k8s\\.pod\\.name" },
    { type: "told.ka\\.target\\.resource", id: "told.ka\\.target\\.name" },
    { type: "=user", id: "told.okta\\.target\\.user\\.name | told.ct\\.request\\.username" },
    { type: "=repository", id: "told.github\\.repo" },
    { type: "=bucket", id: "told.s3\\.bucket | told.json\\.value[/resource/labels/bucket_name]" },
  ],
  from: {
    ip: "told.ka\\.sourceips.0 | told.ka\\.sourceips | told.ct\\.srcip | told.okta\\.client\\.ip | told.gcp\\.callerIP",
    userAgent:
      "told.ka\\.useragent | told.ct\\.useragent | told.okta\\.useragent\\.raw | told.gcp\\.userAgent",
  },
  outcome: "told.outcome | =unknown",
  severity: "priority",
  service: {
    name: "=falco",
    host: "hostname",
    namespace: "told.k8s\\.ns\\.name | told.ka\\.target\\.namespace",
    account: "told.ct\\.recipientaccountid | told.ct\\.user\\.accountid",
    region: "told.ct\\.region",
  },
  message: "output",
  eventId: "uuid",
});

export const falco: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: toldOf(record), ...record }, how),
};

/** What Falco knows: `<NA>` stands for what it does not, and `host` for a process that is in no container. */
function toldOf(record: Fields): Fields {
  const told = Object.fromEntries(
    Object.entries(object(record, "output_fields") ?? {}).filter(
      ([name, value]) => value !== "<NA>" && !(name.startsWith("container.") && value === "host"),
    ),
  );
  const file = text(told, "fd.name");
  return {
    // A connection has its addresses for a name.
    file: file === undefined || file.includes("->") ? undefined : file,
    // Such as that it lost events: nothing was seen of anybody.
    action: text(record, "rule")?.startsWith("Falco internal: ") === true ? "internal" : "alert",
    outcome: outcomeOf(told),
    ...told,
  };
}

/** Of what an alert is about: a system call that failed has the name of an error for its result, a call of AWS that worked none. */
function outcomeOf(told: Fields): string | undefined {
  if (member(told, "evt.failed") === true)
    return /^E(?:ACCES|PERM)$/.test(text(told, "evt.res") ?? "") ? "denied" : "failure";
  if (text(told, "evt.res") === "SUCCESS") return "success";
  const error = text(told, "ct.error");
  if (error !== undefined) return /denied|unauthorized/i.test(error) ? "denied" : "failure";
  if (text(told, "ka.auth.decision") === "forbid") return "denied";
  return text(told, "ka.response.code") ?? text(told, "okta.result");
}
