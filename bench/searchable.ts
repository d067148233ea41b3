/** From the socket to searchable: CPU an event of front, follow and engine, bytes on disk, and how far the copy is behind meanwhile. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { processesBelow } from "../test/support/processes.ts";
import { cpuMicroseconds, memoryMib } from "./machine.ts";
import { type BenchServer, bytesBelow, loadFrom, published, removeData, startBenchServer } from "./server.ts";

export interface SearchableOptions {
  readonly seconds: number;
  /** Events a second; undefined sends as fast as it is answered. */
  readonly rate: number | undefined;
}

const BATCH = 500;
const CONNECTIONS = 4;
const OWN_ENTRIES = 5;
const WARM_UP_SECONDS = 3;
const POLL_MS = 250;
const PARTS = ["front", "follow", "engine"] as const;

/** Measures one load on a fresh data directory. CPU counts until everything is searchable and merges have calmed down. */
export async function measureSearchable({
  rate,
  seconds,
}: SearchableOptions): Promise<Record<string, string | number>> {
  const server = await startBenchServer();
  await caughtUp(server, OWN_ENTRIES);
  const load = {
    batch: BATCH,
    connections: CONNECTIONS,
    port: server.port,
    token: server.token("INGEST"),
    seconds,
    rate,
  };
  const warm = await loadFrom({ ...load, seconds: WARM_UP_SECONDS, rate });
  await caughtUp(server, warm.acknowledged);
  const pids = await pidsOf(server);
  const before = PARTS.map((part) => cpuMicroseconds(pids[part]));

  const lags: number[] = [];
  const behind: number[] = [];
  const watching = setInterval(() => {
    void statusOf(server).then(({ lag_seconds, position, size }) => {
      lags.push(lag_seconds);
      behind.push(size - position);
    });
  }, POLL_MS);
  const result = await loadFrom(load);
  const endMs = performance.now();
  await caughtUp(server, warm.acknowledged + result.acknowledged);
  clearInterval(watching);
  const caughtUpMs = performance.now() - endMs;
  await published(server.port, warm.acknowledged + result.acknowledged);
  await calm(pids.engine);
  const cpu = PARTS.map((part, i) => (cpuMicroseconds(pids[part]) - (before[i] ?? 0)) / result.acknowledged);
  const memory = PARTS.map((part) => memoryMib(pids[part]).peak);
  const total = warm.acknowledged + result.acknowledged;
  await server.stop();
  const sealed = (bytesBelow(server.data, "body") + bytesBelow(server.data, "tile")) / total;
  const search = bytesOf(join(server.data, "search")) / total;
  removeData(server.data);
  const of = (values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(" + ");
  return {
    "events/s asked": rate ?? "as fast as answered",
    "events/s acknowledged": result.eventsPerSecond,
    refused: result.refused,
    "bytes an event": result.eventBytes,
    "CPU µs/event, front + follow + engine": of(cpu),
    "… together": cpu.reduce((sum, value) => sum + value, 0).toFixed(1),
    "load CPU µs/event": result.cpuMicrosecondsPerEvent.toFixed(1),
    "lag s, median": percentileOf(lags, 50).toFixed(2),
    "lag s, largest": percentileOf(lags, 100).toFixed(2),
    "entries behind, largest": percentileOf(behind, 100),
    "caught up after s": (caughtUpMs / 1000).toFixed(1),
    "sealed bytes/event": Math.round(sealed),
    "search bytes/event": Math.round(search),
    "peak memory MiB, front + follow + engine": of(memory),
  };
}

async function pidsOf(server: BenchServer): Promise<Record<(typeof PARTS)[number], number>> {
  const children = await processesBelow(server.pid);
  const of = (name: string): number =>
    children.find(({ command }) => command.includes(`main-${name}`))?.pid ?? 0;
  return { front: server.pid, follow: of("follow"), engine: of("engine") };
}

interface Status {
  readonly lag_seconds: number;
  readonly position: number;
  readonly size: number;
}

async function statusOf(server: BenchServer): Promise<Status> {
  const headers = { authorization: `Bearer ${server.token("READ")}` };
  const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/search`, { headers });
  const { lag_seconds = 0, position = 0, size = 0 }: Partial<Status> = JSON.parse(await response.text());
  return { lag_seconds, position, size };
}

async function caughtUp(server: BenchServer, atLeast: number): Promise<void> {
  for (;;) {
    const { position, size } = await statusOf(server);
    if (position === size && size >= atLeast) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Waits until the engine has used less than a twentieth of a core for some seconds. */
async function calm(pid: number): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const before = cpuMicroseconds(pid);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    quiet = cpuMicroseconds(pid) - before < 50_000 ? quiet + 1 : 0;
  }
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function percentileOf(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
