/** What an activity of the demo's day is given and returns. It has no clock and no other randomness. */
import type { Random } from "./random.ts";

/** Whose format an event has. Each goes to the server by the way that such senders take. */
export const FORMS = [
  "native",
  "cloudtrail",
  "argocd",
  "auditd",
  "auth0",
  "azure-activity",
  "cloudflare",
  "entra-id",
  "gcp-audit",
  "github-audit",
  "github-webhook",
  "gitlab",
  "google-workspace",
  "hcp-terraform",
  "kubernetes-audit",
  "linux-auth",
  "okta",
  "postgresql",
  "slack",
  "teleport",
  "vault",
] as const;
export type Form = (typeof FORMS)[number];

/** One event as a source would send it. */
export interface DemoEvent {
  readonly form: Form;
  /** When it happened: UTC, RFC 3339 with milliseconds. CloudTrail's own `eventTime` is cut to the second. */
  readonly time: string;
  /** The record's JSON on one line. */
  readonly json: string;
  /** Which of GitHub's webhooks it is, or of GitLab's audit events. */
  readonly hook?: string;
}

export interface Scene {
  readonly random: Random;
  /** When the activity begins, in milliseconds since 1970. */
  readonly startMs: number;
}

/** Something that people or machines do: at least one event, the first at the scene's start. */
export type Activity = (scene: Scene) => DemoEvent[];

/** An event of a form, `afterMs` milliseconds into the scene. Members that are undefined stay out. */
export function eventOf(
  scene: Scene,
  afterMs: number,
  form: Form,
  recordAt: (time: string) => Readonly<Record<string, unknown>>,
): DemoEvent {
  const time = new Date(scene.startMs + afterMs).toISOString();
  return { form, time, json: JSON.stringify(recordAt(time)) };
}
