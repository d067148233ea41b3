/** The entries by themselves: each in its one encoding, in the order of time, and no silence that nothing explains. */
import { type Entry, type EntryKind, parseEntry } from "../entry.ts";
import type { Findings } from "./findings.ts";

/** How far `t` may step back below the largest one so far: what leap seconds and time synchronisation do. */
export const STEP_BACK_US_MAX = 5_000_000;
/** An idle log seals a heartbeat each minute; half a minute more is a slow disk, and no more than that. */
export const SILENCE_US_MAX = 90_000_000;

export class EntryCheck {
  readonly #findings: Findings;
  readonly kinds = new Map<EntryKind, number>();
  #previous: Entry | undefined;
  #tMax = 0;
  #plannedStops = 0;
  #unplannedStops = 0;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** The last entry that could be read. */
  get last(): Entry | undefined {
    return this.#previous;
  }

  /** Takes the next line of the log. Gives its entry, or undefined when it is none. */
  take(index: number, line: Uint8Array): Entry | undefined {
    const entry = parseEntry(line);
    if (entry === undefined) {
      this.#add(
        "failure",
        "entry-malformed",
        index,
        `entry ${index} is not in the form that this log writes`,
      );
      return undefined;
    }
    this.kinds.set(entry.kind, (this.kinds.get(entry.kind) ?? 0) + 1);
    this.#checkStart(index, entry);
    this.#checkOrder(index, entry);
    this.#checkSilence(index, entry);
    this.#tMax = entry.kind === "clock" ? entry.t : Math.max(this.#tMax, entry.t);
    this.#previous = entry;
    return entry;
  }

  finish(): void {
    const heartbeats = this.kinds.get("heartbeat") ?? 0;
    const stops = `${this.#plannedStops} planned and ${this.#unplannedStops} unplanned stops`;
    this.#findings.cover("entries", `in order of time, ${heartbeats} heartbeats, ${stops}`);
  }

  #checkStart(index: number, { kind, t }: Entry): void {
    if (index === 0 && kind !== "start") {
      this.#add(
        "failure",
        "first-not-start",
        0,
        `the log begins with an entry of kind ${kind}: its start is missing`,
      );
    }
    if (index === 0 || kind !== "start" || this.#previous === undefined) return;
    if (this.#previous.kind === "stop") {
      this.#plannedStops += 1;
      return;
    }
    this.#unplannedStops += 1;
    const times = `between ${timeOf(this.#previous.t)} and ${timeOf(t)}`;
    this.#add(
      "note",
      "unplanned-stop",
      index,
      `the server stopped without saying so, ${times} (entry ${index})`,
    );
  }

  #checkOrder(index: number, { kind, t }: Entry): void {
    if (kind === "clock" || t >= this.#tMax - STEP_BACK_US_MAX) return;
    const seconds = ((this.#tMax - t) / 1_000_000).toFixed(1);
    const message = `entry ${index} is ${seconds} s older than one before it, and no clock entry says why: it was backdated`;
    this.#add("failure", "time-order", index, message);
  }

  // A start explains the silence before it: with a stop it was planned, without one it has its own finding.
  #checkSilence(index: number, entry: Entry): void {
    if (this.#previous === undefined || entry.kind === "start") return;
    // A clock entry tells how late it was before the clock was set, so the step itself is no silence.
    const silenceUs = (entry.was ?? entry.t) - this.#previous.t;
    if (silenceUs <= SILENCE_US_MAX) return;
    const seconds = Math.floor(silenceUs / 1_000_000);
    const message = `the log was silent for ${seconds} s before entry ${index}, from ${timeOf(this.#previous.t)} on, and nothing says why`;
    this.#add("incomplete", "silence", index, message);
  }

  #add(level: "failure" | "incomplete" | "note", code: string, index: number, message: string): void {
    this.#findings.add({ level, check: "entries", code, index, message });
  }
}

/** A time as RFC 3339 in UTC, to the millisecond; microseconds as a number where no calendar reaches. */
export function timeOf(tMicroseconds: number): string {
  const milliseconds = Math.floor(tMicroseconds / 1000);
  return milliseconds > CALENDAR_MS_MAX ? `${tMicroseconds} µs` : new Date(milliseconds).toISOString();
}

/** The last moment of ECMAScript's calendar. */
const CALENDAR_MS_MAX = 8_640_000_000_000_000;
