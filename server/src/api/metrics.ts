/** `/metrics`: what the server counts of itself, as Prometheus reads it. */
import { Hono } from "hono";
import type { SourceReport } from "../completeness/report.ts";
import type { CopyStatus } from "../search/search-copy.ts";
import type { OpenLog } from "../sequencer/open.ts";
import type { Budget } from "../system/budget.ts";
import type { DiskGate } from "../system/disk-gate.ts";
import type { Metrics } from "../system/metrics.ts";
import { watchSources } from "./source-metrics.ts";

/** What is asked at each scrape. */
export interface Watched {
  readonly log: OpenLog;
  readonly disk: DiskGate;
  readonly receiving: Budget;
  readonly isReady: () => boolean;
  readonly search: () => CopyStatus & {
    readonly restarts: { readonly engine: number; readonly follow: number };
  };
  readonly sources: () => readonly SourceReport[];
}

/** Has the state of the server shown from now on. */
export function watchServer(metrics: Metrics, watched: Watched): void {
  const { disk, isReady, log, receiving, search, sources } = watched;
  const { publisher, writer } = log;
  metrics.watch("log_size", "Entries that are acknowledged.", () => writer.head.size);
  metrics.watch("published_size", "Entries that the published checkpoint covers.", () => publisher.size);
  metrics.watch(
    "checkpoint_timestamp_seconds",
    "When this process last published a checkpoint; 0 before.",
    () => publisher.publishedUs / 1_000_000,
  );
  metrics.watch("queue_bytes", "What waits for the disk.", () => writer.queueBytes);
  metrics.watch("receiving_bytes", "Requests that are in memory.", () => receiving.used);
  metrics.watch("disk_free_bytes", "Free bytes where the log is.", () => disk.freeBytes);
  metrics.watch("search_size", "Entries that are searchable.", () => search().position);
  metrics.watch(
    "search_lag_seconds",
    "For how long the oldest entry that is not searchable has been sealed.",
    () => search().lagSeconds,
  );
  metrics.watch("search_up", "Whether the search copy follows the log: 1 or 0.", () =>
    ["following", "rebuilding"].includes(search().state) ? 1 : 0,
  );
  metrics.watch(
    "engine_restarts",
    "How often the engine had to be started again.",
    () => search().restarts.engine,
  );
  metrics.watch(
    "follow_restarts",
    "How often follow had to be started again.",
    () => search().restarts.follow,
  );
  metrics.watch("ready", "Whether events are taken: 1 or 0.", () => (isReady() ? 1 : 0));
  watchSources(metrics, sources);
}

export function metricsPage(metrics: Metrics): Hono {
  const app = new Hono();
  app.get("/metrics", async (context) => {
    const { body, contentType } = await metrics.text();
    return context.body(body, 200, { "content-type": contentType });
  });
  return app;
}
