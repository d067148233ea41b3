/** Lays JSON out over lines without reading its values: large numbers, repeated keys and escapes stay as they were sent. */

/** The text laid out; unchanged when it is not JSON. */
export function prettyJson(text: string): string {
  if (!isJson(text)) return text;
  const parts: string[] = [];
  let depth = 0;
  let previous = "";
  for (const [token] of text.matchAll(JSON_TOKEN)) {
    const isClosing = token === "}" || token === "]";
    const wasOpened = previous === "{" || previous === "[";
    if (isClosing) depth -= 1;
    if (isClosing ? !wasOpened : wasOpened || previous === ",")
      parts.push("\n", "  ".repeat(Math.min(depth, INDENT_MAX)));
    if (token === "{" || token === "[") depth += 1;
    parts.push(token === ":" ? ": " : token);
    previous = token;
  }
  return parts.join("");
}

/** As deep as a record can be. */
const INDENT_MAX = 64;
/** A string, a mark, or whatever stands between. Each part can match in one way only. */
export const JSON_TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/gs;

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
