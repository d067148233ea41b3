/** Checks what the log publishes now: signed by the pinned key, and grown only at its end since this browser was here last. */
import {
  consistencyProof,
  createNodeReader,
  decodeBase64,
  decodeUtf8,
  equal,
  type PreviousRun,
  type ReadTile,
  tilePath,
  verifyConsistency,
} from "@tallystick/tlog";
import { grouped, shortKey } from "./check-event.ts";
import type { Followed, HeadMemory } from "./head-memory.ts";
import type { KeyPins, PinnedKey } from "./pinned-key.ts";
import { newHasher } from "./primitives.ts";
import { openHead, type SignedHead } from "./signed-head.ts";

/** Reads a file of the log by its path; undefined when there is none. Rejects when that can't be told. */
export type ReadLogFile = (path: string) => Promise<Uint8Array | undefined>;

/** What held, as far as it could be checked. */
export type HeadCheck =
  | {
      readonly kind: "right";
      readonly head: SignedHead;
      readonly pin: PinnedKey;
      /** The checkpoint that it was held against; undefined on a first visit. */
      readonly before: PreviousRun | undefined;
      /** Since when this browser has held every checkpoint that it saw against the one before. */
      readonly followed: Followed;
    }
  | { readonly kind: "mismatch"; readonly what: string; readonly notes: readonly string[] }
  | { readonly kind: "unchecked"; readonly reason: string };

export interface HeadParts {
  readonly read: ReadLogFile;
  readonly pins: KeyPins;
  readonly memory: HeadMemory;
  readonly now: Date;
}

export async function checkHead({ memory, now, pins, read }: HeadParts): Promise<HeadCheck> {
  const told = await read("vkey");
  const choice = pins.choose(told && (decodeUtf8(told) ?? ""), now);
  if (choice.kind === "unknown") return { kind: "unchecked", reason: choice.reason };
  if (choice.kind === "changed") return mismatch(keyChanged(choice));
  const { key, pin } = choice;
  const note = await read("checkpoint");
  if (note === undefined) return { kind: "unchecked", reason: "nothing is published yet" };
  const opened = openHead(note, key);
  if (opened.kind === "refused")
    return mismatch(`the checkpoint is not one of key ${shortKey(key)}: ${opened.message}`);
  const { head } = opened;
  const before = memory.read(pin.vkey);
  const problem = before && (await compare(before, head, read));
  if (before !== undefined && problem !== undefined) return mismatch(problem, [before.note, head.note]);
  const followed = memory.write({ ...head, origin: key.name, vkey: pin.vkey }, now);
  return { kind: "right", head, pin, before, followed };
}

/** What is said of a key that is not the pinned one. */
export function keyChanged({ pin, told }: { readonly pin: PinnedKey; readonly told: string }): string {
  return `the log's key changed: it was ${idOf(pin.vkey)} and is ${idOf(told)}`;
}

/** Why the log is not the remembered one with more behind it; undefined when it is. */
async function compare(
  before: PreviousRun,
  head: SignedHead,
  read: ReadLogFile,
): Promise<string | undefined> {
  const oldRoot = decodeBase64(before.root) ?? new Uint8Array(0);
  const [was, is] = [grouped(before.size), grouped(head.size)];
  if (head.size < before.size)
    return `the log shrank: this browser saw ${was} entries of it, and it has ${is}`;
  if (head.size === before.size)
    return equal(oldRoot, head.root) ? undefined : `the log signed two different trees of ${is} entries`;
  if (before.size === 0) return undefined;
  const hasher = newHasher();
  const readNode = createNodeReader(hasher, head.size, tileReader(read));
  const sizes = { oldSize: before.size, newSize: head.size };
  const proof = await consistencyProof(sizes, readNode, hasher);
  const isPrefix = verifyConsistency(hasher, { ...sizes, oldRoot, newRoot: head.root, proof });
  return isPrefix
    ? undefined
    : `the first ${was} entries are not those that this browser saw before: checkpoint ${is} does not follow from checkpoint ${was}`;
}

/** Tiles in the width that is asked for, out of the full one where only that is left. */
export function tileReader(read: ReadLogFile): ReadTile {
  return async (level, index, width) => {
    const bytes = (await read(tilePath(level, index, width))) ?? (await read(tilePath(level, index)));
    if (bytes === undefined) throw new Error(`${tilePath(level, index, width)} is not there`);
    return bytes.subarray(0, width * 32);
  };
}

function mismatch(what: string, notes: readonly string[] = []): HeadCheck {
  return { kind: "mismatch", what, notes };
}

function idOf(vkey: string): string {
  return `${/\+([0-9a-f]{8})\+/.exec(vkey)?.[1]?.slice(0, 4) ?? "?"}…`;
}
