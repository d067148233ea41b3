/** What was searched for: the list, how much of it is there, why there is nothing, and the live stream on top of it. */
import type { ApiError, ListedEvent } from "./answers.ts";
import type { ApiClient } from "./api-client.ts";
import { find } from "./dom.ts";
import { showEmpty } from "./empty.ts";
import { showError } from "./error-box.ts";
import { EventList } from "./event-list.ts";
import { countOf, visible } from "./format.ts";
import { followLive } from "./live.ts";
import { queryOf, showNotices } from "./notice-box.ts";
import type { OpenedEvent, PageState, Range } from "./page-state.ts";
import type { Problem } from "./problems.ts";
import { narrowed, type Table } from "./table.ts";
import { showTable } from "./table-view.ts";

export interface SearchViewOptions {
  readonly client: ApiClient;
  readonly timeZone: string;
  readonly hrefOf: (opened: OpenedEvent) => string;
  readonly onOpen: (opened: OpenedEvent) => void;
  /** Searches with another query. */
  readonly onQuery: (query: string) => void;
  /** Shows everything of all time with this query. */
  readonly onWiden: (query: string, range: Range) => void;
  /** Takes a refusal that is about the token. */
  readonly onRefused: (answer: { readonly error: ApiError; readonly status: number }) => boolean;
}

/** More rows than this make a page slow, and nobody reads them: a live list ends there, and says so. */
const LIVE_EVENTS_MAX = 5000;
/** Said at most so often, so that a reader's voice is not talked over. */
const SAY_MS = 1500;

