/** Reads a value that has no type: by the names on the way to it, and undefined wherever the way ends. */

/** What stands at a place of nested objects. */
export function valueAt(value: unknown, ...names: readonly string[]): unknown {
  let at = value;
  for (const name of names) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
    at = Object.getOwnPropertyDescriptor(at, name)?.value;
  }
  return at;
}

/** The text there; undefined for an empty one, and for what is none. */
export function textAt(value: unknown, ...names: readonly string[]): string | undefined {
  const found = valueAt(value, ...names);
  return typeof found === "string" && found !== "" ? found : undefined;
}
