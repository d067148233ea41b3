/** What a live page has of a stream: the newest events, and those that came while it was held. All of it is bounded, and what had to go is counted. */
import type { ListedEvent } from "../api/answers.ts";

export interface TailView {
  /** The newest first. */
  readonly shown: readonly ListedEvent[];
  /** Came since it is held, and are shown when it goes on. */
  readonly waiting: number;
  /** Came since it is held, and are gone from here: there were too many. The log has them. */
  readonly dropped: number;
  readonly isHeld: boolean;
  /** All that came. */
  readonly received: number;
}

/** Nobody reads further down in a stream; Explore has the rest. */
export const SHOWN_MAX = 1000;
/** Some seconds of a very busy log, some minutes of a busy one. */
export const WAITING_MAX = 5000;

export class TailBuffer {
  #shown: readonly ListedEvent[] = [];
  #waiting: ListedEvent[] = [];
  #dropped = 0;
  #received = 0;
  #isHeld = false;

  view(): TailView {
    return {
      ...{ shown: this.#shown, waiting: this.#waiting.length, dropped: this.#dropped },
      ...{ isHeld: this.#isHeld, received: this.#received },
    };
  }

  /** Takes events in the order in which they came. */
  add(events: readonly ListedEvent[]): void {
    this.#received += events.length;
    if (!this.#isHeld) {
      this.#show(events);
      return;
    }
    this.#waiting.push(...events);
    const excess = this.#waiting.length - WAITING_MAX;
    if (excess <= 0) return;
    this.#waiting.splice(0, excess);
    this.#dropped += excess;
  }

  hold(): void {
    this.#isHeld = true;
  }

  /** Shows what waited. */
  goOn(): void {
    this.#isHeld = false;
    this.#show(this.#waiting);
    this.#waiting = [];
    this.#dropped = 0;
  }

  #show(events: readonly ListedEvent[]): void {
    this.#shown = [...events.slice(-SHOWN_MAX).reverse(), ...this.#shown].slice(0, SHOWN_MAX);
  }
}

/** How many come in a second, over the last seconds. */
export class RateMeter {
  #counts: { readonly second: number; count: number }[] = [];

  add(count: number, nowMs: number): void {
    const second = Math.floor(nowMs / 1000);
    const last = this.#counts.at(-1);
    if (last?.second === second) last.count += count;
    else this.#counts.push({ second, count });
    this.#counts = this.#counts.filter((one) => one.second > second - RATE_SECONDS);
  }

  rate(nowMs: number): number {
    const second = Math.floor(nowMs / 1000);
    const recent = this.#counts.filter((one) => one.second > second - RATE_SECONDS);
    return recent.reduce((sum, { count }) => sum + count, 0) / RATE_SECONDS;
  }
}

/** Long enough to be read, short enough to be now. */
const RATE_SECONDS = 5;

/** How a connection is, and since when it brought anything. */
export interface TailLine {
  readonly phase: "connecting" | "open" | "lost" | "ended";
  readonly lastEventMs: number | undefined;
  readonly openedMs: number | undefined;
}

export type TailState = "Connecting" | "Live" | "Idle" | "Stream lost" | "Ended";

/** So long without an event is said. */
export const IDLE_MS = 10_000;

export function tailState({ lastEventMs, openedMs, phase }: TailLine, nowMs: number): TailState {
  switch (phase) {
    case "connecting":
      return "Connecting";
    case "lost":
      return "Stream lost";
    case "ended":
      return "Ended";
    case "open":
      return nowMs - Math.max(lastEventMs ?? 0, openedMs ?? 0) < IDLE_MS ? "Live" : "Idle";
  }
}
