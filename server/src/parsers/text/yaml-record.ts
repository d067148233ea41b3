/** A record of `name: value` lines, as YAML's plainest form has them: nested by indentation, with lists. What the names say is read as in JSON. */
import type { Fields } from "../fields.ts";
import { commonNames } from "../names/names.ts";
import { MAYBE, NO, type Parser } from "../parser.ts";

const LINE = /^( {0,32})(- )?(?:"([\w .@/-]{1,64})"|([\w.@/-]{1,64})):(?: +(\S.*)|\s*)$/;
const ITEM = /^ {0,32}- (?![\w.@/"-]{1,64}:)(\S.*)$/;
const LINES_MIN = 3;
const LINES_MAX = 256;
const DEPTH_MAX = 8;

export const yamlRecord: Parser<string> = {
  name: "yaml",
  version: 1,
  signs: "\n",
  recognises: (record) => (hasLines(record) ? MAYBE : NO),
  parse: (record, how) => {
    const fields = fieldsIn(record);
    return fields === undefined ? [] : commonNames.parse(fields, how);
  },
};

/** Whether its first lines are all of that form. */
function hasLines(record: string): boolean {
  if (!record.includes("\n") || !record.includes(": ")) return false;
  const lines = record
    .split("\n", LINES_MIN + 2)
    .filter((line) => line !== "---" && line.trim() !== "" && !line.startsWith("#"));
  return lines.length >= LINES_MIN && lines.slice(0, LINES_MIN).every((line) => LINE.test(line));
}

/** The members; undefined for what has other lines between them. */
function fieldsIn(record: string): Fields | undefined {
  const root: Record<string, unknown> = {};
  const stack: { readonly indent: number; readonly into: Record<string, unknown> }[] = [
    { indent: -1, into: root },
  ];
  let open: { readonly name: string; readonly into: Record<string, unknown> } | undefined;
  for (const line of record.split(/\r?\n/, LINES_MAX)) {
    if (line.trim() === "" || line === "---" || line.startsWith("#")) continue;
    const item = ITEM.exec(line)?.[1];
    if (item !== undefined) {
      // Of a list, the first is what it is read by.
      if (open !== undefined && typeof open.into[open.name] !== "string") open.into[open.name] = plain(item);
      continue;
    }
    const [, indent = "", dash, quoted, bare, value] = LINE.exec(line) ?? [];
    const name = quoted ?? bare;
    if (name === undefined) return undefined;
    const depth = indent.length + (dash === undefined ? 0 : 2);
    while (stack.length > 1 && (stack.at(-1)?.indent ?? -1) >= depth) stack.pop();
    const into = stack.at(-1)?.into ?? root;
    if (Object.hasOwn(into, name) || name === "__proto__") continue;
    if (value !== undefined) into[name] = plain(value);
    else if (stack.length < DEPTH_MAX) {
      const inner: Record<string, unknown> = {};
      into[name] = inner;
      stack.push({ indent: depth, into: inner });
      open = { name, into };
    }
  }
  return root;
}

/** A value without its quotes; numbers and truths as they are. */
function plain(value: string): unknown {
  const text = value.trim();
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(text) ?? [];
  if (double !== undefined || single !== undefined) return double ?? single;
  if (text === "true" || text === "false") return text === "true";
  return text === "null" || text === "~" ? undefined : text;
}
