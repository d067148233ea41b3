/** What is told of a source: it fell silent, it is back, records that it numbered are missing. Events of our own, the same for the same log. */
import type { Rhythm } from "./rhythm.ts";
import type { Moment, SourceState } from "./source-state.ts";

/** An event in the native form, with an id that no other notice has: sealed twice, it is there once. */
export interface Notice {
  readonly id: string;
  /** When it was seen, by the log's clock, in microseconds. */
  readonly t: number;
  /** The event as JSON: the same bytes whenever the log is read. */
  readonly event: string;
}

export const NOTICE_ACTIONS: ReadonlySet<unknown> = new Set(["source.silent", "source.resume", "source.gap"]);
const HOUR_US = 3_600_000_000;
/** So many lost records are more than one request that went astray, and so many more than a few. */
const MEDIUM_RECORDS = 10;
const HIGH_RECORDS = 1000;
const WEEKDAYS = ["Thursdays", "Fridays", "Saturdays", "Sundays", "Mondays", "Tuesdays", "Wednesdays"];
const DAY_US = 86_400_000_000;

export function silentNotice(source: SourceState, rhythm: Rhythm, { awakeUs, t }: Moment): Notice {
  const quietUs = awakeUs - source.lastAwakeUs;
  const weekday = WEEKDAYS[Math.floor(source.lastUs / DAY_US) % WEEKDAYS.length];
  const usual = rhythm.isOfWeekday ? `on ${weekday}` : "so far";
  const against =
    rhythm.isSet || rhythm.usualUs === undefined
      ? `it is expected within ${lengthText(rhythm.allowedUs)}`
      : `${usual} it was quiet for ${lengthText(rhythm.usualUs)} at most`;
  return noticeOf(source, t, {
    action: "source.silent",
    index: source.lastIndex,
    // Whoever is heard from every hour and then is not has stopped; of others it may be a holiday.
    severity: Math.min(rhythm.usualUs ?? rhythm.allowedUs, rhythm.allowedUs) <= HOUR_US ? "high" : "medium",
    message: `the source ${source.name} is silent: nothing came for ${lengthText(quietUs)}, and ${against}`,
    silence: {
      last: timeText(source.lastUs),
      quiet_seconds: seconds(quietUs),
      ...(rhythm.usualUs === undefined ? {} : { usual_seconds: seconds(rhythm.usualUs) }),
      allowed_seconds: seconds(rhythm.allowedUs),
    },
  });
}

/** Made before the record that ends the silence is counted. */
export function resumeNotice(source: SourceState, { awakeUs, index, t }: Moment): Notice {
  const quietUs = awakeUs - source.lastAwakeUs;
  return noticeOf(source, t, {
    ...{ action: "source.resume", index, severity: "info" },
    message: `the source ${source.name} is back, after ${lengthText(quietUs)} of silence`,
    silence: { last: timeText(source.lastUs), quiet_seconds: seconds(quietUs) },
  });
}

export function gapNotice(source: SourceState, { t }: Moment): Notice {
  const { gaps, index, ranges, records } = source.untold;
  const named = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(", ");
  const rest = gaps > ranges.length ? ` and ${gaps - ranges.length} more gaps` : "";
  const are = records === 1 ? "record is" : "records are";
  return noticeOf(source, t, {
    ...{ action: "source.gap", index },
    severity: records >= HIGH_RECORDS ? "high" : records >= MEDIUM_RECORDS ? "medium" : "low",
    message: `${records} numbered ${are} missing from the source ${source.name}: ${named}${rest}`,
    sequence: { gaps, missing: records, ranges },
  });
}

/** A length of time as people say it, in its two largest units. */
export function lengthText(us: number): string {
  const total = Math.round(us / 1_000_000);
  const parts = [
    [Math.floor(total / 86_400), "d"],
    [Math.floor(total / 3600) % 24, "h"],
    [Math.floor(total / 60) % 60, "min"],
    [total % 60, "s"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return "less than a second";
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

function noticeOf(
  { name, src }: SourceState,
  t: number,
  {
    index,
    ...event
  }: { readonly action: string; readonly index: number } & Readonly<Record<string, unknown>>,
): Notice {
  const id = `${event.action}:${index}:${name}`;
  const plain = { category: "audit", verb: "other", target: { type: "source", id: src, name } };
  return { id, t, event: JSON.stringify({ id, time: timeText(t), ...plain, ...event }) };
}

function timeText(us: number): string {
  return `${new Date(Math.floor(us / 1000)).toISOString().slice(0, -1)}${String(us % 1000).padStart(3, "0")}Z`;
}

function seconds(us: number): number {
  return Math.round(us / 1_000_000);
}
