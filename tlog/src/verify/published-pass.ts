/** The published entries, group by group: bundles give the leaves, leaves the tiles and roots, entries say what their bodies must be. */
import type { Entry } from "../entry.ts";
import { HASH_BYTES, type TreeHasher } from "../hash.ts";
import { bundlePath, TILE_WIDTH } from "../tile.ts";
import type { BodyCheck } from "./body-check.ts";
import type { Claims } from "./claims.ts";
import type { EntryTaker } from "./entry-taker.ts";
import type { Findings } from "./findings.ts";
import { type GroupFiles, readGroups } from "./groups.ts";
import type { HistoryPass } from "./history-pass.ts";
import type { VerifyInput } from "./input.ts";
import type { ReceiptCheck } from "./receipt-check.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TreePass } from "./tree-pass.ts";

export interface PassParts {
  readonly input: VerifyInput;
  readonly snapshot: Snapshot;
  readonly hasher: TreeHasher;
  readonly tree: TreePass;
  readonly claims: Claims;
  readonly history: HistoryPass;
  readonly taker: EntryTaker;
  readonly bodies: BodyCheck;
  readonly receipts: ReceiptCheck;
  readonly findings: Findings;
}

/** How often progress is told: each so many groups, about 20 times a second at full speed. */
const PROGRESS_GROUPS = 16;

/** Reads everything below the published size. Gives false when a group is so damaged that nothing behind it can be checked. */
export async function passPublished(parts: PassParts): Promise<boolean> {
  const { input, snapshot, tree, claims, history, findings } = parts;
  const { head, read } = snapshot;
  claims.check(tree.range);
  for await (const group of readGroups({ ...input, read }, { begin: 0, end: head.size })) {
    const first = group.index * TILE_WIDTH;
    await history.load(first, first + group.width);
    claims.check(tree.range);
    if (!(await passGroup(parts, group))) return false;
    await tree.compareFull(read);
    if (group.index % PROGRESS_GROUPS === 0) input.progress?.(tree.size, head.size);
  }
  await tree.compareEdge(read);
  input.progress?.(head.size, head.size);
  findings.cover("tree", `${head.size} entries and ${tree.tiles} tiles lead to the root that was signed`);
  return true;
}

async function passGroup(parts: PassParts, group: GroupFiles): Promise<boolean> {
  const { entries } = group;
  if (entries === undefined || entries === "damaged") return passTile(parts, group);
  const { input, hasher, tree, taker, bodies } = parts;
  const first = group.index * TILE_WIDTH;
  const leafHashes = new Uint8Array(entries.length * HASH_BYTES);
  for (const [i, line] of entries.entries()) leafHashes.set(hasher.leaf(line), i * HASH_BYTES);
  tree.compareLeaves(group.index, leafHashes, group.tile);
  const taken: (Entry | undefined)[] = [];
  for (const [i, line] of entries.entries()) {
    const leafHash = leafHashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);
    taken.push(taker.take(first + i, line, leafHash));
    tree.append(leafHash);
  }
  if (input.hasBodies) await bodies.takeGroup(group.index, taken, group.bodies);
  return true;
}

// Without the entries themselves their hashes still hold the tree together, so that what follows can be checked.
function passTile(
  { tree, receipts, claims, findings }: PassParts,
  { index, width, entries, tile }: GroupFiles,
): boolean {
  const first = index * TILE_WIDTH;
  const path = bundlePath(index, width);
  const [code, what] =
    entries === undefined ? ["bundle-missing", "is missing"] : ["bundle-malformed", "is damaged"];
  const message = `${path} ${what}: the entries ${first} to ${first + width - 1} are not there`;
  findings.add({ level: "failure", check: "tree", code, index: first, message });
  if (tile === undefined || tile === "damaged") {
    const begin = claims.goodSize;
    const rest = `nothing from entry ${begin} on could be held against what was signed: entries ${first} and on have no hashes`;
    findings.add({ level: "failure", check: "tree", code: "tree-cut", index: begin, message: rest });
    return false;
  }
  for (let i = 0; i < width; i++) {
    const leafHash = tile.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);
    if (first + i === receipts.nextIndex) receipts.take(leafHash);
    tree.append(leafHash);
  }
  return true;
}
