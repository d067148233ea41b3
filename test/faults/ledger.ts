/** What was promised to senders and readers, and the check that a log keeps all of it: nothing acknowledged is ever lost. */
import assert from "node:assert/strict";
import {
  createTreeHasher,
  createVerifier,
  encodeBase64,
  encodeBody,
  encodeUtf8,
  encodeWalFrame,
  equal,
  formatEntry,
  type Head,
  openNote,
  parseCheckpoint,
  parseEntry,
  parseVerifierKey,
  SALT_BYTES,
  type Sealed,
  toHex,
  verifyConsistency,
  walFrames,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import type { Acknowledgement } from "../../server/src/sequencer/append.ts";
import type { OpenLog } from "../../server/src/sequencer/open.ts";
import { type Files, readWhole } from "../../server/src/system/files.ts";
import type { Random } from "../../server/src/system/random.ts";

const hasher = createTreeHasher(sha256);

/** Seals so many records of one request, with bodies of `bodyBytes` received bytes. */
export function sealEvents(
  { count, t, bodyBytes = 40 }: { count: number; t: number; bodyBytes?: number },
  random: Random,
): Sealed {
  const frames: Uint8Array[] = [];
  const leafHashes: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const bytes = encodeUtf8(`{"i":${i},"x":"${"x".repeat(Math.max(0, bodyBytes - 16))}"}`);
    const body = encodeBody({ salt: random.bytes(SALT_BYTES), header: encodeUtf8("{}"), bytes });
    const b = encodeBase64(sha256(body));
    const entry = { kind: "event", id: random.uuid(t), t, src: "test", b, n: bytes.length } as const;
    const line = encodeUtf8(formatEntry(entry));
    frames.push(encodeWalFrame(line, body));
    leafHashes.push(hasher.leaf(line));
  }
  return {
    count,
    frames: Buffer.concat(frames),
    leafHashes: Buffer.concat(leafHashes),
    tMin: t,
    tMax: t,
  };
}

export class Ledger {
  /** Everything that was handed in, and the index that was given for it once it was acknowledged. */
  readonly sent: { readonly sealed: Sealed; index: number | undefined }[] = [];
  /** Heads that somebody outside has seen signed. */
  readonly heads = new Map<number, Uint8Array>();
  /** The size of the largest checkpoint that anybody could read. */
  published = 0;

  /** Hands a request to a log and notes what becomes of it. Resolves to whether it was acknowledged. */
  async send(log: OpenLog, sealed: Sealed): Promise<boolean> {
    const line: (typeof this.sent)[number] = { sealed, index: undefined };
    this.sent.push(line);
    const answer = await Promise.resolve(log.writer.append(sealed)).catch(() => undefined);
    if (answer === undefined || answer === "full") return false;
    line.index = answer.index;
    this.see(answer.head);
    assertSigned(log, answer);
    return true;
  }

  /** Notes a head that was signed for others to see. No two of one size may differ. */
  see({ size, root }: Head): void {
    const seen = this.heads.get(size);
    assert.ok(seen === undefined || equal(seen, root), `two trees of ${size} entries were signed`);
    this.heads.set(size, root);
  }

  /** Notes the published checkpoint, as everybody can read it. */
  async seePublished(files: Files): Promise<void> {
    const bytes = await readWhole(files, "checkpoint");
    if (bytes === undefined) return;
    const head = headOf(bytes);
    this.see(head);
    this.published = Math.max(this.published, head.size);
  }

  get acknowledged(): number {
    return this.sent.filter(({ index }) => index !== undefined).length;
  }

  copy(): Ledger {
    const copied = new Ledger();
    copied.sent.push(...this.sent.map((line) => ({ ...line })));
    for (const [size, root] of this.heads) copied.heads.set(size, root);
    copied.published = this.published;
    return copied;
  }
}

/**
 * Checks an open log against everything that was promised: each acknowledged record stands once, at its index, with its
 * bytes; what was not acknowledged is there whole or not at all; every head ever signed is a prefix of what is there.
 */
export async function checkPromises(log: OpenLog, ledger: Ledger): Promise<void> {
  const { head } = log.writer;
  const { lines, bodies } = await readAll(log, head.size);
  const places = new Map(lines.map((line, index) => [parseEntry(line)?.id, index]));
  assert.equal(places.size, lines.length, "every entry parses, and no id stands twice");
  for (const { sealed, index } of ledger.sent) {
    const frames = walFrames(sealed.frames, sealed.count) ?? [];
    const first = frames[0] && places.get(parseEntry(frames[0].entry)?.id);
    if (index !== undefined) assert.equal(first, index, `what was acknowledged stands at its index ${index}`);
    for (const [i, { entry, body }] of frames.entries()) {
      const place = places.get(parseEntry(entry)?.id);
      assert.equal(
        place,
        first === undefined ? undefined : first + i,
        "a request is there whole or not at all",
      );
      if (place === undefined) continue;
      assert.ok(equal(lines[place] ?? NOTHING, entry), "the sealed line is what was sealed");
      assert.ok(equal(bodies[place] ?? NOTHING, body ?? NOTHING), "the body is what was received");
    }
  }
  const root = (leaves: readonly Uint8Array[]): Uint8Array => rootOf(leaves.map((line) => hasher.leaf(line)));
  assert.equal(toHex(root(lines)), toHex(head.root));
  for (const [size, signed] of ledger.heads) {
    assert.ok(size <= head.size, `the log holds ${head.size} entries, and ${size} were signed`);
    assert.equal(toHex(await log.reader.root(size)), toHex(signed), `the tree of ${size} was signed`);
    if (size === 0) continue;
    const proof = await log.reader.consistency(size, head.size);
    const sizes = { oldSize: size, newSize: head.size, oldRoot: signed, newRoot: head.root };
    assert.ok(verifyConsistency(hasher, { ...sizes, proof }), `${size} entries are a prefix`);
  }
}

const NOTHING = new Uint8Array(0);

async function readAll(
  log: OpenLog,
  size: number,
): Promise<{ lines: Uint8Array[]; bodies: (Uint8Array | undefined)[] }> {
  const lines: Uint8Array[] = [];
  const bodies: (Uint8Array | undefined)[] = [];
  for (let group = 0; group * 256 < size; group++) {
    const width = Math.min(256, size - group * 256);
    lines.push(...(await log.reader.entries(group, width)));
    bodies.push(...(await log.reader.bodies(group, width)));
  }
  return { lines, bodies };
}

/** RFC 6962 §2.1 as it is written there: a second opinion on what the log computed piece by piece. */
function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  const [only] = hashes;
  if (only === undefined) return hasher.empty;
  if (hashes.length === 1) return only;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return hasher.node(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}

function assertSigned(log: OpenLog, { checkpoint, head }: Acknowledgement): void {
  const key = parseVerifierKey(log.vkey, sha256);
  assert.ok(key !== undefined);
  const opened = openNote(encodeUtf8(checkpoint), [createVerifier(key, { sha256, verifyEd25519 })]);
  assert.equal(opened.kind, "verified", "an acknowledgement carries a signed checkpoint");
  const signed = headOf(encodeUtf8(checkpoint));
  assert.equal(signed.size, head.size);
  assert.ok(equal(signed.root, head.root));
}

function headOf(note: Uint8Array): Head {
  const text = new TextDecoder().decode(note);
  const checkpoint = parseCheckpoint(text.slice(0, text.indexOf("\n\n") + 1));
  assert.ok(checkpoint !== undefined);
  return { size: checkpoint.size, root: checkpoint.root };
}
