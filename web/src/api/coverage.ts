/** What arrives of each source and how much of it is understood, as the server counts it. */
import { isObject, type JsonObject, textOf } from "./json.ts";

export interface Coverage {
  readonly sources: readonly SourceCoverage[];
  /** What no parser has a name for, most frequent first. */
  readonly unknownActions: readonly ActionCount[];
  readonly withoutActor: readonly ActionCount[];
  readonly isCut: boolean;
}

export interface SourceCoverage {
  readonly name: string;
  /** In the time that was asked for, over all kinds of records. */
  readonly events: number;
  readonly unparsed: number;
  /** Made by an earlier version of a parser. */
  readonly outdated: number;
  /** How many events name who did it, a known action, and a time of their own. */
  readonly withActor: number;
  readonly withAction: number;
  readonly withTime: number;
  /** Events whose clock is off by more than a bound, and the median over all, in seconds ahead of ours. */
  readonly skewed: number;
  readonly skewSeconds: number;
  /** When its last record was sealed, ever; undefined where nobody knows. */
  readonly last: string | undefined;
  /** Undefined where nothing is known of when it comes. */
  readonly silence: Silence | undefined;
  /** Numbers of the sender that did not arrive; undefined where it sends none. */
  readonly missing: number | undefined;
}

export interface Silence {
  readonly isSilent: boolean;
  readonly quietSeconds: number;
  /** The longest that is usual; undefined while too little is known. */
  readonly usualSeconds: number | undefined;
  /** From where on it is silent; undefined where nothing is expected, or nobody knows yet. */
  readonly allowedSeconds: number | undefined;
  /** Whether somebody has said so. */
  readonly isSet: boolean;
}

export interface ActionCount {
  readonly action: string;
  readonly type: string;
  /** What the server took it for: a verb. */
  readonly verb: string;
  readonly events: number;
}

export function readCoverage(value: unknown): Coverage | undefined {
  if (!isObject(value) || !Array.isArray(value["sources"])) return undefined;
  return {
    sources: objectsOf(value["sources"]).map(sourceOf),
    unknownActions: objectsOf(value["unknown_actions"]).map(actionOf),
    withoutActor: objectsOf(value["without_actor"]).map(actionOf),
    isCut: value["is_cut"] === true,
  };
}

function sourceOf({ arrival, name, types }: JsonObject): SourceCoverage {
  const kinds = objectsOf(types);
  const sum = (member: string, within?: string): number =>
    kinds.reduce(
      (total, kind) => total + numberOf(within === undefined ? kind[member] : part(kind[within])[member]),
      0,
    );
  const { last, sequence, silence, skew } = part(arrival);
  const lasts = kinds.flatMap((kind) => textOf(kind["last"]) ?? []).sort();
  return {
    ...{
      name: textOf(name) ?? "",
      events: sum("events"),
      unparsed: sum("unparsed"),
      outdated: sum("outdated"),
    },
    ...{
      withActor: sum("actor", "filled"),
      withAction: sum("action", "filled"),
      withTime: sum("time", "filled"),
    },
    skewed: sum("events", "skew"),
    skewSeconds: numberOf(part(skew)["median"]),
    last: textOf(last) ?? lasts.at(-1),
    silence: isObject(silence) ? silenceOf(silence) : undefined,
    missing: isObject(sequence) ? numberOf(sequence["missing"]) : undefined,
  };
}

function silenceOf(silence: JsonObject): Silence {
  const { allowed_seconds: allowed, usual_seconds: usual } = silence;
  return {
    isSilent: silence["is_silent"] === true,
    quietSeconds: numberOf(silence["quiet_seconds"]),
    usualSeconds: typeof usual === "number" ? usual : undefined,
    allowedSeconds: typeof allowed === "number" ? allowed : undefined,
    isSet: silence["is_set"] === true,
  };
}

function actionOf({ action, events, type, verb }: JsonObject): ActionCount {
  const plain = { action: textOf(action) ?? "", type: textOf(type) ?? "", verb: textOf(verb) ?? "" };
  return { ...plain, events: numberOf(events) };
}

function part(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
