/** Asks for what a query finds, page by page, until so many events are there or no more. */
import { ask, type Target } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import type { Io } from "../io.ts";
import { queryRefusal } from "./query-refusal.ts";
import { readSearchAnswer, type SearchPage, type TableAnswer } from "./search-answers.ts";

export interface SearchQuestion {
  readonly query: string;
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** Whose clock the times in the query are by; UTC when there is none. */
  readonly zone: string | undefined;
  readonly order: "asc" | "desc";
  /** How many events at most; Infinity for all. */
  readonly limit: number;
  /** Whether to ask how many there are in all. */
  readonly isCounted: boolean;
  readonly retries: number;
}

/** As many as the server gives at once. */
const PAGE_EVENTS_MAX = 1000;

/** The pages, none with more than is left of the limit, or the one table; the last thing it gives may be why there are no more. */
export async function* fetchPages(
  target: Target,
  { isCounted, limit, order, query, retries, since, until, zone }: SearchQuestion,
  io: Io,
): AsyncGenerator<SearchPage | TableAnswer | Failure, void> {
  let left = limit;
  let cursor: string | undefined;
  do {
    const asked = Math.min(left, PAGE_EVENTS_MAX);
    const parameters = parametersOf({
      ...{ q: query, since, until, tz: zone, order, limit: String(asked), cursor },
      // It is the same on every page, and costs a look at everything.
      total: isCounted && cursor === undefined ? "true" : undefined,
    });
    const answer = await ask(target, { method: "GET", path: `/api/v1/events?${parameters}`, retries }, io);
    if (answer.kind === "failed") return yield answer;
    if (answer.status !== 200) return yield queryRefusal(answer, query);
    const page = readSearchAnswer(answer.bytes);
    if (page?.kind === "table") return yield page;
    // The same place once more would be asked for again, without an end.
    const isStuck = page?.cursor !== undefined && page.cursor === cursor;
    if (page === undefined || page.events.length > asked || isStuck) return yield NOT_A_PAGE;
    yield page;
    left -= page.events.length;
    cursor = page.cursor;
  } while (cursor !== undefined && left > 0);
}

/** Parameters of a URL; what is undefined or empty is left out. */
export function parametersOf(values: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== "") parameters.set(name, value);
  return parameters;
}

const NOT_A_PAGE: Failure = failed(
  EXIT.runtime,
  "the server's answer is not one to a search",
  "is it a Tallystick server, and as new as this program?",
);
