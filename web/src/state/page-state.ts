/** What is looked at, as the address says it: a link to it shows the same to whoever may read. A token is never in it. */
import { formatColumns, parseColumns, USUAL_COLUMNS } from "./list-columns.ts";

export interface PageState {
  readonly query: string;
  /** The first moment and the one after the last, as they were typed: `24h`, `yesterday 2pm`, `2026-11-01`. Empty: no bound. */
  readonly since: string;
  readonly until: string;
  /** The event in the panel: its id and which event of its record it is. */
  readonly open: OpenedEvent | undefined;
  /** The field by whose values the bars of the histogram are cut. */
  readonly by: (typeof CHOICES.by)[number];
  /** How an event stands in the list: as a sentence, as its values, or as it was answered. */
  readonly mode: (typeof CHOICES.mode)[number];
  readonly order: (typeof CHOICES.order)[number];
  /** Whether events stand by the sources' clocks, or by when they were sealed. */
  readonly sort: (typeof CHOICES.sort)[number];
  /** The columns of a list that has some, in their order. */
  readonly columns: readonly string[];
  /** Conditions that were taken out of the query for now, as they stood in it. */
  readonly off: readonly string[];
  /** The saved view that this began as. */
  readonly view: string | undefined;
  /** Whether the address names the view and nothing else: then the view says what is asked. */
  readonly isAsSaved: boolean;
}

export interface OpenedEvent {
  readonly id: string;
  readonly ord: number;
}

/** What can be chosen in each of these; the first is taken without a word, and stands in no address. */
export const CHOICES = {
  by: ["outcome", "severity", "category", "source"],
  mode: ["sentence", "chips", "columns", "raw"],
  order: ["desc", "asc"],
  sort: ["time", "received"],
} as const;
/** What a page shows that was asked for nothing. */
export const EMPTY_STATE: PageState = {
  ...{ query: "", since: "24h", until: "", open: undefined },
  ...{ by: "outcome", mode: "sentence", order: "desc", sort: "time" },
  ...{ columns: USUAL_COLUMNS, off: [], view: undefined, isAsSaved: false },
};
/** In an address, that there is no bound at all, which is not what is taken without a word. */
const ALL_TIME = "all";
/** Longer texts are no times. */
const MOMENT_CHARACTERS_MAX = 64;
/** As many as a row shows. Each was a part of a query. */
const OFF_MAX = 16;
const OFF_CHARACTERS_MAX = 4096;
const VIEW = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** An id or an index becomes a part of a path, so nothing else may pass for one. */
const OPENED = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|0|[1-9]\d{0,15})(?:\.(\d{1,9}))?$/;

/** Reads the part of an address behind the `?`. What it does not know is as if it were not there. */
export function parseState(search: string): PageState {
  const parameters = new URLSearchParams(search);
  const since = parameters.get("since") ?? "";
  const until = parameters.get("until") ?? "";
  const isBare = !isMoment(since) && !isMoment(until);
  const view = parameters.get("view") ?? "";
  const off = parameters.getAll("off").filter((term) => term !== "" && term.length <= OFF_CHARACTERS_MAX);
  return {
    query: parameters.get("q") ?? "",
    since: since === ALL_TIME ? "" : isBare ? EMPTY_STATE.since : isMoment(since) ? since : "",
    until: isMoment(until) && until !== ALL_TIME ? until : "",
    open: parseOpened(parameters.get("event") ?? ""),
    by: CHOICES.by.find((one) => one === parameters.get("by")) ?? EMPTY_STATE.by,
    mode: CHOICES.mode.find((one) => one === parameters.get("mode")) ?? EMPTY_STATE.mode,
    order: CHOICES.order.find((one) => one === parameters.get("order")) ?? EMPTY_STATE.order,
    sort: CHOICES.sort.find((one) => one === parameters.get("sort")) ?? EMPTY_STATE.sort,
    columns: parseColumns(parameters.get("columns") ?? ""),
    off: off.slice(0, OFF_MAX),
    view: VIEW.test(view) ? view : undefined,
    isAsSaved: VIEW.test(view) && !["q", "since", "until"].some((name) => parameters.has(name)),
  };
}

/** The part of an address from the `?` on; empty when nothing differs from what a page shows without. */
export function formatState({ columns, off, open, view, ...chosen }: PageState): string {
  const { query, since, until } = chosen;
  const parameters = new URLSearchParams();
  // An address with a view alone means what was saved, and not what a page shows without.
  if (query !== "" || view !== undefined) parameters.set("q", query);
  if (since === "" && until === "") parameters.set("since", ALL_TIME);
  else if (since !== "" && (since !== EMPTY_STATE.since || until !== "")) parameters.set("since", since);
  if (until !== "") parameters.set("until", until);
  for (const name of ["by", "mode", "order", "sort"] as const)
    if (chosen[name] !== EMPTY_STATE[name]) parameters.set(name, chosen[name]);
  const shown = formatColumns(columns);
  if (shown !== "") parameters.set("columns", shown);
  for (const term of off) parameters.append("off", term);
  if (view !== undefined) parameters.set("view", view);
  if (open !== undefined) parameters.set("event", formatOpened(open));
  return parameters.size === 0 ? "" : `?${parameters}`;
}

export function formatOpened({ id, ord }: OpenedEvent): string {
  return ord === 0 ? id : `${id}.${ord}`;
}

export function parseOpened(text: string): OpenedEvent | undefined {
  const [, id, ord = "0"] = OPENED.exec(text) ?? [];
  return id === undefined ? undefined : { id, ord: Number(ord) };
}

function isMoment(text: string): boolean {
  return text !== "" && text.length <= MOMENT_CHARACTERS_MAX;
}
