/** What the server offers where somebody types: asked when a word ends or the typing pauses, and kept while it still fits. */
import { pathOf } from "../../api/api-client.ts";
import { readSuggestions, type Suggestions } from "../../api/suggestions.ts";
import { useAnswer } from "../../api/use-answer.ts";
import type { PageState } from "../../state/page-state.ts";
import { useSettled } from "../../state/use-settled.ts";
import { QUERY_CHARACTERS_MAX } from "./marked-text.ts";
import { pauseMs, rebased, type Typed } from "./options.ts";

export function useSuggestions(
  typed: Typed,
  { isOpen, state, zone }: { readonly isOpen: boolean; readonly state: PageState; readonly zone: string },
): Suggestions | undefined {
  const { caret, text } = typed;
  const { since, until } = state;
  const isAsked = isOpen && text.length <= QUERY_CHARACTERS_MAX;
  const path = pathOf("api/v1/events/suggest", {
    ...{ q: text, at: String(caret), since, until, tz: zone },
  });
  const settled = useSettled(path, pauseMs(typed));
  const { of, value } = useAnswer(isAsked ? settled : undefined, readSuggestions);
  if (value === undefined || of === undefined) return undefined;
  return rebased(value, new URLSearchParams(of.split("?")[1]).get("q") ?? "", text);
}
