/** What is looked at, tied to the address: every step is in the browser's history, and Back undoes it. */
import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { formatState, type PageState, parseState } from "./page-state.ts";

/** Changes the address by the parts that are given; `replace` leaves no step in the history. */
export type GoTo = (part: Partial<PageState>, how?: { readonly replace?: boolean }) => void;

export function usePageState(): readonly [state: PageState, goTo: GoTo] {
  const search = useSearch();
  const [path, go] = useLocation();
  const state = useMemo(() => parseState(search), [search]);
  const goTo = useCallback<GoTo>(
    (part, how = {}) => go(path + formatState({ ...state, ...part }), how),
    [go, path, state],
  );
  return [state, goTo];
}
