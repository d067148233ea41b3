/** Asking: the box, the time, and under them what the text is made of, what is wrong with it, and what it may mean. */
import { type FormEvent, lazy, memo, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { ApiError } from "../../api/answers.ts";
import type { SavedView } from "../../api/saved-views.ts";
import { useApp } from "../../app/app-context.ts";
import { formatState, type PageState } from "../../state/page-state.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { RecentQueries } from "../../state/recent-queries.ts";
import type { TimeRange } from "../../state/time-range.ts";
import type { GoTo } from "../../state/use-page-state.ts";
import { Button } from "../../widgets/button.tsx";
import { problemsOf } from "../../widgets/search-box/marked-text.ts";
import { ProblemList } from "../../widgets/search-box/problem-list.tsx";
import { SearchBox } from "../../widgets/search-box/search-box.tsx";
import { useExplained } from "../../widgets/search-box/use-explained.ts";
import { Chips } from "./asking/chips.tsx";
import { EnglishPreview } from "./asking/english-preview.tsx";
import { TimePicker } from "./asking/time-picker.tsx";
import { useNamedView, useViews } from "./asking/use-views.ts";
import { ViewsMenu } from "./asking/views-menu.tsx";
import "./search-bar.css";

export interface SearchBarOptions {
  readonly state: PageState;
  readonly goTo: GoTo;
  /** Why the query that was run has no answer. */
  readonly error: ApiError | undefined;
  /** Asks the same once more. */
  readonly onAgain: () => void;
}

// Dialogs that few open are loaded when they are.
const ExportDialog = lazy(async () => ({
  default: (await import("./asking/export-dialog.tsx")).ExportDialog,
}));
const SyntaxSheet = lazy(async () => ({ default: (await import("./asking/syntax-sheet.tsx")).SyntaxSheet }));
const PROBLEMS_ID = "search-problems";

/** Drawn again only when what it is about changes, and not with each page of the list. */
export const SearchBar = memo(function SearchBar({ error, goTo, onAgain, state }: SearchBarOptions) {
  const { preferences } = useApp();
  const recent = useMemo(() => new RecentQueries(localStorage), []);
  const zone = zoneOf(usePreferences(preferences));
  const [typed, setTyped] = useState(state.query);
  const [isListOpen, setListOpen] = useState(false);
  useEffect(() => setTyped(state.query), [state.query]);
  const { explained, isStale, text: explainedText } = useExplained(typed, state, zone);
  const views = useViews();
  const [opened, setOpened] = useState<"export" | "syntax">();
  const ask = useCallback(
    (part: Partial<PageState>): void => {
      if (part.query !== undefined) {
        setTyped(part.query);
        recent.add(part.query);
      }
      goTo({ open: undefined, ...part });
    },
    [goTo, recent],
  );
  const onRange = useCallback((range: TimeRange): void => goTo({ ...range, open: undefined }), [goTo]);
  const run = (text: string, { isNewTab }: { readonly isNewTab: boolean }): void => {
    const query = text.trim();
    if (!isNewTab && query === state.query) onAgain();
    else if (!isNewTab) ask({ query });
    else {
      recent.add(query);
      open(location.pathname + formatState({ ...state, query, open: undefined }), "_blank");
    }
  };
  useNamedView(state, views.views, goTo);
  const openView = ({ id, query, since, until }: SavedView): void =>
    ask({ query, since, until, view: id, off: [] });
  // Half of a condition is always wrong: what was not run is not judged while somebody is typing it.
  const isJudged = !isStale && (!isListOpen || typed === state.query);
  const close = useCallback(() => setOpened(undefined), []);
  const ran = typed === state.query ? (error?.problems ?? []) : [];
  const marked = problemsOf(typed, { explained: isJudged ? explained : undefined, ran });
  const english = isJudged ? explained?.english : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run(typed, { isNewTab: false });
  };
  return (
    <search className="search-bar">
      <div className="search-bar-row">
        <form className="search-bar-form" onSubmit={submit}>
          <SearchBox
            label="Search"
            example="actor:alice outcome:denied"
            typed={typed}
            onType={setTyped}
            onRun={run}
            onView={openView}
            onOpen={setListOpen}
            marked={marked}
            describedBy={marked.problems.length > 0 ? PROBLEMS_ID : ""}
            recent={recent}
            views={views.views ?? []}
            state={state}
            zone={zone}
          />
          <Button kind="main" icon="search" isSubmit>
            Search
          </Button>
        </form>
        <TimePicker state={state} zone={zone} explained={isStale ? undefined : explained} onRange={onRange} />
        <ViewsMenu
          views={views}
          state={state}
          zone={zone}
          onView={openView}
          onNamed={(view) => goTo({ view }, { replace: true })}
        />
        <Button icon="download" label="Export" onPress={() => setOpened("export")} />
        <Button icon="help" label="How to ask" onPress={() => setOpened("syntax")} />
      </div>
      <ProblemList id={PROBLEMS_ID} text={typed} {...marked} onFix={(query) => ask({ query })} />
      {english === undefined || english.query === explained?.query ? null : (
        <EnglishPreview
          english={english}
          zone={zone}
          onTake={() => {
            const { query, since = state.since, until } = english;
            ask({ query, since, until: until ?? (english.since === undefined ? state.until : "") });
          }}
        />
      )}
      <Chips
        text={explainedText}
        terms={explained?.terms ?? []}
        off={state.off}
        isStale={isStale}
        onEdit={ask}
      />
      <Suspense fallback={null}>
        {opened === "export" ? <ExportDialog state={state} zone={zone} onClose={close} /> : null}
        {opened === "syntax" ? (
          <SyntaxSheet state={state} zone={zone} onRun={(query) => ask({ query })} onClose={close} />
        ) : null}
      </Suspense>
    </search>
  );
});
