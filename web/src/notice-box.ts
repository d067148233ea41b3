/** What is worth saying above an answer: a field that nobody knows, and a sentence that may mean a query. */
import { button, element } from "./dom.ts";
import { visible } from "./format.ts";
import type { Problem } from "./problems.ts";

/** A sentence as it was understood. */
export interface Reading {
  readonly query: string;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

export interface NoticeOptions {
  readonly notices: readonly Problem[];
  readonly reading: Reading | undefined;
  readonly onQuery: (query: string) => void;
}

/** Fills `box` and shows it; with nothing to say it is hidden. */
export function showNotices(box: HTMLElement, { notices, onQuery, reading }: NoticeOptions): void {
  box.replaceChildren();
  for (const { fix, hint, message } of notices) {
    const shown = element("p", {}, `${visible(message)}: ${visible(hint)}`);
    if (fix !== undefined) shown.append(" ", tryButton(fix, onQuery));
    box.append(shown);
  }
  // It is shown and never run by itself: a reading may be wrong.
  if (reading !== undefined) {
    const query = queryOf(reading);
    box.append(element("p", {}, "As a sentence this may mean ", tryButton(query, onQuery)));
  }
  box.hidden = box.childElementCount === 0;
}

/** A button that searches with a corrected query. */
export function tryButton(query: string, onQuery: (query: string) => void): HTMLButtonElement {
  return button(visible(query), () => onQuery(query), { class: "value" });
}

/** The reading as one query: its times are conditions, too. */
export function queryOf({ query, since, until }: Reading): string {
  const times = [
    since === undefined ? "" : `time:>="${since}"`,
    until === undefined ? "" : `time:<"${until}"`,
  ].filter((time) => time !== "");
  const pipe = query.search(/(?:^|\s)\|\s/);
  const [condition, pipes] = pipe === -1 ? [query, ""] : [query.slice(0, pipe), query.slice(pipe).trim()];
  const isGroup = /\sOR\s/.test(condition) && times.length > 0;
  return [isGroup ? `(${condition})` : condition, ...times, pipes].filter((part) => part !== "").join(" ");
}
