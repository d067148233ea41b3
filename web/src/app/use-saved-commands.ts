/** The saved views as commands of the palette. */
import { useMemo } from "react";
import { useLocation } from "wouter";
import { readViews } from "../api/saved-views.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { Command } from "./commands.ts";

export function useSavedCommands(): readonly Command[] {
  const [, go] = useLocation();
  const { value } = useAnswer("api/v1/queries", readViews);
  return useMemo(
    () =>
      (value ?? []).map(({ id, name, query }) => ({
        ...{ id, title: name, words: query, group: "Saved views" },
        run: () => go(`/?view=${id}`),
      })),
    [value, go],
  );
}
