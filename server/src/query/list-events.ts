/** Events as rows of a table, newest first, before `sort`, `limit` and `fields` do their part. */
import {
  fieldNamed,
  type Made,
  made,
  type PipeContext,
  type TableColumn,
  type TableParts,
} from "./table-parts.ts";
import type { Pipe } from "./tree.ts";
import { type CellKind, isList, onlyValueOf, textsOf } from "./values.ts";

const SHOWN_DEFAULT = ["time", "severity", "actor", "action", "target", "outcome", "from", "message"];
/** What makes two events of one moment different: never shown, but sorted by. */
const PLACE = ["toUnixTimestamp64Micro(time)", "log", "log_index", "ord"];

/** The table of the events, with a column for each field that a pipe behind it names. */
export function listedEvents(pipes: readonly Pipe[], context: PipeContext): Made<TableParts> {
  const named = pipes.flatMap((pipe) =>
    pipe.kind === "fields" ? pipe.fields : pipe.kind === "sort" ? pipe.by.map(({ field }) => field) : [],
  );
  const isChosen = pipes.some(({ kind }) => kind === "fields");
  const cells = new Map<
    string,
    { readonly kind: CellKind; readonly sql: string; readonly isSeverity: boolean }
  >();
  for (const written of [...(isChosen ? [] : SHOWN_DEFAULT), ...named]) {
    const field = fieldNamed(written);
    if (cells.has(field.name)) continue;
    if (isList(field))
      cells.set(field.name, { kind: "list", sql: textsOf(field, context.bind), isSeverity: false });
    else {
      const { kind, sql } = onlyValueOf(field, context.bind);
      const isSeverity = kind === "severity";
      cells.set(field.name, { kind: isSeverity ? "text" : kind, sql, isSeverity });
    }
  }
  const columns = [...cells].map(
    ([name, { isSeverity, kind }]): TableColumn => ({ name, kind, field: name, isSeverity }),
  );
  const selected = [...[...cells.values()].map(({ sql }) => sql), ...PLACE].map(
    (sql, i) => `${sql} AS c${i}`,
  );
  return made({
    columns,
    shown: columns.map((_, i) => i).slice(0, isChosen ? undefined : SHOWN_DEFAULT.length),
    select: (source) => `SELECT ${selected.join(", ")} FROM ${source}`,
    order: "time DESC, log DESC, log_index DESC, ord DESC",
    orderOutside: PLACE.map((_, i) => `c${columns.length + i} DESC`).join(", "),
    limit: undefined,
  });
}
