/** JSON as lines, each with the place that it stands at. Values stay as they were sent: nothing is parsed and printed again. */
import { isJson, JSON_TOKEN } from "./pretty-json.ts";

export interface JsonLine {
  readonly depth: number;
  /** The name as it is written, with its quotation marks; empty where there is none. */
  readonly key: string;
  /** The value as it is written, or brackets; with the comma behind it. */
  readonly text: string;
  /** The names that lead here; places in lists are none. */
  readonly names: readonly string[];
  /** The whole place, such as `a.list[0]["odd name"]`. */
  readonly path: string;
  /** What can be asked for: the text that a string says, a number, true or false. Absent for brackets, null and long texts. */
  readonly value?: string;
}

export interface JsonLines {
  readonly lines: readonly JsonLine[];
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** Longer texts are no values that somebody asks for whole. */
export const VALUE_CHARACTERS_MAX = 256;

interface Frame {
  readonly isList: boolean;
  /** The number of the element, in a list. */
  index: number;
  /** The name of the member, in an object; undefined until it came. */
  name: string | undefined;
}

/** At most so many lines of a text; undefined when it is no JSON. */
export function jsonLines(text: string, limit: number): JsonLines | undefined {
  if (!isJson(text)) return undefined;
  const lines: { -readonly [K in keyof JsonLine]: JsonLine[K] }[] = [];
  const frames: Frame[] = [];
  let key = "";
  let isOpened = false;
  const add = (token: string, depth = frames.length): void => {
    const value = askedOf(token);
    const place = { names: namesOf(frames), path: pathOf(frames) };
    lines.push({ depth, key, text: token, ...place, ...(value === undefined ? {} : { value }) });
    key = "";
  };
  for (const [token] of text.matchAll(JSON_TOKEN)) {
    // One more shows that there is more; its closing bracket or comma may come with it.
    if (lines.length > limit) break;
    const frame = frames.at(-1);
    const last = lines.at(-1);
    const wasOpened = isOpened;
    isOpened = false;
    if (token === "{" || token === "[") {
      add(token);
      frames.push({ isList: token === "[", index: 0, name: undefined });
      isOpened = true;
    } else if (token === "}" || token === "]") {
      frames.pop();
      if (wasOpened && last !== undefined) last.text += token;
      else add(token);
    } else if (token === ",") {
      if (last !== undefined) last.text += token;
      if (frame !== undefined) {
        frame.index += 1;
        frame.name = undefined;
      }
    } else if (token !== ":") {
      if (frame !== undefined && !frame.isList && frame.name === undefined) {
        key = token;
        frame.name = stringOf(token);
      } else add(token);
    }
  }
  return { lines: lines.slice(0, limit), isCut: lines.length > limit };
}

function namesOf(frames: readonly Frame[]): readonly string[] {
  return frames.flatMap(({ isList, name }) => (isList || name === undefined ? [] : [name]));
}

function pathOf(frames: readonly Frame[]): string {
  return frames.reduce((path, { index, isList, name }) => {
    if (isList) return `${path}[${index}]`;
    if (name === undefined) return path;
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path === "" ? name : `${path}.${name}`;
  }, "");
}

function askedOf(token: string): string | undefined {
  if (/^[{}[\]]|^null$/.test(token)) return undefined;
  const text = stringOf(token);
  return text === "" || text.length > VALUE_CHARACTERS_MAX ? undefined : text;
}

/** What a token says: the text of a string, any other as it is written. */
function stringOf(token: string): string {
  const value: unknown = token.startsWith('"') ? JSON.parse(token) : token;
  return typeof value === "string" ? value : token;
}
