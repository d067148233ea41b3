/** Runs statements in the engine, each in a session of its own: nothing of one request is ever seen by another. */
import { setTimeout as delay } from "node:timers/promises";
import type { ChdbResult, Session } from "chdb";
import type { Diagnose } from "../system/diagnostics.ts";
import { Lane } from "./lane.ts";
import { type Refusal, refusalOf, refuse } from "./refusals.ts";

/** One statement and what its session needs before it. */
export interface Work {
  /** Writing is done one at a time, and once begun is never ended from here: nobody would know what it left. */
  readonly kind: "read" | "write";
  readonly prepare: readonly string[];
  readonly sql: string;
  readonly format: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface Done {
  readonly kind: "done";
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly seconds: number;
}

/** Opens one more session on the engine's folder. */
type OpenSession = () => Session;

export interface SessionsParts {
  readonly folder: string;
  /** How many statements may read at once. Each takes a thread of libuv's, and so do the write and what kills. */
  readonly readers: number;
  /** A name that is given once. */
  readonly newTag: () => string;
  readonly diagnose: Diagnose;
}

/** More callers than this are told at once that there are too many, instead of after their own time-out. */
export const WAITING_MAX = 256;
/** A statement that was about to start when it was to be killed is not listed yet: it is tried again. */
const KILL_AGAIN_MS = 50;
/** A directory that another engine is just leaving is free within this time. */
const HELD_MS = 10_000;
/** Each try makes the engine write a line of its own to stderr. */
const HELD_AGAIN_MS = 250;
/** Whoever started the engine gives it four seconds to end. What does not end in these is made again, or was not wanted. */
const WRITE_WAIT_MS = 2000;
const KILL_WAIT_MS = 1000;
const GONE = refuse("QUERY_WAS_CANCELLED", "nobody waits for the answer any more");
const FULL = refuse(
  "TOO_MANY_SIMULTANEOUS_QUERIES",
  `Too many simultaneous queries: ${WAITING_MAX} wait already`,
);

export class Sessions {
  readonly #parts: SessionsParts;
  readonly #open: OpenSession;
  readonly #reads: Lane;
  readonly #writes = new Lane({ places: 1, waitingMax: WAITING_MAX });
  /** What runs, by its tag. */
  readonly #running = new Map<string, Promise<unknown>>();
  /** The engine is unloaded with its last session; this one keeps it. */
  readonly #idle: Session;
  #isClosing = false;

  private constructor(parts: SessionsParts, open: OpenSession) {
    this.#parts = parts;
    this.#open = open;
    this.#idle = open();
    this.#reads = new Lane({ places: parts.readers, waitingMax: WAITING_MAX });
  }

  /** Loads the engine on its folder; throws when it can't, or when another process still has the folder after a while. */
  static async open(parts: SessionsParts): Promise<Sessions> {
    const open = await loadEngine(parts.folder);
    for (let waitedMs = 0; ; waitedMs += HELD_AGAIN_MS) {
      try {
        return new Sessions(parts, open);
      } catch (cause) {
        if (waitedMs === 0)
          parts.diagnose("info", "the engine's folder can't be opened yet", { folder: parts.folder, cause });
        if (waitedMs >= HELD_MS)
          throw new Error("another process holds the folder, or what is in it can't be read", { cause });
      }
      await delay(HELD_AGAIN_MS);
    }
  }

  /** Runs one statement. Never throws. */
  async run(work: Work): Promise<Done | Refusal> {
    const entered = await (work.kind === "read" ? this.#reads : this.#writes).enter(work.signal);
    if (entered.kind === "gone") return GONE;
    if (entered.kind === "full") return FULL;
    const tag = `/* tally:${this.#parts.newTag()} */`;
    // The engine would be loaded again.
    const running = this.#isClosing ? Promise.resolve(GONE) : this.#execute(work, tag);
    this.#running.set(tag, running);
    try {
      return await running;
    } finally {
      this.#running.delete(tag);
      entered.leave();
    }
  }

  /**
   * Waits a moment for what runs, ends what takes longer, and lets the engine go. Throws, and leaves the engine as it
   * is, when something can't be ended.
   */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#settle(WRITE_WAIT_MS);
    const ended = new AbortController();
    for (const tag of this.#running.keys()) void this.#kill(tag, ended.signal);
    await this.#settle(KILL_WAIT_MS);
    ended.abort();
    if (this.#running.size > 0) throw new Error(`${this.#running.size} statements still run`);
    this.#idle.close();
  }

  async #settle(withinMs: number): Promise<void> {
    if (this.#running.size === 0) return;
    const settled = new AbortController();
    const late = delay(withinMs, undefined, { signal: settled.signal }).catch(() => undefined);
    await Promise.race([Promise.allSettled(this.#running.values()), late]);
    settled.abort();
  }

  async #execute({ format, kind, prepare, signal, sql }: Work, tag: string): Promise<Done | Refusal> {
    let session: Session | undefined;
    try {
      session = this.#open();
      for (const statement of prepare) await session.queryAsync(statement, { format: "TabSeparated" });
      if (signal.aborted) return GONE;
      const asking = session.queryAsync(`${tag} ${sql}`, { format });
      const result = kind === "read" ? await this.#killable(asking, tag, signal) : await asking;
      return { kind: "done", bytes: result.bytes(), rows: result.rowsRead, seconds: result.elapsed };
    } catch (cause) {
      return refusalOf(cause);
    } finally {
      session?.close();
    }
  }

  async #killable(asking: Promise<ChdbResult>, tag: string, signal: AbortSignal): Promise<ChdbResult> {
    const ended = new AbortController();
    const kill = (): void => void this.#kill(tag, ended.signal);
    signal.addEventListener("abort", kill, { once: true });
    try {
      return await asking;
    } finally {
      ended.abort();
      signal.removeEventListener("abort", kill);
    }
  }

  // ASYNC, since SYNC hangs. The binding's own signal would only stop the waiting, not the engine.
  async #kill(tag: string, ended: AbortSignal): Promise<void> {
    while (!ended.aborted) {
      await this.#tell(`KILL QUERY WHERE query LIKE '${tag}%' ASYNC`);
      await delay(KILL_AGAIN_MS, undefined, { signal: ended }).catch(() => undefined);
    }
  }

  async #tell(statement: string): Promise<void> {
    let session: Session | undefined;
    try {
      session = this.#open();
      await session.queryAsync(statement, { format: "TabSeparated" });
    } catch (cause) {
      this.#parts.diagnose("warn", "a query that nobody waits for couldn't be stopped yet", { cause });
    } finally {
      session?.close();
    }
  }
}

// Not imported above: where there is no engine for the system, that is to be said in one line like everything else.
async function loadEngine(folder: string): Promise<OpenSession> {
  try {
    const { Session } = await import("chdb");
    return () => new Session(folder);
  } catch (cause) {
    throw new Error("there is no embedded engine for this system; use a ClickHouse server", { cause });
  }
}
