/** Lines of Jenkins' Audit Trail plugin, of its files and over syslog (plugins.jenkins.io/audit-trail). */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, type Parts, toOutcome } from "../event.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { JENKINS_REQUESTS, requestCall } from "./jenkins-requests.ts";

/** `Nov 23, 2026 4:05:06,123 AM`, and what separates it from the rest: a space, or what somebody has set. */
const STAMP = /^([A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d,\d{3} [AP]M)(?:[ \t,;|]{1,4})(?=\S)/;
/** `/job/web/configSubmit by alice from 198.51.100.7`; of an item of the queue, its task stands behind it. */
const REQUEST = /^(\/[^\s()]{0,2048})(?: \(([^()]{1,1024})\))? by ([^\s].{0,256}?)(?: from (\S{1,64}))?$/;
const STARTED = /^(\S.{0,512}?) #(\d{1,9}) (?=Started)/;
/** Older versions name no parameters. */
const CAUSE_END = /, Parameters:\[| on node /;
const ENDED = / started at (\S{1,64}) completed in \d{1,18}ms completed: (\w{1,16})$/;
const SIGNED = /^(Successful login|Failed login attempt|Logout) for user '([^']{0,256})'$/;
const USED = /^'([^']{1,512})' \([^()]{1,256}\) used credentials '([^']{1,256})' \(/;
const BY_USER = /^Started by user ([^,]{1,256})/;
const BY_HOST = /Started by remote host ([^\s,]{1,64})/;
/** Jenkins itself: its clock, or what it saw of the code. */
const BY_ITSELF = /^Started by (?:timer|an SCM change)/;

export const jenkinsAudit: Parser<string> = {
  name: "jenkins-audit",
  version: 1,
  actions: JENKINS_REQUESTS,
  recognises: (record, how) => (read(record, how) === undefined ? NO : SURE),
  parse(record, how) {
    const parts = read(record, how);
    if (parts === undefined) return [];
    const at = parts.at ?? STAMP.exec(record)?.[1];
    return [makeEvent({ how, service: { name: "jenkins" }, ...parts, at })];
  },
};

/** A line is Jenkins' by its time, which nobody else writes so, or by the name that syslog gives its program. */
function read(record: string, how: How): Parts | undefined {
  const line = record.trim();
  const [stamp] = STAMP.exec(line) ?? [];
  if (stamp === undefined && how.hints.program?.toLowerCase() !== "jenkins") return undefined;
  const said = line.slice(stamp?.length ?? 0);
  return requestOf(said) ?? buildOf(said) ?? signingOf(said) ?? useOf(said);
}

/** It is written before the request is answered. */
function requestOf(said: string): Parts | undefined {
  const [, path, task, name, address] = REQUEST.exec(said) ?? [];
  if (path === undefined) return undefined;
  return {
    call: requestCall(path),
    actor: name === "NA" || name === "anonymous" ? undefined : makeActor({ name }),
    targets: [makeTarget("url", path), makeTarget("job", task)],
    from: fromAddress(address),
  };
}

function buildOf(said: string): Parts | undefined {
  const [start = "", job, build] = STARTED.exec(said) ?? [];
  if (job === undefined) return undefined;
  const [cause = ""] = said.slice(start.length).split(CAUSE_END, 1);
  const [, , result] = ENDED.exec(said) ?? [];
  const isUnstable = result === "UNSTABLE";
  return {
    call: call(result === undefined ? "pipeline.start" : "pipeline.finish"),
    actor: actorOf(cause),
    targets: [makeTarget("job", job), makeTarget("build", build)],
    from: fromAddress(BY_HOST.exec(cause)?.[1]),
    outcome: isUnstable ? "failure" : toOutcome(result),
  };
}

function actorOf(cause: string): ParsedEvent["actor"] {
  if (BY_ITSELF.test(cause)) return makeActor({ name: "jenkins", type: "machine" });
  return makeActor({ name: BY_USER.exec(cause)?.[1] });
}

function signingOf(said: string): Parts | undefined {
  const [, what, name] = SIGNED.exec(said) ?? [];
  if (what === undefined) return undefined;
  return {
    call: call(what === "Logout" ? "user.logout" : "user.login"),
    actor: name === "<unknown>" ? undefined : makeActor({ name }),
    outcome: what === "Failed login attempt" ? "failure" : "success",
  };
}

/** A build, a node or a folder, and the credentials that it took. */
function useOf(said: string): Parts | undefined {
  const [, user, credentials] = USED.exec(said) ?? [];
  if (user === undefined) return undefined;
  return {
    call: call("secret.read"),
    actor: makeActor({ name: user, type: "machine" }),
    targets: [makeTarget("credentials", credentials)],
    outcome: "success",
  };
}
