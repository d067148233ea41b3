/** Which events are followed: the same box and language as everywhere, without pipes and times. */
import { type FormEvent, useEffect, useMemo, useState } from "react";
import { readViews } from "../../api/saved-views.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { formatState, type PageState } from "../../state/page-state.ts";
import { RecentQueries } from "../../state/recent-queries.ts";
import type { GoTo } from "../../state/use-page-state.ts";
import { Button } from "../../widgets/button.tsx";
import { problemsOf } from "../../widgets/search-box/marked-text.ts";
import { ProblemList } from "../../widgets/search-box/problem-list.tsx";
import { SearchBox } from "../../widgets/search-box/search-box.tsx";
import { useExplained } from "../../widgets/search-box/use-explained.ts";

export interface LiveQueryOptions {
  readonly state: PageState;
  readonly zone: string;
  readonly goTo: GoTo;
}

const PROBLEMS_ID = "live-problems";

export function LiveQuery({ goTo, state, zone }: LiveQueryOptions) {
  const { query } = state;
  const recent = useMemo(() => new RecentQueries(localStorage), []);
  const [typed, setTyped] = useState(query);
  const [isListOpen, setListOpen] = useState(false);
  useEffect(() => setTyped(query), [query]);
  const { value: views } = useAnswer("api/v1/queries", readViews);
  const { explained, isStale } = useExplained(typed, state, zone);
  // What was run is judged by the stream itself, and half of a condition is always wrong.
  const isJudged = !isStale && !isListOpen && typed !== query;
  const marked = problemsOf(typed, { explained: isJudged ? explained : undefined, ran: [] });
  const follow = (text: string, { isNewTab }: { readonly isNewTab: boolean }): void => {
    const next = text.trim();
    recent.add(next);
    if (!isNewTab) goTo({ query: next, open: undefined });
    else open(location.pathname + formatState({ ...state, query: next, open: undefined }), "_blank");
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    follow(typed, { isNewTab: false });
  };
  return (
    <search>
      <form className="live-query" onSubmit={submit}>
        <SearchBox
          label="Follow"
          example="severity>=high -actor.type:machine"
          typed={typed}
          onType={setTyped}
          onRun={follow}
          onView={(view) => follow(view.query, { isNewTab: false })}
          onOpen={setListOpen}
          marked={marked}
          describedBy={marked.problems.length > 0 ? PROBLEMS_ID : ""}
          recent={recent}
          views={views ?? []}
          state={state}
          zone={zone}
        />
        <Button kind="main" icon="live" isSubmit>
          Follow
        </Button>
      </form>
      <ProblemList
        id={PROBLEMS_ID}
        text={typed}
        {...marked}
        onFix={(fix) => follow(fix, { isNewTab: false })}
      />
    </search>
  );
}
