/** How the page writes things: times, outcomes, counts, and text of strangers so that it reads as what it is. */
import type { Outcome } from "@tallystick/event";

/** A sign besides the word, so that neither colour nor the sign alone has to be understood. */
const SIGNS: Readonly<Record<Outcome, string>> = { success: "✓", failure: "✕", denied: "⊘", unknown: "?" };
const SIGN_OF: ReadonlyMap<string, string> = new Map(Object.entries(SIGNS));

// Format characters (Cf), such as those that turn the direction, and separators (Zl, Zp) make a text read as what it is
// not; controls (Cc) and half pairs (Cs) don't show at all.
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\n\t])\p{Cc}/gu;

/** The sign of an outcome. */
export function signOf(outcome: string): string {
  return SIGN_OF.get(outcome) ?? "?";
}

/** The outcome as a word for style sheets; one that nobody knows is unknown. */
export function outcomeClass(outcome: string): string {
  return SIGN_OF.has(outcome) ? outcome : "unknown";
}

/** Text with everything written out that would not be seen, as `\u202e`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** So much of a text, written out as `visible` does; an ellipsis says that there is more. */
export function cut(text: string, charactersMax: number): string {
  return visible(text.length > charactersMax ? `${text.slice(0, charactersMax)}…` : text);
}

/** A text of the server as a sentence of the page. What begins with a name, such as `actor:`, stays as it is. */
export function asSentence(text: string): string {
  return /^[a-z]+(?:'[a-z]+)?[ ,]/.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

/** A time in a zone, such as `2026-11-22 11:00:00`; as it was given when it is no time. */
export function formatTime(time: string, timeZone: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return visible(time);
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute, second] = (
    ["year", "month", "day", "hour", "minute", "second"] as const
  ).map((type) => parts.get(type) ?? "");
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** So many of something: `1 entry`, `2 entries`. */
export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

// Making one takes longer than using it a hundred times.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
  });
  formatters.set(timeZone, made);
  return made;
}
