/** Shows a table. A value that can be asked for is a button that asks for its events. */
import { button, element } from "./dom.ts";
import { formatTime, visible } from "./format.ts";
import type { Table, TableColumn } from "./table.ts";

export interface TableViewOptions {
  readonly timeZone: string;
  /** Shows the events that have this value. */
  readonly onAsk: (field: string, value: string) => void;
}

/** Fills `box` with the table and shows it; without one it is hidden. */
export function showTable(box: HTMLElement, table: Table | undefined, options: TableViewOptions): void {
  box.hidden = table === undefined;
  box.replaceChildren();
  if (table === undefined) return;
  const heads = table.columns.map(({ kind, name }) =>
    element("th", { scope: "col", class: classOf(kind) }, visible(name)),
  );
  const rows = table.rows.map((row) =>
    element("tr", {}, ...table.columns.map((column, i) => cell(row[i], column, options))),
  );
  box.append(
    element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)),
  );
}

function cell(
  value: unknown,
  { field, kind }: TableColumn,
  { onAsk, timeZone }: TableViewOptions,
): HTMLElement {
  const text = textOf(value, kind, timeZone);
  const isAsked = field !== undefined && typeof value === "string" && kind === "text";
  const shown = isAsked
    ? button(text, () => onAsk(field, value), {
        class: "value",
        title: `Events with ${visible(field)} ${text}`,
      })
    : text;
  return element("td", { class: classOf(kind) }, shown);
}

function textOf(value: unknown, kind: string, timeZone: string): string {
  if (value === null || value === undefined) return "–";
  if (kind === "time" && typeof value === "string") return formatTime(value, timeZone);
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 3 });
  if (Array.isArray(value)) return value.map((one) => visible(String(one))).join(", ") || "–";
  return visible(String(value));
}

function classOf(kind: string): string {
  return kind === "number" ? "number" : "text";
}
