/** What the page shows, as its address says it: a link to it shows the same to whoever has a token. The token is never in it. */

/** How far back to look; `all` is no bound. */
export const RANGES = ["15m", "1h", "24h", "7d", "30d", "all"] as const;
export type Range = (typeof RANGES)[number];

export interface PageState {
  readonly query: string;
  readonly range: Range;
  /** The event in the panel: its id and which event of its record it is. */
  readonly open: OpenedEvent | undefined;
}

export interface OpenedEvent {
  readonly id: string;
  readonly ord: number;
}

/** An id or an index becomes a part of a path, so nothing else may pass for one. */
const OPENED = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|0|[1-9]\d{0,15})(?:\.(\d{1,9}))?$/;

/** Reads the part of an address behind the `?`. What it does not know is as if it were not there. */
export function parseState(search: string): PageState {
  const parameters = new URLSearchParams(search);
  const wanted = parameters.get("range");
  const [, id, ord = "0"] = OPENED.exec(parameters.get("event") ?? "") ?? [];
  return {
    query: parameters.get("q") ?? "",
    range: RANGES.find((range) => range === wanted) ?? "all",
    open: id === undefined ? undefined : { id, ord: Number(ord) },
  };
}

/** The part of an address from the `?` on; `?` alone when nothing differs from an empty page. */
export function formatState({ query, range, open }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  if (range !== "all") parameters.set("range", range);
  if (open !== undefined) parameters.set("event", open.ord === 0 ? open.id : `${open.id}.${open.ord}`);
  return `?${parameters}`;
}
