/** Events as NDJSON in another schema, a line each: what SIEMs and data lakes take in without a parser of ours. */

import type { FormatWriter } from "./format-writer.ts";
import type { FormatParts } from "./formats.ts";
import { sealedPlaces } from "./sealed-places.ts";
import { VIEWS, type View } from "./views.ts";

export function viewWriter(view: View): (parts: FormatParts) => FormatWriter {
  const viewOf = VIEWS[view];
  return ({ log }) => {
    const placesOf = sealedPlaces(log);
    return {
      *begin() {},
      async *page(events) {
        const places = await placesOf(events);
        for (const [i, event] of events.entries())
          yield Buffer.from(`${JSON.stringify(viewOf(event, places[i]))}\n`);
      },
      *end() {},
    };
  };
}
