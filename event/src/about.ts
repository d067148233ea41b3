/** What the words of an event mean, each in one line: what documents and pages say about them. */
import type { ActorType, Category, Mark, Outcome, Severity, Verb } from "./event.ts";

export const ABOUT_CATEGORIES: Readonly<Record<Category, string>> = {
  authentication: "proving who one is: passwords, second factors, signing in and out",
  session: "sessions, roles taken on for a while, requests for more rights",
  permission: "who may do what: accounts, roles, groups, policies, tokens",
  secret: "secrets, keys and certificates",
  deployment: "what runs where: releases, pipelines, infrastructure, changes of code",
  configuration: "settings, and the things that are set up",
  data: "what is stored: objects, tables, documents, messages",
  network: "connections, firewalls, names of hosts",
  process: "programs, containers, machines, functions",
  security: "findings, alerts, incidents, and what watches for them",
  audit: "logs of who did what, and what becomes of them",
  other: "what none of these is",
};

export const ABOUT_VERBS: Readonly<Record<Verb, string>> = {
  create: "something is there that was not",
  read: "somebody looked",
  update: "something is otherwise than it was",
  delete: "something is gone",
  execute: "something ran",
  grant: "somebody may do what they might not",
  revoke: "somebody may no longer do what they might",
  login: "somebody proved who they are, or tried to",
  logout: "somebody left",
  other: "none of these, or nobody can tell",
};

export const ABOUT_OUTCOMES: Readonly<Record<Outcome, string>> = {
  success: "it was done",
  failure: "it did not work",
  denied: "the one who tried may not",
  unknown: "the record does not say",
};

export const ABOUT_SEVERITIES: Readonly<Record<Severity, string>> = {
  info: "what happens all the time",
  low: "what one may want to look back at: removals, grants, refusals",
  medium: "what security tools report, and what root does",
  high: "what takes away sight or gives all: audit switched off, protections removed",
  critical: "only where the source says so",
};

export const ABOUT_ACTOR_TYPES: Readonly<Record<ActorType, string>> = {
  human: "a person",
  machine: "a program with an account of its own",
  agent: "a program that acts for a person by its own decisions",
  system: "the platform itself",
  unknown: "the record does not say, and no rule does",
};

export const ABOUT_MARKS: Readonly<Record<Mark, string>> = {
  guessed_verb: "the action is the source's own, and its verb was told by its words",
  guessed_type: "what kind of record it is was told by names that others have, too",
  no_time: "the record gives no time: it is the one at which it was received",
  no_zone: "the record's time names no zone and its source has none set: it was taken for UTC",
  guessed_date:
    "the record's date could be two, such as 03/11/2026, and its source has no order set: the month was taken to stand first",
  skew: "the source's clock and ours disagree by more than a bound",
  privileged: "who gets rights gets all of them: an administrator's, owner's or root's",
};
