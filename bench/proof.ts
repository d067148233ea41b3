/** How long the proof of one entry takes through the real door, whatever the size of the log. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillLog } from "./fill.ts";
import { percentile } from "./percentile.ts";
import { removeData, startBenchServer } from "./server.ts";

const PROOFS = 300;

/** Asks a log of so many entries for receipts of random ones, one at a time. Bodies are small: a proof does not depend on them. */
export async function measureProofs(size: number): Promise<Record<string, string | number>> {
  const data = mkdtempSync(join(tmpdir(), "tally-bench-"));
  await fillLog(
    data,
    size,
    Array.from({ length: 1000 }, (_, i) => `{"n":${i}}`),
  );
  const start = performance.now();
  const server = await startBenchServer(data);
  const startSeconds = (performance.now() - start) / 1000;
  const headers = { authorization: `Bearer ${server.token("READ")}` };
  const times: number[] = [];
  for (let i = 0; i < PROOFS; i++) {
    // Spread over the log without repeating: multiples of a large odd number.
    const index = (i * 7_654_321) % size;
    const before = performance.now();
    const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/events/${index}/proof`, { headers });
    await response.arrayBuffer();
    times.push(performance.now() - before);
    if (response.status !== 200) throw new Error(`entry ${index}: ${response.status}`);
  }
  await server.stop();
  removeData(data);
  return {
    entries: size,
    "start s": startSeconds.toFixed(1),
    "p50 ms": percentile(times, 50).toFixed(1),
    "p99 ms": percentile(times, 99).toFixed(1),
    "max ms": percentile(times, 100).toFixed(1),
  };
}
