/** A row of the search copy about which nothing matters but its place. */
import type { Row } from "../../server/src/search/event-columns.ts";
import type { Place } from "../../server/src/search/find-events.ts";
import { timeOf } from "../../server/src/search/found-event.ts";
import { NO_PATHS } from "../../server/src/search/record-paths.ts";

/** It happened, and was sealed, at the place's time. */
export function rowAt({ index, log, ord, timeUs }: Place): Row {
  const time = timeOf(timeUs);
  return {
    event: {
      ...{
        id: `01a20647-ccc3-71a8-9b02-${index.toString(16).padStart(12, "0").slice(-12)}`,
        time,
        received: time,
      },
      ...{ category: "other", action: "test.run", verb: "other", outcome: "success", severity: "info" },
      ...{ message: `row ${index}.${ord}`, targets: [] },
      source: { name: "test", type: "native", parser: "native/1" },
      log: { name: log, index, ord, leaf_hash: "" },
    },
    paths: NO_PATHS,
    words: "",
  };
}
