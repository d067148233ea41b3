/** Times for people: the clock of a time zone with its offset, no finer than milliseconds. */
import { InvalidArgumentError } from "commander";

/** Gives a time of an answer as it is shown. */
export type TimeText = (time: string) => string;

const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z$/;
/** What a server takes for a name; Intl would take offsets, too. */
const ZONE = /^[A-Za-z0-9_+/-]{1,64}$/;

/** Shows times by the clock of a zone, which {@link parseZone} gave; as they came, in UTC, without one. */
export function createTimeText(zone: string | undefined): TimeText {
  const clock = zone === undefined || zone === "UTC" ? undefined : formatOf(zone);
  return (time) => {
    const [, seconds, fraction = ""] = TIME.exec(time) ?? [];
    if (seconds === undefined) return time;
    // More digits would only push the sentence to the right.
    const rest = fraction.slice(0, ".123".length);
    const atMs = Date.parse(`${seconds}Z`);
    if (clock === undefined || Number.isNaN(atMs)) return `${seconds}${rest}Z`;
    const wallMs = wallOf(clock, atMs);
    return `${new Date(wallMs).toISOString().slice(0, 19)}${rest}${offsetText((wallMs - atMs) / 60_000)}`;
  };
}

/** A zone as somebody typed it. Throws what commander tells as a wrong argument. */
export function parseZone(name: string): string {
  if (ZONE.test(name)) {
    try {
      formatOf(name);
      return name;
    } catch {
      // Its only error is a name that it does not know.
    }
  }
  throw new InvalidArgumentError("Give a time zone, such as Europe/Berlin or UTC.");
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const [number, text] = ["numeric", "2-digit"] as const;
  return new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: zone, hourCycle: "h23", year: number, month: text, day: text },
    ...{ hour: text, minute: text, second: text },
  });
}

/** What the clock on the wall shows, as if it hung in UTC. */
function wallOf(clock: Intl.DateTimeFormat, atMs: number): number {
  const parts = new Map(clock.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
}

function offsetText(minutes: number): string {
  const length = Math.round(Math.abs(minutes));
  const [hours, rest] = [Math.floor(length / 60), length % 60].map((part) => String(part).padStart(2, "0"));
  return `${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}
