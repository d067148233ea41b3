/** What is different about some events: values ranked by how much they tell the events from others, each with its reason. */
import { literal } from "../query/pattern.ts";
import { printExpression } from "../query/print.ts";
import type { Compared } from "./compare-sets.ts";

export interface Difference extends Compared {
  /** Shares of either set, from 0 to 1. */
  readonly selected_share: number;
  readonly baseline_share: number;
  /** From 0, as frequent here as there, to 1, everywhere here and nowhere there (Jensen-Shannon, in bits). */
  readonly score: number;
  /** Asks for the events with this value. */
  readonly query: string;
}

/** With less the difference may be chance: standard errors between the two shares. */
const ERRORS_MIN = 3;

/** The differences between two sets of these sizes, the largest first. */
export function differencesOf(
  compared: readonly Compared[],
  sizes: { readonly selected: number; readonly baseline: number },
): readonly Difference[] {
  if (sizes.selected === 0 || sizes.baseline === 0) return [];
  return compared
    .map((one): Difference => {
      const [p, q] = [one.selected / sizes.selected, one.baseline / sizes.baseline].map((share) =>
        Math.min(share, 1),
      );
      return {
        ...one,
        ...{ selected_share: p ?? 0, baseline_share: q ?? 0, score: score(p ?? 0, q ?? 0) },
        query: printExpression({
          ...{ kind: "field", field: one.field, at: 0 },
          test: { kind: "is", value: literal(one.value) },
        }),
      };
    })
    .filter(({ baseline_share: q, selected_share: p }) => errors(p, q, sizes) >= ERRORS_MIN)
    .sort((a, b) => b.score - a.score || (a.field < b.field ? -1 : 1));
}

/** Why a difference is one, as a sentence; `isNew`: no event before these had the value. */
export function reasonOf(
  { baseline, baseline_share, selected, selected_share }: Difference,
  isNew: boolean,
): string {
  if (isNew) return `in ${percent(selected_share)} of these events, and never seen before`;
  if (baseline === 0) return `in ${percent(selected_share)} of these events, and in none of the others`;
  if (selected === 0) return `in none of these events, and in ${percent(baseline_share)} of the others`;
  return `in ${percent(selected_share)} of these events, and in ${percent(baseline_share)} of the others`;
}

// Both the share with the value and the share without it tell the sets apart.
function score(p: number, q: number): number {
  return term(p, q) + term(1 - p, 1 - q);
}

function term(p: number, q: number): number {
  const m = (p + q) / 2;
  const part = (share: number): number => (share === 0 ? 0 : (share * Math.log2(share / m)) / 2);
  return part(p) + part(q);
}

function errors(
  p: number,
  q: number,
  { baseline, selected }: { selected: number; baseline: number },
): number {
  const pooled = (p * selected + q * baseline) / (selected + baseline);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / selected + 1 / baseline));
  return error === 0 ? 0 : Math.abs(p - q) / error;
}

function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 1) return "less than 1 %";
  return `${value > 99 && value < 100 ? 99 : Math.round(value)} %`;
}
