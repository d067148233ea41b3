/** Lengths of time for people, in their two largest units. */

const UNITS = [
  ["d", 86_400],
  ["h", 3600],
  ["min", 60],
  ["s", 1],
] as const;

export function lengthText(seconds: number): string {
  let left = Math.round(seconds);
  const first = UNITS.findIndex(([, length]) => left >= length);
  if (first === -1) return "0 s";
  const parts = UNITS.slice(first, first + 2).map(([unit, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count === 0 ? "" : `${count} ${unit}`;
  });
  return parts.filter((part) => part !== "").join(" ");
}
