/** `where`, `sort`, `limit` and `fields`: what is done with a table once it is there. */
import type { Column } from "./columns.ts";
import { compileFilter } from "./compile.ts";
import type { Filter } from "./filter.ts";
import { not } from "./filter.ts";
import { nearestOf } from "./nearest.ts";
import { resolveTest } from "./resolve-test.ts";
import {
  fieldNamed,
  type Made,
  made,
  type PipeContext,
  refused,
  type TableColumn,
  type TableParts,
} from "./table-parts.ts";
import type { Expression, Pipe } from "./tree.ts";

/** The table behind one more pipe. */
export function applyStep(table: TableParts, pipe: Pipe, context: PipeContext): Made<TableParts> {
  switch (pipe.kind) {
    case "where": {
      const filter = filterOf(pipe.where, table, context);
      if (filter.kind === "refused") return filter;
      const inner = around(table);
      const condition = compileFilter(filter.value, context.bind);
      return made({ ...inner, select: (source) => `${inner.select(source)} WHERE ${condition}` });
    }
    case "sort": {
      const inner = table.limit === undefined ? table : around(table);
      const keys: string[] = [];
      for (const { at, field, isDescending } of pipe.by) {
        const column = columnAt(table, field, at);
        if (column.kind === "refused") return column;
        keys.push(`c${column.value} ${isDescending ? "DESC" : "ASC"} NULLS LAST`);
      }
      return made({
        ...inner,
        order: [...keys, inner.order].join(", "),
        orderOutside: [...keys, inner.orderOutside].join(", "),
      });
    }
    case "limit":
      return made({ ...table, limit: Math.min(table.limit ?? pipe.count, pipe.count) });
    case "fields": {
      const shown: number[] = [];
      for (const field of pipe.fields) {
        const column = columnAt(table, field, pipe.at);
        if (column.kind === "refused") return column;
        shown.push(column.value);
      }
      return made({ ...table, shown });
    }
    default: {
      const at = pipe.kind === "bin" ? pipe.at : 0;
      return refused(
        `${pipe.kind} stands first`,
        at,
        `put ${pipe.kind} before sort, limit and fields, and only once`,
      );
    }
  }
}

/** The table as what another statement is about. */
function around(table: TableParts): TableParts {
  const { limit, order, orderOutside, select } = table;
  const cut = limit === undefined ? "" : ` ORDER BY ${order} LIMIT ${limit}`;
  return {
    ...table,
    select: (source) => `SELECT * FROM (${select(source)}${cut})`,
    ...{ order: orderOutside, limit: undefined },
  };
}

function columnAt({ columns }: TableParts, written: string, at: number): Made<number> {
  const wanted = written.toLowerCase();
  const exact = columns.findIndex(({ name }) => name.toLowerCase() === wanted);
  // `count` means `count()`, and `who` the column of actors.
  const found =
    exact !== -1
      ? exact
      : columns.findIndex(({ name }) => name === `${wanted}()` || name === fieldNamed(written).name);
  if (found !== -1) return made(found);
  const names = columns.map(({ name }) => name);
  const near = nearestOf(wanted, names);
  return refused(
    `this table has no column ${JSON.stringify(written)}`,
    at,
    near === undefined ? `it has ${names.join(", ")}` : `did you mean ${near}?`,
  );
}

function filterOf(expression: Expression, table: TableParts, context: PipeContext): Made<Filter> {
  switch (expression.kind) {
    case "all":
      return made(expression);
    case "and":
    case "or": {
      const parts: Filter[] = [];
      for (const part of expression.parts) {
        const filter = filterOf(part, table, context);
        if (filter.kind === "refused") return filter;
        parts.push(filter.value);
      }
      return made({ kind: expression.kind, parts });
    }
    case "not": {
      const filter = filterOf(expression.part, table, context);
      return filter.kind === "refused" ? filter : made(not(filter.value));
    }
    case "word":
      return refused(
        "a table is not looked through for words",
        expression.at,
        "write column:value, such as count>10",
      );
    case "field": {
      const { at, field, test } = expression;
      const found = columnAt(table, field, at);
      if (found.kind === "refused") return found;
      const column = table.columns[found.value];
      if (column === undefined)
        return refused("this table has no such column", at, "name one of its columns");
      const columns = [asColumn(column, `c${found.value}`)];
      const result = resolveTest(
        { name: column.name, columns, aliases: [], isProse: false, about: "" },
        test,
        context.now,
      );
      return result.kind === "filter" ? made(result.filter) : refused(result.message, at, result.hint);
    }
  }
}

// Nothing in memory is asked for a table, so its columns are names only.
function asColumn({ isSeverity = false, kind }: TableColumn, name: string): Column {
  if (isSeverity) return { kind: "severity", name, of: () => 0 };
  switch (kind) {
    case "number":
      return { kind: "number", name, of: () => 0 };
    case "time":
      return { kind: "time", name, of: () => 0, isNumber: true };
    case "list":
      return { kind: "texts", name, of: () => [] };
    case "text":
      return { kind: "text", name, of: () => "" };
  }
}
