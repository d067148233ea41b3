/** What somebody likes about the page, kept by this browser: theme, clock, density, single keys. */
import { useSyncExternalStore } from "react";

export interface Preferences {
  readonly theme: "system" | "light" | "dark" | "contrast";
  /** Whose clock times are shown by: this computer's, UTC's, or for events that of the source that wrote them. */
  readonly clock: "local" | "utc" | "own";
  readonly density: "comfortable" | "compact";
  /** Whether single keys do something (WCAG 2.1.4: they can be switched off). */
  readonly keys: boolean;
}

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";
const KEY = "tallystick-preferences";
const USUAL: Preferences = { theme: "system", clock: "local", density: "comfortable", keys: true };
const CHOICES = {
  theme: ["system", "light", "dark", "contrast"],
  clock: ["local", "utc", "own"],
  density: ["comfortable", "compact"],
} as const;

/** Reads what a browser kept; what it can't read is as usual. */
export function parsePreferences(text: string | null): Preferences {
  const kept = parseObject(text);
  return {
    theme: CHOICES.theme.find((one) => one === kept["theme"]) ?? USUAL.theme,
    clock: CHOICES.clock.find((one) => one === kept["clock"]) ?? USUAL.clock,
    density: CHOICES.density.find((one) => one === kept["density"]) ?? USUAL.density,
    keys: typeof kept["keys"] === "boolean" ? kept["keys"] : USUAL.keys,
  };
}

/** The preferences of this browser, in all its tabs. */
export class PreferenceStore {
  readonly #listeners = new Set<() => void>();
  /** Kept, since a list that nobody holds may be collected together with who listens to it. */
  readonly #wishes = [DARK, CONTRAST].map((wish) => matchMedia(wish));
  #now: Preferences;

  constructor() {
    this.#now = parsePreferences(localStorage.getItem(KEY));
    addEventListener("storage", ({ key, newValue }) => {
      if (key === KEY) this.#set(parsePreferences(newValue));
    });
    for (const wish of this.#wishes) wish.addEventListener("change", () => this.#set({ ...this.#now }));
    applyTheme(this.#now);
  }

  readonly now = (): Preferences => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(part: Partial<Preferences>): void {
    this.#set({ ...this.#now, ...part });
    localStorage.setItem(KEY, JSON.stringify(this.#now));
  }

  #set(next: Preferences): void {
    this.#now = next;
    applyTheme(next);
    for (const listener of this.#listeners) listener();
  }
}

export function usePreferences(store: PreferenceStore): Preferences {
  return useSyncExternalStore(store.subscribe, store.now);
}

/** The zone that times are shown in; of events' own clocks there is one for each, and for all else UTC's. */
export function zoneOf({ clock }: Preferences): string {
  return clock === "local" ? localZone() : "UTC";
}

/** This computer's. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What the system wishes, where nothing else was chosen here. */
export function systemTheme({
  isContrast,
  isDark,
}: {
  readonly isContrast: boolean;
  readonly isDark: boolean;
}) {
  if (isContrast) return isDark ? "contrast" : "contrast-light";
  return isDark ? "dark" : "light";
}

function applyTheme({ theme }: Preferences): void {
  const wished = { isContrast: matchMedia(CONTRAST).matches, isDark: matchMedia(DARK).matches };
  document.documentElement.dataset["theme"] = theme === "system" ? systemTheme(wished) : theme;
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
