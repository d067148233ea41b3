/** Does everything arrive that should? Folds the log, entry after entry, into what is known of each source, and into notices. The same log gives the same. */
import { gapNotice, NOTICE_ACTIONS, type Notice, resumeNotice, silentNotice } from "./notices.ts";
import type { SilenceRules } from "./rhythm.ts";
import {
  createSource,
  holesDueUs,
  type Moment,
  type ObservedRecord,
  rhythmOfSource,
  type SourceState,
  settleHoles,
  takeRecord,
} from "./source-state.ts";

/** An entry of the log, as far as completeness looks at it. */
export interface Observed {
  readonly index: number;
  readonly kind: string;
  readonly t: number;
  /** Of an entry about a step of the clock: what it showed before. */
  readonly was?: number | undefined;
  /** A record of a source. */
  readonly record?: ObservedRecord | undefined;
  /** What our own system sealed, as JSON. Our own events are no source. */
  readonly own?: unknown;
}

/** What is kept of the log below `position`. */
export interface CompletenessState {
  position: number;
  /** The log's clock: when the last entry was sealed. */
  t: number;
  /** The same clock without the time in which the log did not run. */
  awakeUs: number;
  sources: SourceState[];
  /** Notices that were not yet seen in the log. */
  pending: Notice[];
}

/** Memory for the sources that were heard last; whose turn it is not is forgotten, and known anew when it speaks. */
export const SOURCES_MAX = 1000;
/** What is older is no news: after an update of this program, or of a copy that was deleted, the past is not told again. */
export const NEWS_US = 86_400_000_000;
/** A sender that loses records all the time is told about so often. */
const GAP_NOTICE_US = 3_600_000_000;
/** More waits only where nothing can be sealed. */
const PENDING_MAX = 10_000;

export class Completeness {
  #rules: SilenceRules;
  readonly #state: CompletenessState;
  readonly #sources: Map<string, SourceState>;
  /** Nothing has to be judged before. Never later than the first moment at which something has to. */
  #dueUs = 0;

  constructor(rules: SilenceRules, state: CompletenessState = emptyState()) {
    this.#rules = rules;
    this.#state = state;
    // In the order in which they were last heard, oldest first.
    this.#sources = new Map(state.sources.map((source) => [source.name, source]));
  }

  get position(): number {
    return this.#state.position;
  }

  get pending(): readonly Notice[] {
    return this.#state.pending;
  }

  /** What is to be saved; it goes on changing. */
  get state(): CompletenessState {
    this.#state.sources = [...this.#sources.values()];
    return this.#state;
  }

  /** From now on these rules hold. Whoever may be quieter by them than it is is silent no more, and nobody is told: it is not back. */
  judgeBy(rules: SilenceRules): void {
    this.#rules = rules;
    this.#dueUs = 0;
    for (const source of this.#sources.values()) {
      const allowedUs = rhythmOfSource(source, rules)?.allowedUs ?? Number.POSITIVE_INFINITY;
      if (this.#state.awakeUs < source.lastAwakeUs + allowedUs) source.silentUs = 0;
    }
  }

  /** Takes the entry at `position`. */
  take(observed: Observed): void {
    const state = this.#state;
    state.awakeUs += awakeBetween(state.t, observed);
    state.t = observed.t;
    state.position = observed.index + 1;
    const moment = { index: observed.index, t: observed.t, awakeUs: state.awakeUs };
    this.#judge(moment, observed.record?.source);
    if (observed.record !== undefined) this.#hear(observed.record, moment);
    if (observed.own !== undefined) this.#readOwn(observed.own);
    while ((state.pending[0]?.t ?? observed.t) < observed.t - NEWS_US) state.pending.shift();
  }

  #hear(record: ObservedRecord, moment: Moment): void {
    const known = this.#sources.get(record.source);
    const source = known ?? createSource(record.source, moment);
    if (source.silentUs > 0) this.#tell(resumeNotice(source, moment));
    source.silentUs = 0;
    takeRecord(source, record, moment);
    if (known !== undefined) this.#sources.delete(record.source);
    this.#sources.set(record.source, source);
    const [oldest] = this.#sources.keys();
    if (this.#sources.size > SOURCES_MAX && oldest !== undefined) this.#sources.delete(oldest);
    this.#dueUs = Math.min(this.#dueUs, this.#dueOf(source));
  }

  // Whoever speaks now is not called silent: that it was, nobody could know before this entry.
  #judge(moment: Moment, speaker: string | undefined): void {
    const { awakeUs } = moment;
    if (awakeUs < this.#dueUs) return;
    this.#dueUs = Number.POSITIVE_INFINITY;
    for (const source of this.#sources.values()) {
      if (source.name !== speaker && awakeUs >= this.#silentAtUs(source)) this.#fallSilent(source, moment);
      settleHoles(source, awakeUs);
      if (source.untold.gaps > 0 && awakeUs >= source.gapNoticeUs) this.#tellGaps(source, moment);
      this.#dueUs = Math.min(this.#dueUs, this.#dueOf(source));
    }
  }

  #fallSilent(source: SourceState, moment: Moment): void {
    const rhythm = rhythmOfSource(source, this.#rules);
    if (rhythm === undefined) return;
    source.silentUs = moment.t;
    this.#tell(silentNotice(source, rhythm, moment));
  }

  #tellGaps(source: SourceState, moment: Moment): void {
    this.#tell(gapNotice(source, moment));
    source.gapNoticeUs = moment.awakeUs + GAP_NOTICE_US;
    source.untold.gaps = 0;
    source.untold.records = 0;
    source.untold.ranges.length = 0;
  }

  #silentAtUs(source: SourceState): number {
    const rhythm = source.silentUs > 0 ? undefined : rhythmOfSource(source, this.#rules);
    return rhythm === undefined ? Number.POSITIVE_INFINITY : source.lastAwakeUs + rhythm.allowedUs;
  }

  #dueOf(source: SourceState): number {
    const holes = holesDueUs(source) ?? Number.POSITIVE_INFINITY;
    const notice = source.untold.gaps > 0 ? source.gapNoticeUs : Number.POSITIVE_INFINITY;
    return Math.min(this.#silentAtUs(source), holes, notice);
  }

  #tell(notice: Notice): void {
    this.#state.pending.push(notice);
    if (this.#state.pending.length > PENDING_MAX) this.#state.pending.shift();
  }

  // A notice that stands in the log is told. Who can't send any more is not expected to.
  #readOwn(own: unknown): void {
    const { action, id, source, token } = membersOf(own);
    if (NOTICE_ACTIONS.has(action))
      this.#state.pending = this.#state.pending.filter((notice) => notice.id !== id);
    const ended =
      action === "source.remove"
        ? membersOf(source)["id"]
        : action === "token.revoke"
          ? membersOf(token)["id"]
          : undefined;
    if (typeof ended !== "string") return;
    for (const known of this.#sources.values()) {
      if (known.src !== ended) continue;
      known.isEnded = true;
      known.silentUs = 0;
    }
  }
}

export function emptyState(): CompletenessState {
  return { position: 0, t: 0, awakeUs: 0, sources: [], pending: [] };
}

// Between the last word of a log and its next start it did not run; a clock that was stepped has not passed that time.
function awakeBetween(before: number, { kind, t, was }: Observed): number {
  if (kind === "start") return 0;
  return Math.max(0, (kind === "clock" ? (was ?? before) : t) - before);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
