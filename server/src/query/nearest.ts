/** The word that was probably meant. */

/** Further away it would be a guess; of a short word half is another word. */
const DISTANCE_MAX = 2;
const SHORT_CHARACTERS = 4;
/** Longer names are nobody's typing mistake. */
const CHARACTERS_MAX = 64;

/** The nearest of some words, by how many letters have to be changed, added, left out or exchanged; undefined where none is near. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted === "" || wanted.length > CHARACTERS_MAX) return undefined;
  const inside =
    words.find((known) => known.endsWith(`.${wanted}`)) ?? words.find((known) => known.startsWith(wanted));
  const most = wanted.length > SHORT_CHARACTERS ? DISTANCE_MAX : 1;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const known of words) {
    const distance = distanceOf(wanted, known.toLowerCase());
    if (distance < (best?.distance ?? most + 1)) best = { word: known, distance };
  }
  // A word that was not written to its end is rather that word than another.
  return best !== undefined && best.distance < DISTANCE_MAX ? best.word : (inside ?? best?.word);
}

// Optimal string alignment: two letters that changed places are one mistake.
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > DISTANCE_MAX) return DISTANCE_MAX + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity;
      row.push(
        Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1), swapped),
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
