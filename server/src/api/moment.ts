/** Moments as people write them: RFC 3339, or how long ago. */

const UNIT_US: ReadonlyMap<string, number> = new Map([
  ["s", 1_000_000],
  ["m", 60_000_000],
  ["h", 3_600_000_000],
  ["d", 86_400_000_000],
  ["w", 604_800_000_000],
]);

/** Microseconds since 1970 of `2026-11-01T10:00:00Z`, `2026-11-01`, `now`, or `15m` (so long before now). */
export function parseMoment(text: string, nowUs: number): number | undefined {
  if (text === "now") return nowUs;
  const [, count, unit = ""] = /^-?(\d{1,6})([smhdw])$/.exec(text) ?? [];
  const unitUs = UNIT_US.get(unit);
  if (unitUs !== undefined) return nowUs - Number(count) * unitUs;
  const [, date, clock = "00:00:00", fraction = "", offset = "Z"] =
    /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})?)?$/.exec(
      text,
    ) ?? [];
  if (date === undefined) return undefined;
  const milliseconds = Date.parse(
    `${date}T${clock.length === 5 ? `${clock}:00` : clock}${offset.toUpperCase()}`,
  );
  if (Number.isNaN(milliseconds) || !isDay(date)) return undefined;
  return milliseconds * 1000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}

// Date would turn 30 February into 2 March.
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date;
}
