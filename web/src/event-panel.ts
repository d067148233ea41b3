/** The panel beside the list: one event with all that is known of it, its record as it was received, and its place in the log. */
import type { ApiError, OpenedEntry } from "./answers.ts";
import type { Answer, ApiClient } from "./api-client.ts";
import { button, element } from "./dom.ts";
import { showError } from "./error-box.ts";
import { type DetailGroup, detailsOf } from "./event-details.ts";
import { outcomeBadge } from "./event-list.ts";
import { visible } from "./format.ts";
import { type JsonObject, textOf } from "./json.ts";
import type { OpenedEvent } from "./page-state.ts";
import { prettyJson } from "./pretty-json.ts";

export interface EventPanelOptions {
  readonly panel: HTMLElement;
  readonly client: ApiClient;
  readonly timeZone: string;
  readonly onClose: () => void;
  /** Called with the sentence when an event is there. */
  readonly onTitle: (title: string) => void;
  readonly onRefused: (answer: { readonly error: ApiError; readonly status: number }) => boolean;
}

export class EventPanel {
  readonly #options: EventPanelOptions;
  #loading = new AbortController();

  constructor(options: EventPanelOptions) {
    this.#options = options;
  }

  close(): void {
    this.#loading.abort();
    this.#options.panel.hidden = true;
    this.#options.panel.replaceChildren();
  }

  async open({ id, ord }: OpenedEvent): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const { client, onRefused, onTitle, panel } = this.#options;
    this.#show("Loading…", element("p", {}, "The event is being fetched."));
    const answer = await client.entry(id, signal);
    if (signal.aborted) return;
    if (!answer.ok) {
      if (onRefused(answer)) return;
      const box = element("div", { class: "error" });
      showError(box, answer.error);
      return this.#show("This event can't be shown", box);
    }
    const entry = answer.value;
    const event = entry.events[ord] ?? entry.events[0];
    const title = textOf(event?.["message"]) ?? `Entry ${entry.index} of the log: ${entry.kind}`;
    onTitle(title);
    this.#show(title, ...this.#contents(entry, event));
    panel.scrollTop = 0;
  }

  #show(title: string, ...contents: readonly Node[]): void {
    const { onClose, panel } = this.#options;
    // Whoever reads the page by ear is brought to the event; Escape or the button brings them back to its row.
    const heading = element("h2", { id: "panel-title", tabindex: "-1", dir: "auto" }, visible(title));
    const head = element("header", {}, heading, button("Close", onClose, { "aria-keyshortcuts": "Escape" }));
    panel.replaceChildren(head, ...contents);
    panel.hidden = false;
    heading.focus();
  }

  #contents(entry: OpenedEntry, event: JsonObject | undefined): Node[] {
    const { timeZone } = this.#options;
    const outcome = textOf(event?.["outcome"]);
    const groups = detailsOf(event ?? { ...entry, log: { index: entry.index } }, timeZone);
    const error = element("div", { class: "error", role: "alert", hidden: "" });
    const raw = entry.raw;
    return [
      ...(outcome === undefined ? [] : [element("p", {}, outcomeBadge(outcome))]),
      ...groups.map(groupSection),
      element(
        "section",
        {},
        element("h3", {}, "The record as it was received"),
        raw === undefined
          ? element("p", {}, "There is no record that could be shown as text.")
          : element("pre", { tabindex: "0", "aria-label": "The record" }, visible(prettyJson(raw))),
        element(
          "p",
          { class: "actions" },
          button("Download the record", () => void this.#save(entry.id, "raw", error)),
          button("Download the proof", () => void this.#save(entry.id, "proof", error)),
        ),
        error,
      ),
    ];
  }

  async #save(id: string, what: "raw" | "proof", error: HTMLElement): Promise<void> {
    const answer: Answer<Blob> = await this.#options.client.download(id, what);
    showError(error, answer.ok ? undefined : answer.error);
    if (answer.ok) saveFile(answer.value, what === "raw" ? `${id}.record` : `${id}.receipt.json`);
    else this.#options.onRefused(answer);
  }
}

function groupSection({ rows, title }: DetailGroup): HTMLElement {
  const list = element("dl");
  for (const { lines, name } of rows)
    list.append(
      element(
        "div",
        {},
        element("dt", {}, visible(name)),
        ...lines.map((line) => element("dd", { dir: "auto" }, visible(line))),
      ),
    );
  return element("section", {}, element("h3", {}, title), list);
}

// A link can't show a token, so the file is fetched first and then saved from memory.
function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  element("a", { href: url, download: name }).click();
  // The browser begins the download after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
