/** Events as NDJSON: a line each, as `GET /api/v1/events` gives them. */
import type { FormatWriter } from "./format-writer.ts";

export function ndjsonWriter(): FormatWriter {
  return {
    *begin() {},
    *page(events) {
      for (const event of events) yield Buffer.from(`${JSON.stringify(event)}\n`);
    },
    *end() {},
  };
}
