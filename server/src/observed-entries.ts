/** From an entry of the log to what completeness looks at: who sent it, under which number, and which times its events give. */
import { type Event, toMicroseconds } from "@tallystick/event";
import { parseBody, parseBodyHeader } from "@tallystick/tlog";
import type { EventsOf } from "./api/events.ts";
import type { Observed } from "./completeness/completeness.ts";
import type { RecentTimes } from "./completeness/recent-times.ts";
import type { ObservedEvent } from "./completeness/source-state.ts";
import type { ObservedSource } from "./completeness/watch-sources.ts";
import type { Followed, LogFollower } from "./followers/log-follower.ts";
import { OWN_SOURCE } from "./intake/state.ts";
import { readJson } from "./parsers/parse.ts";

export interface ObserveParts {
  /** The log's name. */
  readonly log: string;
  readonly eventsOf: EventsOf;
  /** What others have parsed. */
  readonly recent: RecentTimes;
}

/** A follower as completeness reads it. */
export function observedSource(
  follower: Pick<LogFollower, "next" | "close">,
  parts: ObserveParts,
): ObservedSource {
  return {
    next: async (size) => observedOf(await follower.next(size), parts),
    close: () => follower.close(),
  };
}

/** What completeness looks at of the events of a record. */
export function observedEvents(events: readonly Event[]): readonly ObservedEvent[] {
  return events.map(({ marks = [], skew = 0, source, time }) => ({
    timeUs: marks.includes("no_time") ? undefined : toMicroseconds(time),
    skewSeconds: skew,
    ...(source.type === "unparsed" ? { isUnparsed: true } : {}),
  }));
}

// One after the other: nobody needs the events of thousands of records at once.
function* observedOf(followed: readonly Followed[], parts: ObserveParts): Generator<Observed> {
  for (const one of followed) yield observe(one, parts);
}

function observe({ body, entry, index }: Followed, { eventsOf, log, recent }: ObserveParts): Observed {
  const { id, kind, seq, src, t, was } = entry;
  const parts = body && parseBody(body);
  const header = parts && parseBodyHeader(parts.header);
  const plain = { index, kind, t, was };
  if (kind !== "event" || parts === undefined || header === undefined) return plain;
  const { bytes } = parts;
  if (src === OWN_SOURCE) return { ...plain, own: readJson(bytes) };
  const record = { log, index, id, t, sequence: seq, leafHash: "", header, bytes };
  const events = recent.get(index) ?? observedEvents(eventsOf(record, readJson(bytes)));
  const { name, type } = header.sender;
  return {
    ...plain,
    record: { source: name, src, isPerson: type === "human", seq, bytes: bytes.length, events },
  };
}
