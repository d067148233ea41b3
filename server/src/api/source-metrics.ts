/** What Prometheus reads of each source: whether it is heard, how much it sends, how far its clock is off, and what is missing. */
import type { SourceReport } from "../completeness/report.ts";
import type { Labelled, Metrics } from "../system/metrics.ts";

/** Each source is a dozen series, and Prometheus keeps all that it ever saw: those that were heard last are shown. */
export const LABELLED_MAX = 500;

/** Has the sources shown from now on. */
export function watchSources(metrics: Metrics, read: () => readonly SourceReport[]): void {
  const each = (
    name: string,
    help: string,
    of: (report: SourceReport) => number | undefined | readonly Labelled[],
    more: readonly string[] = [],
  ): void =>
    metrics.watchEach(name, help, ["source", ...more], () =>
      read()
        // Metrics are read without a token, and name no person. Of who was removed nothing is expected.
        .filter(({ isEnded, isPerson }) => !isEnded && !isPerson)
        .slice(-LABELLED_MAX)
        .flatMap((report) => labelled(report.name, of(report))),
    );

  metrics.watch("sources_known", "Sources that were heard and are followed.", () => read().length);
  each(
    "source_last_event_timestamp_seconds",
    "When the last event of a source was sealed.",
    ({ lastUs }) => lastUs / 1_000_000,
  );
  each("source_events_total", "Events of a source, since the log began.", ({ events }) => events);
  each(
    "source_unparsed_events_total",
    "Records of a source that no parser understands, since the log began.",
    ({ unparsed }) => unparsed,
  );
  each("source_bytes_total", "Bytes of the records of a source, since the log began.", ({ bytes }) => bytes);
  each("source_events_per_second", "Events a second over the last hour.", ({ rates }) => rates.hour);
  each(
    "source_lag_seconds",
    "From an event's own time to when it was sealed, over the last few thousand events of a source.",
    ({ lag }) =>
      lag === null
        ? []
        : [
            [{ quantile: "0.5" }, lag.median],
            [{ quantile: "0.95" }, lag.p95],
          ],
    ["quantile"],
  );
  each(
    "source_skew_seconds",
    "By how much the clock of a source is ahead, the median; 0 within the bounds.",
    ({ skew }) => skew.median,
  );
  each(
    "source_skewed_events_total",
    "Events whose time is off by more than the bounds.",
    ({ skew }) => skew.events,
  );
  each(
    "source_sequence_gaps_total",
    "Gaps in the numbers of a source's records.",
    ({ sequence }) => sequence?.gaps,
  );
  each(
    "source_sequence_missing",
    "Numbered records of a source that did not arrive.",
    ({ sequence }) => sequence?.missing,
  );
  each(
    "source_silent",
    "Whether a source is quiet for longer than its rhythm allows: 1 or 0.",
    ({ silence }) => (silence.isSilent ? 1 : 0),
  );
  each(
    "source_silence_allowed_seconds",
    "From how much quiet on a source is silent; absent while too little is known.",
    ({ silence }) => silence.allowed ?? undefined,
  );
}

function labelled(source: string, value: number | undefined | readonly Labelled[]): readonly Labelled[] {
  if (value === undefined) return [];
  if (typeof value === "number") return [[{ source }, value]];
  return value.map(([labels, one]): Labelled => [{ source, ...labels }, one]);
}
