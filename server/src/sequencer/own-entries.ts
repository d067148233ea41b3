/** The log's own entries: start, stop, clock and heartbeat, sealed like any other so that silence and gaps are on record. */
import {
  type Entry,
  type EntryKind,
  encodeBase64,
  encodeBody,
  encodeUtf8,
  encodeWalFrame,
  formatEntry,
  SALT_BYTES,
  type Sealed,
  type TreeHasher,
} from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";

/** The source id of what our own system does. */
export const OWN_SOURCE = "tallystick";

/** Makes entries of the log itself. */
export interface OwnEntries {
  seal(kind: EntryKind, t: number, details?: { was?: number; body?: unknown }): Sealed;
}

export function createOwnEntries(
  hasher: TreeHasher,
  random: { bytes(count: number): Uint8Array; uuid(tMicroseconds: number): string },
): OwnEntries {
  return {
    seal(kind, t, { was, body: content } = {}) {
      let entry: Entry = { kind, id: random.uuid(t), t, src: OWN_SOURCE };
      if (was !== undefined) entry = { ...entry, was };
      let body: Uint8Array | undefined;
      if (content !== undefined) {
        const bytes = encodeUtf8(JSON.stringify(content));
        body = encodeBody({ salt: random.bytes(SALT_BYTES), header: OWN_HEADER, bytes });
        entry = { ...entry, b: encodeBase64(sha256(body)), n: bytes.length };
      }
      const line = encodeUtf8(formatEntry(entry));
      return {
        count: 1,
        frames: encodeWalFrame(line, body),
        leafHashes: hasher.leaf(line),
        tMin: t,
        tMax: t,
      };
    },
  };
}

const OWN_HEADER = encodeUtf8(
  JSON.stringify({
    source: OWN_SOURCE,
    sender: { id: OWN_SOURCE, name: OWN_SOURCE, type: "system" },
    transport: "internal",
  }),
);
