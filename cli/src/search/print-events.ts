/** Events in the form that was asked for, printed as their pages come. */
import type { Io } from "../io.ts";
import { formatJsonLine, usesColor } from "../output.ts";
import { csvHeading, csvRow } from "./csv.ts";
import { createEventRows } from "./event-rows.ts";
import type { FoundEvent } from "./found-event.ts";
import type { OutputFormat } from "./search-options.ts";

/** Gives the texts of a page, and what belongs behind the last one. */
export interface EventPrinter {
  page(events: readonly FoundEvent[], isFirst: boolean): readonly string[];
  end(shown: number): string;
}

export function createEventPrinter(
  { format, zone }: { readonly format: OutputFormat; readonly zone: string | undefined },
  io: Pick<Io, "stdout" | "env">,
): EventPrinter {
  switch (format) {
    case "table": {
      const columns = (): number | undefined => (io.stdout.isTty ? io.stdout.columns : undefined);
      const rows = createEventRows({ color: usesColor(io.stdout, io.env), columns, zone });
      return {
        page(events, isFirst) {
          const heading = isFirst && events.length > 0 ? [rows.heading(events)] : [];
          return [...heading, ...rows.rows(events)].map((line) => `${line}\n`);
        },
        end: () => "",
      };
    }
    // One array, which is not closed unless everything is in it: half of it is no JSON.
    case "json":
      return {
        page: (events, isFirst) =>
          events.map(({ json }, i) => `${isFirst && i === 0 ? "[\n" : ",\n"}${formatJsonLine(json)}`),
        end: (shown) => (shown === 0 ? "[]\n" : "\n]\n"),
      };
    case "ndjson":
      return { page: (events) => events.map(({ json }) => `${formatJsonLine(json)}\n`), end: () => "" };
    case "csv":
      return {
        page: (events, isFirst) => [
          ...(isFirst && events.length > 0 ? [csvHeading()] : []),
          ...events.map(csvRow),
        ],
        end: (shown) => (shown === 0 ? csvHeading() : ""),
      };
  }
}
