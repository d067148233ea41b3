/** What the server says about the log's integrity. All of it is its word: nothing of it may be shown as if it were proven. */
import { isObject, textOf } from "./json.ts";

export interface Integrity {
  readonly origin: string;
  readonly size: number;
  /** The newest published checkpoint; undefined before the first one. */
  readonly checkpoint:
    | { readonly size: number; readonly published: string; readonly ageSeconds: number }
    | undefined;
  readonly witnesses: readonly Witness[];
  readonly guards: readonly {
    readonly name: string;
    readonly state: string;
    readonly size: number | undefined;
  }[];
  /** The last `tally verify` of the data directory; undefined where there was none. */
  readonly verified: LastVerified | undefined;
  /** Undefined while nobody can say. */
  readonly stops: UnplannedStops | undefined;
}

export interface Witness {
  readonly name: string;
  /** When its last signature says that it was made; undefined where there is none. */
  readonly cosigned: string | undefined;
  readonly size: number | undefined;
}

export interface LastVerified {
  readonly at: string;
  readonly by: string;
  readonly verdict: string;
  readonly size: number | undefined;
  readonly firstBadIndex: number | undefined;
}

export interface UnplannedStops {
  readonly count: number;
  readonly latest: readonly { readonly id: string; readonly restarted: string }[];
}

export function readIntegrity(value: unknown): Integrity | undefined {
  if (!isObject(value) || !isObject(value["log"]) || !isObject(value["head"])) return undefined;
  const origin = textOf(value["log"]["origin"]);
  const size = countOf(value["head"]["size"]);
  if (origin === undefined || size === undefined) return undefined;
  const { checkpoint, guards, unplanned_stops: stops, verified, witnesses } = value;
  return {
    ...{
      origin,
      size,
      checkpoint: checkpointOf(checkpoint),
      stops: stopsOf(stops),
      verified: verifiedOf(verified),
    },
    witnesses: objectsOf(witnesses).map(({ cosigned, name, size: at }) => {
      return { name: textOf(name) ?? "", cosigned: textOf(cosigned), size: countOf(at) };
    }),
    guards: objectsOf(guards).map(({ name, size: at, state }) => {
      return { name: textOf(name) ?? "", state: textOf(state) ?? "", size: countOf(at) };
    }),
  };
}

function checkpointOf(value: unknown): Integrity["checkpoint"] {
  if (!isObject(value)) return undefined;
  const [size, ageSeconds] = [countOf(value["size"]), countOf(value["age_seconds"])];
  const published = textOf(value["published"]);
  if (size === undefined || ageSeconds === undefined || published === undefined) return undefined;
  return { size, published, ageSeconds };
}

function verifiedOf(value: unknown): LastVerified | undefined {
  if (!isObject(value)) return undefined;
  const [at, by, verdict] = [textOf(value["at"]), textOf(value["by"]), textOf(value["verdict"])];
  if (at === undefined || by === undefined || verdict === undefined) return undefined;
  return { at, by, verdict, size: countOf(value["size"]), firstBadIndex: countOf(value["first_bad_index"]) };
}

function stopsOf(value: unknown): UnplannedStops | undefined {
  const count = isObject(value) ? countOf(value["count"]) : undefined;
  if (!isObject(value) || count === undefined) return undefined;
  const latest = objectsOf(value["latest"]).map(({ id, restarted }) => {
    return { id: textOf(id) ?? "", restarted: textOf(restarted) ?? "" };
  });
  return { count, latest };
}

function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function countOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
