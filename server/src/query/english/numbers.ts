/** Small numbers in digits and in words. */

const WORDS: ReadonlyMap<string, number> = new Map([
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, i) => [word, i + 1] as const,
  ),
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["fifty", 50],
  ["hundred", 100],
] as const);

/** The number that a word says; undefined for none, for 0 and for more than six digits. */
export function numberOf(lower: string): number | undefined {
  const known = WORDS.get(lower);
  if (known !== undefined) return known;
  return /^[1-9]\d{0,5}$/.test(lower) ? Number(lower) : undefined;
}
