/** Whether an event says what an expected file says, in whatever words. */
import type { Event } from "@tallystick/event";
import { toMicroseconds } from "@tallystick/event";
import type { Expected } from "./sample.ts";

/** A frame and the message in it are written one after the other, and some take the one and some the other. */
const TIME_US = 2_000_000;

export const QUESTIONS = ["who", "action", "time", "from", "target", "outcome"] as const;
export type Question = (typeof QUESTIONS)[number];

/** Whether an event answers a question as expected; undefined where nothing is expected. */
export function agrees(event: Event, expected: Expected, question: Question): boolean | undefined {
  const wanted = expected[question];
  if (wanted === undefined) return undefined;
  switch (question) {
    case "time":
      // A time of 1970 or 1971 was not read by them, or had no year.
      if (String(wanted) < "1980") return undefined;
      return Math.abs(toMicroseconds(String(wanted)) - toMicroseconds(event.time)) <= TIME_US;
    case "outcome":
      // What is no outcome but a word for what happened is not compared.
      if (!/succe|fail|den|allow|block|ok|error/i.test(String(wanted))) return undefined;
      return isOutcome(event.outcome, String(wanted));
    case "action":
      return isAction(event, [wanted].flat());
    case "who":
      return isAmong([wanted].flat(), whoOf(event));
    case "from":
      return isAmong([wanted].flat(), [event.from?.ip, event.from?.host]);
    case "target":
      return isAmong(
        [wanted].flat(),
        event.targets.flatMap(({ id, name }) => [id, name]),
      );
  }
}

function whoOf({ actor }: Event): readonly (string | undefined)[] {
  return [actor?.id, actor?.name, actor?.email, ...(actor?.via ?? []).flatMap(({ id, name }) => [id, name])];
}

function isAmong(wanted: readonly string[], given: readonly (string | undefined)[]): boolean {
  const said = given.flatMap((value) => (value === undefined ? [] : [value.toLowerCase()]));
  return wanted.some((value) => said.includes(value.toLowerCase()));
}

/** A vendor has one word more than they have: what was denied did not succeed. */
function isOutcome(given: string, wanted: string): boolean {
  if (wanted === given) return true;
  return /fail|denied|block/i.test(wanted) && (given === "failure" || given === "denied");
}

/** An action is right when a word of what is expected is a word of it, of its kind or its category. */
function isAction({ action, category, labels, source, verb }: Event, wanted: readonly string[]): boolean {
  if (action === "unparsed" || action === "other") return false;
  const own = new Set([
    ...wordsOf(action),
    ...wordsOf(verb),
    ...wordsOf(category),
    ...(ALIKE.get(action) ?? []),
    ...(ALIKE.get(verb) ?? []),
    // The source's own word, where an event keeps it beside ours.
    ...wordsOf(labels?.["type"] ?? ""),
    ...(ALIKE.get(category) ?? []),
    ...(ALIKE.get(source.type) ?? []),
  ]);
  return wanted.flatMap(wordsOf).some((word) => own.has(word));
}

function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !["user", "event", "info", "change", "type", "all"].includes(word))
    .map((word) => word.replace(/(?:ation|ed?|s|ing)$/, ""));
}

/** Other words that vendors have for ours. */
const ALIKE: ReadonlyMap<string, readonly string[]> = new Map([
  ["object.move", ["renam"]],
  ["session.end", ["dispos"]],
  ["sudo.run", ["ran"]],
  ["read", ["read", "retriev", "view", "access", "get", "check"]],
  ["secret", ["secret", "password", "account"]],
  ["login", ["login", "logon", "sign", "auth", "authentication", "logg"]],
  ["logout", ["logout", "logoff", "end"]],
  [
    "execute",
    ["execut", "run", "start", "execve", "syscall", "invok", "access", "get", "post", "head", "web", "open"],
  ],
  ["authentication", ["iam", "login", "auth", "credential", "cred", "acquir", "dispos"]],
  ["permission", ["iam", "grp", "usr", "role", "acct"]],
  ["configuration", ["management", "configuration", "iam"]],
  ["error-log", ["web", "error"]],
  ["process", ["process", "host", "anom", "dynamic"]],
  ["network", ["network", "connection", "protocol", "netfilter"]],
  ["session", ["session", "iam", "start", "end"]],
]);
