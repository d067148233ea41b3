/** What the palette offers, and in which order for what was typed. */

export interface Command {
  /** One for each, for lists. */
  readonly id: string;
  readonly title: string;
  /** What it is about: a page, an action, a saved search. */
  readonly group: string;
  /** Other words by which it is found. */
  readonly words?: string;
  readonly run: () => void;
}

/** More lines than a screen has are not read. */
const SHOWN_MAX = 12;

/** The commands in which every word of `typed` begins a word, or stands in one; the first kind first. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands
    .map((command) => ({ command, score: scoreOf(command, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SHOWN_MAX)
    .map(({ command }) => command);
}

/** 0: a word is nowhere in it. */
function scoreOf({ group, title, words = "" }: Command, wanted: readonly string[]): number {
  const name = title.toLowerCase();
  const text = `${name} ${words.toLowerCase()} ${group.toLowerCase()}`;
  let score = 1;
  for (const word of wanted) {
    if (!text.includes(word)) return 0;
    if (name.startsWith(word)) score += 3;
    else if (` ${text}`.includes(` ${word}`)) score += 2;
  }
  return score;
}
