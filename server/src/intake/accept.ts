/** The way of a request into the log: repeats are told apart, what is new is sealed and appended, and each record gets its place. */
import type { Accepted, AcceptedRecord, Received, ReceivedRecord, ReusedId } from "@tallystick/event";
import { encodeBase64, HASH_BYTES, type Sealed } from "@tallystick/tlog";
import type { Clock } from "../system/clock.ts";
import type { Random } from "../system/random.ts";
import { admit } from "./admit.ts";
import { type Duplicates, duplicateDigest, duplicateKey, type Remembered } from "./duplicates.ts";

/** What the sequencer tells of records that are durable. */
export interface Placed {
  readonly index: number;
  /** The signed note over a head that holds them. */
  readonly checkpoint: string;
}

/** The log as intake sees it. */
export interface LogDoor {
  /** Durable and signed when it resolves; "full" at once when too much waits for the disk. */
  append(sealed: Sealed): Promise<Placed> | "full";
  /** The note over the newest head that was acknowledged. */
  current(): { readonly checkpoint: string };
  /** RFC 6962 hash of an entry. */
  leafHash(entry: Uint8Array): Uint8Array;
  /** An entry, by index. */
  entry(index: number): Promise<{ readonly bytes: Uint8Array; readonly entry: { readonly id: string } }>;
}

