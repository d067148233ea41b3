/** What is different about some events: ranked, with reasons, each a step back to the events themselves. */
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { pathOf } from "../../api/api-client.ts";
import { readComparison } from "../../api/comparison.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { useTitle } from "../../app/use-title.ts";
import { countOf, visible } from "../../format/format.ts";
import {
  type CompareState,
  formatCompareState,
  missingOf,
  parseCompareState,
} from "../../state/compare-state.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { CompareForm } from "./compare-form.tsx";
import { DifferenceTable } from "./difference-table.tsx";
import "./compare.css";

/** More than anybody reads. */
const DIFFERENCES = "60";

export function Compare() {
  const { preferences } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const search = useSearch();
  const [path, go] = useLocation();
  const state = useMemo(() => parseCompareState(search), [search]);
  const missing = missingOf(state);
  const asked = missing === undefined ? questionOf(state, zone) : undefined;
  const { again, error, isLoading, value } = useAnswer(asked, readComparison);
  useTitle("Compare", state.query);
  return (
    <div className="compare">
      <h1>Compare</h1>
      <CompareForm state={state} onChange={(next) => go(path + formatCompareState(next))} />
      {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
      {missing === undefined ? null : <Empty title={missing} />}
      {isLoading && value === undefined ? <Empty title="Comparing…" /> : null}
      {value === undefined ? null : (
        <section aria-busy={isLoading} aria-label="What was found">
          <p className="quiet" role="status">
            {countOf(value.selected, "event", "events")}, compared with{" "}
            {countOf(value.baseline, "event", "events")}
            {value.against === "" ? "" : `: ${visible(value.against)}`}
          </p>
          {value.differences.length > 0 ? (
            <DifferenceTable state={state} differences={value.differences} />
          ) : (
            <Empty title={emptyText(value.selected, value.baseline)} />
          )}
        </section>
      )}
    </div>
  );
}

function questionOf({ baseline, other, query, since, until }: CompareState, zone: string): string {
  return pathOf("api/v1/events/compare", {
    ...{ q: query, since, until, tz: zone, limit: DIFFERENCES },
    ...(baseline === "query" ? { baseline_q: other } : { baseline }),
  });
}

function emptyText(selected: number, baseline: number): string {
  if (selected === 0) return "Nothing matches in this time: choose a longer one, or other events.";
  if (baseline === 0)
    return "There is nothing to compare with in this time: choose a longer one, or other events.";
  return "No difference that could not be chance.";
}
