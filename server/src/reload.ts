/** What a reload of the configuration changes: some settings at once, the others at the next start. */
import { type Config, OPEN_NAMES, type Setting } from "./config.ts";
import type { SealOwn } from "./intake/seal-own.ts";
import type { Diagnose } from "./system/diagnostics.ts";
import type { Metrics } from "./system/metrics.ts";

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

/** A configuration that was read again. */
export type Reloaded =
  | { readonly kind: "config"; readonly config: Config; readonly changes: Reload }
  | { readonly kind: "refused"; readonly message: string };

/** Gives what takes over a configuration that was read again, and seals and tells what changed. */
export function createReload(parts: {
  readonly metrics: Metrics;
  readonly diagnose: Diagnose;
  readonly seal: SealOwn;
  readonly dataFolder: string;
  /** Puts what may change at once in force. */
  readonly apply: (config: Config) => Promise<void>;
}): (next: Reloaded) => Promise<void> {
  const { apply, dataFolder, diagnose, metrics, seal } = parts;
  return async (next) => {
    metrics.reloaded(next.kind === "config");
    if (next.kind === "refused") {
      diagnose("error", "the configuration was not reloaded; the one before stays", { why: next.message });
      return;
    }
    const { applied, needRestart } = next.changes;
    await apply(next.config);
    if (needRestart.length > 0)
      diagnose("warn", "some settings change with the next start only", {
        settings: needRestart.map(({ path }) => path),
      });
    diagnose("info", "reloaded the configuration", { changed: applied.map(({ path }) => path) });
    const target = { type: "configuration", id: dataFolder };
    await seal({ action: "config.reload", outcome: "success", target, changes: applied }, undefined);
  };
}

const RELOADABLE: ReadonlySet<string> = new Set(["disk-reserve", "search.keep", "mappings", "identities"]);

export function reloadOf(before: readonly Setting[], after: readonly Setting[]): Reload {
  const [old, now] = [before, after].map(valuesOf);
  const names = new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])]);
  const changes = [...names]
    .map((name) => ({ path: name, before: old?.get(name), after: now?.get(name) }))
    .filter((change) => change.before !== change.after);
  return {
    applied: changes.filter(({ path }) => isReloadable(path)),
    needRestart: changes.filter(({ path }) => !isReloadable(path)),
  };
}

function valuesOf(settings: readonly Setting[]): ReadonlyMap<string, string | undefined> {
  return new Map(
    settings.map(({ content, name, value }) => [name, content === undefined ? value : `${value} ${content}`]),
  );
}

function isReloadable(name: string): boolean {
  return RELOADABLE.has(name) || OPEN_NAMES.some((open) => name.startsWith(open));
}
