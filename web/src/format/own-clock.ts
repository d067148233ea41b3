/** An event's time by the clock of the source that wrote it, where its record says how far that is from UTC; and by all other clocks. */
import type { JsonObject } from "../api/json.ts";
import { textOf } from "../api/json.ts";
import { formatTime } from "./format.ts";
import { zoneName } from "./zone-name.ts";

export interface ToldTime {
  /** `2026-11-22`. */
  readonly day: string;
  /** `14:05:06`. */
  readonly clock: string;
  /** What the clock hangs by: `+02:00`, `CET`, `UTC`. */
  readonly zone: string;
}

/** No zone is further from UTC. */
const OFFSET_MINUTES_MAX = 18 * 60;
const MINUTE_MS = 60_000;

/** A time of an event by its source's own clock; by UTC where the record names no other. */
export function ownTime(time: string, event: JsonObject): ToldTime {
  // What is not when it happened, such as when it was received, was told by no clock of the source.
  const minutes = time === event["time"] ? offsetOf(event) : 0;
  const ms = Date.parse(time);
  if (minutes === 0 || Number.isNaN(ms)) return told(time, "UTC", "UTC");
  return told(new Date(ms + minutes * MINUTE_MS).toISOString(), "UTC", offsetName(minutes));
}

/** `+02:00`. */
export function offsetName(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The same time by every clock, a line each: UTC's, this computer's, the source's own; in nanoseconds since 1970; and when it was received. */
export function timeTip(event: JsonObject, local: string): string {
  const time = textOf(event["time"]) ?? "";
  const received = textOf(event["received"]);
  const own = ownTime(time, event);
  const lines = [
    textOfTold(told(time, "UTC", "UTC")),
    local === "UTC" ? undefined : textOfTold(told(time, local, zoneName(local, time))),
    own.zone === "UTC" ? undefined : `${textOfTold(own)}, the source's own`,
    nanosecondsOf(time),
    received === undefined ? undefined : `received ${textOfTold(told(received, "UTC", "UTC"))}`,
  ];
  return lines.filter((line) => line !== undefined).join("\n");
}

function textOfTold({ clock, day, zone }: ToldTime): string {
  return clock === "" ? day : `${day} ${clock} ${zone}`;
}

function told(time: string, zone: string, name: string): ToldTime {
  const [day = "", clock = ""] = formatTime(time, zone).split(" ");
  return { day, clock, zone: name };
}

function offsetOf(event: JsonObject): number {
  const minutes = event["utc_offset"];
  return typeof minutes === "number" && Number.isInteger(minutes) && Math.abs(minutes) <= OFFSET_MINUTES_MAX
    ? minutes
    : 0;
}

/** All digits that the time has: a double would lose the last ones. */
function nanosecondsOf(time: string): string | undefined {
  const [, whole, fraction = ""] = /^(.{19})(?:\.(\d{1,9})\d*)?Z$/.exec(time) ?? [];
  const seconds = Date.parse(`${whole}Z`) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  return `${BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, "0"))} ns since 1970`;
}
