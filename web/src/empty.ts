/** What stands where nothing was found or sent: how to send a first event, or how to look wider. */
import { button, element } from "./dom.ts";
import { visible } from "./format.ts";
import type { Range } from "./page-state.ts";

export interface EmptyList {
  readonly query: string;
  readonly range: Range;
  /** Whether nothing was ever sent, so that somebody new is looking. */
  readonly isNew: boolean;
  readonly onWiden: (query: string, range: Range) => void;
}

/** A range in words, as it stands behind "Nothing matches". */
const WORDS: Readonly<Record<Range, string>> = {
  "15m": "in the last 15 minutes",
  "1h": "in the last hour",
  "24h": "in the last 24 hours",
  "7d": "in the last 7 days",
  "30d": "in the last 30 days",
  all: "",
};

/** Fills the box; without a list that is empty it is hidden. */
export function showEmpty(box: HTMLElement, list: EmptyList | undefined): void {
  box.hidden = list === undefined;
  box.replaceChildren();
  if (list === undefined) return;
  const { isNew, onWiden, query, range } = list;
  if (isNew) {
    box.append(
      element("h2", {}, "No events of yours yet. Send one:"),
      element(
        "pre",
        { tabindex: "0", "aria-label": "A command that sends an event" },
        exampleFor(location.origin),
      ),
      element("p", {}, "It appears here at once when the list is live."),
    );
    return;
  }
  box.append(element("h2", {}, emptyText(query, range)));
  const actions = element("p", { class: "actions" });
  if (range !== "all") actions.append(button("Look at all time", () => onWiden(query, "all")));
  if (query !== "") actions.append(button("Show everything", () => onWiden("", range)));
  box.append(actions);
}

/** One sentence on what was not found. */
export function emptyText(query: string, range: Range): string {
  const what = query === "" ? "Nothing happened" : `Nothing matches ${visible(query)}`;
  return `${[what, WORDS[range]].filter((part) => part !== "").join(" ")}.`;
}

/** A command that sends an event to this server. */
export function exampleFor(origin: string): string {
  const event = '{"actor":"alice","action":"feature.update","target":"checkout-v2"}';
  return [
    ". tally-data/tokens.env",
    `curl ${origin}/api/v1/events \\`,
    '  -H "Authorization: Bearer $TALLY_INGEST_TOKEN" \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '${event}'`,
  ].join("\n");
}
