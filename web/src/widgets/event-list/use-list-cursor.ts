/** The keys of a list of events: up and down through the lines, sideways through a line's values. Letters work wherever the focus is. */
import { type KeyboardEvent, type RefObject, useCallback, useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { useKeys } from "../../app/keys.ts";
import { cellsOf } from "../../format/event-values.ts";
import type { EventRow as Row } from "../../state/list-rows.ts";
import { stepsOf } from "../../state/list-steps.ts";
import type { PageState } from "../../state/page-state.ts";
import type { RowIndex } from "../../state/row-index.ts";
import type { RowActions } from "./event-row.tsx";

export interface ListCursor {
  readonly row: number;
  /** The number of a value of the line, or -1 for the line as a whole. */
  readonly cell: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface ListCursorOptions {
  readonly rows: RowIndex;
  readonly mode: PageState["mode"];
  readonly columns: readonly string[];
  readonly actions: RowActions;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowsOfScreen: () => number;
  readonly show: (row: number) => void;
  readonly onMove?: (row: Row) => void;
}

export function useListCursor(options: ListCursorOptions): ListCursor {
  const { actions, columns, mode, onMove, rows, rowsOfScreen, scroller, show } = options;
  const { toasts } = useApp();
  const [place, setPlace] = useState({ row: 0, cell: -1 });
  const row = stepsOf(rows).near(place.row);
  const current = rows.at(row);
  const cells = current?.kind === "event" ? cellsOf(current.event.whole, mode, columns) : [];
  const cell = Math.min(place.cell, cells.length - 1);

  const goTo = useCallback(
    (next: number): void => {
      setPlace(({ cell: kept }) => ({ row: next, cell: kept }));
      show(next);
      scroller.current?.focus({ preventScroll: true });
      const found = rows.at(next);
      if (found?.kind === "event") onMove?.(found);
    },
    [onMove, rows, scroller, show],
  );
  const by = (count: number): void => goTo(stepsOf(rows).by(row, count));
  const act = (how: (row: Row) => void): void => {
    if (current?.kind === "event") how(current);
  };
  const ask = (how: "filter" | "exclude"): void => {
    const value = cells[cell];
    if (value !== undefined) actions.onValue(value, how);
    else toasts.show("No value is chosen: the arrow keys to the right and left go through those of a line.");
  };
  const open = (): void => act(actions.onOpen);
  const select = (isRange: boolean): void => act((one) => actions.onSelect(one, { isRange }));
  useKeys({
    ...{ j: () => by(1), k: () => by(-1), o: open, x: () => select(false), X: () => select(true) },
    ...{ f: () => ask("filter"), e: () => ask("exclude"), m: () => act(actions.onToggleRun) },
  });

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ...{ ArrowDown: () => by(1), ArrowUp: () => by(-1) },
    ...{ PageDown: () => by(rowsOfScreen()), PageUp: () => by(-rowsOfScreen()) },
    Home: () => goTo(stepsOf(rows).near(0)),
    End: () => goTo(stepsOf(rows).near(rows.count - 1)),
    ArrowRight: () => setPlace({ row, cell: Math.min(cell + 1, cells.length - 1) }),
    ArrowLeft: () => setPlace({ row, cell: Math.max(cell - 1, -1) }),
    Enter: open,
    " ": ({ shiftKey }) => select(shiftKey),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (key === undefined) return;
    event.preventDefault();
    key(event);
  };
  return { row, cell, onKeyDown };
}
