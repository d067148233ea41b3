/** The list of events: a row is a link to the page with this event open, so that it can be followed in a new tab as well. */
import type { ListedEvent } from "./answers.ts";
import { element } from "./dom.ts";
import { formatTime, outcomeClass, signOf, visible } from "./format.ts";
import type { OpenedEvent } from "./page-state.ts";

export interface EventListOptions {
  readonly list: HTMLOListElement;
  readonly timeZone: string;
  readonly hrefOf: (opened: OpenedEvent) => string;
  readonly onOpen: (opened: OpenedEvent) => void;
}

export class EventList {
  readonly #options: EventListOptions;
  /** By id and number: a search and the live stream may bring the same event. */
  readonly #rows = new Map<string, HTMLAnchorElement>();
  #current: HTMLAnchorElement | undefined;

  constructor(options: EventListOptions) {
    this.#options = options;
    options.list.addEventListener("keydown", (event) => this.#move(event));
  }

  get size(): number {
    return this.#rows.size;
  }

  clear(): void {
    this.#rows.clear();
    this.#current = undefined;
    this.#options.list.replaceChildren();
  }

  /** Adds events that are not there yet, below (older) or above (newer); gives how many it added. */
  add(events: readonly ListedEvent[], where: "below" | "above"): number {
    const fresh = events.filter((event) => !this.#rows.has(keyOf(event)));
    const items = fresh.map((event) => element("li", {}, this.#makeRow(event)));
    if (where === "below") this.#options.list.append(...items);
    else this.#options.list.prepend(...items.reverse());
    return fresh.length;
  }

  /** Marks the row of the event that is open. */
  mark(opened: OpenedEvent | undefined): void {
    this.#current?.removeAttribute("aria-current");
    this.#current = opened && this.#rows.get(keyOf(opened));
    this.#current?.setAttribute("aria-current", "true");
  }

  /** Puts the focus on an event's row, where it is there. */
  focus(opened: OpenedEvent): boolean {
    const row = this.#rows.get(keyOf(opened));
    row?.focus();
    return row !== undefined;
  }

  #makeRow(event: ListedEvent): HTMLAnchorElement {
    const { hrefOf, onOpen, timeZone } = this.#options;
    const { message, outcome, time } = event;
    const row = element(
      "a",
      { href: hrefOf(event) },
      element("time", { datetime: time, title: visible(time) }, formatTime(time, timeZone)),
      " ",
      outcomeBadge(outcome),
      " ",
      element("span", { class: "sentence", dir: "auto" }, visible(message)),
    );
    row.addEventListener("click", (click) => {
      // With a key held it is the browser's click: a new tab, a new window, a download.
      if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
      click.preventDefault();
      onOpen(event);
    });
    this.#rows.set(keyOf(event), row);
    return row;
  }

  #move(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const item = document.activeElement?.closest("li");
    const next = event.key === "ArrowDown" ? item?.nextElementSibling : item?.previousElementSibling;
    const row = next?.querySelector("a");
    if (row === null || row === undefined) return;
    event.preventDefault();
    row.focus();
  }
}

/** An outcome as sign and word. */
export function outcomeBadge(outcome: string): HTMLElement {
  const sign = element("span", { "aria-hidden": "true" }, signOf(outcome));
  return element("span", { class: `outcome ${outcomeClass(outcome)}` }, sign, ` ${visible(outcome)}`);
}

function keyOf({ id, ord }: OpenedEvent): string {
  return `${id}.${ord}`;
}
