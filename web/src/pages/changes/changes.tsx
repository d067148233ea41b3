/** What was changed, when, where and by whom: a timeline in lanes, and the same as a list. */
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { pathOf } from "../../api/api-client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useApp } from "../../app/app-context.ts";
import { useTitle } from "../../app/use-title.ts";
import { countOf } from "../../format/format.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { Button } from "../../widgets/button.tsx";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { EventPanel } from "../../widgets/event-panel/event-panel.tsx";
import { ChangeForm } from "./change-form.tsx";
import { changesQuery } from "./change-kinds.ts";
import { ChangeList } from "./change-list.tsx";
import { type ChangesState, formatChangesState, parseChangesState } from "./changes-state.ts";
import { LaneChart } from "./lane-chart.tsx";
import { changeOf, readChanges } from "./lanes.ts";
import "./changes.css";

/** As many marks as a timeline can show apart. */
const CHANGES_MAX = "200";

export function Changes() {
  const { preferences } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const search = useSearch();
  const [path, go] = useLocation();
  const state = useMemo(() => parseChangesState(search), [search]);
  const goTo = (part: Partial<ChangesState>): void => go(path + formatChangesState({ ...state, ...part }));
  const { kinds, open, query, since, until } = state;
  const asked = pathOf("api/v1/changes", {
    ...{ q: changesQuery(kinds, query), since, until, tz: zone },
    ...{ limit: CHANGES_MAX, order: "desc", total: "true" },
  });
  const { again, error, isLoading, value } = useAnswer(asked, readChanges);
  useTitle("Changes", query);
  const changes = useMemo(() => (value?.events ?? []).map(changeOf), [value]);
  const total = value?.total ?? changes.length;
  return (
    <div className={open === undefined ? "changes" : "changes changes-open"}>
      <div className="changes-main">
        <h1>Changes</h1>
        <ChangeForm state={state} goTo={goTo} />
        {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
        {value === undefined ? (
          error === undefined && <Empty title="Looking for changes…" />
        ) : changes.length === 0 ? (
          <Empty title="Nothing of this was changed in this time.">
            <p>Look further back, or at all kinds of changes.</p>
          </Empty>
        ) : (
          <div aria-busy={isLoading} className="changes-found">
            <div className="changes-head">
              <p className="quiet" role="status">
                {total > changes.length
                  ? `The newest ${changes.length.toLocaleString("en")} of ${total.toLocaleString("en")} changes`
                  : countOf(total, "change", "changes")}
              </p>
              {total > changes.length ? (
                <Button icon="left" onPress={() => goTo({ until: changes.at(-1)?.listed.time ?? "" })}>
                  Earlier ones
                </Button>
              ) : null}
            </div>
            <LaneChart changes={changes} zone={zone} open={open} onOpen={(one) => goTo({ open: one })} />
            <ChangeList changes={changes} zone={zone} open={open} onOpen={(one) => goTo({ open: one })} />
          </div>
        )}
      </div>
      {open === undefined ? null : <EventPanel opened={open} onClose={() => goTo({ open: undefined })} />}
    </div>
  );
}