export class SearchView {
  readonly #options: SearchViewOptions;
  readonly #list: EventList;
  readonly #status = find("status", HTMLElement);
  readonly #error = find("error", HTMLElement);
  readonly #notices = find("notices", HTMLElement);
  readonly #table = find("table", HTMLElement);
  readonly #empty = find("empty", HTMLElement);
  readonly #more = find("more", HTMLButtonElement);
  readonly #liveButton = find("live", HTMLButtonElement);
  #shown: Pick<PageState, "query" | "range"> = { query: "", range: "all" };
  #searching = new AbortController();
  #following: AbortController | undefined;
  #cursor: string | undefined;
  /** How many events there are in all. */
  #total: number | undefined;
  #shownTable: Table | undefined;
  /** Entries that can be searched, and entries there are, when the last page came. */
  #searchable = { size: 0, of: 0 };
  #news = 0;
  /** Whether anything is listed that was sent, and not sealed by the server of itself. */
  #hasSent = false;
  #trouble: ApiError | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SearchViewOptions) {
    this.#options = options;
    const list = find("events", HTMLOListElement);
    this.#list = new EventList({ ...options, list });
    this.#more.addEventListener("click", () => void this.#loadMore());
    this.#liveButton.addEventListener("click", () => void this.#toggleLive());
  }

  /** Searches anew. A live list stays live, on the new search. */
  async show({ query, range }: Pick<PageState, "query" | "range">): Promise<void> {
    const wasLive = this.#following !== undefined;
    this.#stopLive();
    this.#shown = { query, range };
    this.#list.clear();
    this.#hasSent = false;
    this.#cursor = undefined;
    this.#more.hidden = true;
    showEmpty(this.#empty, undefined);
    const isThere = await this.#loadPage();
    if (isThere && wasLive) void this.#startLive();
  }

  stop(): void {
    this.#stopLive();
    this.#searching.abort();
  }

  mark(opened: OpenedEvent | undefined): void {
    this.#list.mark(opened);
  }

  focus(opened: OpenedEvent): boolean {
    return this.#list.focus(opened);
  }

  async #loadMore(): Promise<void> {
    const before = this.#list.size;
    await this.#loadPage();
    // The button has moved below the new rows, or away: the reading goes on at the first of them.
    const items = find("events", HTMLOListElement).querySelectorAll("a");
    items[before]?.focus({ preventScroll: true });
  }

  /** Whether a page came. */
  async #loadPage(): Promise<boolean> {
    this.#searching.abort();
    this.#searching = new AbortController();
    const { signal } = this.#searching;
    this.#say("Searching…");
    this.#more.disabled = true;
    const onWait = ({ message }: ApiError): void => this.#say(`Waiting: ${visible(message)}`);
    const question = { ...this.#shown, cursor: this.#cursor };
    const answer = await this.#options.client.search(question, { signal, onWait });
    if (signal.aborted) return false;
    this.#more.disabled = false;
    this.#showError(answer.ok ? undefined : answer.error);
    if (!answer.ok) {
      this.#say("");
      this.#options.onRefused(answer);
      return false;
    }
    const { cursor, events, notices, of, size, table, total } = answer.value;
    const isFirst = this.#cursor === undefined;
    if (isFirst) void this.#showNotices(notices, signal);
    this.#showTable(table);
    this.#add(events, "below");
    this.#total = isFirst ? total : this.#total;
    this.#cursor = cursor;
    this.#searchable = { size, of };
    this.#more.hidden = cursor === undefined;
    this.#sayCount();
    return true;
  }

  async #toggleLive(): Promise<void> {
    if (this.#following !== undefined) {
      this.#stopLive();
      this.#sayCount();
      return;
    }
    // What came since the last search is fetched first, so that nothing is missing between it and the stream.
    const { query, range } = this.#shown;
    await this.show({ query, range });
    if (this.#error.hidden) await this.#startLive();
  }

  async #startLive(): Promise<void> {
    const following = new AbortController();
    this.#following = following;
    this.#news = 0;
    this.#trouble = undefined;
    this.#liveButton.setAttribute("aria-pressed", "true");
    this.#sayCount();
    const { size } = this.#searchable;
    const refusal = await followLive(
      this.#options.client,
      { query: this.#shown.query, after: size === 0 ? undefined : size - 1 },
      {
        onEvents: (events) => {
          this.#news += this.#add(events, "above");
          this.#saySoon();
          if (this.#list.size >= LIVE_EVENTS_MAX) this.#stopLive();
        },
        onTrouble: (trouble) => {
          this.#trouble = trouble;
          this.#saySoon();
        },
      },
      following.signal,
    );
    if (refusal === undefined) return;
    this.#stopLive();
    this.#showError(refusal);
  }

  #showError(error: ApiError | undefined): void {
    const { onQuery } = this.#options;
    showError(this.#error, error, { query: this.#shown.query, onQuery });
    if (error !== undefined) showNotices(this.#notices, { notices: [], reading: undefined, onQuery });
  }

  /** A text of several words may be a sentence: what it would mean is offered. */
  async #showNotices(notices: readonly Problem[], signal: AbortSignal): Promise<void> {
    const { client, onQuery } = this.#options;
    const { query } = this.#shown;
    showNotices(this.#notices, { notices, reading: undefined, onQuery });
    if (!/^[^:|<>=]+\s[^:|<>=]+$/.test(query)) return;
    const reading = await client.reading(query, signal);
    if (!signal.aborted && reading !== undefined && queryOf(reading) !== query)
      showNotices(this.#notices, { notices, reading, onQuery });
  }

  #showTable(table: Table | undefined): void {
    const { onQuery, timeZone } = this.#options;
    this.#shownTable = table;
    showTable(this.#table, table, {
      timeZone,
      onAsk: (field, value) => onQuery(narrowed(this.#shown.query, field, value)),
    });
    this.#liveButton.disabled = table !== undefined;
    this.#liveButton.title = table === undefined ? "" : "A table can't be followed: leave out the pipes";
  }

  #stopLive(): void {
    this.#following?.abort();
    this.#following = undefined;
    this.#liveButton.setAttribute("aria-pressed", "false");
  }

  #add(events: readonly ListedEvent[], where: "below" | "above"): number {
    this.#hasSent ||= events.some(({ isOwn }) => !isOwn);
    return this.#list.add(events, where);
  }

  #saySoon(): void {
    this.#saying ??= setTimeout(() => this.#sayCount(), SAY_MS);
  }

  #sayCount(): void {
    const count = this.#list.size;
    const { of, size } = this.#searchable;
    const isLive = this.#following !== undefined;
    const isFull = !isLive && count >= LIVE_EVENTS_MAX;
    const sentences = [
      countSentence(count, {
        total: this.#total,
        hasMore: this.#cursor !== undefined,
        table: this.#shownTable,
      }),
      of > size && !isLive
        ? `${countOf(of - size, "entry", "entries")} of the log can't be searched yet.`
        : "",
      isLive ? `Live: ${countOf(this.#news, "new event", "new events")}.` : "",
      isLive && this.#trouble !== undefined ? `Connecting again: ${visible(this.#trouble.message)}.` : "",
      isFull ? "Live has stopped: a page holds no more rows." : "",
    ];
    this.#say(sentences.filter((sentence) => sentence !== "").join(" "));
    const { query, range } = this.#shown;
    const { onWiden } = this.#options;
    const isBehind = of > size;
    const isNew =
      query === "" && range === "all" && !this.#hasSent && this.#cursor === undefined && !isBehind;
    const isEmpty = this.#shownTable === undefined && (isNew || count === 0);
    showEmpty(this.#empty, isEmpty ? { query, range, onWiden, isNew } : undefined);
  }

  #say(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = undefined;
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

/** How much is shown, and how much there is. */
function countSentence(
  count: number,
  { hasMore, table, total }: { total: number | undefined; hasMore: boolean; table: Table | undefined },
): string {
  if (table !== undefined) {
    const rows = countOf(table.rows.length, "row", "rows");
    return table.isCut ? `${rows}; there are more: add | limit to the query.` : `${rows}.`;
  }
  if (count === 0) return "";
  if (!hasMore) return `${countOf(count, "event", "events")}, newest first.`;
  return total === undefined
    ? `${countOf(count, "event", "events")}, newest first; there are more.`
    : `${count.toLocaleString("en")} of ${countOf(total, "event", "events")}, newest first.`;
}
