/** Durations and sizes as people write them. */

const DURATION_US: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, "us µs microsecond microseconds"],
      [1000, "ms millisecond milliseconds"],
      [1_000_000, "s sec secs second seconds"],
      [60_000_000, "m min mins minute minutes"],
      [3_600_000_000, "h hr hrs hour hours"],
      [86_400_000_000, "d day days"],
      [604_800_000_000, "w week weeks"],
    ] as const
  ).flatMap(([micros, words]) => words.split(" ").map((word) => [word, micros] as const)),
);

const SIZE_BYTES: ReadonlyMap<string, number> = new Map([
  ["b", 1],
  ...["k", "m", "g", "t"].flatMap((prefix, i) => [
    [`${prefix}b`, 1000 ** (i + 1)] as const,
    [`${prefix}ib`, 1024 ** (i + 1)] as const,
  ]),
]);

/** Microseconds of `15m`, `1.5h`, `200ms` or `2 hours`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  return parseUnits(text, DURATION_US);
}

/** Bytes of `10MB` (a million each) or `10MiB`. */
export function parseSize(text: string): number | undefined {
  return parseUnits(text, SIZE_BYTES);
}

function parseUnits(text: string, units: ReadonlyMap<string, number>): number | undefined {
  const [, count, unit = ""] = /^(\d{1,12}(?:\.\d{1,9})?)\s{0,4}([A-Za-zµ]{1,12})$/.exec(text) ?? [];
  // M is a month, or a million: not a minute.
  const size = unit === "M" ? undefined : units.get(unit.toLowerCase());
  return count === undefined || size === undefined ? undefined : Number(count) * size;
}
