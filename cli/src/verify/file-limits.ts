/** How much is read of each file of a log. A source gives one byte more than the limit, and then the file is refused as damaged. */
import {
  BODY_BYTES_MAX,
  ENTRY_BYTES_MAX,
  HASH_BYTES,
  NOTE_BYTES_MAX,
  TILE_WIDTH,
  WAL_PAYLOAD_BYTES_MAX,
} from "@tallystick/tlog";

/** Keys and guards are far below this. */
const SMALL_BYTES_MAX = 4096;
/** A day has 86,400 seconds, and a note a second with a few witnesses takes about a kilobyte. */
const HISTORY_BYTES_MAX = 268_435_456;
/** A segment may be made larger than the usual 64 MiB, and holds a record of any size. */
const SEGMENT_BYTES_MAX = 1_073_741_824 + WAL_PAYLOAD_BYTES_MAX;
const TILE_BYTES = TILE_WIDTH * HASH_BYTES;
const BUNDLE_BYTES_MAX = TILE_WIDTH * (2 + ENTRY_BYTES_MAX);
/** 256 bodies, and the table before them. */
const BODY_GROUP_BYTES_MAX = TILE_WIDTH * (BODY_BYTES_MAX + 16) + SMALL_BYTES_MAX;

/** The largest size of the file at a path of a log's folder. */
export function bytesMax(path: string): number {
  if (path === "checkpoint") return NOTE_BYTES_MAX;
  if (path.startsWith("tile/entries/")) return BUNDLE_BYTES_MAX;
  if (path.startsWith("tile/")) return TILE_BYTES;
  if (path.startsWith("checkpoints/")) return HISTORY_BYTES_MAX;
  if (path.startsWith("body/")) return BODY_GROUP_BYTES_MAX;
  if (path.startsWith("wal/")) return SEGMENT_BYTES_MAX;
  return SMALL_BYTES_MAX;
}
