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
      const text = progressText(done, total, nowMs - startedMs, words.unit);
      stderr.write(isTty ? `\r${bar(done, total)} ${text}\u001b[K` : `tally: ${words.done} ${text}\n`);
    },
    end() {
      if (isShown) stderr.write("\r\u001b[K");
    },
  };
}

/** Done of total, the rate, and how long the rest will take. */
export function progressText(done: number, total: number, elapsedMs: number, unit: string): string {
  const rate = (done / Math.max(1, elapsedMs)) * 1000;
  const left = rate === 0 ? "" : `, ${Math.ceil((total - done) / rate)} s left`;
  return `${done} of ${total} ${unit}, ${Math.round(rate)} a second${left}`;
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.floor((done / total) * BAR_WIDTH);
  return `[${"#".repeat(filled)}${".".repeat(BAR_WIDTH - filled)}]`;
}
