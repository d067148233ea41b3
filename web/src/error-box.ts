/** Shows a refusal of the API: what could not be done, the place in the query where there is one, and what to do. */
import type { ApiError } from "./answers.ts";
import { element } from "./dom.ts";
import { visible } from "./format.ts";

/** Fills `box` with the error and shows it; without an error it is hidden. */
export function showError(box: HTMLElement, error: ApiError | undefined, query = ""): void {
  box.hidden = error === undefined;
  box.replaceChildren();
  if (error === undefined) return;
  const { hint, message, offset } = error;
  box.append(element("p", { class: "message" }, visible(message)));
  if (offset !== undefined && offset <= query.length) {
    const place = element("mark", {}, visible(query.slice(offset)) || "\u00a0");
    box.append(element("p", {}, element("code", {}, visible(query.slice(0, offset)), place)));
  }
  if (hint !== undefined) box.append(element("p", {}, visible(hint)));
}
