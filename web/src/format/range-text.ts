/** The time that is looked at, in words; and times as the browser's own fields have them. */
import { fromWall, wallOf } from "@tallystick/event";
import type { TimeRange } from "../state/time-range.ts";
import { formatTime, visible } from "./format.ts";
import { zoneName } from "./zone-name.ts";

const UNITS: Readonly<Record<string, string>> = { w: "week", d: "day", h: "hour", m: "minute", s: "second" };
const INSTANT = /^\d{4}-\d\d-\d\dT/;
const FIELD = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/;

/** `Last 24 hours`, `yesterday 2pm – now`, `2026-11-29 14:00:00 – 15:00:00 UTC`: the zone stands behind every time of a clock. */
export function rangeText({ since, until }: TimeRange, zone: string): string {
  if (since === "" && until === "") return "All time";
  const length = lengthText(since);
  if (until === "" && length !== undefined) return `Last ${length}`;
  const from = since === "" ? "the beginning" : momentText(since, zone);
  const to = until === "" ? "now" : momentText(until, zone);
  const day = /^(\S+ )\S+ (\S+)$/.exec(from);
  const isSameDay = INSTANT.test(since) && INSTANT.test(until) && to.startsWith(day?.[1] ?? " ");
  if (!isSameDay || day === null) return `${from} – ${to}`;
  const [, date = "", zoneText = ""] = day;
  const start = to.endsWith(` ${zoneText}`) ? from.slice(0, -zoneText.length - 1) : from;
  return `${start} – ${to.slice(date.length)}`;
}

/** A moment with the zone of its clock; words as they were typed. */
export function momentText(moment: string, zone: string): string {
  const length = lengthText(moment);
  if (length !== undefined) return `${length.replace(/^(?=\D)/, "1 ")} ago`;
  return INSTANT.test(moment) ? `${formatTime(moment, zone)} ${zoneName(zone, moment)}` : visible(moment);
}

/** A moment as an `<input type="datetime-local">` has it, on the clock of a zone; empty for none. */
export function fieldTime(moment: string | undefined, zone: string): string {
  const ms = Date.parse(moment ?? "");
  if (Number.isNaN(ms)) return "";
  const wall = wallOf(ms * 1000, zone);
  const two = (number: number): string => String(number).padStart(2, "0");
  const date = `${String(wall.year).padStart(4, "0")}-${two(wall.month)}-${two(wall.day)}`;
  return `${date}T${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`;
}

/** The moment that such a field means; undefined where it is not filled in. */
export function fromFieldTime(text: string, zone: string): string | undefined {
  const parts = FIELD.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const us = fromWall({ year, month, day, hour, minute, second, microsecond: 0 }, zone);
  return new Date(us / 1000).toISOString().replace(".000Z", "Z");
}

function lengthText(text: string): string | undefined {
  const [, count = "", letter = ""] = /^(\d{1,6})([wdhms])$/.exec(text) ?? [];
  const unit = UNITS[letter];
  if (unit === undefined) return undefined;
  return count === "1" ? unit : `${count} ${unit}s`;
}
