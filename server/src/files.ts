/** Follows the files that the configuration names, each list of paths under a source of its own. */
import type { Received } from "@tallystick/event";
import type { FilesConfig } from "./config-lists.ts";
import type { RecordSource } from "./intake/record-source.ts";
import { ensureSource, type Sources } from "./intake/sources.ts";
import type { Door } from "./sources/door.ts";
import { FilePositions } from "./sources/files/positions.ts";
import type { FileRecord } from "./sources/files/records.ts";
import { Tail } from "./sources/files/tail.ts";
import type { Sending } from "./sources/request-checks.ts";
import type { Diagnose } from "./system/diagnostics.ts";
import type { Files } from "./system/files.ts";

export interface FilesParts {
  readonly door: Door;
  readonly record: RecordSource;
  readonly sources: Sources;
  /** The folder of what is derived: positions. */
  readonly stateFiles: Files;
  readonly diagnose: Diagnose;
}

/** As often as a person who waits for a line would look. */
const TURN_MS = 250;
export const FILE = "file";

/** Follows until it is stopped. */
export async function startFiles(
  configs: readonly FilesConfig[],
  { diagnose, door, record, sources, stateFiles }: FilesParts,
): Promise<{ stop(): Promise<void> }> {
  if (configs.length === 0) return { stop: async () => undefined };
  const positions = await FilePositions.load(stateFiles);
  const tails: Tail[] = [];
  for (const { multiline, name, paths } of configs) {
    const { id, rate } = await ensureSource(name, FILE, { record, sources });
    const sending = {
      sender: { id, name, type: "machine" },
      protocol: undefined,
      rate,
      secret: undefined,
    } as const;
    tails.push(
      new Tail({
        ...{ name, paths, multiline, positions, bytesMax: door.limits.eventBytesMax, nowMs: door.nowMs },
        seal: (records, path) => seal(records, path, { door, sending }),
        refuse: (path, code, message) =>
          door.refused({
            ...{ protocol: FILE, source: sending.sender, peer: path, status: 0, code, message },
            ...{ offset: undefined, isWhole: true },
          }),
      }),
    );
  }
  diagnose("info", "following files", { sources: configs.map(({ name }) => name) });
  let isStopping = false;
  let wake = (): void => undefined;
  const run = async (): Promise<void> => {
    while (!isStopping) {
      let hasMore = false;
      for (const tail of tails) {
        hasMore =
          (await tail.turn().catch((cause: unknown) => {
            diagnose("error", "couldn't follow files; trying again", { cause });
            return false;
          })) || hasMore;
        if (isStopping) return;
      }
      if (hasMore) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, TURN_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = run();
  return {
    async stop() {
      isStopping = true;
      wake();
      await running;
      for (const tail of tails) await tail.close();
    },
  };
}

async function seal(
  records: readonly FileRecord[],
  path: string,
  { door, sending }: { readonly door: Door; readonly sending: Sending },
): Promise<boolean> {
  if (door.gate(sending) !== undefined) return false;
  let end = 0;
  const ranges = records.map(({ bytes, nativeId }, i) => {
    const start = end;
    end += bytes.length;
    return { start, end, item: i + 1, nativeId };
  });
  const content = Buffer.concat(records.map(({ bytes }) => bytes));
  const received: Received = {
    ...{ sender: sending.sender, content, records: ranges, total: ranges.length, peer: path },
    ...{ transport: "file", protocol: FILE, onReusedId: "seal", contentType: undefined },
    ...{ contentEncoding: undefined, key: undefined, sequence: undefined },
  };
  const accepted = await door.accept(received);
  if (accepted.kind !== "accepted") return false;
  const protocol = FILE;
  door.taken(sending, {
    protocol,
    bytes: content.length,
    accepted: records.length,
    replayed: false,
    reasons: [],
  });
  return true;
}
