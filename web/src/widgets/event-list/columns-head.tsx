/** The heads of a list's columns. They are moved by pulling, or by Alt and an arrow key; their menu does the same by buttons. */
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { moved } from "../../state/list-columns.ts";
import { columnsTemplate } from "./columns-template.ts";
import "./columns-head.css";

export interface ColumnsHeadOptions {
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}

/** `isWide`: times beside it are told with their offset. */
export function ColumnsHead({
  columns,
  isWide,
  onColumns,
}: ColumnsHeadOptions & { readonly isWide: boolean }) {
  const head = useRef<HTMLDivElement>(null);
  const [pulled, setPulled] = useState<string>();
  const [said, setSaid] = useState("");
  const move = (column: string, to: number): void => {
    const next = moved(columns, column, to);
    onColumns(next);
    setSaid(`${column} is column ${next.indexOf(column) + 1} of ${next.length}`);
  };
  const press = (event: KeyboardEvent, column: string): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = columns.indexOf(column);
    if (event.altKey) move(column, at + by);
    else head.current?.querySelectorAll<HTMLElement>("button")[at + by]?.focus();
  };
  const drop = (event: DragEvent, column: string): void => {
    event.preventDefault();
    if (pulled !== undefined) move(pulled, columns.indexOf(column));
    setPulled(undefined);
  };
  return (
    <div className={isWide ? "columns-head is-beside-offsets" : "columns-head"}>
      <div
        ref={head}
        className="columns-head-columns"
        role="toolbar"
        aria-label="Columns"
        style={{ gridTemplateColumns: columnsTemplate(columns) }}
      >
        {columns.map((column) => (
          <button
            key={column}
            type="button"
            draggable
            className={column === pulled ? "columns-head-column is-pulled" : "columns-head-column"}
            aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
            title="Pull it to another place, or press Alt and an arrow key"
            onKeyDown={(event) => press(event, column)}
            onDragStart={({ dataTransfer }) => {
              dataTransfer.effectAllowed = "move";
              dataTransfer.setData("text/plain", column);
              setPulled(column);
            }}
            onDragEnd={() => setPulled(undefined)}
            onDragOver={(event) => {
              if (pulled !== undefined) event.preventDefault();
            }}
            onDrop={(event) => drop(event, column)}
          >
            {column}
          </button>
        ))}
      </div>
      <span className="unseen" role="status">
        {said}
      </span>
    </div>
  );
}
