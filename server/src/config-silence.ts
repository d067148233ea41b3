/** The part of the configuration that says when a source is called silent. */
import type { Setting } from "./config.ts";
import { type Refused, refused } from "./config-values.ts";
import { isSilence, SILENCE_RULE } from "./intake/silence.ts";
import { parseLength } from "./system/length.ts";

export interface SilenceConfig {
  /** `--silence-min`, TALLY_SILENCE_MIN, `silence.min`: no source is called silent earlier by its rhythm, such as 10m. Default 10m. */
  readonly minUs: number;
  /** `silences:` in the file: how long single sources may be quiet, whatever their rhythm, by the source's name. */
  readonly own: ReadonlyMap<string, string>;
}

/** `silences: { backup: 3d }`: the names behind the point are sources'. */
export const SILENCES = "silences.";

/** `named`: how a refusal calls a setting. */
export function readSilence(
  settings: readonly Setting[],
  named: (name: "silence.min") => string,
): SilenceConfig | Refused {
  const min = settings.find(({ name }) => name === "silence.min")?.value ?? "";
  const minUs = parseLength(min);
  if (minUs === undefined)
    return refused(`${named("silence.min")} must be a length of time, such as 90s, 10m or 2h`);
  const own = new Map<string, string>();
  for (const { from, name, value } of settings) {
    if (!name.startsWith(SILENCES)) continue;
    const source = name.slice(SILENCES.length);
    if (!isSilence(value)) return refused(`${from}: the silence of ${source} must be ${SILENCE_RULE}`);
    own.set(source, value);
  }
  return { minUs, own };
}
