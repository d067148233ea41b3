/** A real log in a temporary folder, with small segments and this machine's clock, for tests that need no faults. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blockCodec } from "../../server/src/block-codec.ts";
import { type LogOptions, OpenLog } from "../../server/src/sequencer/open.ts";
import { systemClock } from "../../server/src/system/clock.ts";
import { createNodeFiles } from "../../server/src/system/node-files.ts";
import { createRandom } from "../../server/src/system/random.ts";

/** The folder of a log, and options to open it. Remove it with `remove`. */
export interface TempLog {
  readonly folder: string;
  readonly options: LogOptions;
  open(): Promise<OpenLog>;
  remove(): Promise<void>;
}

export async function createTempLog(changes: Partial<LogOptions> = {}): Promise<TempLog> {
  const folder = await mkdtemp(join(tmpdir(), "tally-log-"));
  const options: LogOptions = {
    files: await createNodeFiles(folder),
    guardCopies: [],
    origin: "log.example.com/test",
    policy: undefined,
    segmentBytes: 1_048_576,
    clock: systemClock,
    random: createRandom(),
    codec: blockCodec,
    fetch,
    diagnose: () => undefined,
    program: { program: "test" },
    onFatal: (error) => {
      throw error;
    },
    ...changes,
  };
  return {
    folder,
    options,
    open: () => OpenLog.open(options),
    remove: () => rm(folder, { recursive: true }),
  };
}
