/** The queries that were run in this browser, newest first. They never leave it, and can be forgotten. */

/** As many as somebody scrolls through. */
const RECENT_MAX = 30;
/** Longer ones are not typed again, and a link keeps them. */
const CHARACTERS_MAX = 512;
const KEY = "tallystick-recent-queries";

/** What is asked of the browser's storage. */
export interface RecentStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export class RecentQueries {
  readonly #storage: RecentStorage;

  constructor(storage: RecentStorage) {
    this.#storage = storage;
  }

  /** What another tab ran is among them. */
  list(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(KEY) ?? "");
      return Array.isArray(kept) ? kept.filter(isRecent).slice(0, RECENT_MAX) : [];
    } catch {
      return [];
    }
  }

  add(query: string): void {
    if (!isRecent(query)) return;
    const others = this.list().filter((one) => one !== query);
    this.#storage.setItem(KEY, JSON.stringify([query, ...others].slice(0, RECENT_MAX)));
  }

  forget(): void {
    this.#storage.removeItem(KEY);
  }
}

function isRecent(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= CHARACTERS_MAX;
}
