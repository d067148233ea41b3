/** The newest refusals, so that whoever sets a sender up sees what is wrong with what it sends. In memory only: an attacker fills no disk. */
import type { Refused } from "./door.ts";

/** A refusal with its time. */
export interface NotedRefusal extends Refused {
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** More than a page shows; older ones are in the counters. */
const REFUSALS_MAX = 200;
/** A message can hold what a sender sent. */
const MESSAGE_LENGTH_MAX = 500;

export class Refusals {
  readonly #noted: NotedRefusal[] = [];

  note(refused: Refused, atMs: number): void {
    this.#noted.push({ ...refused, message: refused.message.slice(0, MESSAGE_LENGTH_MAX), atMs });
    if (this.#noted.length > REFUSALS_MAX) this.#noted.shift();
  }

  /** Newest first. */
  list(): readonly NotedRefusal[] {
    return this.#noted.toReversed();
  }
}
