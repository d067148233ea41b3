/** WebLogic's server log and its audit records, whose parts stand in angle brackets (docs.oracle.com, "Understanding WebLogic Logging Services"; "WebLogic Auditing Provider"). */
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { readTime } from "../time.ts";
import { line } from "./line.ts";

const AUDIT = /^#### Audit Record Begin <([^>]{8,48})> ?<Severity =(\w{1,16})>/;
const EVENT = /<<<Event Type = ([^>]{1,64}?) ?(?:Audit Event)? ?>/;
const PARTS_MAX = 16;
/** A line that says where it was written has more parts than a short one: time, severity, subsystem, id, message. */
const LONG_PARTS = 8;
const BEFORE_MACHINE = 3;

export const weblogic: Parser<string> = {
  name: "weblogic",
  version: 1,
  signs: "<",
  begins: "#",
  recognises: (record) => (record.startsWith("####<") || AUDIT.test(record) ? SURE : NO),
  parse: (record, how) => [AUDIT.test(record) ? auditOf(record, how) : lineOf(record, how)],
};

function auditOf(record: string, how: How): ReturnType<typeof makeEvent> {
  const [, at, severity] = AUDIT.exec(record) ?? [];
  const type = EVENT.exec(record)?.[1] ?? "";
  const isSignIn = /Authentication/.test(type);
  const [, alone] = /^>?<([^<>]{1,128})>/.exec(record.split(EVENT).at(-1) ?? "") ?? [];
  const [, principal] = /WLSUserImpl\("([^"]{1,128})"\)/.exec(record) ?? [];
  const outcome = toOutcome(severity);
  return makeEvent({
    call: callOf(type),
    how,
    at,
    outcome: outcome === "failure" && !isSignIn ? "denied" : outcome,
    reason: /FailureException =([^>]{1,512})/.exec(record)?.[1],
    actor: makeActor({ name: principal ?? (isSignIn ? alone : undefined) }),
    targets: [makeTarget("resource", /<(type=<[^>]{1,64}>[^<>]{0,512})/.exec(record)?.[1])],
    service: { name: "weblogic" },
  });
}

function callOf(type: string): Called {
  if (/Authentication/.test(type)) return call("user.login");
  if (/Authorization|Role Mapping/.test(type)) return call("access.request");
  return call(/Role|Policy/.test(type) ? "policy.update" : "audit.update");
}

/** Time, severity, subsystem, machine, server, thread, user, transaction, context, milliseconds, more of it or not, message's id, message. */
function lineOf(record: string, how: How): ReturnType<typeof makeEvent> {
  const parts = partsOf(record);
  const [at, severity, subsystem] = parts;
  const [machine, server, , user] = parts.length < LONG_PARTS ? [] : parts.slice(BEFORE_MACHINE);
  const message = parts.at(-1);
  const id = parts.at(-2);
  const millis = parts.find((part) => /^\d{13}$/.test(part));
  const who = user === undefined || user === "" || user.startsWith("<") ? undefined : user;
  const said = message === undefined ? undefined : line.parse(message, how)[0];
  const isSignIn = said?.category === "authentication";
  const isLock = id === "BEA-090078";
  return makeEvent({
    call: isLock ? call("account.lock") : isSignIn && said !== undefined ? said : call("log.write"),
    how,
    read: readTime(millis ?? at, how),
    message,
    severity: toSeverity(severity),
    outcome: isLock ? "success" : isSignIn ? said?.outcome : undefined,
    actor: makeActor({ name: who }),
    from: isSignIn ? said?.from : fromAddress(undefined),
    service: some({ name: "weblogic", host: machine === "" ? undefined : machine }),
    labels: some({ subsystem, server: server === "" ? undefined : server, message: id }),
  });
}

/** Parts that are parted by `> <`; within one there may be angle brackets of its own. */
function partsOf(record: string): readonly string[] {
  return record
    .slice("####<".length)
    .trimEnd()
    .replace(/>$/, "")
    .split(/> {1,2}<(?!<)|> (?=<<)/, PARTS_MAX)
    .map((part) => part.replace(/^<(?=<)/, "").trim());
}
