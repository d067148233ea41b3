/** How long searches take, asked as the page and the CLI ask: over HTTP, with a token, sealed before they are answered. */
import type { Search } from "../server/src/search/search-client.ts";
import { percentile } from "./percentile.ts";
import { DAY_MS, END_MS, PARSED_MAX } from "./search-data.ts";
import { openSearchFolder } from "./search-folder.ts";
import { type Sample, sampleOf } from "./search-sample.ts";
import type { BenchServer } from "./server.ts";

const TIMES = 20;
const WEEK = { since: iso(END_MS - 7 * DAY_MS), until: iso(END_MS) };
const DAY = { since: iso(END_MS - DAY_MS), until: iso(END_MS) };

/** What is asked, by class; each time something else of its kind where there is something else. */
function questions(
  sample: Sample,
): Readonly<Record<string, (i: number) => readonly [door: string, query: object]>> {
  const of = (values: readonly string[], i: number): string => values[i % values.length] ?? "";
  const ask = (query: object): readonly [string, object] => ["", query];
  return {
    "newest 50": () => ask({}),
    "event by its id": (i) => ask({ q: `id:${of(sample.events, i)}` }),
    "pasted id, anywhere": (i) => ask({ q: of(sample.ids, i) }),
    "pasted id that is nowhere": (i) => ask({ q: `nowhere-${i}-4f2a91` }),
    "part of an id": (i) => ask({ q: of(sample.parts, i) }),
    "rare word": (i) => ask({ q: of(sample.rare, i) }),
    "common word": (i) => ask({ q: of(["production", "checkout", "deployment", "login"], i) }),
    phrase: (i) => ask({ q: of(['"logged in to"', '"created access key"', '"read secret"'], i) }),
    "word with a wildcard, a week": (i) => ask({ ...WEEK, q: of(["check*out", "terra*", "*gateway"], i) }),
    "newest 50 of an actor, a week": (i) => ask({ ...WEEK, q: `actor:"${of(sample.actors, i)}"` }),
    "actor, all time, with total": (i) => ask({ q: `actor:"${of(sample.actors, i)}"`, total: true }),
    "two fields and a negation": (i) =>
      ask({ q: `is:failed service:${of(sample.services, i)} -actor.type:machine` }),
    "range of addresses": (i) => ask({ q: `from:${of(["192.0.2.0/24", "10.0.0.0/8", "2001:db8::/32"], i)}` }),
    "member of the record": (i) => ask({ q: `raw.requestParameters.bucketName:${of(sample.buckets, i)}` }),
    "number of the record": (i) => ask({ q: `raw.additionalEventData.bytesTransferredOut>${900_000 + i}` }),
    "regular expression, a day": () => ask({ ...DAY, q: "action:/^(iam|sts)\\..*key/" }),
    "histogram, a day": () => ["/histogram", DAY],
    "histogram by outcome, all": () => ["/histogram", { by: "outcome" }],
    "facets, a week": () => ["/facets", { ...WEEK, fields: "category,action,outcome,actor,severity" }],
    "the page's facets, a week": () => ["/facets", WEEK],
    "stats by hour, a week": () => ask({ ...WEEK, q: "| stats count(), distinct(actor) by bin(1h)" }),
    "top 10 of an action, all": () => ask({ q: "is:failed | top 10 actor" }),
    "suggest a value, a week": (i) => ["/suggest", { ...WEEK, q: `actor:${of(["a", "ci", "b", "sch"], i)}` }],
    "compare a day's failures": () => ["/compare", { ...DAY, q: "is:failed" }],
  };
}

/** First, median and 95th percentile of each class over so many events, in milliseconds; first over a million where there are more and the folder has not. */
export async function measureSearch(
  count: number,
  named: string | undefined,
): Promise<Record<string, string | number>> {
  const folder = await openSearchFolder(named);
  const results: Record<string, string | number> = {};
  for (const size of count > PARSED_MAX && folder.filled <= PARSED_MAX ? [PARSED_MAX, count] : [count]) {
    const server = await folder.start(size);
    for (const [name, value] of Object.entries(await measureAt(server, folder.search)))
      results[`${size}: ${name}`] = value;
    await server.stop();
  }
  await folder.close();
  return results;
}

async function measureAt(server: BenchServer, search: Search): Promise<Record<string, string | number>> {
  const [size] = await search.rows<{ bytes: number; parts: number; rows: number }>(
    "SELECT sum(bytes_on_disk) AS bytes, count() AS parts, sum(rows) AS rows FROM system.parts WHERE active AND table = 'events'",
  );
  const headers = { authorization: `Bearer ${server.token("READ")}` };
  const results: Record<string, string | number> = {
    parts: size?.parts ?? 0,
    "bytes an event": Math.round((size?.bytes ?? 0) / (size?.rows ?? 1)),
    "class of query": "first / median / 95 % (ms)",
  };
  for (const [name, question] of Object.entries(questions(await sampleOf(search, { size: TIMES })))) {
    const taken: number[] = [];
    let found = "";
    for (let i = 0; i < TIMES; i++) {
      const [door, query] = question(i);
      const parameters = new URLSearchParams(
        Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
      );
      const start = performance.now();
      const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/events${door}?${parameters}`, {
        headers,
      });
      const text = await answer.text();
      taken.push(performance.now() - start);
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${text}`);
      found = found === "" ? foundIn(text) : found;
    }
    const times = [taken[0] ?? 0, percentile(taken.slice(1), 50), percentile(taken.slice(1), 95)];
    results[name] = `${times.map((ms) => ms.toFixed(0)).join(" / ")}${found}`;
    console.error(name, results[name]);
  }
  return results;
}

/** What the first answer held, so that nobody takes nothing for fast. */
function foundIn(text: string): string {
  const { events, table, total } = JSON.parse(text);
  if (Array.isArray(events)) return `  (${events.length} events${total === undefined ? "" : ` of ${total}`})`;
  return table === undefined ? "" : `  (${table.rows.length} rows)`;
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
