/** Whether asking slows intake down: one load twice, the second time while two readers ask without a pause. */
import { percentile } from "./percentile.ts";
import { type BenchServer, loadFrom, removeData, startBenchServer } from "./server.ts";

const BATCH = 500;
const CONNECTIONS = 4;
const SECONDS = 60;
const WARM_UP_SECONDS = 20;
const READERS = 2;
/** What people ask while they look for something. */
const ASKED = [
  "events?q=terraform&limit=50",
  "events?q=is:failed&since=1h&limit=50&total=true",
  "events/histogram?since=1h&by=outcome",
  "events/facets?since=1h&fields=category,action,outcome,actor",
  "events?q=raw.requestParameters.bucketName:*&limit=50",
  `events?q=${encodeURIComponent("| stats count(), distinct(actor) by action")}`,
];

/** Measures a load of so many events a second alone, and then beside readers. */
export async function measureQuerying(rate: number | undefined): Promise<Record<string, string | number>> {
  const server = await startBenchServer();
  const load = {
    batch: BATCH,
    connections: CONNECTIONS,
    port: server.port,
    token: server.token("INGEST"),
    rate,
  };
  // There is something to be found.
  await loadFrom({ ...load, seconds: WARM_UP_SECONDS });
  const alone = await loadFrom({ ...load, seconds: SECONDS });
  const readers = startReaders(server);
  const beside = await loadFrom({ ...load, seconds: SECONDS });
  const { failed, taken } = await readers.stop();
  const status = await statusOf(server);
  await server.stop();
  removeData(server.data);
  const change = ((beside.eventsPerSecond / alone.eventsPerSecond - 1) * 100).toFixed(1);
  return {
    "events/s asked": rate ?? "as fast as answered",
    "events/s alone": alone.eventsPerSecond,
    "events/s beside two readers": `${beside.eventsPerSecond} (${change} %)`,
    refused: beside.refused,
    "acknowledged after ms alone, p50 / p99": `${alone.latencyMs.p50.toFixed(1)} / ${alone.latencyMs.p99.toFixed(1)}`,
    "acknowledged after ms beside, p50 / p99": `${beside.latencyMs.p50.toFixed(1)} / ${beside.latencyMs.p99.toFixed(1)}`,
    "answers/s": (taken.length / SECONDS).toFixed(1),
    "answers that were none": failed,
    "answer ms, p50 / p95": `${percentile(taken, 50).toFixed(0)} / ${percentile(taken, 95).toFixed(0)}`,
    "lag s at the end": status.lag_seconds.toFixed(1),
  };
}

function startReaders(server: BenchServer): { stop(): Promise<{ taken: number[]; failed: number }> } {
  const taken: number[] = [];
  let failed = 0;
  let isStopping = false;
  const headers = { authorization: `Bearer ${server.token("READ")}` };
  const running = Promise.all(
    Array.from({ length: READERS }, async (_, reader) => {
      for (let i = reader; !isStopping; i++) {
        const start = performance.now();
        const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/${ASKED[i % ASKED.length]}`, {
          headers,
        });
        await answer.arrayBuffer();
        taken.push(performance.now() - start);
        if (answer.status !== 200) failed += 1;
      }
    }),
  );
  return {
    async stop() {
      isStopping = true;
      await running;
      return { taken, failed };
    },
  };
}

async function statusOf(server: BenchServer): Promise<{ lag_seconds: number }> {
  const headers = { authorization: `Bearer ${server.token("READ")}` };
  return JSON.parse(await (await fetch(`http://127.0.0.1:${server.port}/api/v1/search`, { headers })).text());
}
