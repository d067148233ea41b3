/** What happened beside the events that are looked for: deployments, changes of configuration, and sources that fell silent. Asked as histograms, which are no searches of their own. */
import { useMemo } from "react";
import { pathOf } from "../../../api/api-client.ts";
import { type Histogram, readHistogram } from "../../../api/histogram.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import type { TimeRange } from "../../../state/time-range.ts";
import { MARK_KINDS, type Mark, marksOf } from "./marks.ts";

export interface MarksOptions {
  readonly range: TimeRange;
  readonly zone: string;
  readonly intervals: number;
  /** The histogram that they stand beneath; nothing is asked before it is there. */
  readonly histogram: Histogram | undefined;
}

export function useMarks({ histogram, intervals, range, zone }: MarksOptions): readonly Mark[] {
  const pathFor = (query: string): string | undefined =>
    histogram === undefined || histogram.startsMs.length === 0
      ? undefined
      : pathOf("api/v1/events/histogram", {
          ...{ q: query, since: range.since, until: range.until, tz: zone },
          ...{ intervals: String(intervals), by: "target" },
        });
  const { configuration, deployment, gap } = MARK_KINDS;
  const deployments = useAnswer(pathFor(deployment.query), readHistogram).value;
  const configurations = useAnswer(pathFor(configuration.query), readHistogram).value;
  const gaps = useAnswer(pathFor(gap.query), readHistogram).value;
  return useMemo(
    () =>
      marksOf(histogram?.startsMs ?? [], {
        ...{ deployment: deployments, configuration: configurations, gap: gaps },
      }),
    [histogram, deployments, configurations, gaps],
  );
}
