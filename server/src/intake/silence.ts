/** How long a source may be quiet before it is called silent, where somebody has said so. It is written the same in the configuration, at the API and in events. */
import { parseLength } from "../system/length.ts";
import type { Source } from "./sources.ts";

/** As its own rhythm allows: what holds where nobody says anything else. */
export const BY_RHYTHM = "rhythm";
/** It may be quiet for ever. */
const NEVER = "never";
export const SILENCE_RULE = `a length of time, such as 90s, 10m, 2h or 3d, or ${NEVER}, or ${BY_RHYTHM}`;

/** For how many microseconds each of these sources may be quiet, by its name; null: for ever. Of the others their rhythm says it. */
export type Silences = readonly (readonly [source: string, allowedUs: number | null])[];

export function isSilence(value: unknown): value is string {
  return (
    value === BY_RHYTHM || value === NEVER || (typeof value === "string" && parseLength(value) !== undefined)
  );
}

/** What holds of all sources: what the configuration says counts before what was said when a source was made. */
export function silencesOf(
  sources: readonly Pick<Source, "name" | "silence">[],
  inFile: ReadonlyMap<string, string>,
): Silences {
  const said = new Map(sources.map(({ name, silence = BY_RHYTHM }) => [name, silence]));
  for (const [name, silence] of inFile) said.set(name, silence);
  return [...said]
    .filter(([, silence]) => silence !== BY_RHYTHM)
    .map(([name, silence]) => [name, parseLength(silence) ?? null] as const);
}
