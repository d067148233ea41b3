/** The table that a query's pipes make: sorted by its heads, narrowed by its cells, drawn where it is over time. */
import { useMemo } from "react";
import { narrowed, type Table, type TableColumn } from "../../../api/table.ts";
import { cellText, csvOf } from "../../../format/csv.ts";
import { countOf, cut, formatTime, visible } from "../../../format/format.ts";
import { isSortable, nextSort, sortedBy, sortOf } from "../../../state/table-sort.ts";
import type { GoTo } from "../../../state/use-page-state.ts";
import { Button } from "../../../widgets/button.tsx";
import { useCopy } from "../../../widgets/copy-button.tsx";
import { Icon } from "../../../widgets/icon.tsx";
import { chartOf } from "./table-chart.ts";
import { TableLines } from "./table-lines.tsx";
import "./table-view.css";

export interface TableViewOptions {
  readonly table: Table;
  readonly query: string;
  readonly zone: string;
  readonly goTo: GoTo;
}

export function TableView({ goTo, query, table, zone }: TableViewOptions) {
  const copy = useCopy();
  const { columns, isCut, rows } = table;
  const chart = useMemo(() => chartOf(table), [table]);
  const sort = sortOf(query);
  const copyRows = (): void => {
    const names = columns.map(({ name }) => name);
    copy(csvOf(names, rows), `${countOf(rows.length, "row", "rows")} copied as CSV.`);
  };
  return (
    <section className="table-view" aria-label="Table">
      <header className="results-head">
        <p role="status">
          {isCut
            ? `The first ${countOf(rows.length, "row", "rows")}; write | limit to have more`
            : countOf(rows.length, "row", "rows")}
        </p>
        <Button kind="plain" icon="copy" onPress={copyRows}>
          Copy as CSV
        </Button>
      </header>
      {chart === undefined ? null : <TableLines chart={chart} zone={zone} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key */}
      <section className="table-view-scroll" aria-label="Rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => {
                const isBy = sort?.column.toLowerCase() === column.name.toLowerCase();
                const way = sort?.isDescending === true ? "descending" : "ascending";
                return (
                  <th
                    key={column.name}
                    scope="col"
                    className={column.kind === "number" ? "number" : undefined}
                    aria-sort={isBy ? way : undefined}
                  >
                    {isSortable(column) ? (
                      <button
                        type="button"
                        className="table-view-head"
                        onClick={() => goTo({ query: sortedBy(query, nextSort(query, column)) })}
                      >
                        {visible(column.name)}
                        {isBy ? <Icon name={way === "descending" ? "down" : "up"} /> : null}
                      </button>
                    ) : (
                      visible(column.name)
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {columns.map((column, at) => (
                  <td key={column.name} className={column.kind === "number" ? "number" : undefined}>
                    <Cell
                      {...{ column, zone }}
                      value={row[at]}
                      onNarrow={(field, value) => goTo({ query: narrowed(query, field, value) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface CellOptions {
  readonly column: TableColumn;
  readonly value: unknown;
  readonly zone: string;
  readonly onNarrow: (field: string, value: string | null) => void;
}

/** What is longer is cut; the whole is in the CSV, and in the events behind the cell. */
const CELL_CHARACTERS_MAX = 500;

function Cell({ column: { field, kind }, onNarrow, value, zone }: CellOptions) {
  const text = shownText(value, kind, zone);
  const words = text === "" ? <span className="quiet">no value</span> : text;
  const canNarrow = field !== undefined && kind !== "time" && !Array.isArray(value);
  if (!canNarrow) return words;
  return (
    <button
      type="button"
      className="table-view-cell"
      title="Show the events behind it"
      onClick={() => onNarrow(field, value === null ? null : cellText(value))}
    >
      {words}
    </button>
  );
}

function shownText(value: unknown, kind: string, zone: string): string {
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 3 });
  if (kind === "time" && typeof value === "string") return formatTime(value, zone);
  return cut(cellText(value), CELL_CHARACTERS_MAX);
}
