/** Events as a proof file: each record's entry, bytes and proof against the head of the moment, for `tally verify` to check without us. */

import { valueAt } from "@tallystick/event";
import { decodeUtf8, ProofFilePrinter, TILE_WIDTH } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import type { FoundEvent } from "../search/found-event.ts";
import type { OpenLog } from "../sequencer/open.ts";
import type { ExportQuery } from "./export-record.ts";
import type { FormatWriter } from "./format-writer.ts";

interface Group {
  readonly group: number;
  readonly entries: readonly Uint8Array[];
  readonly bodies: readonly (Uint8Array | undefined)[];
}

/** The head is taken now: it covers whatever the search copy holds, since the copy follows the log. */
export function proofWriter({ log, query }: { log: OpenLog; query: ExportQuery }): FormatWriter {
  const { checkpoint, head } = log.writer;
  const { size } = head;
  const printer = new ProofFilePrinter(sha256);
  let last: Group | undefined;

  return {
    *begin() {
      yield lineOf(printer.header({ log: log.origin, checkpoint, query }));
    },
    async *page(events) {
      // Nodes that the proofs of a page share are computed once; for all of a file they would not fit into memory.
      const prove = log.reader.prover(size);
      for (const index of indexesOf(events, log.origin)) {
        const { bodies, entries, group } = await groupOf(index);
        const at = index - group * TILE_WIDTH;
        const entry = decodeUtf8(entries[at] ?? new Uint8Array(0)) ?? "";
        yield lineOf(printer.entry({ index, entry, body: bodies[at], proof: await prove(index) }));
      }
    },
    *end() {
      yield lineOf(printer.end());
    },
  };

  /** Neighbours in time are mostly neighbours in the log, and a group is read and decompressed as one. */
  async function groupOf(index: number): Promise<Group> {
    const group = Math.floor(index / TILE_WIDTH);
    if (last?.group === group) return last;
    const width = Math.min(TILE_WIDTH, size - group * TILE_WIDTH);
    const [entries, bodies] = await Promise.all([
      log.reader.entries(group, width),
      log.reader.bodies(group, width),
    ]);
    last = { group, entries, bodies };
    return last;
  }
}

/** The records of some events, each once, in the order of the log. */
function indexesOf(events: readonly FoundEvent[], origin: string): readonly number[] {
  const indexes = new Set<number>();
  for (const event of events) {
    const index = valueAt(event, "log", "index");
    // A copy that several logs write to could hold it; this log has no proof of it.
    if (typeof index !== "number" || valueAt(event, "log", "name") !== origin)
      throw new Error(`couldn't prove the event ${event.id}: it is not of the log ${origin}`);
    indexes.add(index);
  }
  return [...indexes].sort((a, b) => a - b);
}

function lineOf(text: string): Uint8Array {
  return Buffer.from(`${text}\n`);
}
