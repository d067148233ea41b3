/** What an activity of the demo's day is given and returns. It has no clock and no other randomness. */
import type { Random } from "./random.ts";

/** One event as a source would send it. */
export interface DemoEvent {
  readonly form: "native" | "cloudtrail";
  /** When it happened: UTC, RFC 3339 with milliseconds. CloudTrail's own `eventTime` is cut to the second. */
  readonly time: string;
  /** The event's JSON on one line. */
  readonly json: string;
}

export interface Scene {
  readonly random: Random;
  /** When the activity begins, in milliseconds since 1970. */
  readonly startMs: number;
}

/** Something that people or machines do: at least one event, the first at the scene's start. */
export type Activity = (scene: Scene) => DemoEvent[];
