/** Durable ingest through the real door: events a second, latency of acknowledgements, CPU and bytes an event. */
import { cpuMicroseconds, memoryMib } from "./machine.ts";
import { bytesBelow, loadFrom, published, removeData, startBenchServer } from "./server.ts";

export interface IngestOptions {
  readonly batch: number;
  readonly connections: number;
  readonly seconds: number;
  readonly rate: number | undefined;
}

/** What the server seals of itself before and after: its start, three tokens. */
const OWN_ENTRIES = 4;
const WARM_UP_SECONDS = 3;

/** Measures one kind of load on a fresh log, after a short warm-up. CPU counts until everything is in tiles and published. */
export async function measureIngest(options: IngestOptions): Promise<Record<string, string | number>> {
  const server = await startBenchServer();
  const load = { ...options, port: server.port, token: server.token("INGEST") };
  const warm = await loadFrom({ ...load, seconds: WARM_UP_SECONDS, rate: undefined });
  await published(server.port, warm.acknowledged + OWN_ENTRIES);
  const before = cpuMicroseconds(server.pid);
  const result = await loadFrom(load);
  const acknowledged = cpuMicroseconds(server.pid);
  const total = warm.acknowledged + result.acknowledged + OWN_ENTRIES;
  await published(server.port, total);
  const integrated = cpuMicroseconds(server.pid);
  const { peak } = memoryMib(server.pid);
  const bytes = (folder: string): number => Math.round(bytesBelow(server.data, folder) / total);
  const sealed = { body: bytes("body"), entriesAndTiles: bytes("tile") };
  await server.stop();
  removeData(server.data);
  const perEvent = (microseconds: number): string => (microseconds / result.acknowledged).toFixed(1);
  return {
    "events a request": options.batch,
    connections: options.connections,
    "events/s asked": options.rate ?? "as fast as answered",
    "events/s acknowledged": result.eventsPerSecond,
    refused: result.refused,
    "bytes an event": result.eventBytes,
    "p50 ms": result.latencyMs.p50.toFixed(1),
    "p99 ms": result.latencyMs.p99.toFixed(1),
    "max ms": result.latencyMs.max.toFixed(1),
    "server CPU µs/event": perEvent(acknowledged - before),
    "… until integrated": perEvent(integrated - before),
    "load CPU µs/event": result.cpuMicrosecondsPerEvent.toFixed(1),
    "sealed bytes/event": sealed.body + sealed.entriesAndTiles,
    "of them body": sealed.body,
    "peak memory MiB": Math.round(peak),
  };
}
