/** Lengths of time as people write them in settings. */

const UNITS_US: Readonly<Record<string, number>> = {
  ...{ s: 1_000_000, m: 60_000_000, h: 3_600_000_000, d: 86_400_000_000 },
};

/** A length of time, such as 90s, 10m, 2h or 1d, in microseconds; undefined for what is none. */
export function parseLength(text: string): number | undefined {
  const [, count = "0", unit = ""] = /^(\d{1,5})([smhd])$/.exec(text) ?? [];
  const unitUs = UNITS_US[unit];
  return unitUs === undefined || Number(count) === 0 ? undefined : Number(count) * unitUs;
}
