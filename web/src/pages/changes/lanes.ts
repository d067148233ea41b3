/** Changes as a timeline has them: in lanes by what they were done to, each at its place in time. */
import { type ListedEvent, type Page, readPage } from "../../api/answers.ts";
import { isObject, type JsonObject, textOf } from "../../api/json.ts";
import { type ChangedValue, changedValues } from "../../format/changed-values.ts";
import { type ChangeKind, kindOf } from "./change-kinds.ts";

export interface Change {
  readonly listed: ListedEvent;
  readonly kind: ChangeKind;
  readonly lane: string;
  readonly atMs: number;
  /** Who did it. */
  readonly who: string;
  /** Through whom or what it was done, the nearest first; empty where nobody stands between. */
  readonly through: readonly string[];
  /** Who stands behind it: the person in its chain or who owns the machine, or the one whom the directory knows by that name. */
  readonly behind: string | undefined;
  readonly values: readonly ChangedValue[];
}

export interface Lane {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** Lanes that a screen has; the changes of all others share the last. */
const LANES_MAX = 12;
const OTHERS = "everything else";
const NO_LANE = "nothing named";
/** The page of an answer of `GET /api/v1/changes`. */
export function readChanges(value: unknown): Page | undefined {
  return isObject(value) ? readPage({ ...value, events: value["changes"] }) : undefined;
}

export function changeOf(listed: ListedEvent): Change {
  const { whole } = listed;
  const part = (value: unknown): JsonObject => (isObject(value) ? value : {});
  const actor = part(whole["actor"]);
  const who = nameOf(actor) ?? "somebody";
  const identity = part(actor["identity"]);
  const behind = textOf(actor["behind"]) ?? textOf(identity["name"]) ?? textOf(identity["id"]);
  return {
    ...{ listed, who, kind: kindOf(textOf(whole["category"]) ?? "", textOf(whole["action"]) ?? "") },
    lane: textOf(whole["lane"]) ?? NO_LANE,
    atMs: Date.parse(listed.time),
    through: listOf(actor["via"]).flatMap((one) => nameOf(part(one)) ?? []),
    behind: behind === who ? undefined : behind,
    values: changedValues(whole["changes"]),
  };
}

/** The lanes, those with most changes first; what is too much is together in the last. */
export function lanesOf(changes: readonly Change[]): readonly Lane[] {
  const byName = new Map<string, Change[]>();
  for (const change of changes) byName.set(change.lane, [...(byName.get(change.lane) ?? []), change]);
  const lanes = [...byName].map(([name, of]) => ({ name, changes: of }));
  lanes.sort((a, b) => b.changes.length - a.changes.length || (a.name < b.name ? -1 : 1));
  if (lanes.length <= LANES_MAX) return lanes;
  const rest = lanes.slice(LANES_MAX - 1).flatMap(({ changes: of }) => of);
  return [...lanes.slice(0, LANES_MAX - 1), { name: OTHERS, changes: rest }];
}

/** From the first change to the last, with a little room; undefined without any. */
export function spanOfChanges(
  changes: readonly Change[],
): { readonly fromMs: number; readonly toMs: number } | undefined {
  const times = changes.map(({ atMs }) => atMs).filter((at) => !Number.isNaN(at));
  if (times.length === 0) return undefined;
  const [fromMs, toMs] = [Math.min(...times), Math.max(...times)];
  const room = Math.max((toMs - fromMs) * 0.02, 30_000);
  return { fromMs: fromMs - room, toMs: toMs + room };
}

function nameOf(actor: JsonObject): string | undefined {
  return textOf(actor["name"]) ?? textOf(actor["email"]) ?? textOf(actor["id"]);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
