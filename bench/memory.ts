/** Whether memory stays flat under a steady load. */
import { memoryMib } from "./machine.ts";
import { loadFrom, removeData, startBenchServer } from "./server.ts";

const RATE = 5000;
const SAMPLE_MS = 5000;

/** Sends 5,000 events/s for some minutes and follows the server's resident memory. */
export async function measureMemory(minutes: number): Promise<Record<string, string | number>> {
  const server = await startBenchServer();
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(memoryMib(server.pid).now), SAMPLE_MS);
  const load = { port: server.port, token: server.token("INGEST"), batch: 100, connections: 8 };
  const result = await loadFrom({ ...load, seconds: minutes * 60, rate: RATE });
  clearInterval(timer);
  const { peak } = memoryMib(server.pid);
  await server.stop();
  removeData(server.data);
  const third = Math.floor(samples.length / 3);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    minutes,
    "events/s acknowledged": result.eventsPerSecond,
    "p99 ms": result.latencyMs.p99.toFixed(1),
    "MiB in the first third": mean(samples.slice(0, third)).toFixed(0),
    "in the second": mean(samples.slice(third, 2 * third)).toFixed(0),
    "in the last": mean(samples.slice(2 * third)).toFixed(0),
    peak: peak.toFixed(0),
  };
}
