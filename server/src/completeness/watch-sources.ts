/** Folds the log as it grows, beside the search copy and at a place of its own: keeps what is known, and hands on what is to be told. */
import type { Diagnose } from "../system/diagnostics.ts";
import type { Files } from "../system/files.ts";
import type { Milestone } from "../system/milestone.ts";
import { Completeness, type Observed } from "./completeness.ts";
import type { Notice } from "./notices.ts";
import { reportOf, type SourceReport } from "./report.ts";
import type { SilenceRules } from "./rhythm.ts";
import { loadState, saveState } from "./snapshot.ts";

/** The log, read in order from where it was opened. */
export interface ObservedSource {
  /** Some of the next entries below `size`; none only when there are none. */
  next(size: number): Promise<Iterable<Observed>>;
  close(): Promise<void>;
}

export interface WatchParts {
  readonly files: Files;
  /** The log's name. */
  readonly log: string;
  /** The announced size of the log. */
  readonly head: Milestone;
  /** The log is read up to here at most for the moment. */
  readonly limit: () => number;
  readonly rules: SilenceRules;
  readonly open: (from: number) => ObservedSource;
  /** Has a notice sealed. It may be asked twice for the same, and may fail without a word. */
  readonly tell: (notice: Notice) => void;
  readonly report: (sources: readonly SourceReport[]) => void;
  readonly monotonicMs: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly diagnose: Diagnose;
}

/** A crash has so much of the log read again. */
const SAVE_MS = 10_000;
/** How often front hears how the sources are. */
const REPORT_MS = 1000;
/** A notice that was not sealed, since the log was full or front was starting, is handed on again. */
const TELL_AGAIN_MS = 10_000;
/** After an error, such as a file that can't be written. */
const PAUSE_MS = 5000;
/** Who is not far behind reads so often, and not after every commit. */
const BATCH_MS = 200;
const BATCH_ENTRIES = 1000;

export class SourceWatch {
  readonly #parts: WatchParts;
  readonly #told = new Map<string, number>();
  #completeness: Completeness;
  #rules: SilenceRules;
  /** The size of the log when this process began to follow it. */
  #beganAt = 0;
  #saved: number;
  #savedMs: number;
  #reportedMs = 0;
  #reported = -1;
  #stopping = false;
  #wake: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();

  private constructor(parts: WatchParts, completeness: Completeness) {
    this.#parts = parts;
    this.#completeness = completeness;
    this.#rules = parts.rules;
    this.#saved = completeness.position;
    this.#savedMs = parts.monotonicMs();
  }

  static async load(parts: WatchParts): Promise<SourceWatch> {
    const state = await loadState(parts.files, parts.log);
    return new SourceWatch(parts, new Completeness(parts.rules, state));
  }

  /** Follows the log until it is stopped. The size of the log must have been announced. */
  run(): void {
    this.#running = this.#run();
  }

  /** From now on these sources may be quiet for so long. */
  allow(own: SilenceRules["own"]): void {
    this.#rules = { ...this.#rules, own };
    this.#completeness.judgeBy(this.#rules);
    // What front knows is of the rules before, though the log has not grown.
    this.#reported = -1;
  }

  /** Saves what is known, and ends. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { diagnose, head, log, sleep } = this.#parts;
    // What stands beyond the log is of a log that was put back.
    this.#beganAt = head.value;
    if (this.#completeness.position > head.value) this.#completeness = new Completeness(this.#rules);
    while (!this.#stopping) {
      try {
        await this.#follow();
      } catch (cause) {
        diagnose("warn", "what arrives of each source is not followed for a moment", { log, cause });
        // What was folded since is in memory: only the log is opened again.
        await Promise.race([sleep(PAUSE_MS), this.#woken()]);
      }
    }
  }

  async #follow(): Promise<void> {
    const { head, limit, open, sleep } = this.#parts;
    const entries = open(this.#completeness.position);
    try {
      while (!this.#stopping) {
        await Promise.race([head.wait(this.#completeness.position + 1), sleep(REPORT_MS), this.#woken()]);
        const before = this.#completeness.position;
        const size = Math.min(head.value, limit());
        for (const observed of await entries.next(size)) this.#completeness.take(observed);
        const { position } = this.#completeness;
        // What was told before this process began may stand further on in the log. What is told meanwhile the door knows.
        if (position >= this.#beganAt) this.#tell();
        this.#report();
        await this.#save();
        if (position - before < BATCH_ENTRIES) await Promise.race([sleep(BATCH_MS), this.#woken()]);
      }
    } finally {
      await entries.close();
    }
    await this.#save("now");
  }

  #tell(): void {
    const { monotonicMs, tell } = this.#parts;
    const { pending } = this.#completeness;
    const ids = new Set(pending.map(({ id }) => id));
    for (const id of this.#told.keys()) if (!ids.has(id)) this.#told.delete(id);
    for (const notice of pending) {
      const toldMs = this.#told.get(notice.id);
      if (toldMs !== undefined && monotonicMs() - toldMs < TELL_AGAIN_MS) continue;
      this.#told.set(notice.id, monotonicMs());
      tell(notice);
    }
  }

  #report(): void {
    const { monotonicMs, report } = this.#parts;
    const { position } = this.#completeness;
    if (position === this.#reported || monotonicMs() - this.#reportedMs < REPORT_MS) return;
    const { awakeUs, sources, t } = this.#completeness.state;
    report(sources.map((source) => reportOf(source, { awakeUs, rules: this.#rules, t })));
    this.#reported = position;
    this.#reportedMs = monotonicMs();
  }

  async #save(when?: "now"): Promise<void> {
    const { files, log, monotonicMs } = this.#parts;
    const { position } = this.#completeness;
    if (position === this.#saved || (when !== "now" && monotonicMs() - this.#savedMs < SAVE_MS)) return;
    await saveState(files, log, this.#completeness.state);
    this.#saved = position;
    this.#savedMs = monotonicMs();
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.#stopping) resolve();
    });
  }
}
