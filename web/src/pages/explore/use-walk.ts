/** The walk that an address asks for. While a new one has no answer yet, the one before stays in view. */
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { byReceived, readPage } from "../../api/answers.ts";
import { pathOf } from "../../api/api-client.ts";
import { useApp } from "../../app/app-context.ts";
import { EventWalk, type WalkState } from "../../state/event-walk.ts";
import type { PageState } from "../../state/page-state.ts";

export interface Walked {
  readonly walk: EventWalk;
  readonly state: WalkState;
  /** Whether another is under way, whose first answer is waited for. */
  readonly isStale: boolean;
  /** How often it was asked once more. */
  readonly turn: number;
  /** Asks once more from the beginning. */
  readonly again: () => void;
}

export function useWalk({ isAsSaved, order, query, since, sort, until }: PageState, zone: string): Walked {
  const { client, onRefused } = useApp();
  const [turn, setTurn] = useState(0);
  const [{ of, shown }, setShown] = useState<Shown>({ of: undefined, shown: NONE });
  // Told while rendering, and not by an effect: what waits for the list must not begin before it.
  const asked = JSON.stringify([isAsSaved, order, query, since, sort, turn, until, zone]);
  useEffect(() => {
    // Where the address names a saved view and nothing else, it is not known yet what is asked.
    if (isAsSaved) return;
    const next: EventWalk = new EventWalk(async ({ cursor, limit }, signal) => {
      const path = pathOf("api/v1/events", {
        ...{ q: query, since, until, tz: zone, order, sort, limit: String(limit), cursor },
      });
      const answer = await client.get(path, readPage, { signal, onWait: (error) => next.wait(error) });
      if (!answer.ok && !signal.aborted) onRefused(answer);
      return answer.ok && sort === "received" ? { ok: true, value: byReceived(answer.value) } : answer;
    });
    const take = (): void => {
      const { error, first } = next.now();
      if (first === undefined && error === undefined) return;
      setShown({ of: asked, shown: next });
    };
    next.subscribe(take);
    void next.more();
    return () => next.end();
  }, [client, isAsSaved, onRefused, order, query, since, sort, until, zone, asked]);
  const state = useSyncExternalStore(shown.subscribe, shown.now);
  const again = useCallback(() => setTurn((one) => one + 1), []);
  return { walk: shown, state, isStale: of !== asked, turn, again };
}

interface Shown {
  /** What it was asked as; undefined: nothing was. */
  readonly of: string | undefined;
  readonly shown: EventWalk;
}

const NONE = new EventWalk(() => new Promise(() => undefined));
