/** The rows of a list that are drawn, as it is scrolled and as its height changes. The page is drawn again only when other rows come into it. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  areSameRows,
  RowLines,
  type RowsOptions,
  type RowWindow,
  scrollTo,
  type View,
  windowOf,
} from "../../state/row-window.ts";

export interface ShownRows extends RowWindow {
  /** The line in which a row is drawn, by which React knows it. */
  readonly lineOf: (row: number) => number;
  readonly rowsOfScreen: () => number;
  readonly show: (row: number) => void;
}

const NOTHING: View = { top: 0, height: 0 };

export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight }: RowsOptions,
): ShownRows {
  const [view, setView] = useState(NOTHING);
  const lines = useMemo(() => new RowLines(), []);
  const window = windowOf(view, { count, rowHeight });
  const drawn = useRef({ view, rowHeight });
  drawn.current = { view, rowHeight };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const next = { top: element.scrollTop, height: element.clientHeight };
      if (!areSameRows(next, drawn.current.view, rowHeight)) setView(next);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, rowHeight]);
  const rowsOfScreen = useCallback(
    () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / drawn.current.rowHeight) - 1),
    [scroller],
  );
  const show = useCallback(
    (row: number): void => {
      const element = scroller.current;
      if (element === null) return;
      const { clientHeight: height, scrollTop: top } = element;
      const to = scrollTo(row, { top, height }, drawn.current.rowHeight);
      if (to !== undefined) element.scrollTop = to;
    },
    [scroller],
  );
  return { ...window, lineOf: lines.of(window), rowsOfScreen, show };
}
