/** Events as they are sealed. Whoever reads down holds the stream; nothing moves under the eyes, and what waits is counted. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { negated, partsOf, valueTest, withTest } from "../../api/query-text.ts";
import { useApp } from "../../app/app-context.ts";
import { useKeys } from "../../app/keys.ts";
import { dayFormatter } from "../../format/clock.ts";
import { visible } from "../../format/format.ts";
import { toggled } from "../../state/event-selection.ts";
import type { EventRow } from "../../state/list-rows.ts";
import { CHOICES, formatState } from "../../state/page-state.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { RowMaker, type RowsWay } from "../../state/row-index.ts";
import { usePageState } from "../../state/use-page-state.ts";
import { Choice } from "../../widgets/choice.tsx";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { ColumnsHead } from "../../widgets/event-list/columns-head.tsx";
import { ColumnsMenu } from "../../widgets/event-list/columns-menu.tsx";
import { EventList } from "../../widgets/event-list/event-list.tsx";
import type { RowActions } from "../../widgets/event-list/event-row.tsx";
import { isFolding, MODES } from "../../widgets/event-list/modes.ts";
import { useRowHeight } from "../../widgets/event-list/use-row-height.ts";
import { EventPanel } from "../../widgets/event-panel/event-panel.tsx";
import { LiveBar } from "./live-bar.tsx";
import { LiveQuery } from "./live-query.tsx";
import { useTail } from "./use-tail.ts";
import "./live.css";

export function Live() {
  const { preferences } = useApp();
  const liked = usePreferences(preferences);
  const zone = zoneOf(liked);
  const rowHeight = useRowHeight(liked.density);
  const [state, goTo] = usePageState();
  const { columns, mode, open, query } = state;
  const onColumns = useCallback(
    (next: readonly string[]) => goTo({ columns: next }, { replace: true }),
    [goTo],
  );
  const [, go] = useLocation();
  const { condition } = partsOf(query);
  const tail = useTail(condition);
  const { goOn, hold, view } = tail;
  const [opened, setOpened] = useState<ReadonlySet<string>>(NONE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  // Held by scrolling ends by scrolling back; held by the button ends by the button.
  const isByScroll = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = condition === "" ? "Live – Tallystick" : `Live: ${visible(condition)} – Tallystick`;
  }, [condition]);
  const isFolded = isFolding(mode);
  const way = useMemo<RowsWay>(
    () => ({ dayOf: dayFormatter(zone), isFolded, opened }),
    [zone, isFolded, opened],
  );
  const maker = useMemo(() => new RowMaker(), []);
  const rows = useMemo(() => {
    const { shown } = view;
    const page = { id: 0, cursor: undefined, count: shown.length, events: shown, lastTime: undefined };
    return maker.index([page], way);
  }, [maker, view.shown, way]);
  const pause = useCallback((): void => {
    isByScroll.current = false;
    hold();
  }, [hold]);
  const jump = useCallback((): void => {
    isByScroll.current = false;
    frame.current?.querySelector('[role="grid"]')?.scrollTo({ top: 0 });
    goOn();
  }, [goOn]);
  const onScroll = useCallback(
    (top: number): void => {
      if (top > 0 && !view.isHeld) {
        isByScroll.current = true;
        hold();
      } else if (top <= 0 && view.isHeld && isByScroll.current) goOn();
    },
    [goOn, hold, view.isHeld],
  );
  const onValue = useCallback<RowActions["onValue"]>(
    ({ field, value }, how) => {
      const test = valueTest(field, value);
      goTo({ query: withTest(query, how === "filter" ? test : negated(test)) });
    },
    [goTo, query],
  );
  const onOpen = useCallback(({ event: { id, ord } }: EventRow) => goTo({ open: { id, ord } }), [goTo]);
  const onToggleRun = useCallback(({ key }: EventRow) => setOpened((keys) => toggled(keys, [key])), []);
  const onSelect = useCallback(({ key }: EventRow) => setSelected((keys) => toggled(keys, [key])), []);
  useKeys({
    t: () => go(`/${formatState({ ...state, open: undefined })}`),
    " ": view.isHeld ? jump : pause,
  });
  return (
    <div className={open === undefined ? "live" : "live live-open"}>
      <h1 className="unseen">Live</h1>
      <LiveQuery {...{ state, zone, goTo }} />
      <LiveBar tail={tail} onPause={pause} onJump={jump}>
        <Choice
          label="Show events as"
          choices={CHOICES.mode.map((one) => ({ value: one, text: MODES[one] }))}
          value={mode}
          onChoose={(one) => goTo({ mode: one }, { replace: true })}
        />
        {mode === "columns" ? <ColumnsMenu {...{ columns, onColumns }} /> : null}
      </LiveBar>
      {mode === "columns" ? <ColumnsHead {...{ columns, onColumns }} isWide={liked.clock === "own"} /> : null}
      {tail.error === undefined ? null : <ErrorBox error={tail.error} />}
      <div ref={frame} className="live-list">
        {view.shown.length === 0 ? (
          <Empty title={tail.error === undefined ? "Waiting for the next event…" : "Nothing arrives."}>
            <p>
              {tail.error === undefined
                ? "It is shown here as soon as it is sealed."
                : tail.state === "Stream lost"
                  ? "The connection is made again by itself, as soon as the server can be reached."
                  : "The reason stands above. Follow again when it is mended."}
            </p>
          </Empty>
        ) : (
          <EventList
            {...{
              rows,
              mode,
              columns,
              zone,
              open,
              selected,
              onOpen,
              onSelect,
              onToggleRun,
              onValue,
              onScroll,
            }}
            label="Events, the newest first"
            isOwnClock={liked.clock === "own"}
            total={view.shown.length}
            rowHeight={rowHeight}
            onMove={pause}
          />
        )}
      </div>
      {open === undefined ? null : <EventPanel opened={open} onClose={() => goTo({ open: undefined })} />}
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();
