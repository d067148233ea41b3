/** The query that a sentence grows into: conditions by what they are about, and the pipes behind them. */
import type { Expression, FieldTest, Pattern, Pipe, Query } from "../tree.ts";

/** What is said of an event as a whole, what was done, who and where, and words anywhere. */
export type Place = "quality" | "deed" | "entity" | "word";

export interface Draft {
  readonly qualities: Expression[];
  /** One of these, each of which is all of its conditions: reads of secrets or role grants. */
  readonly deeds: Expression[][];
  readonly entities: Expression[];
  readonly words: Expression[];
  readonly pipes: Pipe[];
}

export function emptyDraft(): Draft {
  return { qualities: [], deeds: [], entities: [], words: [], pipes: [] };
}

export interface How {
  readonly place: Place;
  readonly isNegated: boolean;
  /** Whether "and" or "or" stands before it, which means the one and the other: no event is a login and a logout. */
  readonly isJoined: boolean;
}

export function addCondition(draft: Draft, where: Expression, { isJoined, isNegated, place }: How): void {
  if (isNegated) {
    merge(draft.entities, { kind: "not", part: where }, false);
    return;
  }
  const parts = where.kind === "and" ? where.parts : [where];
  if (place === "deed") {
    const last = draft.deeds.at(-1);
    if (last === undefined || isJoined) draft.deeds.push([]);
    for (const part of parts) merge(draft.deeds.at(-1) ?? [], part, false);
    return;
  }
  const list = place === "quality" ? draft.qualities : place === "entity" ? draft.entities : draft.words;
  for (const part of parts) merge(list, part, isJoined && place !== "word");
}

/** The draft as a query. */
export function queryOf({ deeds, entities, pipes, qualities, words }: Draft): Query {
  const done = joined("or", oneField(deeds) ?? deeds.map((parts) => joined("and", parts)));
  const parts = [...qualities, ...(done.kind === "all" ? [] : [done]), ...entities, ...words];
  return { where: joined("and", parts), pipes };
}

/** Each event has one value of these: two of them can only mean either. */
const SINGLE: ReadonlySet<string> = new Set(["verb", "category", "outcome", "severity", "actor.type"]);

function merge(list: Expression[], part: Expression, isJoined: boolean): void {
  if (list.some((known) => isSame(known, part))) return;
  const at = list.findLastIndex((known) => isOfField(known, part, isJoined));
  const known = list[at];
  const both = known === undefined ? undefined : either(known, part);
  if (both === undefined) list.push(part);
  else list[at] = both;
}

function isOfField(known: Expression, part: Expression, isJoined: boolean): boolean {
  return (
    known.kind === "field" &&
    part.kind === "field" &&
    known.field === part.field &&
    (isJoined || SINGLE.has(part.field))
  );
}

// Reads and deletions: one list of verbs reads better than two conditions.
function oneField(deeds: readonly (readonly Expression[])[]): Expression[] | undefined {
  const only = deeds.flatMap((parts) => (parts.length === 1 ? parts : []));
  if (only.length < 2 || only.length !== deeds.length) return undefined;
  const merged = only.reduce<Expression | undefined>(
    (all, part) => (all === undefined ? undefined : isSame(all, part) ? all : either(all, part)),
    only[0],
  );
  return merged === undefined ? undefined : [merged];
}

/** One test for what either of two tests finds; undefined where they can't be one. */
function either(a: Expression, b: Expression): FieldTest | undefined {
  if (a.kind !== "field" || b.kind !== "field" || a.field !== b.field) return undefined;
  const [first, second] = [valuesOf(a), valuesOf(b)];
  if (first === undefined || second === undefined) return undefined;
  const values = [...new Set([...first, ...second])];
  const [value = ""] = values;
  return { ...a, test: values.length === 1 ? { kind: "is", value } : { kind: "one-of", values } };
}

function valuesOf({ test }: FieldTest): readonly Pattern[] | undefined {
  return test.kind === "is" ? [test.value] : test.kind === "one-of" ? test.values : undefined;
}

function isSame(a: Expression, b: Expression): boolean {
  return JSON.stringify(a, withoutPlace) === JSON.stringify(b, withoutPlace);
}

function withoutPlace(key: string, value: unknown): unknown {
  return key === "at" ? undefined : value;
}

// As the parser joins: nothing is everything, one is itself, and a group within a group of its kind is none.
function joined(kind: "and" | "or", parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : part.kind === "all" ? [] : [part]));
  const [only] = flat;
  if (only === undefined) return { kind: "all" };
  return flat.length === 1 ? only : { kind, parts: flat };
}
