/** The saved searches as commands of the palette. */
import { useMemo } from "react";
import { useLocation } from "wouter";
import { isObject, textOf } from "../api/json.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EMPTY_STATE, formatState } from "../state/page-state.ts";
import type { Command } from "./commands.ts";

interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly since: string;
  readonly until: string;
}

export function useSavedCommands(): readonly Command[] {
  const [, go] = useLocation();
  const { value } = useAnswer("api/v1/queries", readSaved);
  return useMemo(
    () =>
      (value ?? []).map(({ id, name, query, since, until }) => ({
        ...{ id, title: name, words: query, group: "Saved searches" },
        run: () => go(`/${formatState({ ...EMPTY_STATE, query, since, until })}`),
      })),
    [value, go],
  );
}

function readSaved(value: unknown): readonly SavedSearch[] | undefined {
  if (!isObject(value) || !Array.isArray(value["queries"])) return undefined;
  return value["queries"].filter(isObject).flatMap((one) => {
    const [id, name, query] = [textOf(one["id"]), textOf(one["name"]), textOf(one["q"])];
    if (id === undefined || name === undefined || query === undefined) return [];
    return [{ id, name, query, since: textOf(one["since"]) ?? "", until: textOf(one["until"]) ?? "" }];
  });
}
