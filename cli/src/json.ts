/** JSON that others made: read without trust, shown without change. */

/** A JSON object in bytes, or undefined. */
export function readObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a value is an object with members, and not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Lays JSON out over lines without reading its values, so that large numbers, repeated keys and escapes stay as they
 * were sent. The text must be valid JSON.
 */
export function indentJson(json: string): string {
  const parts: string[] = [];
  let depth = 0;
  let previous = "";
  for (const [token] of json.matchAll(TOKEN)) {
    const isClosing = token === "}" || token === "]";
    const isOpen = previous === "{" || previous === "[";
    if (isClosing) depth -= 1;
    if (isClosing ? !isOpen : isOpen || previous === ",")
      parts.push("\n", "  ".repeat(Math.min(depth, INDENT_MAX)));
    if (token === "{" || token === "[") depth += 1;
    parts.push(token === ":" ? ": " : token);
    previous = token;
  }
  return parts.join("");
}

/** Deeper than any record that the door takes; brackets alone must not make a page of a megabyte. */
const INDENT_MAX = 64;
// A string, a mark, or whatever stands between (numbers and words). Each part can match in one way only.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/gs;

/** A whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
