/** What a browser keeps for a page, in memory. */

export interface KeptInMemory {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, text: string) => void;
  readonly removeItem: (name: string) => void;
}

/** A storage with these texts in it. */
export function keptTexts(texts: Readonly<Record<string, string>> = {}): KeptInMemory {
  const kept = new Map(Object.entries(texts));
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}
