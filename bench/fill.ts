/** Fills a data directory with so many entries, by the real intake and the real log in this process: the door would take longer. */
import { join } from "node:path";
import { blockCodec } from "../server/src/block-codec.ts";
import { admit } from "../server/src/intake/admit.ts";
import { OpenLog } from "../server/src/sequencer/open.ts";
import { systemClock } from "../server/src/system/clock.ts";
import { createNodeFiles } from "../server/src/system/node-files.ts";
import { createRandom } from "../server/src/system/random.ts";

const BATCH = 1000;
/** What may be on its way to the disk. */
const IN_FLIGHT = 20;

/** Appends entries until the log has `size` of them; bodies are those lines, in turn. */
export async function fillLog(data: string, size: number, lines: readonly string[]): Promise<void> {
  const random = createRandom();
  const log = await OpenLog.open({
    files: await createNodeFiles(join(data, "logs", "main")),
    ...{ guardCopies: [], origin: "bench.example.com/log", policy: undefined, segmentBytes: 67_108_864 },
    ...{ clock: systemClock, random, codec: blockCodec, fetch, diagnose: () => undefined },
    program: { program: "bench" },
    onFatal: (error) => {
      throw error;
    },
  });
  const content = Buffer.from(lines.slice(0, BATCH).join(""));
  let at = 0;
  const records = lines.slice(0, BATCH).map((line, i) => {
    const start = at;
    at += Buffer.byteLength(line);
    return { start, end: at, item: i + 1, nativeId: undefined };
  });
  const waiting = new Set<Promise<unknown>>();
  // The stop entry is the last one.
  for (let rest = size - log.writer.head.size - 1; rest > 0; rest -= BATCH) {
    const received = {
      sender: { id: "bench", name: "bench", type: "machine" as const },
      ...{ content, records: records.slice(0, rest), total: BATCH, peer: "127.0.0.1:1", transport: "http" },
      ...{ contentType: undefined, contentEncoding: undefined, key: undefined, sequence: undefined },
    };
    const appended = log.writer.append(admit(received, { clock: systemClock, random }).sealed);
    if (appended === "full") throw new Error("the queue is full");
    waiting.add(appended);
    void appended.then(() => waiting.delete(appended));
    if (waiting.size >= IN_FLIGHT) await Promise.race(waiting);
  }
  await Promise.all(waiting);
  await log.close();
}
