/** Reads an answer that comes as JSON objects on lines of their own, from text that may be cut anywhere. */
import { isObject, type JsonObject } from "./json.ts";

export class PartReader {
  #rest = "";

  /** The objects that this text completes; undefined for a line that is none. */
  push(text: string): readonly (JsonObject | undefined)[] {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    return lines.map(objectOf);
  }
}

function objectOf(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
