/** A list of events of any length, of which only what is seen is drawn. The grid has the focus; its cursor is on a line or on a value of it. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useId, useMemo, useRef } from "react";
import { dayInWords } from "../../format/clock.ts";
import type { EventRow as Row } from "../../state/list-rows.ts";
import { keyOf } from "../../state/list-rows.ts";
import type { OpenedEvent, PageState } from "../../state/page-state.ts";
import type { RowIndex } from "../../state/row-index.ts";
import { cellId, EventRow, type RowActions } from "./event-row.tsx";
import { useListCursor } from "./use-list-cursor.ts";
import "./event-list.css";

export interface EventListOptions extends RowActions {
  readonly label: string;
  readonly rows: RowIndex;
  /** How many events there are in all, if that is known. */
  readonly total: number | undefined;
  readonly mode: PageState["mode"];
  readonly zone: string;
  readonly rowHeight: number;
  readonly open: OpenedEvent | undefined;
  readonly selected: ReadonlySet<string>;
  /** The first and the last row that are drawn, whenever that changes. */
  readonly onLook?: (from: number, to: number) => void;
  readonly onScroll?: (top: number) => void;
  /** Called when somebody goes through the lines. */
  readonly onMove?: (row: Row) => void;
}

/** Drawn beyond what is seen, so that fast scrolling shows no holes. */
const OVERSCAN_ROWS = 12;

export function EventList(options: EventListOptions) {
  const { label, mode, onLook, onOpen, onSelect, onToggleRun, onValue, open, rowHeight, rows } = options;
  const domId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: OVERSCAN_ROWS,
    // The line on top lies under the day that stays.
    scrollPaddingStart: rowHeight,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [rowHeight]);
  const actions = useMemo<RowActions>(
    () => ({ onOpen, onSelect, onToggleRun, onValue }),
    [onOpen, onSelect, onToggleRun, onValue],
  );
  const cursor = useListCursor({
    ...{ actions, mode, rows, scroller },
    ...(options.onMove === undefined ? {} : { onMove: options.onMove }),
    rowsOfScreen: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    show: (row) => virtual.scrollToIndex(row, { align: "auto" }),
  });
  const drawn = virtual.getVirtualItems();
  const [from, to] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0];
  useEffect(() => onLook?.(from, to), [onLook, from, to]);
  const idOf = (row: number): string => `${domId}-${row}`;
  const isDrawn = drawn.some(({ index }) => index === cursor.row);
  const activeId =
    cursor.cell >= 0 ? cellId(idOf(cursor.row), cursor.cell) : rows.count > 0 ? idOf(cursor.row) : undefined;
  const opened = open === undefined ? undefined : keyOf(open);
  return (
    <div className="event-list-frame">
      <DayOnTop rows={rows} row={virtual.range?.startIndex ?? 0} height={rowHeight} />
      <div
        ref={scroller}
        className={`event-list event-list-${mode}`}
        role="grid"
        aria-label={label}
        aria-rowcount={options.total ?? -1}
        aria-multiselectable="true"
        aria-activedescendant={isDrawn ? activeId : undefined}
        tabIndex={0}
        onKeyDown={cursor.onKeyDown}
        onScroll={({ currentTarget }) => options.onScroll?.(currentTarget.scrollTop)}
      >
        <div role="rowgroup" className="event-list-rows" style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = rows.at(index);
            if (row?.kind !== "event")
              return (
                <div
                  key={index}
                  role="row"
                  className={row?.kind === "day" ? "event-list-day" : "event-list-missing"}
                  style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                >
                  <span role="gridcell">{row?.kind === "day" ? dayInWords(row.day) : "…"}</span>
                </div>
              );
            return (
              <EventRow
                key={row.key}
                row={row}
                domId={idOf(index)}
                mode={mode}
                zone={options.zone}
                top={start}
                height={rowHeight}
                cell={cursor.row === index ? cursor.cell : undefined}
                isOpen={opened === row.key}
                isSelected={options.selected.has(row.key)}
                actions={actions}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The day of the first line that is seen stays above it. Whoever is read the lines to has it in the separators. */
function DayOnTop({
  height,
  row,
  rows,
}: {
  readonly rows: RowIndex;
  readonly row: number;
  readonly height: number;
}) {
  const day = rows.dayAt(row);
  if (day === undefined) return null;
  return (
    <div className="event-list-top" style={{ height }} aria-hidden="true">
      {dayInWords(day)}
    </div>
  );
}
