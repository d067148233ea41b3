/** `verify`: everything that a log can be held against, step by step. It believes nothing but signatures, hashes and the given evidence. */

import { parseEntry } from "../entry.ts";
import { createTreeHasher } from "../hash.ts";
import { bundlePath, parseBundle, TILE_WIDTH } from "../tile.ts";
import { BodyCheck } from "./body-check.ts";
import { type Claim, Claims } from "./claims.ts";
import { EntryCheck } from "./entry-check.ts";
import { createEntryTaker } from "./entry-taker.ts";
import { findKey, type LogKey } from "./find-key.ts";
import { Findings } from "./findings.ts";
import { readGuards } from "./guard-check.ts";
import { addPreviousRun, checkFreshness, checkUnreached, checkWitnesses } from "./head-checks.ts";
import { checkLateClaims, daysBetween, HistoryPass } from "./history-pass.ts";
import type { VerifyInput } from "./input.ts";
import { passPublished } from "./published-pass.ts";
import { ReceiptCheck } from "./receipt-check.ts";
import { makeReport, type Report } from "./report.ts";
import { SequenceCheck } from "./sequence-check.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";
import { TreePass } from "./tree-pass.ts";
import { listUnchecked } from "./unchecked.ts";
import { readTail } from "./wal-tail.ts";

/**
 * Verifies a log: its notes, its tree, its history, its entries and bodies, and that it holds all that the evidence speaks
 * of. Whatever is wrong with the log is in the report; it rejects only when the log can't be read.
 */
export async function verify(input: VerifyInput): Promise<Report> {
  const findings = new Findings();
  const claims = new Claims(findings);
  const hasher = createTreeHasher(input.sha256);

  // Whose signature counts, and what others say about the log. All of this is read before the log's own word.
  const key = await findKey(input, findings);
  const unchecked = listUnchecked(input, key);
  if (key === undefined) return makeReport(findings, { unchecked });
  const { origin, vkey } = key;
  const receipts = new ReceiptCheck(claims, findings);
  await receipts.read(input, key, hasher);
  addPreviousRun(input, key, claims, findings);
  await readGuards(input, claims, findings);

  // What the log says of itself now.
  const snapshot = await readSnapshot(input, key, claims.sizeMax, findings);
  if (snapshot === undefined) return makeReport(findings, { origin, vkey, unchecked });
  const { head } = snapshot;
  claims.add([publishedClaim(snapshot)], 0);
  checkWitnesses(input, snapshot, findings);

  // Every entry, tile, body and recorded root, in one pass; then what is acknowledged beyond the checkpoint.
  const tree = new TreePass(hasher, claims, findings);
  const entries = new EntryCheck(findings);
  const sequences = new SequenceCheck(findings);
  const bodies = new BodyCheck(findings, input.sha256);
  const taker = createEntryTaker({ entries, sequences, bodies, receipts });
  const history = new HistoryPass({ input, key, head, claims, findings }, await historyDays(input, snapshot));
  const parts = { input, snapshot, hasher, tree, claims, history, taker, bodies, receipts, findings };
  const isWhole = await passPublished(parts);
  const tPublished = entries.last?.t;
  if (isWhole) {
    await history.finish(tree.size);
    claims.check(tree.range);
    await checkLateClaims({ read: snapshot.read, hasher, claims });
    await readTail(parts);
    await checkUnreached({ input, key, claims, findings, size: tree.size });
    receipts.finish(tree.size);
  }

  // What only the whole log shows.
  entries.finish();
  sequences.finish();
  if (input.hasBodies) bodies.finish();
  checkFreshness(input, snapshot, tPublished, findings);
  const evidenceFile = contradictionOf(claims, snapshot, key);
  return makeReport(findings, { origin, vkey, head, entries: entries.kinds, unchecked, evidenceFile });
}

function publishedClaim({ head: { size, root } }: Snapshot): Claim {
  return { size, root, check: "tree", isOutside: false, what: "the published checkpoint" };
}

/** The days that may have a file: those in the folder, or those from the first entry to the last. */
async function historyDays({ directory }: VerifyInput, { head, read }: Snapshot): Promise<readonly string[]> {
  if (directory !== undefined) return await directory.historyDays();
  const lastGroup = Math.floor(Math.max(0, head.size - 1) / TILE_WIDTH);
  const width = head.size - lastGroup * TILE_WIDTH;
  const firstWidth = Math.min(TILE_WIDTH, head.size);
  const first = timesOf((await read(bundlePath(0, firstWidth || 1))) ?? (await read(bundlePath(0))));
  const last = timesOf(
    (await read(bundlePath(lastGroup, width || 1))) ?? (await read(bundlePath(lastGroup))),
  );
  const times = [...first, ...last];
  return times.length === 0 ? [] : daysBetween(Math.min(...times), Math.max(...times));
}

function timesOf(bundle: Uint8Array | undefined): number[] {
  const entries = (bundle && parseBundle(bundle)) ?? [];
  return entries.map((line) => parseEntry(line)?.t).filter((t) => t !== undefined);
}

/** The two notes that can't both be true, for people who were not there. */
function contradictionOf(claims: Claims, { head }: Snapshot, { vkey }: LogKey): string | undefined {
  const { contradiction } = claims;
  if (contradiction === undefined) return undefined;
  return [
    `The log with the key ${vkey}`,
    "signed both of these notes. The entries that it shows now are not those that the first note was made over.",
    "",
    `First note: ${contradiction.what}`,
    "",
    contradiction.note,
    "Second note: the checkpoint that is published now",
    "",
    head.note,
  ].join("\n");
}
