/** What is offered under the box: what could stand where somebody types, what was asked before, and saved views; and what each does to the text. */
import type { SavedView } from "../../api/saved-views.ts";
import type { Suggestion, Suggestions } from "../../api/suggestions.ts";

export type Option =
  | { readonly kind: "suggestion"; readonly suggestion: Suggestion }
  | { readonly kind: "recent"; readonly query: string }
  /** Stands below what was asked before. */
  | { readonly kind: "forget" }
  | { readonly kind: "view"; readonly view: SavedView };

export interface Offered {
  readonly suggestions: readonly Suggestion[];
  readonly recent: readonly string[];
  readonly views: readonly SavedView[];
}

/** Text with the place of the cursor in it. */
export interface Typed {
  readonly text: string;
  readonly caret: number;
}

/** Beside the suggestions there is room for so many. */
const BESIDES_MAX = 5;

/** In the order of the list. What was asked before and what was saved has what is typed somewhere in it. */
export function optionsOf(typed: string, { recent, suggestions, views }: Offered): readonly Option[] {
  const wanted = typed.trim().toLowerCase();
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  const before = recent.filter((query) => has(query) && query !== typed.trim()).slice(0, BESIDES_MAX);
  return [
    ...suggestions.map((suggestion): Option => ({ kind: "suggestion", suggestion })),
    ...before.map((query): Option => ({ kind: "recent", query })),
    ...(before.length === 0 ? [] : [{ kind: "forget" } as const]),
    ...views
      .filter(({ name, query }) => has(name) || has(query))
      .slice(0, BESIDES_MAX)
      .map((view): Option => ({ kind: "view", view })),
  ];
}

/** Suggestions for a text that was typed on since: those that begin with the word as it is now, while nothing else has changed. */
export function rebased(offered: Suggestions, before: string, now: string): Suggestions | undefined {
  if (before === now) return offered;
  const { from, to } = offered;
  const behind = before.slice(to);
  const isSame = now.startsWith(before.slice(0, from)) && now.endsWith(behind);
  const end = now.length - behind.length;
  if (!isSame || end < from) return undefined;
  const word = now.slice(from, end).toLowerCase();
  const suggestions = offered.suggestions.filter(({ text }) => text.toLowerCase().startsWith(word));
  return { from, to: end, suggestions };
}

/** The text in which a suggestion was taken. Behind what is complete a blank follows, so that one can type on. */
export function taken(text: string, { from, to }: Suggestions, { kind, text: offer }: Suggestion): Typed {
  const behind = text.slice(to);
  const isComplete = kind === "value" || kind === "macro" ? !/[:=]$/.test(offer) : offer.endsWith(":*");
  const gap = isComplete && !/^[\s)]/.test(behind) ? " " : "";
  const head = text.slice(0, from) + offer + gap;
  return { text: head + behind, caret: head.length };
}

/** Lines that are pasted become one: a query has no lines. */
export function folded(text: string): string {
  return text.replace(/\s*[\r\n\t\u2028\u2029]+\s*/g, " ");
}

/** How long to wait before asking what could stand there: who ended a word wants to know at once, who is in one goes on typing. */
export function pauseMs({ caret, text }: Typed): number {
  return caret === 0 || /[\s:(<>=|]/.test(text[caret - 1] ?? " ") ? 0 : 120;
}
