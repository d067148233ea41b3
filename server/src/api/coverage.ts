/** `GET /api/v1/coverage`: of each source what arrives, and how much of it is understood. */
import { Hono } from "hono";
import type { SourceReport } from "../completeness/report.ts";
import { versionOf } from "../parsers/parser.ts";
import { FIELDS_PARSERS, TEXT_PARSERS } from "../parsers/parsers.ts";
import type { Candidate } from "../query/columns.ts";
import { createMatcher } from "../query/match.ts";
import type { Now } from "../query/moments.ts";
import { readQuery } from "../query/read-query.ts";
import { findCoverage } from "../search/find-coverage.ts";
import { timeOf } from "../search/found-event.ts";
import { NO_PATHS } from "../search/record-paths.ts";
import { asking } from "./asking.ts";
import type { SearchDoor } from "./search.ts";
import { readSelection, refuse } from "./selection.ts";

const PARSERS = [...FIELDS_PARSERS, ...TEXT_PARSERS];
/** Without the mappings of an operator: a change of one says itself that a rebuild is due. */
const OURS = { parsers: PARSERS.map(({ name }) => name), versions: PARSERS.map(versionOf) };

/** The caller has checked that the reader may read. */
export function coverage(door: SearchDoor, reports: () => readonly SourceReport[]): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const { notices, sinceUs, untilUs } = selection;
    return await asking(context, async (signal) => {
      const found = await findCoverage(door.search, { ...selection, signal }, OURS);
      const types = new Map(found.sources.map(({ name, types: of }) => [name, of]));
      const arrivals = new Map(reports().map((report) => [report.name, report]));
      // Whoever sent nothing in that time is what one looks for, if the query may mean it.
      const isMeant = meaning(context.req.query("q") ?? "", selection.now);
      const names = [...new Set([...types.keys(), ...[...arrivals.keys()].filter(isMeant)])].sort();
      return context.json({
        ...{ since: momentOf(sinceUs), until: momentOf(untilUs) },
        sources: names.map((name) => ({
          ...{ name, arrival: arrivalOf(arrivals.get(name)), types: types.get(name) ?? [] },
        })),
        ...{ unknown_actions: found.unknownActions, without_actor: found.withoutActor, is_cut: found.isCut },
        ...(notices.length === 0 ? {} : { notices }),
      });
    });
  });
  return app;
}

/** Tells whether a query may be about a source of which nothing but the name is known: `source:web*` is about web-1, and `is:failed` about nobody. */
function meaning(text: string, now: Now): (name: string) => boolean {
  const read = readQuery(text, now);
  if (read.kind === "refused") return () => false;
  const isAnswer = createMatcher(read.filter);
  return (name) => isAnswer(nothingBut(name));
}

function nothingBut(name: string): Candidate {
  return {
    event: {
      ...{ id: "", time: timeOf(0), received: timeOf(0), category: "other", action: "", verb: "other" },
      ...{ outcome: "unknown", severity: "info", targets: [], message: "" },
      ...{ source: { name, type: "", parser: "" }, log: { name: "", index: 0, ord: 0, leaf_hash: "" } },
    },
    ...{ paths: NO_PATHS, words: "" },
  };
}

/** What is known of a source since the log began; null where follow has told nothing of it. */
function arrivalOf(report: SourceReport | undefined): object | null {
  if (report === undefined) return null;
  const { bytes, events, firstUs, lag, lastTimeUs, lastUs, rates, records, sequence, silence, skew } = report;
  return {
    ...{ first: timeOf(firstUs), last: timeOf(lastUs), last_time: momentOf(lastTimeUs || undefined) },
    ...{
      records,
      events,
      bytes,
      per_second: rates,
      lag,
      skew,
      untimed: report.untimed,
      unparsed: report.unparsed,
    },
    sequence: sequence && {
      ...sequence,
      holes: sequence.holes.map(({ from, seenUs, to }) => ({ from, to, seen: timeOf(seenUs) })),
    },
    silence: {
      ...{
        is_ended: report.isEnded,
        is_silent: silence.isSilent,
        since: momentOf(silence.sinceUs || undefined),
      },
      ...{ quiet_seconds: silence.quiet, usual_seconds: silence.usual, allowed_seconds: silence.allowed },
      is_set: silence.isSet,
    },
  };
}

function momentOf(us: number | undefined): string | null {
  return us === undefined ? null : timeOf(us);
}
