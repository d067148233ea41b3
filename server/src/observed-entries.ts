/** From an entry of the log to what completeness looks at: who sent it, under which number, and which times its events give. */
import { toMicroseconds } from "@tallystick/event";
import { parseBody, parseBodyHeader } from "@tallystick/tlog";
import type { EventsOf } from "./api/events.ts";
import type { Observed } from "./completeness/completeness.ts";
import type { ObservedSource } from "./completeness/watch-sources.ts";
import type { Followed, LogFollower } from "./followers/log-follower.ts";
import { OWN_SOURCE } from "./intake/state.ts";
import { readJson } from "./parsers/parse.ts";

/** A follower as completeness reads it. */
export function observedSource(follower: LogFollower, log: string, eventsOf: EventsOf): ObservedSource {
  return {
    next: async (size) => observedOf(await follower.next(size), log, eventsOf),
    close: () => follower.close(),
  };
}

// One after the other: nobody needs the events of thousands of records at once.
function* observedOf(followed: readonly Followed[], log: string, eventsOf: EventsOf): Generator<Observed> {
  for (const one of followed) yield observe(one, log, eventsOf);
}

function observe({ body, entry, index }: Followed, log: string, eventsOf: EventsOf): Observed {
  const { id, kind, seq, src, t, was } = entry;
  const parts = body && parseBody(body);
  const header = parts && parseBodyHeader(parts.header);
  const plain = { index, kind, t, was };
  if (kind !== "event" || parts === undefined || header === undefined) return plain;
  if (src === OWN_SOURCE) return { ...plain, own: readJson(parts.bytes) };
  const { bytes } = parts;
  const place = { log, index, id, t, sequence: seq, leafHash: "" };
  const events = eventsOf({ ...place, header, bytes }, readJson(bytes));
  return {
    ...plain,
    record: {
      ...{
        source: header.sender.name,
        src,
        isPerson: header.sender.type === "human",
        seq,
        bytes: bytes.length,
      },
      events: events.map(({ marks = [], skew = 0, time }) => ({
        timeUs: marks.includes("no_time") ? undefined : toMicroseconds(time),
        skewSeconds: skew,
      })),
    },
  };
}
