/** Texts as ClickHouse's SQL writes them. The one place where a value becomes part of a statement. */

// Line ends and other controls are written as escapes, too: a statement that holds none can't be cut at one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is escaped.
const ESCAPED = /['\\\u0000-\u001f\u007f]/g;

/** A text in quotes. */
export function literal(text: string): string {
  return `'${text.replace(ESCAPED, escapeOf)}'`;
}

function escapeOf(character: string): string {
  if (character === "'" || character === "\\") return `\\${character}`;
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
