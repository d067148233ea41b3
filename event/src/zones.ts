/** Clocks on walls: what a date and a time of day are in microseconds since 1970, in a time zone of the IANA database. */

/** A date and a time of day; the month is from 1. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** There are some 600 names. */
const FORMATS_MAX = 1000;
/** No zone is further from UTC, and none changes its clock twice so soon. */
const DAY_US = 86_400_000_000;

/** Whether a name is one of a time zone, such as `UTC` or `Europe/Berlin`. */
export function isZone(name: string): boolean {
  return /^[A-Za-z0-9_+/-]{1,64}$/.test(name) && formatOf(name) !== undefined;
}

/** What the clock on the wall shows. */
export function wallOf(micros: number, zone: string): Wall {
  const milliseconds = Math.floor(micros / 1000);
  const parts = new Map(
    formatOf(zone)
      ?.formatToParts(milliseconds)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    ...{ year: of("year"), month: of("month"), day: of("day") },
    ...{ hour: of("hour"), minute: of("minute"), second: of("second") },
    microsecond: micros - Math.floor(micros / 1_000_000) * 1_000_000,
  };
}

/** When the clock shows this; the earlier time where it does so twice, the later one where it never does. */
export function fromWall(wall: Wall, zone: string): number {
  const asUtc = utcOf(wall);
  // Beside a change of the clock there are two offsets, and it may show this under both or under neither.
  const meant = [asUtc - DAY_US, asUtc + DAY_US].map((micros) => asUtc - offsetOf(micros, zone));
  const shows = meant.filter((micros) => utcOf(wallOf(micros, zone)) === asUtc);
  return shows.length > 0 ? Math.min(...shows) : Math.max(...meant);
}

/** A wall's date and time with days or months beyond their end carried over, as `day: 32`. */
export function utcOf({ day, hour, microsecond, minute, month, second, year }: Wall): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime() * 1000 + microsecond;
}

function offsetOf(micros: number, zone: string): number {
  return utcOf(wallOf(micros, zone)) - micros;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat("en-US", {
      ...{ timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
      ...{ year: "numeric", month: "numeric", day: "numeric" },
      ...{ hour: "numeric", minute: "numeric", second: "numeric" },
    });
    if (formats.size >= FORMATS_MAX) formats.clear();
    formats.set(zone, made);
    return made;
  } catch {
    return undefined;
  }
}
