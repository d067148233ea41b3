/** The demo's searches: waits until everything can be found, asks what an investigation asks, and believes no answer. */
import { ask, refusalOf, type Target } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import type { Io } from "../io.ts";
import { isObject, readObject } from "../json.ts";
import { INCIDENT_SEARCHES, type IncidentSearch } from "./incident.ts";
import type { DemoEvent } from "./scene.ts";

/** A question, and the events that the server found for it, in the order of their time. */
export interface Answered {
  readonly question: string;
  readonly query: string;
  readonly count: number;
  /** How the first of them began to read: when, and the sentence. */
  readonly first: readonly { readonly time: string; readonly message: string }[];
}

/** Enough to see that the sign-in succeeded, and what came of it. */
const SHOWN = 6;
/** A copy that is not there after this has stopped following. */
const SEARCHABLE_POLLS_MAX = 600;
const POLL_MS = 100;

/** Waits until the search copy holds all that was acknowledged; gives how long that took, in milliseconds. */
export async function waitUntilSearchable(target: Target, io: Io): Promise<number | Failure> {
  const start = io.now();
  let last = "";
  for (let poll = 0; poll < SEARCHABLE_POLLS_MAX; poll++) {
    const answer = await ask(target, { method: "GET", path: "/api/v1/search" }, io);
    if (answer.kind === "failed") return answer;
    if (answer.status !== 200) return refusalOf(answer);
    const { detail, position, size, state } = readObject(answer.bytes) ?? {};
    if (state === "following" && typeof size === "number" && position === size) return io.now() - start;
    last = `${state}: ${position} of ${size} entries${detail === "" ? "" : `, ${detail}`}`;
    await io.sleep(POLL_MS);
  }
  return failed(EXIT.runtime, `the search copy has not caught up in time (${last})`);
}

/** Asks the questions of the day's incident; none for a day without one. */
export async function askDay(
  target: Target,
  events: Iterable<DemoEvent>,
  io: Io,
): Promise<readonly Answered[] | Failure> {
  const expected = new Map(INCIDENT_SEARCHES.map((search) => [search, 0]));
  for (const { json } of events)
    for (const [search, count] of expected) if (search.isAnswer(json)) expected.set(search, count + 1);
  const answered: Answered[] = [];
  for (const [search, count] of expected) {
    if (count === 0) continue;
    const answer = await askOne(target, search, io);
    if ("kind" in answer) return answer;
    if (answer.count !== count)
      return failed(
        EXIT.runtime,
        `the search for ${search.query} found ${answer.count} events, and there are ${count}`,
      );
    answered.push(answer);
  }
  return answered;
}

async function askOne(
  target: Target,
  { query, question }: IncidentSearch,
  io: Io,
): Promise<Answered | Failure> {
  const path = `/api/v1/events?order=asc&limit=1000&q=${encodeURIComponent(query)}`;
  const answer = await ask(target, { method: "GET", path }, io);
  if (answer.kind === "failed") return answer;
  const { events } = readObject(answer.bytes) ?? {};
  if (answer.status !== 200 || !Array.isArray(events)) return refusalOf(answer);
  const first = events.slice(0, SHOWN).map((event: unknown) => {
    const { message, time }: Record<string, unknown> = isObject(event) ? event : {};
    return { time: String(time), message: String(message) };
  });
  return { question, query, count: events.length, first };
}
