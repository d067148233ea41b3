/** Puts the exports of a server together, and removes what was kept for long enough. */
import type { Search } from "../search/search-client.ts";
import type { OpenLog } from "../sequencer/open.ts";
import type { Clock } from "../system/clock.ts";
import type { Diagnose } from "../system/diagnostics.ts";
import type { DiskGate } from "../system/disk-gate.ts";
import type { Files } from "../system/files.ts";
import type { Random } from "../system/random.ts";
import { startTicker } from "../system/ticker.ts";
import { FORMATS } from "./formats.ts";
import { Exports } from "./jobs.ts";
import { EXPORT_LIMITS } from "./limits.ts";

export interface StartExportsParts {
  readonly search: Search;
  readonly log: OpenLog;
  /** The folder of the server's state. */
  readonly files: Files;
  readonly disk: DiskGate;
  readonly clock: Clock;
  readonly random: Random;
  readonly diagnose: Diagnose;
}

export interface RunningExports {
  readonly jobs: Exports;
  stop(): Promise<void>;
}

/** A file that is kept for a day may be kept for a minute more. */
const SWEEP_MS = 60_000;

export async function startExports(parts: StartExportsParts): Promise<RunningExports> {
  const { clock, diagnose, disk, files, log, random, search } = parts;
  const jobs = await Exports.load({
    ...{ search, files, diagnose, log: log.origin, limits: EXPORT_LIMITS, nowUs: clock.nowUs },
    hasRoom: (bytes) => disk.hasRoom(bytes),
    newId: () => random.uuid(clock.nowUs()),
    openFormat: (format, query) => FORMATS[format].open({ log, query }),
  });
  const ticker = startTicker(
    SWEEP_MS,
    () => jobs.sweep(),
    (cause) => diagnose("error", "couldn't remove old exports; they stay until the next start", { cause }),
  );
  return {
    jobs,
    async stop() {
      await ticker.stop();
      await jobs.stop();
    },
  };
}
