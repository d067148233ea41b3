/** What the server counts of itself, for Prometheus: base units, names as its conventions have them, nothing about persons in a label. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Clock } from "./clock.ts";

/** Around a sync of the disk: a third of a millisecond is a fast one, ten seconds a disk that is ill. */
const APPEND_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** A value, and what it is of. */
export type Labelled = readonly [labels: Readonly<Record<string, string>>, value: number];

export class Metrics {
  readonly #registry = new Registry();
  readonly #ingested = this.#counter("events_ingested_total", "Events that were acknowledged.", ["protocol"]);
  readonly #rejected = this.#counter("events_rejected_total", "Events that were refused.", [
    "protocol",
    "reason",
  ]);
  readonly #refused = this.#counter("requests_refused_total", "Requests that were refused as a whole.", [
    "protocol",
    "reason",
  ]);
  readonly #replayed = this.#counter("requests_replayed_total", "Requests that had been sealed before.", [
    "protocol",
  ]);
  readonly #bytes = this.#counter("ingest_bytes_total", "Decoded bytes of requests that were taken.", [
    "protocol",
  ]);
  readonly #signIns = this.#counter("sign_ins_refused_total", "Sign-ins that were refused.", ["reason"]);
  readonly #append = new Histogram({
    name: "tally_append_duration_seconds",
    help: "From the queue to the acknowledgement: written, synced, signed.",
    buckets: APPEND_BUCKETS_SECONDS,
    registers: [this.#registry],
  });

  readonly #reload = new Gauge({
    name: "tally_config_last_reload_successful",
    help: "Whether the configuration could be read when it was last asked for: 1 or 0.",
    registers: [this.#registry],
  });

  constructor(build: Readonly<Record<string, string>>) {
    collectDefaultMetrics({ register: this.#registry });
    this.#reload.set(1);
    new Gauge({
      name: "tally_build_info",
      help: "The program that runs; always 1.",
      labelNames: Object.keys(build),
      registers: [this.#registry],
    }).set(build, 1);
  }

  /** Shows a value that is asked for at each scrape. */
  watch(name: string, help: string, read: () => number): void {
    new Gauge({
      name: `tally_${name}`,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }

  /** Shows values that are asked for at each scrape, one for each set of labels. One named `…_total` only grows. */
  watchEach(name: string, help: string, labelNames: readonly string[], read: () => Iterable<Labelled>): void {
    const options = { name: `tally_${name}`, help, labelNames: [...labelNames], registers: [this.#registry] };
    const fill = (metric: Pick<Gauge, "inc" | "reset">): void => {
      metric.reset();
      for (const [labels, value] of read()) metric.inc(labels, value);
    };
    const collect = function (this: Pick<Gauge, "inc" | "reset">): void {
      fill(this);
    };
    if (name.endsWith("_total")) new Counter({ ...options, collect });
    else new Gauge({ ...options, collect });
  }

  /** Counts a request that a door took. `reasons` holds a code for each refused record that was named. */
  taken(request: {
    readonly protocol: string;
    readonly bytes: number;
    readonly accepted: number;
    readonly replayed: boolean;
    readonly reasons: readonly string[];
  }): void {
    const { accepted, bytes, protocol, reasons, replayed } = request;
    this.#bytes.inc({ protocol }, bytes);
    if (replayed) this.#replayed.inc({ protocol });
    else this.#ingested.inc({ protocol }, accepted);
    for (const reason of reasons) this.#rejected.inc({ protocol, reason });
  }

  /** Counts a request that was refused as a whole. `reason` is one of our own codes, never a sender's text. */
  refused(protocol: string, reason: string): void {
    this.#refused.inc({ protocol, reason });
  }

  /** Counts a sign-in that was refused. `reason` is one of our own codes. */
  signInRefused(reason: string): void {
    this.#signIns.inc({ reason });
  }

  /** Notes whether the configuration could be reloaded. */
  reloaded(isSuccess: boolean): void {
    this.#reload.set(isSuccess ? 1 : 0);
  }

  /** Notes how long an append took. */
  appended(seconds: number): void {
    this.#append.observe(seconds);
  }

  /** The exposition, and its Content-Type. */
  async text(): Promise<{ readonly body: string; readonly contentType: string }> {
    return { body: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }

  #counter<T extends string>(name: string, help: string, labelNames: readonly T[]): Counter<T> {
    return new Counter({
      name: `tally_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [this.#registry],
    });
  }
}

/** Notes how long an append took, once it is acknowledged. */
export function timeAppend<T>(
  metrics: Metrics,
  clock: Clock,
  appended: Promise<T> | "full",
): Promise<T> | "full" {
  if (appended === "full") return appended;
  const startMs = clock.monotonicMs();
  return appended.then((acknowledgement) => {
    metrics.appended((clock.monotonicMs() - startMs) / 1000);
    return acknowledgement;
  });
}
