/** A list of events of any length, of which only what is seen is drawn. The grid has the focus; its cursor is on a line or on a value of it. */
import { memo, useDeferredValue, useEffect, useId, useMemo, useRef } from "react";
import { dayInWords } from "../../format/clock.ts";
import type { EventRow as Row } from "../../state/list-rows.ts";
import { keyOf } from "../../state/list-rows.ts";
import type { OpenedEvent, PageState } from "../../state/page-state.ts";
import type { RowIndex } from "../../state/row-index.ts";
import { cellId, EventRow, type RowActions } from "./event-row.tsx";
import { useListCursor } from "./use-list-cursor.ts";
import { useRowWindow } from "./use-row-window.ts";
import "./event-list.css";

export interface EventListOptions extends RowActions {
  readonly label: string;
  readonly rows: RowIndex;
  /** How many events there are in all, if that is known. */
  readonly total: number | undefined;
  readonly mode: PageState["mode"];
  readonly columns: readonly string[];
  readonly zone: string;
  /** Whether each event's time is told by its source's own clock. */
  readonly isOwnClock: boolean;
  readonly rowHeight: number;
  readonly open: OpenedEvent | undefined;
  readonly selected: ReadonlySet<string>;
  /** The first and the last row that are drawn, whenever that changes. */
  readonly onLook?: (from: number, to: number) => void;
  readonly onScroll?: (top: number) => void;
  /** Called when somebody goes through the lines. */
  readonly onMove?: (row: Row) => void;
}

/** Drawn again only when what it shows changes: a page of the list that is under way is none of it. */
export const EventList = memo(function EventList(options: EventListOptions) {
  const { columns, label, onLook, onOpen, onScroll, onSelect, onToggleRun, onValue } = options;
  const { open, rowHeight, rows } = options;
  // Other lines for all events are many at once: whoever pressed for them sees the button answer first.
  const mode = useDeferredValue(options.mode);
  const domId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, lineOf, rowsOfScreen, show, to, top } = useRowWindow(scroller, {
    count: rows.count,
    rowHeight,
  });
  const actions = useMemo<RowActions>(
    () => ({ onOpen, onSelect, onToggleRun, onValue }),
    [onOpen, onSelect, onToggleRun, onValue],
  );
  const cursor = useListCursor({
    ...{ actions, columns, mode, rows, rowsOfScreen, scroller, show },
    ...(options.onMove === undefined ? {} : { onMove: options.onMove }),
  });
  useEffect(() => onLook?.(from, to), [onLook, from, to]);
  const idOf = (row: number): string => `${domId}-${row}`;
  const isDrawn = cursor.row >= from && cursor.row <= to;
  const activeId =
    cursor.cell >= 0 ? cellId(idOf(cursor.row), cursor.cell) : rows.count > 0 ? idOf(cursor.row) : undefined;
  const opened = open === undefined ? undefined : keyOf(open);
  return (
    <div className="event-list-frame">
      <DayOnTop rows={rows} row={top} height={rowHeight} />
      <div
        ref={scroller}
        className={`event-list event-list-${mode}${options.isOwnClock ? " event-list-own" : ""}`}
        role="grid"
        aria-label={label}
        aria-rowcount={options.total ?? -1}
        aria-multiselectable="true"
        aria-activedescendant={isDrawn ? activeId : undefined}
        tabIndex={0}
        onKeyDown={cursor.onKeyDown}
        onScroll={onScroll && (({ currentTarget }) => onScroll(currentTarget.scrollTop))}
      >
        <div role="rowgroup" className="event-list-rows" style={{ height: rows.count * rowHeight }}>
          {Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => {
            const index = from + i;
            const row = rows.at(index);
            const place = { top: index * rowHeight, height: rowHeight };
            if (row?.kind !== "event")
              return (
                <Between key={lineOf(index)} day={row?.kind === "day" ? row.day : undefined} {...place} />
              );
            return (
              <EventRow
                key={lineOf(index)}
                row={row}
                domId={idOf(index)}
                mode={mode}
                columns={columns}
                zone={options.zone}
                isOwnClock={options.isOwnClock}
                {...place}
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
});

interface BetweenOptions {
  /** Undefined for an event that is not there now. */
  readonly day: string | undefined;
  readonly top: number;
  readonly height: number;
}

/** A line that is no event: the day that begins, or the place of one that comes. */
const Between = memo(function Between({ day, height, top }: BetweenOptions) {
  return (
    <div
      role="row"
      className={day === undefined ? "event-list-missing" : "event-list-day"}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <span role="gridcell">{day === undefined ? "…" : dayInWords(day)}</span>
    </div>
  );
});

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
