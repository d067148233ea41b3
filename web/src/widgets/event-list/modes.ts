/** What the ways of showing events are called. */
export const MODES = { sentence: "Sentences", chips: "Values", raw: "Raw" } as const;
