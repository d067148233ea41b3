/** How far a run is: a bar for a person, a line now and then for a file. */
import type { Output } from "./io.ts";

const BAR_WIDTH = 24;
/** Often enough to look alive. */
const BAR_MS = 100;
const LINE_MS = 10_000;

/** Tells progress on standard error; `end` clears what a bar left there. */
export interface Progress {
  tell(done: number, total: number): void;
  end(): void;
}

/** What a run does, in words: `verified` so many `entries`. */
export interface ProgressWords {
  readonly done: string;
  readonly unit: string;
  /** How much of what is counted makes one unit; 1 without it. */
  readonly unitSize?: number;
  /** What was done before this run; it says nothing about the rate. 0 without it. */
  readonly from?: number;
}

/** `clock` gives milliseconds from any beginning. */
export function createProgress(
  { stderr, isTty }: { readonly stderr: Pick<Output, "write">; readonly isTty: boolean },
  clock: () => number,
  words: ProgressWords,
): Progress {
  const startedMs = clock();
  let toldMs = startedMs;
  let isShown = false;
  return {
    tell(done, total) {
      const nowMs = clock();
      if (nowMs - toldMs < (isTty ? BAR_MS : LINE_MS)) return;
      toldMs = nowMs;
      isShown = isTty;
      const text = progressText(done, total, nowMs - startedMs, words);
      stderr.write(isTty ? `\r${bar(done, total)} ${text}\u001b[K` : `tally: ${words.done} ${text}\n`);
    },
    end() {
      if (isShown) stderr.write("\r\u001b[K");
    },
  };
}

/** Done of total, the rate, and how long the rest will take. */
export function progressText(
  done: number,
  total: number,
  elapsedMs: number,
  { from = 0, unit, unitSize = 1 }: Pick<ProgressWords, "unit" | "unitSize" | "from">,
): string {
  const rate = ((done - from) / Math.max(1, elapsedMs)) * 1000;
  const shown = (value: number): string => (value / unitSize).toFixed(unitSize === 1 ? 0 : 1);
  const left = rate === 0 ? "" : `, ${timeText(Math.ceil((total - done) / rate))} left`;
  return `${shown(done)} of ${shown(total)} ${unit}, ${shown(rate)} a second${left}`;
}

function timeText(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.floor((done / total) * BAR_WIDTH);
  return `[${"#".repeat(filled)}${".".repeat(BAR_WIDTH - filled)}]`;
}
