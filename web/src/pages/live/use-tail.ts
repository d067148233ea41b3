/** The tail of a query for as long as a part of the page is there. What comes in is shown a few times a second, however much it is. */
import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { ApiError } from "../../api/answers.ts";
import { followLive } from "../../api/live.ts";
import { useApp } from "../../app/app-context.ts";
import {
  RateMeter,
  TailBuffer,
  type TailLine,
  type TailState,
  type TailView,
  tailState,
} from "../../state/tail-buffer.ts";

export interface Tail {
  readonly view: TailView;
  readonly state: TailState;
  /** Events in a second. */
  readonly rate: number;
  /** Why there is no stream. */
  readonly error: ApiError | undefined;
  readonly hold: () => void;
  readonly goOn: () => void;
}

/** Faster nobody reads, and slower it would not look alive. */
const SHOW_MS = 250;

export function useTail(query: string): Tail {
  const { client, onRefused, session, tailPlace } = useApp();
  const parts = useRef<TailParts>(undefined);
  parts.current ??= newParts();
  const [shown, setShown] = useState<Omit<Tail, "hold" | "goOn">>(() => shownOf(newParts(), 0));
  const show = useCallback((): void => {
    if (parts.current !== undefined) setShown(shownOf(parts.current, Date.now()));
  }, []);
  useEffect(() => {
    const mine = newParts();
    parts.current = mine;
    const ending = new AbortController();
    let isNew = true;
    const note = (line: Partial<TailLine>, error?: ApiError): void => {
      mine.line = { ...mine.line, ...line };
      mine.error = error;
      isNew = true;
    };
    const following = followLive(
      client,
      { query, lastId: tailPlace.goOn({ query, session, atMs: Date.now() }) },
      {
        onPlace: (lastId) => tailPlace.keep({ query, lastId, session, atMs: Date.now() }),
        onEvents: (events) => {
          mine.buffer.add(events);
          mine.meter.add(events.length, Date.now());
          note({ lastEventMs: Date.now() });
        },
        onTrouble: (error) =>
          error === undefined
            ? note({ phase: "open", openedMs: Date.now() })
            : note({ phase: "lost" }, error),
      },
      ending.signal,
    );
    void following.then((refusal) => {
      if (ending.signal.aborted || refusal === undefined) return;
      note({ phase: "ended" }, refusal.error);
      onRefused(refusal);
    });
    let last = 0;
    const timer = setInterval(() => {
      // The rate and the state go on by the clock, also when nothing comes.
      if (!isNew && Date.now() - last < 1000) return;
      isNew = false;
      last = Date.now();
      // Drawn between frames: however much comes, the page goes on answering.
      startTransition(show);
    }, SHOW_MS);
    show();
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [client, onRefused, query, session, show, tailPlace]);
  const hold = useCallback((): void => {
    parts.current?.buffer.hold();
    show();
  }, [show]);
  const goOn = useCallback((): void => {
    parts.current?.buffer.goOn();
    show();
  }, [show]);
  return { ...shown, hold, goOn };
}

interface TailParts {
  readonly buffer: TailBuffer;
  readonly meter: RateMeter;
  line: TailLine;
  error: ApiError | undefined;
}

function newParts(): TailParts {
  const line: TailLine = { phase: "connecting", lastEventMs: undefined, openedMs: undefined };
  return { buffer: new TailBuffer(), meter: new RateMeter(), line, error: undefined };
}

function shownOf({ buffer, error, line, meter }: TailParts, nowMs: number): Omit<Tail, "hold" | "goOn"> {
  return { view: buffer.view(), state: tailState(line, nowMs), rate: meter.rate(nowMs), error };
}
