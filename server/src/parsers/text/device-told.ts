/** What a sentence of a device is, and what a device: by a sign that every line of it has, or by the program that the frame names. */
import type { Outcome } from "@tallystick/event";

export interface Told {
  /** With the groups `user`, `ip`, `port`, `target`, `command`, `to`, `reason`, `result`, `session`. */
  readonly pattern: RegExp;
  readonly action: string;
  /** Where it is told by the group `result`, or it worked: undefined. */
  readonly outcome?: Outcome;
  /** What `target` is, where it is no user. */
  readonly type?: string;
  /** The line itself says more than its parts. */
  readonly isTold?: boolean;
}

export interface Device {
  readonly name: string;
  readonly sign?: string;
  readonly program?: RegExp;
  readonly sentences: readonly Told[];
}
