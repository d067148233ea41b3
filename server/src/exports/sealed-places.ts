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
  let last: { readonly group: number; readonly hashes: Buffer } | undefined;

  return async (events) => {
    const places: (SealedPlace | undefined)[] = [];
    for (const event of events) {
      const index = valueAt(event, "log", "index");
      const isOurs = valueAt(event, "log", "name") === log.origin;
      places.push(
        isOurs && typeof index === "number" && index < head.size
          ? { leafHash: await leafHashAt(index), authority, ...signed }
          : undefined,
      );
    }
    return places;
  };

  /** Neighbours in time are mostly neighbours in the log. */
  async function leafHashAt(index: number): Promise<string> {
    const group = Math.floor(index / TILE_WIDTH);
    if (last?.group !== group) {
      const width = Math.min(TILE_WIDTH, head.size - group * TILE_WIDTH);
      last = { group, hashes: Buffer.from(await log.reader.tile(0, group, width)) };
    }
    const at = (index % TILE_WIDTH) * HASH_BYTES;
    return last.hashes.toString("hex", at, at + HASH_BYTES);
  }
}
