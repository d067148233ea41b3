/** What the server makes of the text in the box, of the time that is looked at, and whether that is about the text as it is now. */
import { useMemo } from "react";
import { pathOf } from "../../api/api-client.ts";
import { type Explained, readExplained } from "../../api/explained.ts";
import { useAnswer } from "../../api/use-answer.ts";
import type { PageState } from "../../state/page-state.ts";
import { useSettled } from "../../state/use-settled.ts";
import { QUERY_CHARACTERS_MAX } from "./marked-text.ts";

/** What is wrong with half a word is no news to who types it. */
const PAUSE_MS = 300;

export interface Understood {
  readonly explained: Explained | undefined;
  /** The text that it is about. */
  readonly text: string;
  /** Whether the text was altered since. */
  readonly isStale: boolean;
}

export function useExplained(typed: string, { query, since, until }: PageState, zone: string): Understood {
  // What was run is no text that somebody is in the middle of.
  const settled = useSettled(typed, typed === query ? 0 : PAUSE_MS);
  const pathFor = (text: string): string | undefined =>
    text.length > QUERY_CHARACTERS_MAX
      ? undefined
      : pathOf("api/v1/query", { q: text, since, until, tz: zone });
  const path = useMemo(() => pathFor(settled), [settled, since, until, zone]);
  const { of, value } = useAnswer(path, readExplained);
  const text = new URLSearchParams(of?.split("?")[1]).get("q") ?? "";
  return { explained: value, text, isStale: of !== pathFor(typed) };
}
