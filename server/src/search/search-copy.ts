/** The search copy as a whole: makes its tables, follows the log, rebuilds, drops what is old; after any error it begins again. */
import type { Diagnose } from "../system/diagnostics.ts";
import type { Milestone } from "../system/milestone.ts";
import type { CopyState } from "./copy-state.ts";
import { dropOld } from "./retention.ts";
import { createEventsTable, EVENTS_TABLE, migrate, REBUILD_TABLE } from "./schema.ts";
import type { Search } from "./search-client.ts";
import { dropRebuilt, swapIn, tableUuid } from "./swap-tables.ts";
import { BEHIND_ENTRIES, type EntrySource, lastIndex, TableCopy } from "./table-copy.ts";

export interface CopyStatus {
  readonly state: "starting" | "following" | "rebuilding" | "down" | "refused";
  readonly detail: string;
  /** Everything below is searchable. */
  readonly position: number;
  /** The table that is asked, as its UUID; undefined while it isn't known. A copy that was built again is another one. */
  readonly generation: string | undefined;
  /** For how long the oldest entry that is not searchable has been sealed, in seconds. */
  readonly lagSeconds: number;
  readonly rebuild: { readonly position: number; readonly of: number } | undefined;
}

export interface SearchCopyParts {
  readonly search: Search;
  /** The log's name. */
  readonly log: string;
  /** The announced size of the log. */
  readonly head: Milestone;
  readonly state: CopyState;
  readonly open: (from: number) => EntrySource;
  readonly nowUs: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly diagnose: Diagnose;
}

/** Small batches are inserted this far apart: each is a part on the disk, and parts have to be merged. */
const BATCH_INTERVAL_MS = 200;
const FIRST_PAUSE_MS = 200;
const PAUSE_MS_MAX = 5000;
const DRAIN_POLL_MS = 20;
const RETENTION_INTERVAL_US = 3_600_000_000;

/** Thrown where going on would hide what is wrong. */
class CopyRefused extends Error {}

export class SearchCopy {
  readonly #parts: SearchCopyParts;
  #state: CopyStatus["state"] = "starting";
  #detail = "waits for the engine";
  #live: TableCopy | undefined;
  #rebuilt: TableCopy | undefined;
  #rebuildAsked = false;
  #generation: string | undefined;
  /** Where the copy stood when it was last open. */
  #lastPosition = 0;
  #stopping = false;
  #wake: () => void = () => undefined;
  #keepUs: number | undefined;
  #retentionUs = 0;

  constructor(parts: SearchCopyParts) {
    this.#parts = parts;
  }

