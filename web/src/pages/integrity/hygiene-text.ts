/** The cells of the table on data hygiene: what a number of a source means, in a few words, and whether somebody should look. */
import type { SourceCoverage } from "../../api/coverage.ts";
import { durationOf } from "../../proof/walk-progress.ts";

export interface Cell {
  readonly text: string;
  /** Whether it is more than usual and worth a look. */
  readonly isOdd: boolean;
}

/** A share below this is worth a look. */
const SHARE_MIN = 0.9;
/** Clocks differ by a second or two everywhere. */
const SKEW_SECONDS_MIN = 5;

export function shareCell(count: number, of: number): Cell {
  if (of === 0) return { text: "–", isOdd: false };
  const share = Math.floor((count / of) * 100);
  return { text: `${share} %`, isOdd: count / of < SHARE_MIN };
}

export function silenceCell({ silence }: SourceCoverage): Cell {
  if (silence === undefined) return { text: "not known yet", isOdd: false };
  const { allowedSeconds, isSet, isSilent, quietSeconds, usualSeconds } = silence;
  const quiet = durationOf(quietSeconds);
  if (isSilent) {
    const bound = isSet ? allowedSeconds : undefined;
    const expected = bound === undefined ? "" : `, expected within ${durationOf(bound)}`;
    const usual = usualSeconds === undefined || isSet ? "" : `, usually ${durationOf(usualSeconds)} at most`;
    return { text: `silent for ${quiet}${expected}${usual}`, isOdd: true };
  }
  if (isSet)
    return {
      text:
        allowedSeconds === undefined ? `${quiet}, never silent` : `${quiet} of ${durationOf(allowedSeconds)}`,
      isOdd: false,
    };
  return {
    text: usualSeconds === undefined ? `${quiet}, rhythm not known yet` : `${quiet}, as usual`,
    isOdd: false,
  };
}

export function gapsCell({ missing }: SourceCoverage): Cell {
  if (missing === undefined) return { text: "not numbered", isOdd: false };
  return missing === 0
    ? { text: "none", isOdd: false }
    : { text: `${missing.toLocaleString("en")} missing`, isOdd: true };
}

export function clockCell({ skewed, skewSeconds }: SourceCoverage): Cell {
  const off =
    Math.abs(skewSeconds) < SKEW_SECONDS_MIN
      ? ""
      : `${durationOf(Math.abs(skewSeconds))} ${skewSeconds > 0 ? "ahead" : "behind"}`;
  const some = skewed === 0 ? "" : `${skewed.toLocaleString("en")} events off`;
  const text = [off, some].filter((part) => part !== "").join(", ");
  return { text: text === "" ? "right" : text, isOdd: off !== "" };
}
