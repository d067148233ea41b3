/** What the server offers where somebody types. */
import { isObject, textOf } from "./json.ts";

export interface Suggestion {
  readonly text: string;
  readonly kind: string;
  readonly about: string;
  /** How many events have it, of those that the rest of the query finds. */
  readonly count: number | undefined;
}

export interface Suggestions {
  /** What of the text is replaced by the one that is taken. */
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
}

export function readSuggestions(value: unknown): Suggestions | undefined {
  if (!isObject(value) || !Array.isArray(value["suggestions"])) return undefined;
  const { from, to } = value;
  if (typeof from !== "number" || typeof to !== "number") return undefined;
  return { from, to, suggestions: value["suggestions"].flatMap(readSuggestion) };
}

function readSuggestion(value: unknown): readonly Suggestion[] {
  if (!isObject(value) || typeof value["text"] !== "string") return [];
  const { about, count, kind, text } = value;
  return [
    {
      ...{ text, kind: textOf(kind) ?? "", about: textOf(about) ?? "" },
      count: typeof count === "number" ? count : undefined,
    },
  ];
}
