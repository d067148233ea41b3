/** What is different about some events, as `GET /api/v1/events/compare` tells it. */
import { isObject, textOf } from "./json.ts";

export interface Comparison {
  /** How many events were compared with how many. */
  readonly selected: number;
  readonly baseline: number;
  /** What the others are, in words. */
  readonly against: string;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly field: string;
  readonly value: string;
  readonly selected: number;
  readonly baseline: number;
  /** From 0 to 1. */
  readonly selectedShare: number;
  readonly baselineShare: number;
  /** From 0, as frequent here as there, to 1, everywhere here and nowhere there. */
  readonly score: number;
  /** The condition that finds it. */
  readonly query: string;
  readonly isNew: boolean;
  readonly reason: string;
}

export function readComparison(value: unknown): Comparison | undefined {
  if (!isObject(value) || !Array.isArray(value["differences"])) return undefined;
  const { against, baseline, selected } = value;
  if (typeof selected !== "number" || typeof baseline !== "number") return undefined;
  return {
    ...{ selected, baseline, against: textOf(against) ?? "" },
    differences: value["differences"].flatMap((one) => readDifference(one) ?? []),
  };
}

function readDifference(value: unknown): Difference | undefined {
  if (!isObject(value)) return undefined;
  const { baseline, field, query, reason, score, selected } = value;
  const [selectedShare, baselineShare] = [value["selected_share"], value["baseline_share"]];
  if (typeof field !== "string" || typeof query !== "string") return undefined;
  if (typeof selected !== "number" || typeof baseline !== "number" || typeof score !== "number")
    return undefined;
  if (typeof selectedShare !== "number" || typeof baselineShare !== "number") return undefined;
  return {
    ...{ field, value: String(value["value"] ?? ""), query, selected, baseline, score },
    ...{ selectedShare, baselineShare, isNew: value["is_new"] === true, reason: textOf(reason) ?? "" },
  };
}
