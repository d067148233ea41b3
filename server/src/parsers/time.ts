/** Times of sources as RFC 3339 in UTC, with the precision that the source gave. */

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:([Zz])|([+-]\d{2}:\d{2}))$/;
/** Seconds since 1970 of a number are below this, milliseconds from here on: 1e11 s is the year 5138, 1e11 ms is 1973. */
const MILLISECONDS_MIN = 1e11;
const MILLISECONDS_MAX = 253_402_300_799_999;

/** A time in RFC 3339, or as a number of seconds or milliseconds since 1970. Undefined for anything else. */
export function toTime(value: unknown): string | undefined {
  if (typeof value === "number") return fromEpoch(value);
  if (typeof value !== "string") return undefined;
  if (isCanonical(value)) return value;
  const [, date, clock, fraction, , offset] = RFC_3339.exec(value) ?? [];
  if (date === undefined) return undefined;
  const seconds = Date.parse(`${date}T${clock}${offset ?? "Z"}`);
  if (Number.isNaN(seconds)) return undefined;
  // The day must be one of the calendar: Date would turn 30 February into 2 March.
  const day = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date) return undefined;
  const whole = new Date(seconds).toISOString().slice(0, 19);
  return /^\d{4}-/.test(whole) ? `${whole}${fraction === undefined ? "" : `.${fraction}`}Z` : undefined;
}

const CANONICAL = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a time stands as we write it, as most do: then nothing has to be computed. */
function isCanonical(text: string): boolean {
  const [, year, month, day] = CANONICAL.exec(text) ?? [];
  if (year === undefined) return false;
  const days = DAYS[Number(month) - 1] ?? 0;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return Number(day) >= 1 && Number(day) <= (month === "02" && !isLeap ? 28 : days);
}

/** Microseconds since 1970 as RFC 3339. */
export function fromMicroseconds(micros: number): string {
  const rest = String(micros % 1000).padStart(3, "0");
  return new Date(Math.floor(micros / 1000)).toISOString().replace("Z", `${rest}Z`);
}

function fromEpoch(value: number): string | undefined {
  if (!Number.isFinite(value) || value < 0) return undefined;
  const milliseconds = Math.round(value < MILLISECONDS_MIN ? value * 1000 : value);
  return milliseconds > MILLISECONDS_MAX ? undefined : new Date(milliseconds).toISOString();
}