export interface AcceptParts {
  readonly log: LogDoor;
  readonly duplicates: Duplicates;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Takes a request's records into the log. Resolves when they are durable; rejects with the sequencer's error when the
 * log has stopped, and then the sender must not take them for sealed.
 */
export async function accept(received: Received, parts: AcceptParts): Promise<Accepted> {
  for (;;) {
    // Looking every key up and noting those that are new is one step without waiting: no other request comes between.
    const plan = planRequest(received, parts);
    switch (plan.kind) {
      case "wait":
        await plan.ended;
        continue;
      case "key-reused":
        return plan;
      case "replay":
        return await replay(received, plan.remembered, parts);
      case "seal":
        return await seal(received, plan, parts);
    }
  }
}

/** What becomes of one record: sealed now (by its position among those), sealed earlier, or refused. */
type Fate = { readonly fresh: number } | { readonly earlier: number } | "reused";

interface SealPlan {
  readonly kind: "seal";
  readonly fresh: readonly ReceivedRecord[];
  readonly fates: readonly Fate[];
  /** What is to be remembered: the request's key, and the ids of records by their position among the fresh. */
  readonly keys: readonly {
    readonly key: string;
    readonly digest: string;
    readonly first: number;
    readonly count: number;
  }[];
}

type Plan =
  | { readonly kind: "wait"; readonly ended: Promise<void> }
  | { readonly kind: "key-reused" }
  | { readonly kind: "replay"; readonly remembered: Remembered }
  | SealPlan;

function planRequest(received: Received, { duplicates, clock }: AcceptParts): Plan {
  const { sender, content, key, records, onReusedId = "refuse" } = received;
  const tNow = clock.nowUs();
  const fresh: ReceivedRecord[] = [];
  const fates: Fate[] = [];
  const ids = new Map<string, { digest: string; first: number }>();
  const requestKey = key === undefined ? undefined : duplicateKey(sender.id, "key", key);
  const requestDigest = requestKey === undefined ? "" : duplicateDigest(content);
  if (requestKey !== undefined) {
    const known = duplicates.find(requestKey, requestDigest, tNow);
    if (known.kind === "pending") return { kind: "wait", ended: known.ended };
    if (known.kind === "other") return { kind: "key-reused" };
    if (known.kind === "same") return { kind: "replay", remembered: known.remembered };
  }
  for (const record of records) {
    if (record.nativeId === undefined) {
      fates.push({ fresh: fresh.push(record) - 1 });
      continue;
    }
    const id = duplicateKey(sender.id, "id", record.nativeId);
    const digest = duplicateDigest(content.subarray(record.start, record.end));
    const inThisRequest = ids.get(id);
    if (inThisRequest !== undefined) {
      if (inThisRequest.digest === digest) fates.push({ fresh: inThisRequest.first });
      else fates.push(onReusedId === "refuse" ? "reused" : { fresh: fresh.push(record) - 1 });
      continue;
    }
    const known = duplicates.find(id, digest, tNow);
    if (known.kind === "pending") return { kind: "wait", ended: known.ended };
    if (known.kind === "other") {
      fates.push(onReusedId === "refuse" ? "reused" : { fresh: fresh.push(record) - 1 });
    } else if (known.kind === "same") fates.push({ earlier: known.remembered.index });
    else {
      const first = fresh.push(record) - 1;
      ids.set(id, { digest, first });
      fates.push({ fresh: first });
    }
  }
  const keys = [...ids].map(([id, { digest, first }]) => ({ key: id, digest, first, count: 1 }));
  if (requestKey !== undefined)
    keys.push({ key: requestKey, digest: requestDigest, first: 0, count: fresh.length });
  return { kind: "seal", fresh, fates, keys };
}

async function seal(received: Received, plan: SealPlan, parts: AcceptParts): Promise<Accepted> {
  const { log, duplicates } = parts;
  if (plan.fresh.length === 0) {
    const items = await placesOf(plan.fates, [], log);
    return { kind: "accepted", items, checkpoint: log.current().checkpoint, replayed: true };
  }
  const { sealed, ids } = admit({ ...received, records: plan.fresh }, parts);
  const appending = log.append(sealed);
  if (appending === "full") return { kind: "full" };
  if (plan.keys.length > 0) {
    const ended = appending.then(NOTHING, NOTHING);
    for (const { key, digest } of plan.keys) duplicates.begin(key, digest, ended);
  }
  try {
    const { index, checkpoint } = await appending;
    for (const { key, digest, first, count } of plan.keys) {
      duplicates.remember(key, { digest, index: index + first, count, t: sealed.tMin });
    }
    const fresh = ids.map((id, i): AcceptedRecord => {
      const leafHash = encodeBase64(sealed.leafHashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
      return { kind: "accepted", id, index: index + i, leafHash };
    });
    const items = await placesOf(plan.fates, fresh, log);
    return { kind: "accepted", items, checkpoint, replayed: false };
  } catch (error) {
    for (const { key } of plan.keys) duplicates.abandon(key);
    throw error;
  }
}

const NOTHING = (): void => undefined;

// The same bytes were cut into the same records before. Those that were sealed then have consecutive indexes.
async function replay(
  received: Received,
  { index, count }: Remembered,
  { log, duplicates, clock }: AcceptParts,
): Promise<Accepted> {
  const { sender, content } = received;
  const seen = new Map<string, Fate>();
  let next = index;
  const fates = received.records.map((record): Fate => {
    const id = record.nativeId === undefined ? undefined : duplicateKey(sender.id, "id", record.nativeId);
    const digest = id === undefined ? "" : duplicateDigest(content.subarray(record.start, record.end));
    const known = id === undefined ? undefined : duplicates.find(id, digest, clock.nowUs());
    const before = id === undefined ? undefined : seen.get(id);
    let fate: Fate = before ?? (next < index + count ? { earlier: next } : "reused");
    if (known?.kind === "other") fate = "reused";
    else if (known?.kind === "same") fate = { earlier: known.remembered.index };
    if (fate !== "reused" && "earlier" in fate && fate.earlier === next) next += 1;
    if (id !== undefined) seen.set(id, fate);
    return fate;
  });
  return {
    kind: "accepted",
    items: await placesOf(fates, [], log),
    checkpoint: log.current().checkpoint,
    replayed: true,
  };
}

async function placesOf(
  fates: readonly Fate[],
  fresh: readonly AcceptedRecord[],
  log: LogDoor,
): Promise<(AcceptedRecord | ReusedId)[]> {
  if (
    fates.length === fresh.length &&
    fates.every((fate, i) => fate !== "reused" && "fresh" in fate && fate.fresh === i)
  ) {
    return [...fresh];
  }
  const items: (AcceptedRecord | ReusedId)[] = [];
  for (const fate of fates) {
    const place =
      fate === "reused"
        ? undefined
        : "fresh" in fate
          ? fresh[fate.fresh]
          : await earlierPlace(log, fate.earlier);
    items.push(place ?? { kind: "id-reused" });
  }
  return items;
}

async function earlierPlace(log: LogDoor, index: number): Promise<AcceptedRecord> {
  const { bytes, entry } = await log.entry(index);
  return { kind: "accepted", id: entry.id, index, leafHash: encodeBase64(log.leafHash(bytes)) };
}
