/** What a field says of an event, as SQL: what tables are grouped by and computed from. */
import type { Column, MapKey } from "./columns.ts";
import type { Bind } from "./compile.ts";
import type { Field } from "./fields.ts";

/** How cells of a table are to be read. Times are microseconds since 1970. */
export type CellKind = "text" | "number" | "time" | "list";

/** The one value of a field; an empty text where there is none. */
export interface Value {
  readonly kind: "text" | "number" | "time" | "severity";
  readonly sql: string;
}

/** Whether an event may have several values in a field. */
export function isList({ columns }: Field): boolean {
  return columns.some(({ kind }) => kind === "texts" || kind === "pairs" || kind === "number-pairs");
}

/** The texts of a field, as an array without empty ones and without any twice. */
export function textsOf({ columns }: Field, bind: Bind): string {
  const lists = columns.filter(({ kind }) => kind === "texts");
  const [list, other] = lists;
  if (list !== undefined && other !== undefined) {
    // Two lists about the same things: what one has no word for, the other may have.
    return present(`arrayMap((a, b) -> if(a != '', a, b), ${list.name}, ${other.name})`);
  }
  const pieces = columns.map((column) => {
    switch (column.kind) {
      case "texts":
        return column.name;
      case "pairs":
        return `arrayMap(x -> toString(x), ${underKey(column.name, column.key, bind)})`;
      case "number-pairs":
        return `arrayMap(x -> toString(x), ${underKey(column.name, column.key, bind)})`;
      default:
        return `[${textOfColumn(column)}]`;
    }
  });
  return present(pieces.length === 1 ? (pieces[0] ?? "") : `arrayConcat(${pieces.join(", ")})`);
}

/** The value of a field that has one at most; of a list it is the first. */
export function onlyValueOf(field: Field, bind: Bind): Value {
  const [first] = field.columns;
  if (isList(field)) return { kind: "text", sql: `arrayElement(${textsOf(field, bind)}, 1)` };
  if (first?.kind === "time") return { kind: "time", sql: `toUnixTimestamp64Micro(${first.name})` };
  if (first?.kind === "severity") return { kind: "severity", sql: first.name };
  if (first?.kind === "number" && first.none === undefined)
    return { kind: "number", sql: `toFloat64(${first.name})` };
  const texts = field.columns.map(textOfColumn);
  const [last = "''"] = texts.slice(-1);
  const cases = texts.slice(0, -1).map((text) => `${text} != '', ${text}`);
  return { kind: "text", sql: cases.length === 0 ? last : `multiIf(${[...cases, last].join(", ")})` };
}

/** What a field shows, as an array: who has a name, an email and an id is one, and not three. */
export function shownTextsOf(field: Field, bind: Bind): string {
  if (isList(field) || field.columns.length === 1) return textsOf(field, bind);
  return present(`[${onlyValueOf(field, bind).sql}]`);
}

/** The numbers of a field as an array; undefined for one that has none. */
export function numbersOf({ columns }: Field, bind: Bind): string | undefined {
  const column = columns.find(({ kind }) => kind === "number" || kind === "number-pairs");
  if (column?.kind === "number-pairs") return underKey(column.name, column.key, bind);
  if (column?.kind !== "number") return undefined;
  const only = `[toFloat64(${column.name})]`;
  return column.none === undefined ? only : `if(${column.name} = ${column.none}, [], ${only})`;
}

function textOfColumn(column: Column): string {
  switch (column.kind) {
    case "text":
      return `toString(${column.name})`;
    case "address":
      // IPv4 stands in IPv6's form, and nobody writes it so.
      return `if(${column.name} = toIPv6('::'), '', replaceOne(toString(${column.name}), '::ffff:', ''))`;
    case "number":
      return column.none === undefined
        ? `toString(${column.name})`
        : `if(${column.name} = ${column.none}, '', toString(${column.name}))`;
    default:
      return `toString(${column.name})`;
  }
}

function underKey(map: string, { isEnd, path }: MapKey, bind: Bind): string {
  const bound = bind("String", path);
  const isKey = isEnd ? `(k = ${bound} OR endsWith(k, concat('.', ${bound})))` : `k = ${bound}`;
  return `arrayFilter((v, k) -> ${isKey}, mapValues(${map}), mapKeys(${map}))`;
}

function present(texts: string): string {
  return `arrayDistinct(arrayFilter(x -> x != '', ${texts}))`;
}
