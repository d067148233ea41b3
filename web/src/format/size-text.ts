/** How many bytes, as people read it. */

const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** By thousands, with three figures at most: `999 bytes`, `1.5 kB`, `10.7 GB`. */
export function sizeText(bytes: number): string {
  let rest = bytes;
  let unit = 0;
  while (rest >= 999.5 && unit < UNITS.length - 1) {
    rest /= 1000;
    unit += 1;
  }
  if (unit === 0) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return `${rest < 99.95 ? Number(rest.toFixed(1)) : Math.round(rest)} ${UNITS[unit] ?? ""}`;
}
