/** The page on which events are looked for: a question, what was found, and one of it opened. */
import { useEffect, useMemo } from "react";
import { readPage } from "../../api/answers.ts";
import { pathOf } from "../../api/api-client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { useKeys } from "../../app/keys.ts";
import { countOf, visible } from "../../format/format.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { usePageState } from "../../state/use-page-state.ts";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { EventPanel } from "../../widgets/event-panel/event-panel.tsx";
import { ResultList } from "./result-list.tsx";
import { SearchBar } from "./search-bar.tsx";
import "./explore.css";

/** A screen or two of events. */
const PAGE_EVENTS = "100";

export function Explore() {
  const { preferences } = useApp();
  const [state, goTo] = usePageState();
  const { open, query, since, until } = state;
  const zone = zoneOf(usePreferences(preferences));
  const path = useMemo(
    () =>
      pathOf("api/v1/events", {
        ...{ q: query, since, until, tz: zone },
        ...{ limit: PAGE_EVENTS, order: "desc", total: "true" },
      }),
    [query, since, until, zone],
  );
  const { again, error, isLoading, value } = useAnswer(path, readPage);
  useEffect(() => {
    document.title = query === "" ? "Explore – Tallystick" : `${visible(query)} – Tallystick`;
  }, [query]);
  useKeys({ r: again });
  const found = value?.total ?? value?.events.length ?? 0;
  return (
    <div className={open === undefined ? "explore" : "explore explore-open"}>
      <h1 className="unseen">Explore</h1>
      <SearchBar state={state} goTo={goTo} error={error} />
      <p className="explore-count quiet" role="status">
        {isLoading ? "Searching…" : countOf(found, "event", "events")}
      </p>
      {error === undefined || error.problems.length > 0 ? null : <ErrorBox error={error} onAgain={again} />}
      <div className="explore-found" aria-busy={isLoading}>
        {value === undefined ? null : value.events.length === 0 ? (
          <Empty title="Nothing matches in this time." />
        ) : (
          <ResultList events={value.events} zone={zone} open={open} onOpen={(one) => goTo({ open: one })} />
        )}
      </div>
      {open === undefined ? null : <EventPanel opened={open} onClose={() => goTo({ open: undefined })} />}
    </div>
  );
}
