/** Files that the configuration names: YAML as plain values, and for each of them the line and column where it stands. */
import { readFileSync, statSync } from "node:fs";
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { type Refused, refused } from "./config-values.ts";

/** Where a value stands in another: names of members and numbers of elements, from the outside inwards. */
export type Place = readonly (string | number)[];

/** What is wrong with a value, and where. */
export interface Wrong {
  readonly place: Place;
  readonly message: string;
}

export interface YamlFile {
  readonly kind: "yaml";
  readonly value: unknown;
  /** `file:line:column: message`. */
  readonly tell: (wrong: Wrong) => string;
}

/** The text of a file; refused when it can't be read or is larger. */
export function readText(
  path: string,
  bytesMax: number,
): { readonly kind: "text"; readonly text: string } | Refused {
  try {
    if (statSync(path).size > bytesMax) return refused(`${path} is larger than ${bytesMax} bytes`);
    return { kind: "text", text: readFileSync(path, "utf8") };
  } catch (cause) {
    return refused(`couldn't read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** The values of YAML text. Aliases are refused: they could grow without end. */
export function parseYaml(text: string, path: string): YamlFile | Refused {
  const lines = new LineCounter();
  const at = (offset: number): string => {
    const { col, line } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const [error] = document.errors;
  if (error !== undefined) return refused(`${at(error.pos[0])}: ${error.message}`);
  try {
    return {
      kind: "yaml",
      value: document.toJS({ maxAliasCount: 0 }),
      tell: ({ message, place }) => `${at(offsetOf(document, place))}: ${message}`,
    };
  } catch (cause) {
    return refused(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Where a member's name or an element begins; of what is not there, where that begins in which it is missing. */
function offsetOf(document: Document.Parsed, place: Place): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of place) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
