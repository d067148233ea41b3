/** What changed in an event, each value as one short text before and after. */
import { isObject, type JsonObject, textOf } from "../api/json.ts";

export interface ChangedValue {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Longer values are read in the event. */
const VALUE_CHARACTERS_MAX = 80;

export function changedValues(changes: unknown): readonly ChangedValue[] {
  return Array.isArray(changes) ? changes.filter(isObject).map(changedValue) : [];
}

function changedValue({ after, before, path }: JsonObject): ChangedValue {
  return { path: textOf(path) ?? "", before: printed(before), after: printed(after) };
}

function printed(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > VALUE_CHARACTERS_MAX ? `${text.slice(0, VALUE_CHARACTERS_MAX)}…` : text;
}
