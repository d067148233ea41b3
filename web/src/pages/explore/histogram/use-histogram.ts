/** The histogram of what is asked, which also says how many events there are: the list is not kept waiting for their number. */
import { pathOf } from "../../../api/api-client.ts";
import { type Histogram, readHistogram } from "../../../api/histogram.ts";
import { partsOf } from "../../../api/query-text.ts";
import { type Asked, useAnswer } from "../../../api/use-answer.ts";
import type { PageState } from "../../../state/page-state.ts";
import { useIsNarrow } from "../../../widgets/use-is-narrow.ts";

export interface AskedHistogram {
  readonly asked: Asked<Histogram>;
  readonly intervals: number;
  /** How many events there are; undefined while it is not known, and for tables, which are of something else. */
  readonly total: number | undefined;
}

const INTERVALS = { narrow: 40, wide: 100 } as const;

export function useHistogram(
  { by, query, since, until }: PageState,
  zone: string,
  when: { readonly isHeld: boolean; readonly outerTurn: number },
): AskedHistogram {
  const intervals = INTERVALS[useIsNarrow() ? "narrow" : "wide"];
  const { condition } = partsOf(query);
  const path = pathOf("api/v1/events/histogram", {
    ...{ q: condition, since, until, tz: zone, by, intervals: String(intervals) },
  });
  const asked = useAnswer(path, readHistogram, when);
  const isCurrent = asked.of === path && !asked.isLoading;
  return { asked, intervals, total: isCurrent ? asked.value?.total : undefined };
}
