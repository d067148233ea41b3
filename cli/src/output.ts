/** Text for people: escaped, aligned, coloured where it may be. Nothing that a stranger sent reaches a terminal unescaped. */
import type { Io, Output } from "./io.ts";

// Controls (Cc) move the cursor, recolour or retitle a terminal; format characters (Cf), such as those that turn the
// direction, and separators (Zl, Zp) make text read as what it is not; half a surrogate pair (Cs) can't be printed.
const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text of a stranger on one line: what a terminal would obey stands as `\u001b`. */
export function escapeText(text: string): string {
  return text.replace(HOSTILE, escapeCharacter);
}

/** As {@link escapeText}, but line feeds stay: for text that has been laid out by us. */
export function escapeLines(text: string): string {
  return text.split("\n").map(escapeText).join("\n");
}

/** A value as JSON for people and programs: the escapes are JSON's own, so that it reads back as it was. */
export function formatJson(value: unknown): string {
  return escapeLines(JSON.stringify(value, undefined, 2));
}

/** A value as one line of JSON, escaped as {@link formatJson} does it. */
export function formatJsonLine(value: unknown): string {
  return escapeText(JSON.stringify(value));
}

/** Rows as aligned columns, under a heading; each cell is escaped. */
export function formatTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map(escapeText));
  const widths = heading.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  "));
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** Whether to colour what goes to `output` (force-color.org, no-color.org, else whether a person looks at it). */
export function usesColor(output: Output, env: Io["env"]): boolean {
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (env["NO_COLOR"]) return false;
  return output.isTty && env["TERM"] !== "dumb";
}

/** Makes text stand out, when `color` says so. */
export function paint(text: string, style: Style, color: boolean): string {
  return color ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
}

export type Style = keyof typeof STYLES;

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** Quotes a word for a POSIX shell, where it needs that. */
export function quote(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// JSON's escapes: a character beyond the first plane takes two.
function escapeCharacter(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
