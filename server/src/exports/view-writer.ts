/** Events as NDJSON in OCSF, a line each: what SIEMs and data lakes take in without a parser of ours. */
import { toOcsf } from "@tallystick/event";
import type { FormatWriter } from "./format-writer.ts";

export function ocsfWriter(): FormatWriter {
  return {
    *begin() {},
    *page(events) {
      for (const event of events) yield Buffer.from(`${JSON.stringify(toOcsf(event))}\n`);
    },
    *end() {},
  };
}
