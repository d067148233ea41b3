/** A walk through what was found, page after page by cursor. Pages that are far from what is looked at are let go, and come back by their own cursor: the walk is over one moment of the log, so they come back the same. */
import type { ApiError, ListedEvent, Page } from "../api/answers.ts";
import type { Answer } from "../api/api-client.ts";

/** Asks for a page; without a cursor it is the first, and whatever else there is to know is told with it. */
export type AskPage = (
  from: { readonly cursor: string | undefined; readonly limit: number },
  signal: AbortSignal,
) => Promise<Answer<Page>>;

export interface WalkPage {
  /** Its place in the walk, from 0. */
  readonly id: number;
  readonly cursor: string | undefined;
  readonly count: number;
  /** Absent while it is let go. */
  readonly events: readonly ListedEvent[] | undefined;
  readonly lastTime: string | undefined;
}

export interface WalkState {
  /** The answer with which it began: how many there are, notices, a table. */
  readonly first: Page | undefined;
  readonly pages: readonly WalkPage[];
  /** How many events have been walked over. */
  readonly walked: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: ApiError | undefined;
}

/** A screen or two, which is there soon. */
export const FIRST_EVENTS = 100;
/** As many as are read and drawn without anybody's noticing. */
export const PAGE_EVENTS = 500;
/** With their members some 50 MB: a browser's tab can hold that for an hour. */
export const KEPT_EVENTS_MAX = 20_000;

const EMPTY: WalkState = {
  ...{ first: undefined, pages: [], walked: 0 },
  ...{ hasMore: false, isLoading: false, error: undefined },
};

export class EventWalk {
  readonly #ask: AskPage;
  readonly #ending = new AbortController();
  readonly #listeners = new Set<() => void>();
  #looked = { from: 0, to: -1 };
  #isReturning = false;
  #state: WalkState = EMPTY;
  #next: string | undefined;

  constructor(ask: AskPage) {
    this.#ask = ask;
  }

  readonly now = (): WalkState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks for the next page, the first one to begin with. Nothing while one is under way, and behind the last. */
  async more(): Promise<void> {
    const { first, hasMore, isLoading, pages, walked } = this.#state;
    if (isLoading || (first !== undefined && !hasMore)) return;
    this.#set({ isLoading: true, error: undefined });
    const limit = first === undefined ? FIRST_EVENTS : PAGE_EVENTS;
    const cursor = this.#next;
    const answer = await this.#ask({ cursor, limit }, this.#ending.signal);
    if (this.#ending.signal.aborted) return;
    if (!answer.ok) return this.#set({ isLoading: false, error: answer.error });
    const { cursor: next, events } = answer.value;
    this.#next = next;
    const page = pageOf(pages.length, cursor, events);
    this.#set({
      ...{ first: first ?? answer.value, hasMore: next !== undefined, isLoading: false },
      ...{ pages: kept([...pages, page], page.id), walked: walked + events.length },
    });
  }

  /** Says why there is no page yet, while it is asked for again. */
  wait(error: ApiError): void {
    this.#set({ error });
  }

  /** Brings back those of the pages that are looked at which were let go, one at a time: who passes many in a hurry asks for a few of them. */
  look(from: number, to: number): void {
    this.#looked = { from, to };
    if (!this.#isReturning) void this.#bring();
  }

  async #bring(): Promise<void> {
    this.#isReturning = true;
    for (let page = this.#missing(); page !== undefined; page = this.#missing()) {
      const { count, cursor, id } = page;
      const answer = await this.#ask({ cursor, limit: count }, this.#ending.signal);
      if (this.#ending.signal.aborted) return;
      if (!answer.ok) {
        this.#set({ error: answer.error });
        break;
      }
      const back = pageOf(id, cursor, answer.value.events);
      this.#set({ pages: kept(this.#state.pages.with(id, back), id), error: undefined });
    }
    this.#isReturning = false;
  }

  /** The first page that is looked at and not there. */
  #missing(): WalkPage | undefined {
    const { from, to } = this.#looked;
    return this.#state.pages.slice(from, to + 1).find(({ events }) => events === undefined);
  }

  end(): void {
    this.#ending.abort();
    this.#listeners.clear();
  }

  #set(part: Partial<WalkState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function pageOf(id: number, cursor: string | undefined, events: readonly ListedEvent[]): WalkPage {
  return { id, cursor, count: events.length, events, lastTime: events.at(-1)?.time };
}

/** Lets go of the pages that are farthest from the one that is looked at, until few enough events are left. */
function kept(pages: readonly WalkPage[], at: number): readonly WalkPage[] {
  let left = pages.reduce((sum, { count, events }) => sum + (events === undefined ? 0 : count), 0);
  if (left <= KEPT_EVENTS_MAX) return pages;
  const farthest = pages
    .filter(({ events }) => events !== undefined)
    .sort((a, b) => Math.abs(b.id - at) - Math.abs(a.id - at));
  const gone = new Set<number>();
  for (const { count, id } of farthest) {
    if (left <= KEPT_EVENTS_MAX || id === at) break;
    gone.add(id);
    left -= count;
  }
  return pages.map((page) => (gone.has(page.id) ? { ...page, events: undefined } : page));
}
