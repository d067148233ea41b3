/** Shows a refusal of the API: what could not be done, each place in the query with what may be meant, and what to do. */
import type { ApiError } from "./answers.ts";
import { element } from "./dom.ts";
import { visible } from "./format.ts";
import { tryButton } from "./notice-box.ts";

export interface ErrorContext {
  readonly query: string;
  /** Searches with a corrected query. */
  readonly onQuery: (query: string) => void;
}

/** Fills `box` with the error and shows it; without an error it is hidden. */
export function showError(box: HTMLElement, error: ApiError | undefined, context?: ErrorContext): void {
  box.hidden = error === undefined;
  box.replaceChildren();
  if (error === undefined) return;
  const { hint, message, problems } = error;
  if (problems.length === 0) {
    box.append(element("p", { class: "message" }, visible(message)));
    if (hint !== undefined) box.append(element("p", {}, visible(hint)));
    return;
  }
  for (const problem of problems) {
    box.append(element("p", { class: "message" }, visible(problem.message)));
    if (context !== undefined) box.append(element("p", {}, place(context.query, problem)));
    const what = element("p", {}, visible(problem.hint));
    if (problem.fix !== undefined && context !== undefined)
      what.append(" Try ", tryButton(problem.fix, context.onQuery));
    box.append(what);
  }
}

function place(query: string, { length, offset }: { offset: number; length: number }): HTMLElement {
  const [before, within, behind] = [
    query.slice(0, offset),
    query.slice(offset, offset + length),
    query.slice(offset + length),
  ].map(visible);
  // Where something is missing there is nothing to mark but a gap.
  return element("code", {}, before ?? "", element("mark", {}, within || "\u00a0"), behind ?? "");
}
