/** What intake hands to the sequencer: entries and bodies already encoded and hashed, so that giving them an index changes no byte. */

/** Some records of one request, sealed together: they get consecutive indexes and one write. */
export interface Sealed {
  readonly count: number;
  /** The WAL frames, one after the other (wal.ts). */
  readonly frames: Uint8Array;
  /** RFC 6962 leaf hashes, 32 bytes each, one after the other. */
  readonly leafHashes: Uint8Array;
  /** The smallest and the largest `t` of its entries, in microseconds. */
  readonly tMin: number;
  readonly tMax: number;
}

/** A head of the log: how many entries, and the root over them. */
export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
}
