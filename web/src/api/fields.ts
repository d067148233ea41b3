/** What can be asked for, as the server tells it. */
import { isObject, textOf } from "./json.ts";

export interface FieldAbout {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly about: string;
}

export interface Fields {
  /** The fields with a name of their own, the short words, and the members of the newest records. */
  readonly fields: readonly FieldAbout[];
  /** Sentences that are understood. */
  readonly examples: readonly string[];
}

export function readFields(value: unknown): Fields | undefined {
  if (!isObject(value)) return undefined;
  const { examples, fields, macros, paths } = value;
  if (!Array.isArray(fields)) return undefined;
  return {
    fields: [
      ...fields.flatMap(readField),
      ...(Array.isArray(macros) ? macros.flatMap(readField) : []),
      ...(Array.isArray(paths) ? paths.flatMap(readPath) : []),
    ],
    examples: Array.isArray(examples) ? examples.filter((example) => typeof example === "string") : [],
  };
}

function readField(value: unknown): readonly FieldAbout[] {
  if (!isObject(value) || typeof value["name"] !== "string") return [];
  const { about, aliases, name } = value;
  const others = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : [];
  return [{ name, aliases: others, about: textOf(about) ?? "" }];
}

function readPath(value: unknown): readonly FieldAbout[] {
  if (!isObject(value) || typeof value["name"] !== "string") return [];
  const kind = value["kind"] === "number" ? "number" : "text";
  const count = typeof value["count"] === "number" ? value["count"] : 0;
  const records = `${count.toLocaleString("en")} of the newest records`;
  return [{ name: value["name"], aliases: [], about: `a ${kind} in ${records}` }];
}
