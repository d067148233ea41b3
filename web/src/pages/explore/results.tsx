/** The events that were found: how many of how many are there, how they are shown, and the list, which loads as it is gone through. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { useApp } from "../../app/app-context.ts";
import { dayFormatter } from "../../format/clock.ts";
import { countOf } from "../../format/format.ts";
import { keysBetween, toggled } from "../../state/event-selection.ts";
import type { WalkState } from "../../state/event-walk.ts";
import type { EventRow } from "../../state/list-rows.ts";
import { CHOICES, formatState, type PageState } from "../../state/page-state.ts";
import { usePreferences } from "../../state/preferences.ts";
import { RowMaker, type RowsWay } from "../../state/row-index.ts";
import type { GoTo } from "../../state/use-page-state.ts";
import { Button } from "../../widgets/button.tsx";
import { Choice } from "../../widgets/choice.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { ColumnsHead } from "../../widgets/event-list/columns-head.tsx";
import { ColumnsMenu } from "../../widgets/event-list/columns-menu.tsx";
import { EventList } from "../../widgets/event-list/event-list.tsx";
import type { RowActions } from "../../widgets/event-list/event-row.tsx";
import { isFolding, MODES } from "../../widgets/event-list/modes.ts";
import { useRowHeight } from "../../widgets/event-list/use-row-height.ts";
import { Icon } from "../../widgets/icon.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import type { Walked } from "./use-walk.ts";
import "./results.css";

export interface ResultsOptions {
  readonly walked: Walked;
  /** How many events there are, where that is known. */
  readonly total: number | undefined;
  readonly state: PageState;
  readonly zone: string;
  readonly goTo: GoTo;
  readonly onValue: RowActions["onValue"];
}

/** So many rows before the end the next page is asked for: a fast wheel takes a second for them. */
const AHEAD_ROWS = 300;
/** Who has gone down the list goes on: for each row so many ahead, up to those. */
const AHEAD_FACTOR = 10;

export function Results({ goTo, onValue, state, total, walked, zone }: ResultsOptions) {
  const { preferences } = useApp();
  const { clock, density } = usePreferences(preferences);
  const rowHeight = useRowHeight(density);
  const { isStale, state: walk, walk: store } = walked;
  const { columns, mode, open, order, sort } = state;
  const onColumns = useCallback((next: readonly string[]) => goTo({ columns: next }), [goTo]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(NONE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  const anchor = useRef<EventRow>(undefined);
  // Another search is another list: what was opened and chosen in the one before is none of it.
  useEffect(() => {
    setOpened(NONE);
    setSelected(NONE);
  }, [store]);
  const isFolded = isFolding(mode);
  const way = useMemo<RowsWay>(
    () => ({ dayOf: dayFormatter(zone), isFolded, opened }),
    [zone, isFolded, opened],
  );
  const maker = useMemo(() => new RowMaker(), [store]);
  const rows = useMemo(() => maker.index(walk.pages, way), [maker, walk.pages, way]);
  const isRefused = walk.error !== undefined;
  const look = useCallback(
    (from: number, to: number): void => {
      store.look(rows.pageAt(from), rows.pageAt(to));
      // Who has not gone down yet gets no more than what fills the screen.
      const ahead = Math.min(AHEAD_ROWS, from * AHEAD_FACTOR);
      if (to + 1 + ahead >= rows.count && !isRefused) void store.more();
    },
    [rows, store, isRefused],
  );
  const onOpen = useCallback(({ event: { id, ord } }: EventRow) => goTo({ open: { id, ord } }), [goTo]);
  const onToggleRun = useCallback(
    ({ key, run }: EventRow) => (run === undefined ? undefined : setOpened((keys) => toggled(keys, [key]))),
    [],
  );
  const onSelect = useCallback<RowActions["onSelect"]>(
    (row, { isRange }) => {
      const from = isRange ? anchor.current : undefined;
      anchor.current = row;
      const keys =
        from === undefined ? [row.key] : keysBetween(store.now().pages, from.position, row.position);
      setSelected((known) => toggled(known, keys));
    },
    [store],
  );
  const onMove = useCallback(
    ({ event: { id, ord } }: EventRow): void => {
      if (open !== undefined) goTo({ open: { id, ord } }, { replace: true });
    },
    [goTo, open],
  );
  return (
    <section className="results" aria-label="Events" aria-busy={isStale}>
      <header className="results-head">
        <p role="status">
          {isStale ? "Searching…" : foundText(walk, total)}
          {walk.isLoading && !isStale ? ", loading more…" : null}
        </p>
        <Choice
          label="Show events as"
          choices={CHOICES.mode.map((one) => ({ value: one, text: MODES[one] }))}
          value={mode}
          onChoose={(one) => goTo({ mode: one })}
        />
        <Button
          kind="plain"
          icon={order === "desc" ? "down" : "up"}
          title="Change which comes first"
          onPress={() => goTo({ order: order === "desc" ? "asc" : "desc" })}
        >
          {order === "desc" ? "Newest first" : "Oldest first"}
        </Button>
        {mode === "columns" ? <ColumnsMenu {...{ columns, onColumns }} /> : null}
        <Choice
          label="Sort by"
          choices={CHOICES.sort.map((one) => ({ value: one, text: SORTS[one] }))}
          value={sort}
          onChoose={(one) => goTo({ sort: one })}
        />
        <Link
          className="button button-plain"
          href={`/live${formatState({ ...state, open: undefined })}`}
          aria-keyshortcuts="t"
          aria-label="Live"
        >
          <Icon name="live" /> <span className="results-word">Live</span>
        </Link>
        <Button
          kind="plain"
          icon="list"
          label="Compact"
          isPressed={density === "compact"}
          onPress={() => preferences.change({ density: density === "compact" ? "comfortable" : "compact" })}
        >
          <span className="results-word">Compact</span>
        </Button>
      </header>
      {walk.error === undefined ? null : (
        <ErrorBox
          error={walk.error}
          onAgain={walk.error.code === "copy-replaced" ? walked.again : () => void store.more()}
        />
      )}
      {mode === "columns" ? <ColumnsHead {...{ columns, onColumns }} isWide={clock === "own"} /> : null}
      <EventList
        {...{ rows, mode, columns, zone, open, selected, total }}
        {...{ onOpen, onSelect, onToggleRun, onValue, onMove }}
        label="Events"
        isOwnClock={clock === "own"}
        rowHeight={rowHeight}
        onLook={look}
      />
      {selected.size === 0 ? null : (
        <SelectionBar state={state} selected={selected} onClear={() => setSelected(NONE)} />
      )}
    </section>
  );
}

/** `100 of 2,000 events`; while they are not counted yet, that there are more. */
function foundText({ hasMore, walked }: WalkState, total: number | undefined): string {
  if (!hasMore) return countOf(walked, "event", "events");
  const shown = walked.toLocaleString("en");
  return total === undefined
    ? `${shown} events, and more`
    : `${shown} of ${countOf(total, "event", "events")}`;
}

const NONE: ReadonlySet<string> = new Set();
/** Whose clock the list goes by. */
const SORTS = { time: "Happened", received: "Received" } as const;
