/** Waits until everything that a server acknowledged can be searched, or until something can that it seals of itself. */
import { setTimeout as delay } from "node:timers/promises";
import type { StartedServer } from "./server-process.ts";

const POLL_MS = 100;
/** An engine that was just killed is there again within seconds; a machine that is busy takes longer. */
const TIMEOUT_MS = 60_000;

/** Gives the size of the log; throws when the copy does not catch up in time. */
export async function searchable({ tokens, url }: Pick<StartedServer, "tokens" | "url">): Promise<number> {
  const headers = { authorization: `Bearer ${tokens.read}` };
  let last: unknown;
  for (const end = performance.now() + TIMEOUT_MS; performance.now() < end; await delay(POLL_MS)) {
    const response = await fetch(`${url}/api/v1/search`, { headers });
    const status: unknown = await response.json();
    last = status;
    if (typeof status !== "object" || status === null || !("position" in status) || !("size" in status))
      continue;
    if (status.position === status.size && "state" in status && status.state === "following")
      return Number(status.size);
  }
  throw new Error(`the search copy did not catch up: ${JSON.stringify(last)}`);
}

/** Waits until a query finds something. */
export async function found(
  { tokens, url }: Pick<StartedServer, "tokens" | "url">,
  q: string,
): Promise<void> {
  const headers = { authorization: `Bearer ${tokens.read}` };
  const path = `api/v1/events/histogram?${new URLSearchParams({ q, intervals: "1" })}`;
  for (const end = performance.now() + TIMEOUT_MS; performance.now() < end; await delay(POLL_MS)) {
    const answer: unknown = await (await fetch(`${url}/${path}`, { headers })).json();
    if (typeof answer === "object" && answer !== null && "total" in answer && Number(answer.total) > 0)
      return;
  }
  throw new Error(`nothing was found by ${q}`);
}
