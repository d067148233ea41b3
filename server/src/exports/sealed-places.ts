/** Where events stand in the log, for views that carry it: leaf hashes from the lowest tiles, under one head that covers them. */
import { type SealedPlace, valueAt } from "@tallystick/event";
import { HASH_BYTES, TILE_WIDTH } from "@tallystick/tlog";
import type { OpenLog } from "../sequencer/open.ts";

/** Gives the places of some events, in their order; undefined for an event of another log. */
export type SealedPlaces = (events: readonly object[]) => Promise<readonly (SealedPlace | undefined)[]>;

/** The head is taken now: it covers whatever was found before. */
export function sealedPlaces(log: OpenLog): SealedPlaces {
  const { checkpoint, head } = log.writer;
  const signed = { checkpoint, root: Buffer.from(head.root).toString("hex") };
  const authority = log.vkey.split("+").slice(0, 2).join("+");

  return async (events) => {
    // Events come in the order of their time, and their senders' batches are interleaved: each tile is read once for all.
    const hashes = new Map<number, Buffer>();
    const places: (SealedPlace | undefined)[] = [];
    for (const event of events) {
      const index = valueAt(event, "log", "index");
      const isOurs = valueAt(event, "log", "name") === log.origin;
      if (!isOurs || typeof index !== "number" || index >= head.size) {
        places.push(undefined);
        continue;
      }
      const group = Math.floor(index / TILE_WIDTH);
      const tile = hashes.get(group) ?? (await tileOf(group));
      hashes.set(group, tile);
      const at = (index % TILE_WIDTH) * HASH_BYTES;
      places.push({ leafHash: tile.toString("hex", at, at + HASH_BYTES), authority, ...signed });
    }
    return places;
  };

  async function tileOf(group: number): Promise<Buffer> {
    const width = Math.min(TILE_WIDTH, head.size - group * TILE_WIDTH);
    return Buffer.from(await log.reader.tile(0, group, width));
  }
}
