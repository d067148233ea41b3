/** The page on which events are looked for: a question, what was found, and one of it opened. */
import { useCallback, useEffect, useMemo } from "react";
import { useLocation } from "wouter";
import type { ApiError } from "../../api/answers.ts";
import { negated, valueTest, withTest } from "../../api/query-text.ts";
import { useApp } from "../../app/app-context.ts";
import { useKeys } from "../../app/keys.ts";
import { visible } from "../../format/format.ts";
import { neighboursOf } from "../../state/neighbours.ts";
import { formatState } from "../../state/page-state.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { usePageState } from "../../state/use-page-state.ts";
import { Button } from "../../widgets/button.tsx";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import type { RowActions } from "../../widgets/event-list/event-row.tsx";
import { EventPanel } from "../../widgets/event-panel/event-panel.tsx";
import { Facets } from "./facets/facets.tsx";
import { Histogram } from "./histogram/histogram.tsx";
import { useHistogram } from "./histogram/use-histogram.ts";
import { NoResults } from "./no-results.tsx";
import { Results } from "./results.tsx";
import { SearchBar } from "./search-bar.tsx";
import { TableView } from "./table/table-view.tsx";
import { useWalk } from "./use-walk.ts";
import "./explore.css";

export function Explore() {
  const { preferences } = useApp();
  const [state, goTo] = usePageState();
  const { open, query } = state;
  const zone = zoneOf(usePreferences(preferences));
  const walked = useWalk(state, zone);
  const { first, error } = walked.state;
  const { isStale: isHeld, turn } = walked;
  const { asked, intervals, total } = useHistogram(state, zone, { isHeld, outerTurn: turn });
  useEffect(() => {
    document.title = query === "" ? "Explore – Tallystick" : `${visible(query)} – Tallystick`;
  }, [query]);
  const [, go] = useLocation();
  useKeys({ r: walked.again, t: () => go(`/live${formatState({ ...state, open: undefined })}`) });
  const { pages } = walked.state;
  const isRefused = error !== undefined && first === undefined;
  const neighbours = useMemo(
    () => neighboursOf(open === undefined ? [] : pages.flatMap((page) => page.events ?? []), open),
    [open, pages],
  );
  const onValue = useCallback<RowActions["onValue"]>(
    ({ field, value }, how) => {
      const test = valueTest(field, value);
      goTo({ query: withTest(query, how === "filter" ? test : negated(test)) });
    },
    [goTo, query],
  );
  return (
    <div className={open === undefined ? "explore" : "explore explore-open"}>
      <h1 className="unseen">Explore</h1>
      <SearchBar state={state} goTo={goTo} error={error} onAgain={walked.again} />
      {!isRefused || error.problems.length > 0 ? null : <ErrorBox error={error} onAgain={walked.again} />}
      <Histogram {...{ asked, intervals, state, goTo, zone, isRefused }} />
      <div className="explore-found" aria-busy={walked.isStale}>
        <Facets {...{ state, goTo, zone, isRefused, isHeld, total, turn }} />
        {first === undefined ? (
          <NotFound error={error} onClear={() => goTo({ query: "" })} />
        ) : first.table !== undefined ? (
          <TableView {...{ query, zone, goTo }} table={first.table} />
        ) : first.events.length === 0 ? (
          <NoResults {...{ state, goTo, zone }} />
        ) : (
          <Results {...{ walked, total, state, zone, goTo, onValue }} />
        )}
      </div>
      {open === undefined ? null : (
        <EventPanel
          opened={open}
          onClose={() => goTo({ open: undefined })}
          neighbours={{
            ...neighbours,
            // Leafing through a list leaves no step for each event.
            onOpen: (one) => goTo({ open: one }, { replace: true }),
          }}
        />
      )}
    </div>
  );
}

interface NotFoundOptions {
  readonly error: ApiError | undefined;
  readonly onClear: () => void;
}

/** What stands in place of the events while there are none, and why. */
function NotFound({ error, onClear }: NotFoundOptions) {
  if (error === undefined) return <Empty title="Searching…" />;
  if (error.problems.length === 0)
    return <Empty title="Nothing could be searched. The reason stands above." />;
  return (
    <Empty title="This query can't be read.">
      <p>What is wrong with it, and what may be meant, stands below the search box.</p>
      <Button onPress={onClear}>Clear the query</Button>
    </Empty>
  );
}
