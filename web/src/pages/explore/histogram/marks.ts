/** Marks beneath the bars of a histogram: at each interval in which something was deployed, changed or silent, one mark that says what. */
import type { Histogram } from "../../../api/histogram.ts";
import { visible } from "../../../format/format.ts";

export type MarkKind = keyof typeof MARK_KINDS;

export interface Mark {
  /** The interval that it belongs to. */
  readonly at: number;
  readonly kinds: readonly MarkKind[];
  /** Such as `Deployments: checkout ×2, payments`. */
  readonly text: string;
}

/** In the order in which a mark names them. The sign is beside the words, never alone. */
export const MARK_KINDS = {
  deployment: { query: "category:deployment is:change", name: "Deployments", sign: "◆" },
  configuration: { query: "category:configuration is:change", name: "Configuration", sign: "▲" },
  gap: { query: "action:(source.silent source.gap)", name: "Silence and gaps", sign: "⌀" },
} as const;

/** Longer lists are cut: pressing the mark shows all of it. */
const NAMED_MAX = 4;

/** The marks of the intervals with these beginnings. What was answered about other intervals is left out. */
export function marksOf(
  startsMs: readonly number[],
  answers: Readonly<Record<MarkKind, Histogram | undefined>>,
): readonly Mark[] {
  const kinds = KINDS.map((kind) => ({ kind, said: saidAt(answers[kind]) }));
  return startsMs.flatMap((startMs, at): readonly Mark[] => {
    const there = kinds.flatMap(({ kind, said }) => {
      const text = said.get(startMs);
      return text === undefined ? [] : [{ kind, text: `${MARK_KINDS[kind].name}: ${text}` }];
    });
    if (there.length === 0) return [];
    return [{ at, kinds: there.map(({ kind }) => kind), text: there.map(({ text }) => text).join("; ") }];
  });
}

const KINDS: readonly MarkKind[] = ["deployment", "configuration", "gap"];

/** By the beginning of an interval, what it is about. */
function saidAt(histogram: Histogram | undefined): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  for (const [i, startMs] of (histogram?.startsMs ?? []).entries()) {
    const there = (histogram?.series ?? [])
      .map(({ counts, value }) => ({ value, count: counts[i] ?? 0 }))
      .filter(({ count }) => count > 0);
    if (there.length > 0) said.set(startMs, wordsOf(there));
  }
  return said;
}

function wordsOf(there: readonly { readonly value: string | null; readonly count: number }[]): string {
  const named = there.filter(({ value }) => value !== null).slice(0, NAMED_MAX);
  const shown = named.reduce((sum, { count }) => sum + count, 0);
  const rest = there.reduce((sum, { count }) => sum + count, 0) - shown;
  const words = named.map(({ count, value }) => `${visible(value ?? "")}${count > 1 ? ` ×${count}` : ""}`);
  if (rest > 0) words.push(named.length === 0 ? String(rest) : `${rest} more`);
  return words.join(", ");
}
