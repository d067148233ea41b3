/** Where everything of one log stands (docs/formats.md). All paths are relative to the log's folder and built from numbers only. */
import { bundlePath, tilePath } from "@tallystick/tlog";

export const WAL_FOLDER = "wal";
export const WAL_SPARE = "wal/spare";
export const STATE_FOLDER = "state";
export const KEY_PATH = "state/key";
export const GUARD_PATH = "state/guard";
export const VKEY_PATH = "vkey";
export const CHECKPOINT_PATH = "checkpoint";
export const HISTORY_FOLDER = "checkpoints";

/** A segment of the write-ahead log. */
export function segmentPath(segment: number): string {
  return `${WAL_FOLDER}/${String(segment).padStart(10, "0")}`;
}

/** The number in a segment's file name, or undefined for another file. */
export function segmentNumber(name: string): number | undefined {
  return /^\d{10}$/.test(name) ? Number(name) : undefined;
}

/** The bodies of group `index`, or of its first `width` entries; grouped as the tiles are. */
export function bodyPath(index: number, width?: number): string {
  return bundlePath(index, width).replace("tile/entries/", "body/");
}

/** The published notes of one day, `YYYY-MM-DD` in UTC. */
export function historyPath(tMicroseconds: number): string {
  return `${HISTORY_FOLDER}/${new Date(tMicroseconds / 1000).toISOString().slice(0, 10)}`;
}

export { bundlePath, tilePath };
