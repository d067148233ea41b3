/** What changed between two values, line by line: members by name, elements of lists by their id or by their order. Pure, and bounded. */

/** One line of one side. */
export interface DiffLine {
  readonly depth: number;
  /** The member's name with its colon; empty for an element of a list. */
  readonly key: string;
  /** The value as JSON, or the bracket that opens or closes one. */
  readonly text: string;
  readonly isMasked: boolean;
}

/** A line of both sides. `left` only: removed; `right` only: added; both and not the same: changed. */
export interface DiffRow {
  readonly kind: "same" | "changed" | "removed" | "added";
  readonly left: DiffLine | undefined;
  readonly right: DiffLine | undefined;
}

/** What parsers put in the place of a secret. */
export const MASK = "***";
/** By which an element of a list is known again, in this order. */
const IDS = ["id", "uid", "_id", "arn", "key", "name"] as const;
/** Two lists are compared element by element up to this product of their lengths; beyond it, place by place. */
export const LIST_PRODUCT_MAX = 40_000;

interface Place {
  readonly depth: number;
  readonly key: string;
}

/** The rows of a comparison; `undefined` is a side that has no value. */
export function diffOf(before: unknown, after: unknown): readonly DiffRow[] {
  return compare(before, after, { depth: 0, key: "" });
}

function compare(before: unknown, after: unknown, place: Place): readonly DiffRow[] {
  if (before === undefined) return linesOf(after, place).map(added);
  if (after === undefined) return linesOf(before, place).map(removed);
  if (Array.isArray(before) && Array.isArray(after))
    return framed(place, "[]", listRows(before, after, place.depth + 1));
  if (isMembers(before) && isMembers(after))
    return framed(place, "{}", memberRows(before, after, place.depth + 1));
  const [left, right] = [linesOf(before, place), linesOf(after, place)];
  if (JSON.stringify(before) === JSON.stringify(after)) return left.map(same);
  const [first, other] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1) return [{ kind: "changed", left: first, right: other }];
  return [...left.map(removed), ...right.map(added)];
}

function memberRows(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  depth: number,
): readonly DiffRow[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    compare(ownOf(before, name), ownOf(after, name), { depth, key: `${JSON.stringify(name)}: ` }),
  );
}

function listRows(before: readonly unknown[], after: readonly unknown[], depth: number): readonly DiffRow[] {
  const place = { depth, key: "" };
  return pairsOf(before, after).flatMap(([left, right]) => compare(left, right, place));
}

type Pair = readonly [before: unknown, after: unknown];

/** Which element of one list is which of the other. */
function pairsOf(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const id = IDS.find((name) => isIdOf(name, before) && isIdOf(name, after));
  if (id !== undefined) return pairsById(before, after, id);
  if (before.length * after.length <= LIST_PRODUCT_MAX) return pairsInOrder(before, after);
  return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => [before[i], after[i]]);
}

function pairsById(before: readonly unknown[], after: readonly unknown[], id: string): readonly Pair[] {
  const keyOf = (element: unknown): unknown => (isMembers(element) ? ownOf(element, id) : undefined);
  const others = new Map(after.map((element) => [keyOf(element), element]));
  const known = new Set(before.map(keyOf));
  return [
    ...before.map((element): Pair => [element, others.get(keyOf(element))]),
    ...after.filter((element) => !known.has(keyOf(element))).map((element): Pair => [undefined, element]),
  ];
}

/** The longest common subsequence of equal elements stays; what lies between two of them was taken out and put in. */
function pairsInOrder(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const [left, right] = [before.map(textOf), after.map(textOf)];
  const width = right.length + 1;
  // The length of the longest common part from each place on.
  const longest = new Uint32Array((left.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--)
      longest[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) pairs.push([before[i++], after[j++]]);
    else if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1)))
      pairs.push([before[i++], undefined]);
    else pairs.push([undefined, after[j++]]);
  }
  return pairs;
}

/** Whether a member tells the elements of a list apart. */
function isIdOf(name: string, list: readonly unknown[]): boolean {
  const ids = list.map((element) => (isMembers(element) ? ownOf(element, name) : undefined));
  return (
    ids.every((id) => typeof id === "string" || typeof id === "number") && new Set(ids).size === ids.length
  );
}

function framed({ depth, key }: Place, brackets: "{}" | "[]", rows: readonly DiffRow[]): readonly DiffRow[] {
  const line = (text: string, name = ""): DiffLine => ({ depth, key: name, text, isMasked: false });
  if (rows.length === 0) return [same(line(brackets, key))];
  return [same(line(brackets.slice(0, 1), key)), ...rows, same(line(brackets.slice(1)))];
}

/** A value over lines of its own. */
function linesOf(value: unknown, { depth, key }: Place): readonly DiffLine[] {
  const line = (text: string, name: string): DiffLine => ({ depth, key: name, text, isMasked: false });
  if (Array.isArray(value) && value.length > 0) {
    const inner = value.flatMap((element) => linesOf(element, { depth: depth + 1, key: "" }));
    return [line("[", key), ...inner, line("]", "")];
  }
  if (isMembers(value) && Object.keys(value).length > 0) {
    const inner = Object.entries(value).flatMap(([name, member]) =>
      linesOf(member, { depth: depth + 1, key: `${JSON.stringify(name)}: ` }),
    );
    return [line("{", key), ...inner, line("}", "")];
  }
  return [{ depth, key, text: textOf(value), isMasked: value === MASK }];
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? "null";
}

function ownOf(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function same(line: DiffLine): DiffRow {
  return { kind: "same", left: line, right: line };
}

function removed(line: DiffLine): DiffRow {
  return { kind: "removed", left: line, right: undefined };
}

function added(line: DiffLine): DiffRow {
  return { kind: "added", left: undefined, right: line };
}
