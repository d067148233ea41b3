/** CPU an event by stage, each by the real function on the same events, in one warm process. */
import { createTreeHasher, encodeBundle, planBodyBlocks, walFrames } from "@tallystick/tlog";
import { crc32, sha256, signEd25519 } from "@tallystick/tlog/node";
import { blockCodec } from "../server/src/block-codec.ts";
import { admit } from "../server/src/intake/admit.ts";
import { TreeEdge } from "../server/src/sequencer/tree-edge.ts";
import { cutJson } from "../server/src/sources/json-records.ts";
import { DOOR_LIMITS } from "../server/src/sources/limits.ts";
import { systemClock } from "../server/src/system/clock.ts";
import { createRandom } from "../server/src/system/random.ts";
import { cloudTrailLines } from "./events.ts";
import { percentile } from "./percentile.ts";

const BATCH = 256;
const ROUNDS = 400;

/** Median CPU microseconds an event of each stage. Compression runs in the thread pool; its CPU counts all the same. */
export async function measureStages(): Promise<Record<string, string>> {
  const content = Buffer.from(cloudTrailLines(BATCH).join("\n"));
  const hasher = createTreeHasher(sha256);
  const random = createRandom();
  const cut = cutJson(content, { lines: true, limits: DOOR_LIMITS });
  const records = cut.kind === "cut" ? cut.records : [];
  const received = {
    sender: { id: "bench", name: "bench", type: "machine" },
    ...{ content, records, total: records.length, peer: "127.0.0.1:1", transport: "http" },
    ...{
      contentType: "application/x-ndjson",
      contentEncoding: undefined,
      key: undefined,
      sequence: undefined,
    },
  } as const;
  const { sealed } = admit(received, { clock: systemClock, random });
  const frames = walFrames(sealed.frames, sealed.count) ?? [];
  const [block] = planBodyBlocks(frames.map(({ body }) => body));
  const edge = TreeEdge.empty(hasher);
  const sign = signEd25519(sha256(content));
  return {
    "cut: scan and split NDJSON": await median(() => cutJson(content, { lines: true, limits: DOOR_LIMITS })),
    "admit: salt, header, commitment, entry, leaf": await median(() =>
      admit(received, { clock: systemClock, random }),
    ),
    "tree: one leaf": await median(() => {
      for (let at = 0; at < sealed.leafHashes.length; at += 32)
        edge.append(sealed.leafHashes.subarray(at, at + 32));
    }),
    "write-ahead log: CRC": await median(() => crc32(sealed.frames, 0)),
    "read back: frames": await median(() => walFrames(sealed.frames, sealed.count)),
    "bundle: encode": await median(() => encodeBundle(frames.map(({ entry }) => entry))),
    "bodies: plan and compress": await median(async () => {
      await Promise.all(
        planBodyBlocks(frames.map(({ body }) => body)).map(({ raw }) => blockCodec.compress(raw)),
      );
    }),
    "for comparison: SHA-256 of one record": await median(() =>
      records.map(({ start, end }) => sha256(content.subarray(start, end))),
    ),
    "sign one head, for each commit": await median(() => sign(block?.raw.subarray(0, 120) ?? content), 1),
  };
}

async function median(run: () => unknown, events = BATCH): Promise<string> {
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    if (round >= ROUNDS / 4) costs.push((user + system) / events);
  }
  return percentile(costs, 50).toFixed(2);
}
