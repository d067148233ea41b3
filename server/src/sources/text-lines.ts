/** Cuts text into lines, each of which is a record, whatever it holds. */
import type { RecordContext } from "@tallystick/event";
import { type Cut, type CutLimits, Records } from "./cut.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line is what stands before a line feed, without a carriage return before that; one without a byte is no record. */
export function cutTextLines(
  content: Uint8Array,
  { context, limits }: { readonly context: RecordContext | undefined; readonly limits: CutLimits },
): Cut {
  const records = new Records(limits);
  let line = 1;
  for (let start = 0; start < content.length; line += 1) {
    const lineFeed = content.indexOf(LINE_FEED, start);
    const stop = lineFeed === -1 ? content.length : lineFeed;
    const end = stop > start && content[stop - 1] === CARRIAGE_RETURN ? stop - 1 : stop;
    if (end > start) {
      if (records.isFull) {
        const message = `line ${line}: more than ${limits.eventsMax} events in one request`;
        return { kind: "refused", code: "too-many-events", line, offset: start, message };
      }
      records.keep({ start, end, line, nativeId: undefined, context });
    }
    start = stop + 1;
  }
  return records.result();
}
