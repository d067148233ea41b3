/** What the ways of showing events are called. */
export const MODES = { sentence: "Sentences", chips: "Values", columns: "Columns", raw: "Raw" } as const;

/** Whether what says the same is one line: not where each line is to be read as it is, or under heads. */
export function isFolding(mode: keyof typeof MODES): boolean {
  return mode === "sentence" || mode === "chips";
}
