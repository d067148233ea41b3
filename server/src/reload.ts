/** What a reload of the configuration changes: some settings at once, the others at the next start. */
import type { Setting } from "./config.ts";

/** One setting whose value is another than before. */
export interface SettingChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Reload {
  readonly applied: readonly SettingChange[];
  /** Where and what the server is can't change while it runs. */
  readonly needRestart: readonly SettingChange[];
}

const RELOADABLE: ReadonlySet<string> = new Set(["disk-reserve", "search.keep"]);

export function reloadOf(before: readonly Setting[], after: readonly Setting[]): Reload {
  const old = new Map(before.map(({ name, value }) => [name, value]));
  const changes = after
    .filter(({ name, value }) => old.get(name) !== value)
    .map(({ name, value }) => ({ path: name, before: old.get(name), after: value }));
  return {
    applied: changes.filter(({ path }) => RELOADABLE.has(path)),
    needRestart: changes.filter(({ path }) => !RELOADABLE.has(path)),
  };
}