  get status(): CopyStatus {
    const { head, nowUs, state } = this.#parts;
    const position = this.#live?.position ?? this.#lastPosition;
    const waiting = this.#live?.tWaiting;
    const { rebuildFrom } = state.saved;
    return {
      ...{ state: this.#state, detail: this.#detail, position },
      generation: this.#live === undefined ? undefined : this.#generation,
      lagSeconds: waiting === undefined ? 0 : Math.max(0, (nowUs() - waiting) / 1_000_000),
      rebuild:
        rebuildFrom === undefined
          ? undefined
          : { position: this.#rebuilt?.position ?? rebuildFrom, of: head.value },
    };
  }

  /** Has the copy built again from an index on, beside the one that is asked meanwhile. One that is not finished goes on. */
  async rebuild(from: number): Promise<void> {
    if (this.#parts.state.saved.rebuildFrom !== undefined) return;
    this.#say("rebuilding", "begins");
    await this.#parts.state.save({ rebuildFrom: from });
    this.#rebuildAsked = true;
    this.#wake();
  }

  /** Follows until it is stopped. */
  async run(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.#stopping) {
      try {
        await this.#begin();
        pauseMs = FIRST_PAUSE_MS;
        while (!this.#stopping) await this.#step();
      } catch (cause) {
        const isRefused = cause instanceof CopyRefused;
        this.#say(isRefused ? "refused" : "down", cause instanceof Error ? cause.message : String(cause));
        this.#parts.diagnose("warn", "the search copy does not follow the log", { cause });
        if (!this.#stopping) await this.#pause(isRefused ? PAUSE_MS_MAX : pauseMs);
        pauseMs = Math.min(pauseMs * 2, PAUSE_MS_MAX);
      } finally {
        await this.#close();
      }
    }
  }

  /** Rows are dropped so many microseconds after they were sealed; undefined keeps them all, which is how it begins. */
  keep(keepUs: number | undefined): void {
    if (keepUs === this.#keepUs) return;
    this.#keepUs = keepUs;
    this.#retentionUs = 0;
    this.#wake();
  }

  /** Tries again at once, as when ClickHouse is there again. */
  retry(): void {
    this.#wake();
  }

  /** Waits until everything that was announced is searchable, but not for long. */
  async drain(milliseconds: number): Promise<void> {
    const { head, sleep } = this.#parts;
    const late = sleep(milliseconds).then(() => "late" as const);
    while (this.status.position < head.value) {
      if ((await Promise.race([late, sleep(DRAIN_POLL_MS)])) === "late") return;
    }
  }

  stop(): void {
    this.#stopping = true;
    this.#wake();
  }

  async #begin(): Promise<void> {
    const { head, log, search, state } = this.#parts;
    await migrate(search);
    await this.#finishSwap();
    this.#rebuildAsked = false;
    const { rebuildFrom } = state.saved;
    const last = await lastIndex({ search, log, table: EVENTS_TABLE });
    if (last !== undefined && last >= head.value && rebuildFrom === undefined) {
      throw new CopyRefused(
        `the search copy has a row of entry ${last}, but the log holds ${head.value} entries: the copy is not of this log, or the log was cut; run tally verify, and then tally rebuild`,
      );
    }
    if (rebuildFrom === undefined) {
      await dropRebuilt(search);
    } else {
      await search.run(createEventsTable(REBUILD_TABLE));
      this.#rebuilt = await TableCopy.open({ ...this.#parts, table: REBUILD_TABLE }, rebuildFrom);
    }
    this.#generation = await tableUuid(search, EVENTS_TABLE);
    this.#live = await TableCopy.open({ ...this.#parts, table: EVENTS_TABLE }, 0);
    this.#say(rebuildFrom === undefined ? "following" : "rebuilding", "");
  }

  // New entries first, so that they are searchable at once; what was asked to be rebuilt in between.
  async #step(): Promise<void> {
    const { head, nowUs } = this.#parts;
    const [live, rebuilt] = [this.#live, this.#rebuilt];
    if (live === undefined) return;
    const began = nowUs();
    const size = head.value;
    const moved = await live.step(size);
    if (rebuilt !== undefined) {
      if ((await rebuilt.step(size)) || moved) return;
      // The table that is there may have rows beyond the log: that can be why it is rebuilt.
      if (rebuilt.position >= Math.min(live.position, size)) return await this.#swap();
    } else await this.#dropOld(live);
    if (this.#rebuildAsked) {
      await this.#close();
      await this.#begin();
      return;
    }
    if (moved && head.value - live.position >= BEHIND_ENTRIES) return;
    await this.#waitFor(live.position + 1);
    const passedMs = (nowUs() - began) / 1000;
    if (passedMs >= 0 && passedMs < BATCH_INTERVAL_MS && !this.#stopping)
      await this.#pause(BATCH_INTERVAL_MS - passedMs);
  }

  async #swap(): Promise<void> {
    const { search, state } = this.#parts;
    // A crash behind the exchange must not lead to another one back: the table that is meant is known by its UUID.
    await state.save({ swapping: await tableUuid(search, REBUILD_TABLE) });
    await this.#close();
    await this.#begin();
  }

  async #finishSwap(): Promise<void> {
    const { diagnose, head, search, state } = this.#parts;
    const { rebuildFrom: from = 0, swapping } = state.saved;
    if (swapping === undefined) return;
    // Without its table the rebuild begins anew.
    if (!(await swapIn(search, swapping))) return await state.save({ swapping: undefined, sent: {} });
    // Before another rebuild can be asked for, which must not go on where this one's table was.
    await dropRebuilt(search);
    const restored = { from, t: this.#parts.nowUs() };
    await state.save({ swapping: undefined, sent: {}, rebuildFrom: undefined, restored });
    diagnose("info", "the search copy was rebuilt", { from, size: head.value });
  }

  async #dropOld(live: TableCopy): Promise<void> {
    const { diagnose, log, search, state } = this.#parts;
    const keepUs = this.#keepUs;
    // The log's clock, not ours: nothing goes because a machine's clock was wrong.
    if (keepUs === undefined || live.tDone - this.#retentionUs < RETENTION_INTERVAL_US) return;
    this.#retentionUs = live.tDone;
    const dropped = await dropOld(search, { log, keepUs, t: live.tDone, restored: state.saved.restored });
    if (dropped > 0) diagnose("info", "dropped old rows of the search copy; the log has them", { dropped });
  }

  #say(state: CopyStatus["state"], detail: string): void {
    this.#state = state;
    this.#detail = detail;
  }

  async #close(): Promise<void> {
    const [live, rebuilt] = [this.#live, this.#rebuilt];
    this.#lastPosition = live?.position ?? this.#lastPosition;
    this.#live = undefined;
    this.#rebuilt = undefined;
    await live?.close();
    await rebuilt?.close();
  }

  async #waitFor(size: number): Promise<void> {
    await Promise.race([this.#parts.head.wait(size), this.#woken()]);
  }

  async #pause(milliseconds: number): Promise<void> {
    await Promise.race([this.#parts.sleep(milliseconds), this.#woken()]);
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.#stopping || this.#rebuildAsked) resolve();
    });
  }
}
