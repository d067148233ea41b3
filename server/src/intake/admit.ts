/** Admission: gives each record its id, salt, commitment and leaf hash. What was received is copied once and never changed. */

import { hash } from "node:crypto";
import type { Received, ReceivedRecord, RecordContext } from "@tallystick/event";
import {
  BODY_FIXED_BYTES,
  BODY_PREFIX,
  type BodyHeader,
  ENTRY_TEXT_BYTES_MAX,
  type Entry,
  formatEntry,
  HASH_BYTES,
  SALT_BYTES,
  type Sealed,
  WAL_FRAME_HEADER_BYTES,
} from "@tallystick/tlog";
import type { Clock } from "../system/clock.ts";
import type { Random } from "../system/random.ts";

/** Sealed records and what their sender is told of them, besides the index. */
export interface Admitted {
  readonly sealed: Sealed;
  /** In the order of the records. */
  readonly ids: readonly string[];
}

/** Room in a header for offset, length, record and records, whose digits vary. */
const HEADER_TAIL_BYTES = 128;

/**
 * Seals the records of a request, all in one buffer of WAL frames (tlog/wal.ts). `records` are those to seal; an entry
 * does not hold its index, so everything is hashed here, while the disk works on earlier requests.
 */
export function admit(received: Received, { clock, random }: { clock: Clock; random: Random }): Admitted {
  const { records, sender, sequence, total } = received;
  const content = Buffer.from(received.content.buffer, received.content.byteOffset, received.content.length);
  const t = clock.nowUs();
  const headerStart = Buffer.from(headerPrefix(received));
  const salts = Buffer.from(random.bytes(records.length * SALT_BYTES));
  const contexts = contextsOf(records);
  const frames = Buffer.allocUnsafe(framesBytesMax(received, headerStart.length, contexts));
  const leafHashes = Buffer.allocUnsafe(records.length * HASH_BYTES);
  const ids: string[] = [];
  let at = 0;
  for (const { start, end, item, nativeId, context } of records) {
    const i = ids.length;
    // The body: prefix ‖ salt ‖ header length ‖ header ‖ the received bytes.
    const body = at + WAL_FRAME_HEADER_BYTES;
    PREFIX.copy(frames, body);
    salts.copy(frames, body + PREFIX.length, i * SALT_BYTES, (i + 1) * SALT_BYTES);
    const header = body + BODY_FIXED_BYTES;
    headerStart.copy(frames, header);
    let bytes = header + headerStart.length;
    if (nativeId !== undefined) bytes += frames.write(`"eventId":${JSON.stringify(nativeId)},`, bytes);
    const shared = context === undefined ? undefined : contexts.get(context);
    if (shared !== undefined) bytes += shared.copy(frames, bytes);
    const place = `"offset":${start},"length":${end - start},"record":${item},"records":${total}}`;
    bytes += frames.write(place, bytes, "latin1");
    frames.writeUInt32BE(bytes - header, header - 4);
    content.copy(frames, bytes, start, end);
    const bodyEnd = bytes + end - start;

    // The entry commits to the body; a zero byte before it makes both together the leaf's input.
    const id = random.uuid(t);
    const b = hash("sha256", frames.subarray(body, bodyEnd), "base64");
    const entry: Entry = { kind: "event", id, t, src: sender.id, b, n: end - start };
    const line = formatEntry(sequence === undefined ? entry : { ...entry, seq: sequence + item - 1 });
    frames[bodyEnd] = 0;
    const entryEnd = bodyEnd + 1 + frames.write(line, bodyEnd + 1, "latin1");
    leafHashes.write(hash("sha256", frames.subarray(bodyEnd, entryEnd), "binary"), i * HASH_BYTES, "latin1");
    frames.writeUInt32BE(bodyEnd - body, at);
    frames.writeUInt16BE(line.length, at + 4);
    ids.push(id);
    at = entryEnd;
  }
  const sealed = { count: records.length, frames: frames.subarray(0, at), leafHashes, tMin: t, tMax: t };
  return { sealed, ids };
}

const PREFIX = Buffer.from(BODY_PREFIX);

// All of the header that the records of a request share; what differs is appended to each.
function headerPrefix(received: Received): string {
  const { sender, peer, transport, protocol, contentType, contentEncoding, headers, key, content } = received;
  const shared: BodyHeader = {
    source: sender.id,
    sender: { id: sender.id, name: sender.name, type: sender.type },
    peer,
    transport,
    ...(protocol === undefined ? {} : { protocol }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    ...(headers === undefined ? {} : { headers }),
    request: hash("sha256", content, "base64"),
    ...(key === undefined ? {} : { key }),
  };
  return `${JSON.stringify(shared).slice(0, -1)},`;
}

// Printed once, however many records share it.
function contextsOf(records: readonly ReceivedRecord[]): Map<RecordContext, Buffer> {
  const contexts = new Map<RecordContext, Buffer>();
  for (const { context } of records) {
    if (context !== undefined && !contexts.has(context))
      contexts.set(context, Buffer.from(`"context":${JSON.stringify(context)},`));
  }
  return contexts;
}

function framesBytesMax(
  { records }: Received,
  headerBytes: number,
  contexts: ReadonlyMap<RecordContext, Buffer>,
): number {
  const fixed =
    WAL_FRAME_HEADER_BYTES + BODY_FIXED_BYTES + headerBytes + HEADER_TAIL_BYTES + 1 + ENTRY_TEXT_BYTES_MAX;
  let bytes = 0;
  // In JSON a character of an id takes at most six bytes (\u0000).
  for (const { start, end, nativeId, context } of records) {
    const shared = context === undefined ? 0 : (contexts.get(context)?.length ?? 0);
    bytes += fixed + end - start + (nativeId?.length ?? 0) * 6 + 12 + shared;
  }
  return bytes;
}
