/** Addresses of Explore with one condition more: from the list itself its question goes on, from anywhere else a new one begins. */
import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";
import { negated, valueTest, withTest } from "../../api/query-text.ts";
import { EMPTY_STATE, formatState, parseState } from "../../state/page-state.ts";

/** Where events are looked for. */
const EXPLORE = "/";

export interface ExploreLinks {
  /** All events that have a value, or all others of the question that is asked. */
  readonly only: (field: string, value: string) => string;
  readonly without: (field: string, value: string) => string;
  /** A question of its own, over all time. */
  readonly ask: (query: string) => string;
}

export function useExploreLinks(): ExploreLinks {
  const [path] = useLocation();
  const search = useSearch();
  const withCondition = useCallback(
    (condition: string) => {
      const state = path === EXPLORE ? parseState(search) : { ...EMPTY_STATE, since: "" };
      return EXPLORE + formatState({ ...state, query: withTest(state.query, condition) });
    },
    [path, search],
  );
  return {
    only: (field, value) => withCondition(valueTest(field, value)),
    without: (field, value) => withCondition(negated(valueTest(field, value))),
    ask: (query) => EXPLORE + formatState({ ...EMPTY_STATE, since: "", query }),
  };
}
